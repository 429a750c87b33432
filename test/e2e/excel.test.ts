import { join } from 'node:path'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import type { Book } from '../host/model/book.ts'
import { addressesIn } from './delivered.ts'
import { ORIGIN, excelPage, type ExcelOptions, type ExcelPage, type OpenExcel } from './excel-page.ts'

jest.setTimeout(600_000) // the add-in is built first

let excel: ExcelPage
beforeAll(async () => {
  excel = await excelPage()
})
afterAll(() => excel?.close())

/** Opens the workbook and skips the introduction. */
async function open(options?: ExcelOptions): Promise<OpenExcel & { readonly pane: Pane }> {
  const opened = await excel.open(options)
  const pane =
    options?.office === 'parent' ? opened.page.frameLocator('iframe').locator('body') : opened.page.locator('body')
  await pane.getByRole('button', { name: '飛ばして始める' }).click()
  await pane.getByRole('tabpanel').getByRole('heading').first().waitFor()
  return { ...opened, pane }
}
type Pane = Locator

describe('the built add-in in a browser, over the genuine office.js and our host', () => {
  it('takes a person through the whole path, and takes it all back', async () => {
    const { page, pane, server, problems } = await open()
    const before = stateOf(server.book)

    await step('sees the plan and goes to a cell', async () => {
      await expectText(pane.getByRole('heading', { level: 1 }), '令和6年度　みどり公園局')
      await picture(page, 'excel-outline')
      await pane.getByRole('button', { name: 'R6運営方針!C6 へ移動' }).click()
      await until(() => server.book.selected?.address === 'C6')
    })

    await step('fixes a finding', async () => {
      await pane.getByRole('tab', { name: /検査/u }).click()
      await picture(page, 'excel-findings')
      await card(pane, '７２．５').getByRole('button', { name: '直す' }).click()
      await pane.getByRole('button', { name: '書き込む（1か所）' }).click()
      await expectText(pane.locator('main'), '1か所に書き込みました。')
      expect(textAt(server.book, 17, 2)).toContain('72.5％')
    })

    await step('decides one indicator by hand', async () => {
      await pane.getByRole('tab', { name: '判定' }).click()
      const one = card(pane, '協働の手引きを策定')
      await one.getByRole('button', { name: '手で判定する' }).click()
      await one.getByRole('radio', { name: 'A（達成）' }).check()
      await one.getByRole('textbox').fill('２月に策定済み')
      await one.getByRole('button', { name: 'この判定にする' }).click()
      await expectText(card(pane, '協働の手引きを策定'), '手で判定：A')
      expect(server.book.xmlParts).toHaveLength(1)
    })

    await step('writes the letters', async () => {
      await pane.getByRole('button', { name: '判定を書き込む' }).click()
      await pane.getByRole('button', { name: /書き込む（\d+か所）/u }).waitFor()
      await picture(page, 'excel-letters')
      await pane.getByRole('button', { name: /書き込む（\d+か所）/u }).click()
      await expectText(pane.locator('main'), 'か所に書き込みました。')
      expect(textAt(server.book, 17, 2)).toContain('3.04％：B')
    })

    await step('makes the sheet', async () => {
      await pane.getByRole('tab', { name: '様式' }).click()
      await pane.getByRole('button', { name: '様式シートを作る' }).click()
      await pane.getByRole('button', { name: '作る', exact: true }).click()
      await expectText(pane.locator('main'), 'シート「運営方針」を作りました。')
      await picture(page, 'excel-form')
      expect(server.book.sheets.map(({ name }) => name)).toEqual(['R6運営方針', '運営方針'])
      expect(errorsIn(server.book, '運営方針')).toEqual([])
    })

    await step('makes the submission', async () => {
      await pane.getByRole('button', { name: '提出用を作る' }).click()
      await pane.getByRole('button', { name: '作って開く' }).click()
      await expectText(pane.locator('main'), '提出用のブックを新しく作り、開きました。')
      const made = Buffer.from(server.book.opened[0] ?? '', 'base64')
      expect(readWorkbook(new Uint8Array(made)).sheets.map(({ name }) => name)).toEqual(['運営方針', '検査結果'])
    })

    await step('takes it all back', async () => {
      for (const what of ['様式シートの作成', '判定の書き込み', '手での判定', '修正']) {
        await pane.getByRole('button', { name: `元に戻す：${what}` }).click()
        await expectText(pane.locator('main'), `「${what}」を元に戻しました。`)
      }
      expect(stateOf(server.book)).toEqual(before)
    })
    expect([problems, [...server.unknown]]).toEqual([[], []])
    await page.context().close()
  })

  it('asks for nothing but its own files and Office.js', async () => {
    const { page, pane, requests } = await open()
    await pane.getByRole('tab', { name: '様式' }).click()
    expect(requests.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([])
    await page.context().close()
  })

  it('names no foreign address when it is built for a closed network', () => {
    expect(addressesIn(excel.folder)).toEqual([ORIGIN])
  })

  it('opens a sample beside the workbook', async () => {
    const { page, pane, server } = await open()
    await pane.getByRole('button', { name: 'ヘルプ' }).click()
    await pane.getByRole('button', { name: '「はじめに」をもう一度見る' }).click()
    await pane.getByRole('button', { name: '次へ' }).click()
    await pane.getByRole('button', { name: '次へ' }).click()
    await pane.getByRole('button', { name: '開く：見本　みどり公園局（様式）' }).click()
    await until(() => server.book.opened.length === 1)
    const made = readWorkbook(new Uint8Array(Buffer.from(server.book.opened[0] ?? '', 'base64')))
    expect(made.sheets.length).toBeGreaterThan(0)
    await page.context().close()
  })

  it('follows the buttons of the ribbon', async () => {
    const { page, pane } = await open()
    const press = (name: string): Promise<unknown> =>
      page.evaluate((button) => new Promise((done) => ribbon[button]?.({ completed: () => done(null) })), name)
    await press('planSubmit')
    await pane.getByRole('heading', { name: '提出用を作ります' }).waitFor()
    await page.context().close()
  })

  // Fluent's focus guards are left out: hidden from reading and yet reached by Tab, which is what they are for.
  it.each(['light', 'dark', 'forced'] as const)('gives axe nothing to find, %s', async (colors) => {
    const { page, pane } = await open({ colors })
    await page.evaluate(axe.source)
    await pane.getByRole('tab', { name: '判定' }).click()
    await picture(page, `excel-judgement-${colors}`)
    const violations = await page.evaluate(async () => {
      const result = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: ['[data-tabster-dummy]'] })
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    })
    expect(violations).toEqual([])
    await page.context().close()
  })
})

describe('the built add-in through the genuine handshake of Excel on the web, against our host', () => {
  it('starts inside a frame, reads the workbook and writes into it', async () => {
    const { page, pane, server, requests, problems } = await open({ office: 'parent' })
    await expectText(pane.getByRole('heading', { level: 1 }), '令和6年度　みどり公園局')
    await pane.getByRole('tab', { name: '判定' }).click()
    await pane.getByRole('button', { name: '判定を書き込む' }).click()
    await pane.getByRole('button', { name: /書き込む（\d+か所）/u }).click()
    await expectText(pane.locator('main'), 'か所に書き込みました。')
    expect(textAt(server.book, 17, 2)).toContain('：A')
    expect(requests.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([])
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('hears the ribbon', async () => {
    const { page, pane } = await open({ office: 'parent' })
    await page.evaluate(() => press('planForm'))
    await pane.getByRole('heading', { name: /様式シートを作ります/u }).waitFor()
    await page.context().close()
  })
})

describe('the built add-in where it cannot work', () => {
  it.each([
    ['alone', 20, 'この画面はExcelの中で使います'],
    ['none', 20, 'Excelとの接続に必要なファイルを読み込めませんでした'],
    ['shim', 9, 'このExcelには、必要な機能がありません'],
  ] as const)('says what to do: %s, ExcelApi 1.%i', async (office, api, words) => {
    const { page } = await excel.open({ office, api })
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const result = await (window as unknown as { axe: typeof axe }).axe.run(document)
      return result.violations.map(({ id }) => id)
    })
    expect(found).toEqual([])
    await page.context().close()
  })
})

/** The page's own, for functions that run inside it. */
declare const ribbon: Record<string, (event: { completed: () => void }) => void>
declare const press: (name: string) => void

/** 手引の画像 — pictures for the guide are of this very run: `SCREENSHOTS=1 npx jest test/e2e/excel`. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join('docs', 'images', `${name}.png`) })
}

const card = (pane: Pane, text: string): Locator =>
  pane.getByRole('tabpanel').getByRole('listitem').filter({ hasText: text }).last()

async function expectText(where: Locator, text: string): Promise<void> {
  await where.filter({ hasText: text }).first().waitFor()
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(holds()).toBe(true)
}

const textAt = (book: Book, row: number, column: number): string => {
  const held = book.sheets[0]?.cell(row, column).held
  return held?.kind === 'text' ? held.text : ''
}

/** Cells of a sheet that show an error value. */
const errorsIn = (book: Book, name: string): unknown =>
  [...(book.sheet(name)?.cells() ?? [])].flatMap(({ row, column, cell }) =>
    cell.held.kind === 'formula' && /^#/u.test(String(cell.shown))
      ? [[row, column, cell.held.formula, cell.shown]]
      : [],
  )

/** Everything that a person would compare. */
const stateOf = (book: Book): unknown =>
  structuredClone({
    sheets: book.sheets.map((sheet) => [
      sheet.name,
      sheet.merges,
      [...sheet.cells()].map(({ row, column, cell }) => [row, column, contentOf(cell), cell.numberFormat, cell.format]),
    ]),
    names: book.names,
    parts: book.xmlParts,
  })

/** The apostrophe before a text is no part of what a cell holds. */
const contentOf = ({ held }: ReturnType<Book['sheets'][number]['cell']>): unknown =>
  held.kind === 'text' ? held.text : held

/** Says which step of a long path failed. */
async function step(says: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw new Error(`the person ${says}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
