import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { FunctionCell } from '../../src/functions/types.ts'
import type { LayoutContent, SheetLayout } from '../../src/model/sheet-layout.ts'
import { evaluate, type CellReader } from './evaluate-formula.ts'

/** シートを計算する — what each formula of a live form gives over the user's own cells, cell by cell of the layout. */
export function calculator(layout: SheetLayout, source: WorkbookGrid): (row: number, column: number) => FunctionCell {
  const contents = contentsOf(layout)
  const known = new Map<string, FunctionCell>()
  const valueAt = (row: number, column: number): FunctionCell => {
    const key = `${String(row)},${String(column)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const value = valueOf(contents.get(key))
    known.set(key, value)
    return value
  }
  const read: CellReader = (sheet, row, column) =>
    sheet === null ? valueAt(row, column) : sourceValue(source, sheet, row, column)
  const valueOf = (content: LayoutContent | undefined): FunctionCell => {
    if (!content || content.kind === 'blank') return null
    if (content.kind === 'formula') return evaluate(content.formula, read)
    return content.kind === 'number' ? content.number : content.text
  }
  return valueAt
}

const contentsOf = (layout: SheetLayout): ReadonlyMap<string, LayoutContent> =>
  new Map(
    layout.rows.flatMap((row, index) =>
      row.cells.map(({ column, content }) => [`${String(index)},${String(column)}`, content] as const),
    ),
  )

/** Of a .txt, the lines in column A of the sheet that will hold them. */
function sourceValue(source: WorkbookGrid, sheet: string, row: number, column: number): FunctionCell {
  if (source.lines) return column === 0 ? (source.lines[row] ?? null) || null : null
  const cells = source.sheets.find(({ name }) => name === sheet)?.row(row)?.cells
  return cells?.find((cell) => cell.column === column)?.value ?? null
}
