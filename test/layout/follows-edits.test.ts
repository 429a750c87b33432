import { checkWorkbook } from '../../src/app/check-plan.ts'
import { liveForms } from '../../src/app/make-form.ts'
import { a1 } from '../../src/grid/a1.ts'
import { makeSheet, makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { CellRef, WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Amount, Indicator } from '../../src/model/plan.ts'
import type { LayoutContent, SheetLayout } from '../../src/model/sheet-layout.ts'
import { calculator } from './calculate-form.ts'
import { sampleForm, sampleTable } from './sample-form.ts'
import { SAMPLE_FILES, formsOfSample } from './sample-files.ts'

interface CellEdit {
  readonly at: { readonly sheet: string; readonly cell: string }
  readonly value: string | number
}

/** The workbook after a person has typed into one cell. */
function edited(grid: WorkbookGrid, { at, value }: CellEdit): WorkbookGrid {
  const sheets = grid.sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet
    const cells = [...sheet.rows()].flatMap((row) =>
      row.cells.map((cell) => (a1(cell.row, cell.column) === at.cell ? { ...cell, value, text: String(value) } : cell)),
    )
    return makeSheet({ name: sheet.name, cells, merges: sheet.merges })
  })
  return makeWorkbook(sheets, { file: grid.file, names: grid.names })
}

const isCell = (at: CellRef | null): at is CellEdit['at'] => at !== null && 'cell' in at

const textAt = (grid: WorkbookGrid, at: CellEdit['at']): string | number | null => {
  const sheet = grid.sheets.find(({ name }) => name === at.sheet)
  for (const row of sheet?.rows() ?? [])
    for (const cell of row.cells)
      if (a1(cell.row, cell.column) === at.cell)
        return typeof cell.value === 'number' || typeof cell.value === 'string' ? cell.value : null
  return null
}

/** As long as it was, so that its row stays as high; never what it was. */
const altered = (digits: string): string =>
  digits.replace(/[0-9０-９]/gu, (digit) => (digit.normalize('NFKC') === '1' ? '2' : '1'))

/** The result with other digits. */
function other(grid: WorkbookGrid, { source, judgement }: Indicator): readonly CellEdit[] {
  if (!isCell(source.actualAt) || judgement.status === null) return []
  const value = textAt(grid, source.actualAt)
  if (typeof value === 'number') return [{ at: source.actualAt, value: Number(altered(String(value))) }]
  if (value === null) return []
  const lines = value.split('\n')
  const line = lines[source.actualLine ?? 0] ?? ''
  lines[source.actualLine ?? 0] = line.replace(/[0-9０-９][0-9０-９,，.．]*(?=[^0-9０-９]*(?:[：:]|$))/u, altered)
  return [{ at: source.actualAt, value: lines.join('\n') }]
}

function otherAmount(grid: WorkbookGrid, { at, text }: Amount): readonly CellEdit[] {
  const value = isCell(at) ? textAt(grid, at) : null
  if (!isCell(at) || value === null) return []
  return [{ at, value: typeof value === 'number' ? value + 1000 : value.replace(text, altered(text)) }]
}

type Value = (content: LayoutContent, row: number, column: number) => unknown

/** The rows that hold formulas, with what these give; headers that are drawn again on a new page are not among them. */
const formulaRows = (layout: SheetLayout, valueOf: Value): readonly (readonly unknown[])[] =>
  layout.rows
    .map((row, index) =>
      row.cells.flatMap(({ column, content }) =>
        content.kind === 'formula' ? [{ column, value: valueOf(content, index, column) }] : [],
      ),
    )
    .filter((cells) => cells.length > 0)

const formsOf = (grid: WorkbookGrid): readonly SheetLayout[] =>
  liveForms(checkWorkbook(grid), grid, { date: '2025-06-10' })

const shown: Value = (content) => (content.kind === 'formula' ? content.cached : null)

function calculated(layout: SheetLayout, grid: WorkbookGrid): readonly (readonly unknown[])[] {
  const calculate = calculator(layout, grid)
  return formulaRows(layout, (_, row, column) => calculate(row, column) ?? '')
}

const withOtherResults = (grid: WorkbookGrid): WorkbookGrid =>
  checkWorkbook(grid)
    .plans.flatMap(({ reading }) => reading.plan.issues.flatMap((issue) => issue.indicators))
    .reduce((now, indicator) => other(now, indicator).reduce(edited, now), grid)

const withOtherAmounts = (grid: WorkbookGrid): WorkbookGrid =>
  checkWorkbook(grid)
    .plans.flatMap(({ reading }) => reading.plan.issues.flatMap((issue) => issue.budget))
    .reduce((now, amount) => otherAmount(now, amount).reduce(edited, now), grid)

describe.each([
  ['a form', async () => sampleForm().grid] as const,
  ['a table', async () => sampleTable().grid] as const,
  ...SAMPLE_FILES.map(([name, path]) => [name, async () => (await formsOfSample(path)).grid] as const),
])('the live sheet of %s', (_, open) => {
  it.each([['results', withOtherResults] as const, ['amounts', withOtherAmounts] as const])(
    'calculates to what a sheet made anew shows, once other %s are typed in',
    async (__, change) => {
      const grid = await open()
      const after = change(grid)
      const given = formsOf(grid).map((layout) => calculated(layout, after))
      expect(given).toEqual(formsOf(after).map((layout) => formulaRows(layout, shown)))
    },
  )
})

/** The notice under the title. */
const NOTICE = { row: 2, column: 0 }

function noticeOf(grid: WorkbookGrid, formulaNow: (formula: string) => string = (formula) => formula): unknown {
  const [layout] = formsOf(sampleForm().grid)
  const content = layout?.rows[NOTICE.row]?.cells[NOTICE.column]?.content
  if (!layout || content?.kind !== 'formula') throw new Error('the form has no notice')
  const rows = layout.rows.map((row, index) =>
    index === NOTICE.row
      ? { ...row, cells: [{ column: 0, style: 0, content: { ...content, formula: formulaNow(content.formula) } }] }
      : row,
  )
  return calculator({ ...layout, rows }, grid)(NOTICE.row, NOTICE.column)
}

/** How a spreadsheet moves the references of a formula when a row is inserted above row `at` (from 1). */
const withRowInserted =
  (at: number) =>
  (formula: string): string =>
    formula.replace(/(!\$[A-Z]+\$)(\d+)/gu, (_, head: string, row: string) =>
      Number(row) >= at ? `${head}${String(Number(row) + 1)}` : head + row,
    )

describe('要再作成', () => {
  const { grid } = sampleForm()

  it('is not said as long as values alone change', () => {
    expect(noticeOf(grid)).toBe('')
    expect(noticeOf(withOtherAmounts(withOtherResults(grid)))).toBe('')
  })

  it.each([4, 10, 22])('is said once a row is inserted above row %i', (at) => {
    expect(noticeOf(grid, withRowInserted(at))).toMatch(/^要再作成/u)
  })

  it('is said once a text of several lines has one line more', () => {
    const at = { sheet: "局's 様式", cell: 'B12' }
    const value = `${String(textAt(grid, at))}\n　 令和６年度　冬の催事　3件`
    expect(noticeOf(edited(grid, { at, value }))).toMatch(/^要再作成/u)
  })

  it('is said once a cell that was read is gone', () => {
    expect(noticeOf(grid, (formula) => formula.replace(/ROW\('[^!]*!\$[A-Z]+\$\d+\)/u, '(1/0)'))).toMatch(/^要再作成/u)
  })
})
