import { extensions, here, minimizer, scripts } from './shared.mjs'

/** 作業ウィンドウの試しのページ — for the browser test and for measuring; not delivered. */
export const paneDemo = (path) => ({
  name: 'pane-demo',
  mode: 'production',
  target: ['web', 'es2020'],
  entry: { 'pane-demo': here('test/e2e/pane-demo.ts'), 'pane-size': here('test/e2e/pane-size.ts') },
  output: { path, filename: '[name].js' },
  resolve: { extensions },
  module: { rules: [scripts('es2022')] },
  optimization: { minimizer },
  performance: { hints: false },
})

export default paneDemo(here('out/pane-demo'))
