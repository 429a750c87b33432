import type { Download, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { parseA1 } from '../../../src/grid/a1.ts'
import type { ICellData } from '@univerjs/core'
import type { GridView } from '../../../src/hosts/workbench/grid/grid-view.ts'
import type { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host.ts'

declare const plansheet: { readonly host: WorkbenchHost; readonly view: GridView }

/** The grid's list of functions follows the keys at a distance, and takes an Enter that comes too early for a choice from it; people are slower. */
const STROKE = 40
const BREATH = 400

/** 利用者 — a person at the page: clicks, types, looks. */
export class Person {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until a workbook is shown and its plan has been looked for. */
  async arrive(): Promise<void> {
    await this.page.waitForFunction(() => {
      try {
        return plansheet.host.file !== ''
      } catch {
        return false
      }
    })
    await this.settle()
  }

  async settle(): Promise<void> {
    await this.page.evaluate(() => plansheet.host.readWorkbook())
  }

  async skipIntroduction(): Promise<void> {
    await this.page.getByRole('button', { name: '飛ばして始める' }).click()
  }

  /** Chooses a file in the dialogue that 開く opens. */
  async open(path: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: '開く', exact: true }).click(),
    ])
    await chooser.setFiles(path)
    const name = path.split('/').pop() ?? ''
    await this.page.waitForFunction((file) => plansheet.host.file === file, name.replace(/\.(pdf|txt)$/u, '.xlsx'))
    await this.settle()
  }

  /** Goes to a cell by its sheet's tab and the box that names the cell. */
  async goTo(sheet: string, address: string): Promise<void> {
    await this.page.getByRole('tab', { name: sheet, exact: true }).click()
    const box = this.page.locator('[data-u-comp=defined-name] input')
    await box.fill(address)
    await box.press('Enter')
    await this.page.locator('[data-u-comp=editor]:focus').waitFor({ state: 'attached' })
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.goTo(sheet, address)
    await this.page.keyboard.type(text, { delay: STROKE })
    await this.page.waitForTimeout(BREATH)
    await this.page.keyboard.press('Enter')
    await this.settle()
  }

  /** Composes Japanese as an input method does: reading shown step by step, then the word. */
  async compose(sheet: string, address: string, steps: readonly string[], word: string): Promise<void> {
    await this.goTo(sheet, address)
    const session = await this.page.context().newCDPSession(this.page)
    for (const text of [...steps, word]) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await session.send('Input.insertText', { text: word })
    await this.page.waitForTimeout(BREATH)
    await this.page.keyboard.press('Enter')
    await this.settle()
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
    await this.page.waitForTimeout(BREATH)
    await this.settle()
  }

  /** What the grid holds in a cell. */
  cell(sheet: string, address: string): Promise<ICellData | undefined> {
    return this.page.evaluate((at) => plansheet.view.content(at), placeOf(sheet, address))
  }

  /** What the port reads there. */
  read(sheet: string, address: string): Promise<unknown> {
    return this.page.evaluate(
      async ({ sheet: name, row, column }) => {
        const grid = await plansheet.host.readWorkbook()
        const cells = grid.sheets.find((one) => one.name === name)?.row(row)?.cells
        return cells?.find((cell) => cell.column === column)?.value ?? null
      },
      placeOf(sheet, address),
    )
  }

  notices(): Promise<string[]> {
    return this.page.locator('#notices p').allTextContents()
  }

  async closeNotices(): Promise<void> {
    const buttons = this.page.locator('#notices').getByRole('button', { name: '閉じる' })
    while ((await buttons.count()) > 0) await buttons.first().click()
  }

  async save(): Promise<Uint8Array> {
    return bytesOf(await this.downloadOf(() => this.page.locator('#save').click()))
  }

  async downloadOf(act: () => Promise<unknown>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()])
    return download
  }
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}

function placeOf(sheet: string, address: string): { sheet: string; row: number; column: number } {
  const at = parseA1(address)
  if (!at) throw new Error(`no address: ${address}`)
  return { sheet, ...at }
}
