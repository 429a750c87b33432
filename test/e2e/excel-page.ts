import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { bookOfFile } from '../host/book-of-file.ts'
import type { RequestBody } from '../host/protocol.ts'
import { WorkbookServer, type WireRequest } from '../host/workbook-server.ts'
import { buildExcel } from './delivered.ts'
import { AFTER_SHIM, PARENT, SHIM } from './office-shims.ts'

export const ORIGIN = 'https://plansheet.example'

/** 組み立てたアドインの試験 — the built add-in in a browser over our workbook. Nothing is served and nothing is fetched: every request is answered here. */
export interface ExcelPage {
  readonly open: (options?: ExcelOptions) => Promise<OpenExcel>
  /** Where the built files are. */
  readonly folder: string
  readonly close: () => Promise<void>
}

export interface ExcelOptions {
  readonly sample?: string
  /** shim: the library over our bridge · parent: the genuine office.js inside a frame · alone: the genuine office.js without Excel · none: office.js does not come. */
  readonly office?: 'shim' | 'parent' | 'alone' | 'none'
  readonly width?: number
  readonly height?: number
  readonly colors?: 'light' | 'dark' | 'forced'
  readonly api?: number
}

export interface OpenExcel {
  readonly page: Page
  readonly server: WorkbookServer
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  readonly problems: readonly string[]
}

/** 組み立て済みのもの — while writing tests: `npx webpack --config webpack/excel.mjs --env office=self`, then EXCEL_BUILD=dist/excel. */
const BUILT = process.env.EXCEL_BUILD

export async function excelPage(): Promise<ExcelPage> {
  const browser = await launch()
  const folder = BUILT ?? mkdtempSync(join(tmpdir(), 'plansheet-excel-'))
  if (BUILT === undefined) await buildExcel(folder, { office: 'self' })
  return {
    folder,
    open: (options = {}) => openPage(browser, folder, options),
    close: async () => {
      await browser.close()
      if (BUILT === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function launch(): Promise<Browser> {
  const onPath = (name: string): readonly string[] =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  const executablePath = [process.env.CHROMIUM, ...onPath('chromium'), ...onPath('chromium-browser')].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (executablePath === undefined)
    throw new Error(
      'Chromium is missing: the browser tests need it. Install the package chromium, or give its path in CHROMIUM.',
    )
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

async function openPage(browser: Browser, folder: string, options: ExcelOptions): Promise<OpenExcel> {
  const {
    sample = 'midori_yoshiki.xlsx',
    width = 350,
    height = 760,
    colors = 'light',
    office = 'shim',
    api = 20,
  } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'ja-JP',
    reducedMotion: 'reduce', // colours that are on their way are nobody's contrast
    colorScheme: colors === 'dark' ? 'dark' : 'light',
    forcedColors: colors === 'forced' ? 'active' : 'none',
  })
  const server = new WorkbookServer(bookOfFile(readFileSync(join('samples', sample))))
  const requests: string[] = []
  const problems: string[] = []
  await answerRequests(context, folder, office, requests)
  await context.exposeBinding('workbookReceive', (_, text: string) => receive(server, text))
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(`${ORIGIN}/${office === 'parent' ? 'parent.html' : `taskpane.html?api=${String(api)}`}`)
  return { page, server, requests, problems }
}

/** The answer and then the events, as texts of the wire. */
function receive(server: WorkbookServer, text: string): readonly string[] {
  const { id, message } = JSON.parse(text) as WireRequest
  const body = (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as RequestBody
  const reply = JSON.stringify({ id, type: 2, message: server.receive(text, body) })
  const entries = server.events.splice(0)
  return entries.length === 0 ? [reply] : [reply, JSON.stringify({ type: 3, message: { entries } })]
}

const OFFICE_JS = join('node_modules', '@microsoft', 'office-js', 'dist')
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
}

/** Our own origin is answered from the build and from the library's folder; any other address is refused and stands in the list. */
async function answerRequests(
  context: BrowserContext,
  folder: string,
  office: NonNullable<ExcelOptions['office']>,
  requests: string[],
): Promise<void> {
  const made = new Map([
    ['/parent.html', PARENT],
    ...(office === 'shim'
      ? ([
          ['/office/office.js', SHIM],
          ['/office/after-shim.js', AFTER_SHIM],
        ] as const)
      : []),
  ])
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    requests.push(route.request().url())
    if (origin !== ORIGIN || (office === 'none' && pathname.startsWith('/office/'))) return route.abort()
    const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream'
    const body = made.get(pathname) ?? fileAt(folder, pathname)
    return body === null ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType, body })
  })
}

function fileAt(folder: string, pathname: string): Buffer | null {
  const isOffice = pathname.startsWith('/office/')
  const path = isOffice ? join(OFFICE_JS, pathname.slice('/office/'.length).toLowerCase()) : join(folder, pathname)
  const exact = isOffice && !existsSync(path) ? join(OFFICE_JS, pathname.slice('/office/'.length)) : path
  return existsSync(exact) ? readFileSync(exact) : null
}
