import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import server from '../../../src/hosts/sheets/server/main.ts'
import { delivered, deliveredFolder } from './bundle.ts'

/** Google's sidebar is that wide, whatever the window. */
const WIDTH = 300
const HEIGHT = 720

/** What google.script.run is in the page: a chain whose closing call goes to the script's side. */
const RUNNER = `
  (() => {
    const chain = (succeed, fail) => new Proxy({}, { get: (_, key) => {
      if (key === 'withSuccessHandler') return (handler) => chain(handler, fail)
      if (key === 'withFailureHandler') return (handler) => chain(succeed, handler)
      return (json) => void window.callScript(key, json).then(succeed, fail)
    } })
    window.google = { script: { run: chain(() => {}, () => {}) } }
    // Chosen before, as after the first run.
    localStorage.setItem('plansheet.introduction', 'done')
  })()
`

export interface Sidebar {
  readonly page: Page
  /** What the page complained of, and what it tried to fetch. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** 作業ウィンドウ — the delivered page in Chromium, at the width that Google gives it, over the server's own code and the fake spreadsheet. */
export async function openSidebar(): Promise<Sidebar> {
  delivered('sidebar.html')
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, locale: 'ja-JP' })
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (fault) => void complaints.push(fault.message))
  page.on('request', (request) => void (request.url().startsWith('http') && complaints.push(request.url())))
  await page.exposeFunction('callScript', (name: keyof typeof server, json: string) => callScript(name, json))
  await page.addInitScript(RUNNER)
  await page.goto(pathToFileURL(join(deliveredFolder, 'sidebar.html')).href)
  return { page, complaints, close: () => browser.close() }
}

const callScript = (name: keyof typeof server, json: string): unknown =>
  (server[name] as (json: string) => unknown)(json)

function launch(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...onPath('chromium'), ...onPath('chromium-browser')].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (executablePath === undefined) {
    throw new Error('Chromium is missing: install the package chromium, or give its path in CHROMIUM.')
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

const onPath = (name: string): readonly string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
