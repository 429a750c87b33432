import type { CellParts, SheetParts } from '../../../src/grid/make-sheet.ts'
import type { Edit, Receipt } from '../../../src/model/edit.ts'
import type { LayoutRow, SheetLayout } from '../../../src/model/sheet-layout.ts'
import { open, type Opened } from './open.ts'

jest.setTimeout(60_000)

const FIVE_MB = 5 * 1024 * 1024
const COLUMNS = 12

/** 管理表 — as many indicators as asked, with texts as long as people write them. */
const indicators = (rows: number): SheetParts => ({
  name: '管理表',
  cells: Array.from({ length: rows }, (_, row) => rowOf(row)).flat(),
})

const rowOf = (row: number): CellParts[] =>
  Array.from({ length: COLUMNS - 1 }, (_, column) => ({
    row,
    column,
    value: column % 3 === 0 ? row * 100 + column : `オンラインでできる行政手続の数（累計）その${String(row)}`,
  }))

const letters = (rows: number): Edit[] =>
  Array.from({ length: rows }, (_, row) => ({
    at: { sheet: '管理表', cell: `L${String(row + 1)}` },
    before: '',
    value: { kind: 'text', text: row % 2 === 0 ? 'A' : 'B' },
    reason: '判定',
  }))

/** 帳票 — as long as the plan: a row an indicator. */
function layoutOf(rows: number): SheetLayout {
  const row = (n: number): LayoutRow => ({
    height: 30,
    cells: Array.from({ length: 8 }, (_, column) => ({
      column,
      content:
        column === 1 ? { kind: 'blank' } : { kind: 'text', text: `指標${String(n)}の${String(column)}列目、文章の例` },
      style: column % 2,
    })),
  })
  return {
    name: '運営方針',
    columns: Array.from({ length: 8 }, () => 60),
    rows: Array.from({ length: rows }, (_, n) => row(n)),
    merges: Array.from({ length: Math.floor(rows / 4) }, (_, n) => ({ top: 4 * n, left: 0, bottom: 4 * n, right: 1 })),
    styles: [styleOf(false), styleOf(true)],
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 36, right: 36, bottom: 36, left: 36 },
      header: '',
      footer: '&L見本&C&P / &N',
      printArea: { top: 0, left: 0, bottom: rows - 1, right: 7 },
      titleRows: { from: 0, to: 1 },
      breaks: [30, 60],
    },
    charts: [],
    names: [],
    validations: [],
  }
}

const styleOf = (bold: boolean): SheetLayout['styles'][number] => ({
  font: { name: '游ゴシック', size: 10, bold, color: '1F1F1F' },
  fill: bold ? 'D6E0EC' : null,
  border: { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' },
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  indent: 0,
  format: 'General',
})

/** How many round trips a piece of work took, each of them below 5 MB. */
async function trips({ server }: Opened, work: () => Promise<unknown>): Promise<number> {
  const from = server.exchanges.length
  await work()
  const made = server.exchanges.slice(from)
  expect(made.every(({ sent, received }) => sent < FIVE_MB && received < FIVE_MB)).toBe(true)
  return made.length
}

describe.each([60, 600, 3_000])('with %i indicators, against our host', (rows) => {
  it('reads in three round trips', async () => {
    const opened = open({ sheets: [indicators(rows), { name: '集計', cells: [] }] })
    expect(await trips(opened, () => opened.host.readWorkbook())).toBe(3)
  })

  it('writes a letter a row in two, and takes them back in two', async () => {
    const opened = open({ sheets: [indicators(rows)] })
    const before = opened.server.book.sheets[0]?.used(true)
    let receipt = await opened.host.apply([])
    expect(await trips(opened, async () => void (receipt = await opened.host.apply(letters(rows))))).toBe(2)
    expect([receipt.applied.length, receipt.refused.length]).toEqual([rows, 0])
    expect(await trips(opened, () => opened.host.undo(receipt))).toBe(2)
    expect(opened.server.book.sheets[0]?.used(true)).toEqual(before)
  })
})

describe.each([60, 240, 480])('a sheet of %i rows, against our host', (rows) => {
  it('is written in two round trips, made anew in at most five, and taken back in at most five', async () => {
    const opened = open({ sheets: [{ name: '様式', cells: [] }] })
    const receipts: Receipt[] = []
    const write = async (): Promise<void> => void receipts.push(await opened.host.writeSheet(layoutOf(rows)))
    expect(await trips(opened, write)).toBe(2)
    expect(await trips(opened, write)).toBeLessThanOrEqual(5)
    expect(await trips(opened, () => opened.host.undo(receipts[1] as Receipt))).toBeLessThanOrEqual(5)
    expect(await trips(opened, () => opened.host.undo(receipts[0] as Receipt))).toBeLessThanOrEqual(5)
    expect(opened.server.book.sheets.map(({ name }) => name)).toEqual(['様式'])
  })
})

describe('what depends on size alone, against our host', () => {
  it('reads a sheet of long texts in more, each below 5 MB', async () => {
    const text = '市民の利便性を高めるため、窓口の手続を見直し、オンラインで完結できるものを増やす。'.repeat(20)
    const cells = Array.from({ length: 1_500 }, (_, row) => ({ row, column: 0, value: `${text}${String(row)}` }))
    const opened = open({ sheets: [{ name: '様式', cells }] })
    const count = await trips(opened, async () => {
      const [sheet] = (await opened.host.readWorkbook()).sheets
      expect([...(sheet?.rows() ?? [])].map(({ cells: [cell] }) => cell?.value)).toEqual(
        cells.map(({ value }) => value),
      )
    })
    expect(count).toBeLessThanOrEqual(3 + 3) // 5 MB twice over, and one reply that was refused
  })

  it.each([
    [512, 3],
    [513, 10],
    [3_000, 30],
  ])('reads %i merged areas in at most %i', async (merges, most) => {
    const boxes = Array.from({ length: merges }, (_, n) => ({ top: 2 * n, left: 0, bottom: 2 * n + 1, right: 1 }))
    const opened = open({ sheets: [{ name: '方眼紙', merges: boxes, cells: [{ row: 0, column: 0, value: '題' }] }] })
    const count = await trips(opened, async () => {
      const [sheet] = (await opened.host.readWorkbook()).sheets
      expect(sheet?.merges).toEqual(boxes)
    })
    // 3 to read, the one that failed, and 2·⌈merges/512⌉ + log₂ rows windows
    expect(count).toBeLessThanOrEqual(most)
    expect(count).toBeLessThanOrEqual(4 + 2 * Math.ceil(merges / 512) + Math.ceil(Math.log2(2 * merges)))
  })

  it('counts a merged area that reaches over two windows once', async () => {
    const boxes = [
      { top: 0, left: 0, bottom: 1_999, right: 0 },
      ...Array.from({ length: 800 }, (_, n) => ({ top: 2 * n, left: 1, bottom: 2 * n + 1, right: 2 })),
    ]
    const { host } = open({ sheets: [{ name: '方眼紙', merges: boxes, cells: [{ row: 0, column: 0, value: '縦' }] }] })
    const [sheet] = (await host.readWorkbook()).sheets
    expect([...(sheet?.merges ?? [])].sort((a, b) => a.left - b.left || a.top - b.top)).toEqual(boxes)
  })
})
