import type { CellParts, SheetParts } from '../../grid/make-sheet.ts'
import type { LayoutCell, SheetLayout } from '../../model/sheet-layout.ts'

/** 帳票を描く — a SheetLayout as the cells of a memory sheet; looks are left out, content and merges are not. */
export const sheetOfLayout = (layout: SheetLayout): SheetParts => ({
  name: layout.name,
  merges: layout.merges,
  cells: layout.rows.flatMap((line, row) => line.cells.flatMap((cell) => cellOf(cell, row))),
})

function cellOf({ column, content }: LayoutCell, row: number): CellParts[] {
  switch (content.kind) {
    case 'blank':
      return []
    case 'text':
      return [{ row, column, value: content.text }]
    case 'number':
      return [{ row, column, value: content.number }]
    case 'formula':
      return [{ row, column, value: content.cached, formula: content.formula }]
  }
}
