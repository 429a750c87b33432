import { readFileSync } from 'node:fs'
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import TerserPlugin from 'terser-webpack-plugin'
import webpack from 'webpack'
import { extensions, here, scripts } from './shared.mjs'

const path = here('dist/appsscript')

/** What clasp pushes is this folder: Code.js, sidebar.html and appsscript.json, and nothing else. */
const STUBS = [here('appsscript/entry-points.js'), here('src/hosts/sheets/generated/stubs.js')]

/**
 * `?.` and `??` are younger than Apps Script's year. They come out short where nothing has to be reckoned with that this code does not have:
 * `document.all`, and properties that change by being looked at.
 */
const short = ({ test, use: { loader, options } }) => ({
  test,
  use: {
    loader,
    options: { ...options, jsc: { ...options.jsc, assumptions: { noDocumentAll: true, pureGetters: true } } },
  },
})

/** Packages are brought down to the year of Apps Script, too: zod ships `?.`. */
const packages = (target) => {
  const { use } = scripts(target)
  return { test: /\.m?js$/u, include: /node_modules[\\/](?:zod|big\.js)[\\/]/u, use: asScript(use) }
}

const asScript = ({ loader, options }) => ({
  loader,
  options: { ...options, jsc: { ...options.jsc, parser: { syntax: 'ecmascript' } } },
})

const ruleExamples = {
  test: /\.ts$/u,
  include: here('src/rules'),
  enforce: 'post',
  use: here('webpack/without-examples.mjs'),
}

const minimizer = (ecma) => [
  new TerserPlugin({
    extractComments: false,
    terserOptions: {
      ecma,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      format: { ascii_only: false, comments: false },
    },
  }),
]

/** スタブ — the functions that Google sees, behind the minifier, which would take their JSDoc away. */
class Footer {
  apply(compiler) {
    new webpack.BannerPlugin({
      banner: () => STUBS.map((file) => readFileSync(file, 'utf8')).join('\n'),
      raw: true,
      footer: true,
      stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT,
    }).apply(compiler)
    compiler.hooks.afterCompile.tap('Footer', ({ fileDependencies }) =>
      STUBS.forEach((file) => fileDependencies.add(file)),
    )
  }
}

class Manifest {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Manifest', (compilation) => {
      const manifest = readFileSync(here('appsscript/appsscript.json'))
      compilation.hooks.processAssets.tap('Manifest', () =>
        compilation.emitAsset('appsscript.json', new webpack.sources.RawSource(manifest)),
      )
    })
  }
}

/** One variable, `Core_`, in one script without chunks: Apps Script loads files one after another into one scope, and knows no modules. */
const code = {
  name: 'sheets-code',
  mode: 'production',
  target: ['es2019'],
  entry: here('src/hosts/sheets/server/main.ts'),
  output: {
    path,
    filename: 'Code.js',
    library: { name: 'Core_', type: 'var', export: 'default' },
    chunkFormat: false,
    chunkLoading: false,
    wasmLoading: false,
  },
  resolve: { extensions },
  module: { rules: [short(scripts('es2019')), packages('es2019'), ruleExamples] },
  optimization: { minimizer: minimizer(2019) },
  plugins: [new Footer(), new Manifest()],
  performance: { hints: false },
}

/** The whole pane in one page: closed networks reach no CDN, and HtmlService serves one file. */
const sidebar = {
  name: 'sheets-sidebar',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: here('src/hosts/sheets/client/main.tsx'),
  output: { path, filename: 'sidebar.js' },
  resolve: { extensions },
  module: { rules: [scripts('es2022'), ruleExamples] },
  optimization: { minimizer: minimizer(2022) },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new HtmlWebpackPlugin({
      filename: 'sidebar.html',
      template: here('src/hosts/sheets/client/sidebar.html'),
      inject: 'body',
    }),
    new HtmlInlineScriptPlugin(),
  ],
  performance: { hints: false },
}

export default [code, sidebar]
