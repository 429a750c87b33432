import { contains, type Box } from './box.ts'
import { mayCallPlan, PLAIN_STYLE, isCellError, type Cell, type CellValue } from './cell.ts'
import type { ChoiceList, GridRow, SheetGrid, TextBox, WorkbookGrid } from './workbook-grid.ts'

/** What it takes to make a sheet of cells in memory; everything but the cells has a plain default. */
export interface SheetParts {
  readonly name: string
  readonly cells: readonly CellParts[]
  readonly visibility?: SheetGrid['visibility']
  readonly isProtected?: boolean
  readonly merges?: readonly Box[]
  readonly textBoxes?: readonly TextBox[]
  readonly lists?: readonly ChoiceList[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

export type CellParts = Pick<Cell, 'row' | 'column' | 'value'> & Partial<Omit<Cell, 'row' | 'column' | 'value'>>

/** 表示 — how a stored value reads as text. */
export function textOfValue(value: CellValue): string {
  if (isCellError(value)) return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

/** A sheet from a list of cells; shadow cells of merged areas and blank texts are dropped, formulas of our own that show nothing yet are kept. */
export function makeSheet(parts: SheetParts): SheetGrid {
  const merges = parts.merges ?? []
  const hiddenRows = new Set(parts.hiddenRows ?? [])
  const hiddenColumns = new Set(parts.hiddenColumns ?? [])
  const rows = rowsOf(
    parts.cells.filter((cell) => (cell.value !== '' || mayCallPlan(cell.formula ?? null)) && !isShadow(merges, cell)),
  )
  return {
    name: parts.name,
    visibility: parts.visibility ?? 'visible',
    isProtected: parts.isProtected ?? false,
    merges,
    used: usedBox(rows),
    textBoxes: parts.textBoxes ?? [],
    lists: parts.lists ?? [],
    rows: () => rows.values(),
    row: (index) => rows.get(index),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
  }
}

/** A workbook of such sheets. */
export const makeWorkbook = (sheets: readonly SheetGrid[], parts: Partial<WorkbookGrid> = {}): WorkbookGrid => ({
  file: '',
  names: new Map(),
  settings: null,
  lines: null,
  ...parts,
  sheets,
})

const isShadow = (merges: readonly Box[], cell: CellParts): boolean =>
  merges.some((box) => contains(box, cell.row, cell.column) && (box.top !== cell.row || box.left !== cell.column))

function rowsOf(cells: readonly CellParts[]): ReadonlyMap<number, GridRow> {
  const byRow = new Map<number, Cell[]>()
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of ordered) {
    const row = byRow.get(cell.row) ?? []
    if (row.length === 0) byRow.set(cell.row, row)
    row.push(cellOf(cell))
  }
  return new Map([...byRow].map(([index, rowCells]) => [index, { index, cells: rowCells }]))
}

const cellOf = (parts: CellParts): Cell => ({
  text: textOfValue(parts.value),
  formula: null,
  format: 'General',
  rich: false,
  style: PLAIN_STYLE,
  ...parts,
})

function usedBox(rows: ReadonlyMap<number, GridRow>): Box | null {
  const all = [...rows.values()].filter((row) => row.cells.length > 0)
  const first = all[0]
  const last = all[all.length - 1]
  if (!first || !last) return null
  const columns = all.flatMap((row) => [row.cells[0]?.column ?? 0, row.cells[row.cells.length - 1]?.column ?? 0])
  return {
    top: first.index,
    bottom: last.index,
    left: columns.reduce((a, b) => Math.min(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
  }
}
