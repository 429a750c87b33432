import HtmlWebpackPlugin from 'html-webpack-plugin'
import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import TerserPlugin from 'terser-webpack-plugin'
import webpack from 'webpack'
import { extensions, here, scripts } from './shared.mjs'

const SOURCE = 'src/hosts/workbench'
/** Hyphenation of European languages, 4.8 MB that a Japanese page never asks for. */
const HYPHENATION = /^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/u // './de-ch-1901-hVThVHVb.js'

/** Classic scripts in single files: pages opened from a folder (`file://`) load neither modules nor chunks. */
const script = (name, entry, mode, extra = {}) => ({
  name: `workbench-${name}`,
  mode,
  target: ['web', 'es2022'],
  devtool: false,
  cache: { type: 'filesystem', name: `workbench-${name}-${mode}`, cacheDirectory: here('build/webpack') },
  entry: { [name]: here(`${SOURCE}/${entry}`) },
  output: { path: here('dist/workbench'), filename: '[name].js', chunkFormat: 'array-push' },
  resolve: { extensions },
  module: {
    rules: [
      scripts('es2022'),
      { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      {
        test: /\.(?:xls[xm]|bcmap)$/u,
        type: 'asset/inline',
        generator: { dataUrl: { mimetype: 'application/octet-stream' } },
      },
    ],
  },
  optimization: {
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        minify: TerserPlugin.swcMinify,
        terserOptions: { compress: { passes: 1 } },
      }),
    ],
  },
  performance: { hints: false },
  ...extra,
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), ...(extra.plugins ?? [])],
})

const page = (mode) =>
  script('workbench', 'main.ts', mode, {
    plugins: [
      new webpack.NormalModuleReplacementPlugin(HYPHENATION, (request) => {
        if (/engine-render/u.test(request.context)) request.request = here(`${SOURCE}/no-hyphenation.ts`)
      }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: 'index.html',
        template: here(`${SOURCE}/page.html`),
        inject: 'head',
        scriptLoading: 'defer',
        hash: true,
      }),
    ],
  })

const mode = process.env.NODE_ENV === 'development' ? 'development' : 'production'

/** 画面 — the page and what it loads on demand; NODE_ENV=development adds the golden cases to the samples. */
export default [page(mode), script('samples', 'parts/samples.ts', mode), script('pdf', 'parts/pdf.ts', mode)]
