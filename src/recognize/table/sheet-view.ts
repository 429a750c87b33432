import { a1 } from '../../grid/a1.ts'
import { boxAt, type Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { CellRef, GridRow, SheetGrid, TextBox } from '../../grid/workbook-grid.ts'

/** 表の見え方 — a sheet, or a part of it, as the table readers walk it: rows in order, merged areas by cell, addresses back. */
export interface SheetView {
  readonly area: Box
  readonly textBoxes: readonly TextBox[]
  /** Filled rows inside the area, ascending. */
  rows(): Iterable<GridRow>
  row(index: number): GridRow | undefined
  /** The merged area that covers a cell, or the cell itself. */
  spanAt(row: number, column: number): Box
  /** Whether any merged area touches a row: most rows of a long table need no look-up at all. */
  isMerged(row: number): boolean
  refAt(row: number, column: number): CellRef
  isHidden(row: number): boolean
}

/** Merged areas taller than this are kept in one short list instead of under each of their rows. */
const TALL = 64

/** The sheet from left to right, or null when the area holds nothing. */
export function viewOf(sheet: SheetGrid, area: Box | null): SheetView | null {
  const box = area ?? sheet.used
  if (!box) return null
  return {
    area: box,
    textBoxes: sheet.textBoxes,
    rows: () => rowsInside(sheet, box),
    row: (index) => (index < box.top || index > box.bottom ? undefined : clipped(sheet.row(index), box)),
    ...spansOf(sheet.merges),
    refAt: (row, column) => ({ sheet: sheet.name, cell: a1(row, column) }),
    isHidden: (row) => sheet.isRowHidden(row),
  }
}

function* rowsInside(sheet: SheetGrid, box: Box): Iterable<GridRow> {
  for (const row of sheet.rows()) {
    if (row.index < box.top) continue
    if (row.index > box.bottom) return
    const inside = clipped(row, box)
    if (inside && inside.cells.length > 0) yield inside
  }
}

function clipped(row: GridRow | undefined, box: Box): GridRow | undefined {
  const first = row?.cells[0]
  const last = row?.cells[row.cells.length - 1]
  if (!row || !first || !last || (first.column >= box.left && last.column <= box.right)) return row
  return { index: row.index, cells: row.cells.filter((cell) => cell.column >= box.left && cell.column <= box.right) }
}

/** Looks a merged area up by any of its cells; each row keeps its own short list, so that a lookup never scans the sheet's merges. */
function spansOf(merges: readonly Box[]): Pick<SheetView, 'spanAt' | 'isMerged'> {
  const tall: Box[] = []
  const byRow = new Map<number, Box[]>()
  for (const box of merges) {
    if (box.bottom - box.top > TALL) tall.push(box)
    else
      for (let row = box.top; row <= box.bottom; row++) {
        const list = byRow.get(row)
        if (list) list.push(box)
        else byRow.set(row, [box])
      }
  }
  return {
    isMerged: (row) => byRow.has(row) || tall.some((box) => row >= box.top && row <= box.bottom),
    spanAt: (row, column) => {
      const covers = (box: Box) => column >= box.left && column <= box.right && row >= box.top && row <= box.bottom
      return byRow.get(row)?.find(covers) ?? tall.find(covers) ?? boxAt(row, column)
    },
  }
}

/** A transposed table is small; a larger sheet is a list of rows. */
const WIDEST = 400

/** 行と列を入れ替えた見え方 — for tables whose headers stand in a column; null where the area is too large to be one. */
export function transposedView(sheet: SheetGrid, area: Box | null): SheetView | null {
  const box = area ?? sheet.used
  if (!box || box.bottom - box.top > WIDEST || box.right - box.left > WIDEST) return null
  const rows = transposedRows(rowsInside(sheet, box))
  return {
    area: turned(box),
    textBoxes: sheet.textBoxes.map((note) => ({ ...note, anchor: turned(note.anchor) })),
    rows: () => rows.values(),
    row: (index) => rows.get(index),
    ...spansOf(sheet.merges.map(turned)),
    refAt: (row, column) => ({ sheet: sheet.name, cell: a1(column, row) }),
    isHidden: (row) => sheet.isColumnHidden(row),
  }
}

const turned = (box: Box): Box => ({ top: box.left, left: box.top, bottom: box.right, right: box.bottom })

function transposedRows(rows: Iterable<GridRow>): ReadonlyMap<number, GridRow> {
  const columns = new Map<number, Cell[]>()
  for (const row of rows) {
    for (const cell of row.cells) {
      const list = columns.get(cell.column) ?? []
      if (list.length === 0) columns.set(cell.column, list)
      list.push({ ...cell, row: cell.column, column: cell.row })
    }
  }
  return new Map([...columns].sort(([a], [b]) => a - b).map(([index, cells]) => [index, { index, cells }]))
}
