import { a1 } from '../grid/a1.ts'
import type { Cell } from '../grid/cell.ts'
import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'

/** 数式のあるセルなど — a cell with its place. */
export interface PlacedCell {
  readonly at: CellRef
  readonly cell: Cell
}

/** 全シートのセル — those that are wanted, in the order of the sheets; a workbook may hold a million others. */
export function cellsWhere(grid: WorkbookGrid, isWanted: (cell: Cell) => boolean): readonly PlacedCell[] {
  const found: PlacedCell[] = []
  for (const { name, rows } of grid.sheets) {
    for (const { index, cells } of rows()) {
      for (const cell of cells) {
        if (isWanted(cell)) found.push({ at: { sheet: name, cell: a1(index, cell.column) }, cell })
      }
    }
  }
  return found
}
