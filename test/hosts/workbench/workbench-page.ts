import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { makeSheet, makeWorkbook, type SheetParts } from '../../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../../src/grid/workbook-grid.ts'
import type { Receipt } from '../../../src/model/edit.ts'
import type { WorkbookHost } from '../../../src/model/port.ts'
import type { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host.ts'

const BUILT = fileURLToPath(new URL('../../../dist/workbench/index.html', import.meta.url))

/** The page as it is delivered, from a folder: what a clerk on a closed network opens. */
export const PAGE_URL = `file://${BUILT}`

/** A browser on this machine: the one named in CHROMIUM, else Debian's. */
export function launch(): Promise<Browser> {
  if (!existsSync(BUILT)) throw new Error('The page is not built: run `npm run build` first.')
  const args = ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', '--js-flags=--expose-gc']
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? onPath(), args })
}

function onPath(): string {
  const found = ['chromium', 'chromium-browser', 'google-chrome'].find(
    (command) => spawnSync('which', [command]).status === 0,
  )
  if (!found) throw new Error('No Chromium on PATH: run `npm run setup`, or name one in CHROMIUM.')
  return spawnSync('which', [found], { encoding: 'utf8' }).stdout.trim()
}

/** What the page lays open to its tests. */
interface Opened {
  readonly host: WorkbenchHost
  readonly receipts: Receipt[]
}
declare const plansheet: Opened

/** Opens a workbook in the page as a person who chose a file would. */
export async function openBytes(page: Page, file: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, base64]) => {
      const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      await plansheet.host.open(name, binary)
    },
    [file, Buffer.from(bytes).toString('base64')] as const,
  )
}

/** The port of the page, called from here: grids cross as plain data, receipts stay in the page and cross as their number. */
export function portOf(page: Page): WorkbookHost {
  const numbers = new WeakMap<Receipt, number>()
  const receipt = async (call: Promise<{ receipt: Receipt; number: number }>): Promise<Receipt> => {
    const { receipt: made, number } = await call
    numbers.set(made, number)
    return made
  }
  return {
    info: {
      locale: 'ja-JP',
      platform: 'workbench',
      can: { onChanged: true, undoStep: true, pageSetup: true, hiddenRows: true, shapes: true, newWorkbook: true },
    },
    readWorkbook: () => readGrid(page),
    apply: (edits) => receipt(page.evaluate(applied, edits)),
    writeSheet: (layout) => receipt(page.evaluate(written, layout)),
    undo: (made) => receipt(page.evaluate(undone, numbers.get(made) ?? -1)),
    openWorkbook: () => Promise.reject(new Error('not called from here')),
    select: (at) => page.evaluate((place) => plansheet.host.select(place), at),
    onChanged: () => () => undefined,
    settings: {
      get: () => page.evaluate(() => plansheet.host.settings.get()),
      set: (json) => page.evaluate((text) => plansheet.host.settings.set(text), json),
    },
  }
}

// The functions below run in the page.

const applied = async (edits: Parameters<WorkbookHost['apply']>[0]): Promise<{ receipt: Receipt; number: number }> => {
  const made = await plansheet.host.apply(edits)
  return { receipt: made, number: plansheet.receipts.push(made) - 1 }
}

const written = async (
  layout: Parameters<WorkbookHost['writeSheet']>[0],
): Promise<{ receipt: Receipt; number: number }> => {
  const made = await plansheet.host.writeSheet(layout)
  return { receipt: made, number: plansheet.receipts.push(made) - 1 }
}

const undone = async (number: number): Promise<{ receipt: Receipt; number: number }> => {
  const old = plansheet.receipts[number]
  if (!old) throw new Error('no such receipt')
  const made = await plansheet.host.undo(old)
  return { receipt: made, number: plansheet.receipts.push(made) - 1 }
}

interface PlainGrid {
  readonly sheets: readonly SheetParts[]
  readonly names: readonly (readonly [string, { readonly sheet: string; readonly range: string }])[]
  readonly settings: string | null
  readonly file: string
}

/** Reads the workbook out of the page, through the port. */
export async function readGrid(page: Page): Promise<WorkbookGrid> {
  const { sheets, names, settings, file } = await page.evaluate(async (): Promise<PlainGrid> => {
    const grid = await plansheet.host.readWorkbook()
    const hidden = (is: (index: number) => boolean, last: number): number[] =>
      Array.from({ length: last + 1 }, (_, index) => index).filter(is)
    return {
      file: grid.file,
      names: [...grid.names],
      settings: grid.settings,
      sheets: grid.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        isProtected: sheet.isProtected,
        merges: sheet.merges,
        textBoxes: sheet.textBoxes,
        lists: sheet.lists,
        hiddenRows: hidden((row) => sheet.isRowHidden(row), sheet.used?.bottom ?? 0),
        hiddenColumns: hidden((column) => sheet.isColumnHidden(column), sheet.used?.right ?? 0),
        cells: [...sheet.rows()].flatMap((row) => row.cells),
      })),
    }
  })
  return makeWorkbook(sheets.map(makeSheet), { file, settings, names: new Map(names) })
}
