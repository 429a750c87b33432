import { readFileSync } from 'node:fs'
import { indicatorBook } from './indicator-book.ts'
import { openSheets, type OpenedSheets } from './open-sheets.ts'
import { openSidebar, type Sidebar } from './sidebar-page.ts'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
/** Of Fluent's own keyboard trap; nothing that a person meets. */
const TRAPS = '[data-tabster-dummy]'
const PATIENCE = 180_000

interface Axe {
  readonly run: (context: object) => Promise<{ readonly violations: readonly { readonly id: string }[] }>
}

describe('the sidebar in Chromium at 300 pixels', () => {
  let opened: OpenedSheets
  let sidebar: Sidebar

  beforeAll(async () => {
    opened = openSheets(indicatorBook(6))
    sidebar = await openSidebar()
    sidebar.page.setDefaultTimeout(PATIENCE)
    await sidebar.page.getByText('見本局').first().waitFor()
  }, PATIENCE)
  afterAll(() => sidebar.close())

  it('reads the spreadsheet without a complaint or a request', () => {
    expect(sidebar.complaints).toEqual([])
  })

  it('fits its width on every tab', async () => {
    for (const name of [/検査/u, /判定/u, /集計/u, /様式/u, /様子/u]) {
      await sidebar.page.getByRole('tab', { name }).click()
      expect(await sidebar.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300)
    }
  })

  it('can be gone through by keyboard', async () => {
    await sidebar.page.keyboard.press('Tab')
    expect(await sidebar.page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  })

  it(
    'has no fault of accessibility that axe knows of, contrast included',
    async () => {
      await sidebar.page.evaluate(AXE)
      const faults = await sidebar.page.evaluate(async (traps) => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run({ exclude: [traps] })
        return violations.map(({ id }) => id)
      }, TRAPS)
      expect(faults).toEqual([])
    },
    PATIENCE,
  )

  it(
    'writes the letters into the spreadsheet and takes them back',
    async () => {
      const { page } = sidebar
      const letters = () => Array.from({ length: 6 }, (_, index) => opened.book.sheets[0]?.cell(index + 3, 7).value)
      await page.getByRole('tab', { name: /判定/u }).click()
      await page.getByRole('button', { name: '判定を書き込む' }).click()
      await page.getByRole('button', { name: '書き込む（6か所）' }).click()
      await page
        .getByRole('button', { name: /^元に戻す/u, disabled: false })
        .first()
        .waitFor()
      expect(letters()).toEqual(['B', 'A', 'A', 'B', 'A', 'A'])
      await page
        .getByRole('button', { name: /^元に戻す/u, disabled: false })
        .first()
        .click()
      await page.getByText('元に戻しました').first().waitFor()
      expect(letters()).toEqual(['', '', '', '', '', ''])
    },
    PATIENCE,
  )

  it(
    'offers the PDF of the form as a link',
    async () => {
      const { page } = sidebar
      await page.getByRole('tab', { name: /様式/u }).click()
      await page.getByRole('button', { name: /PDFを開く/u }).click()
      await page.getByRole('dialog').getByText('作成した様式がありません').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
      expect(sidebar.complaints).toEqual([])
    },
    PATIENCE,
  )
})
