import TerserPlugin from 'terser-webpack-plugin'
import { extensions, here, scripts } from './shared.mjs'

/** 作業ウィンドウの試しのページと、大きさを量るページ — for the browser test and for measuring; neither is delivered. */
const page = (name) => ({
  name,
  mode: 'production',
  target: ['web', 'es2020'],
  cache: { type: 'filesystem', name, cacheDirectory: here('build/webpack') },
  entry: { [name]: here(`test/e2e/${name}.ts`) },
  output: { path: here('out/pane-demo'), filename: '[name].js' },
  resolve: { extensions },
  module: {
    rules: [
      { test: /[\\/]src[\\/]rules[\\/].*\.ts$/u, enforce: 'post', use: here('webpack/without-examples.mjs') },
      scripts('es2022'),
    ],
  },
  optimization: { minimizer: [new TerserPlugin({ extractComments: false, minify: TerserPlugin.swcMinify })] },
  performance: { hints: false },
})

export default [page('pane-demo'), page('pane-size')]
