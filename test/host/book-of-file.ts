import type { SheetParts } from '../../src/grid/make-sheet.ts'
import type { SheetGrid } from '../../src/grid/workbook-grid.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { bookOf } from './book-of.ts'
import type { Book } from './model/book.ts'

/** A real .xlsx as a workbook behind the wire: what a person would have opened in Excel. */
export function bookOfFile(bytes: Uint8Array): Book {
  const { sheets, settings } = readWorkbook(bytes)
  return bookOf({ sheets: sheets.map(partsOf), settings })
}

const MOST_HIDDEN = 1_000

const partsOf = (sheet: SheetGrid): SheetParts => ({
  name: sheet.name,
  visibility: sheet.visibility,
  isProtected: sheet.isProtected,
  merges: sheet.merges,
  textBoxes: sheet.textBoxes,
  lists: sheet.lists,
  hiddenRows: indexes((sheet.used?.bottom ?? 0) + MOST_HIDDEN).filter((row) => sheet.isRowHidden(row)),
  hiddenColumns: indexes((sheet.used?.right ?? 0) + 1).filter((column) => sheet.isColumnHidden(column)),
  cells: [...sheet.rows()].flatMap(({ cells }) => cells),
})

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
