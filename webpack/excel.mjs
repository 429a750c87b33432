import { readFileSync, readdirSync } from 'node:fs'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import TerserPlugin from 'terser-webpack-plugin'
import { DEFAULT_ORIGIN, DEV_ORIGIN, manifestXml } from '../scripts/manifest.mjs'
import { pageOf } from '../scripts/markdown.mjs'
import { extensions, here, scripts } from './shared.mjs'

/** swc's minifier: the same size to a hundredth, in half the time; the tests build this, too. */
const minimizer = [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })]

const CDN = 'https://appsforoffice.microsoft.com'

/**
 * Excelアドイン — all that a web server has to hold, in dist/excel.
 *   npx webpack --config webpack/excel.mjs --env origin=https://addin.example.lg.jp   where it is delivered from
 *   … --env office=self      Office.js from the folder office/ beside the page, that an administrator of a closed network puts there
 *   … --env development      for https://localhost:3000
 */
export const excel = ({
  development = false,
  origin = development ? DEV_ORIGIN : DEFAULT_ORIGIN,
  office = 'cdn',
  path = here('dist/excel'),
} = {}) => ({
  name: 'excel',
  mode: development ? 'development' : 'production',
  devtool: false, // a source map that is evaluated is refused by the page's own policy
  target: ['web', 'es2020'],
  entry: { functions: here('src/hosts/excel/functions.ts'), taskpane: here('src/hosts/excel/main.ts') },
  output: {
    path,
    filename: '[name].js',
    chunkFilename: '[name].js',
    publicPath: '',
    environment: { globalThis: true },
  },
  resolve: { extensions },
  module: { rules: [scripts('es2022'), { test: /\.xlsx$/u, type: 'asset/inline' }] },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: here('src/hosts/excel/taskpane.html'),
      chunks: ['functions', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      inject: 'head',
      minify: false,
      templateParameters: {
        officeOrigin: office === 'self' ? '' : CDN,
        officeUrl: office === 'self' ? 'office/office.js' : `${CDN}/lib/1/hosted/office.js`,
      },
    }),
    new Deliver(() => deliveries({ development, origin })),
  ],
  optimization: {
    minimizer,
    chunkIds: 'named',
    runtimeChunk: { name: 'runtime' },
    splitChunks: { cacheGroups: SHARED },
  },
  performance: { hints: false },
})

export default (env = {}) => excel(env)

/** 計算と中核 — what functions and pane both need is there once; the core apart from the pane's own, so that each is fetched anew only when it changes. */
const SHARED = {
  default: false,
  defaultVendors: false,
  calc: { name: 'calc', chunks: 'initial', minChunks: 2, priority: 2, enforce: true },
  core: {
    name: 'core',
    chunks: 'initial',
    test: /src[\\/](?!taskpane|hosts)|node_modules[\\/](?:zod|big\.js|fflate)/u,
    priority: 1,
    enforce: true,
  },
}

/** What stands beside the scripts, as it is but for the place it is delivered from. */
function* deliveries({ development, origin }) {
  for (const name of readdirSync(here('assets'))) yield [`assets/${name}`, readFileSync(here(`assets/${name}`))]
  for (const name of ['functions.json', 'functions-en.json']) {
    const text = readFileSync(here(`src/hosts/excel/generated/${name}`), 'utf8')
    yield [name, text.replaceAll(DEFAULT_ORIGIN, origin)]
  }
  for (const [name, title] of HELP)
    yield [
      `help/${name}.html`,
      pageOf(readFileSync(here(`docs/${name === 'index' ? 'guide' : name}.md`), 'utf8'), title),
    ]
  for (const name of readdirSync(here('docs/images')))
    yield [`help/images/${name}`, readFileSync(here(`docs/images/${name}`))]
  yield ['manifest.xml', manifestXml({ origin, development })]
}

const HELP = [
  ['index', '運営方針アドイン 利用ガイド'],
  ['functions', '運営方針アドイン 関数の説明'],
  ['privacy', '運営方針アドイン プライバシー'],
]

class Deliver {
  constructor(files) {
    this.files = files
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Deliver', (compilation) => {
      const { Compilation, sources } = compiler.webpack
      compilation.hooks.processAssets.tap(
        { name: 'Deliver', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, content] of this.files()) compilation.emitAsset(name, new sources.RawSource(content))
        },
      )
    })
  }
}
