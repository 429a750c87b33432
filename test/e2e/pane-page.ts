import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Demo, DemoOptions } from './pane-demo.ts'

/** 試しのページ — built once, opened from a file like on a closed network; nothing is served. */
export interface PanePage {
  readonly open: (options?: OpenOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

export interface OpenOptions extends Partial<DemoOptions> {
  readonly sample?: string
  readonly width?: number
  readonly height?: number
  readonly colors?: 'light' | 'dark' | 'forced'
}

const HTML = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>PlanSheet</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src file:; style-src 'unsafe-inline'; frame-src 'self'">
<style>html, body, #pane { height: 100%; margin: 0 }</style></head>
<body><div id="pane"></div><script src="pane-demo.js"></script></body>
</html>`

/** 組み立て済みのページ — while writing tests: `npx webpack --config webpack/pane-demo.mjs`, then PANE_DEMO=out/pane-demo. */
const BUILT = process.env.PANE_DEMO

/** Builds the page and starts the browser; says what is missing where there is none. */
export async function panePage(): Promise<PanePage> {
  const browser = await launch()
  const folder = mkdtempSync(join(tmpdir(), 'plansheet-pane-'))
  if (BUILT === undefined) await build(folder)
  else copyFileSync(join(BUILT, 'pane-demo.js'), join(folder, 'pane-demo.js'))
  writeFileSync(join(folder, 'index.html'), HTML)
  const url = pathToFileURL(join(folder, 'index.html')).href
  return {
    open: (options = {}) => openPage(browser, url, options),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function launch(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    throw new Error(
      'Chromium is missing: the browser tests need it. Install the package chromium, or give its path in CHROMIUM.',
    )
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...onPath('chromium'), ...onPath('chromium-browser')].find(
    (path) => path !== undefined && existsSync(path),
  )

const onPath = (name: string): readonly string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))

const WEBPACK = join('node_modules', 'webpack', 'bin', 'webpack.js')
const CONFIG = ['--config', join('webpack', 'pane-demo.mjs'), '--config-name', 'pane-demo']

async function build(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [WEBPACK, ...CONFIG, '--output-path', folder])
}

const DEFAULTS: DemoOptions = {
  locale: 'ja-JP',
  theme: 'system',
  introduction: false,
  can: {},
  canTellSelection: true,
}

async function openPage(browser: Browser, url: string, options: OpenOptions): Promise<Page> {
  const { sample = 'midori_yoshiki.xlsx', width = 350, height = 760, colors = 'light', ...rest } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'ja-JP',
    reducedMotion: 'reduce', // colours that are on their way are nobody's contrast
    colorScheme: colors === 'dark' ? 'dark' : 'light',
    forcedColors: colors === 'forced' ? 'active' : 'none',
  })
  const page = await context.newPage()
  await page.goto(url)
  const bytes = [...readFileSync(join('samples', sample))]
  await page.evaluate(([given, start]) => demo.start(given, start), [bytes, { ...DEFAULTS, ...rest }] as const)
  return page
}

/** The page's own, for functions that run inside it. */
declare const demo: Demo
