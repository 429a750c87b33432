import { isDamaged, rewriteFormula } from '../../functions/rewrite-formula.ts'
import type { Box } from '../../grid/box.ts'
import type { Cell, CellValue } from '../../grid/cell.ts'
import { textOfValue } from '../../grid/make-sheet.ts'
import type { GridRow, SheetGrid, TextBox } from '../../grid/workbook-grid.ts'
import type { CellLooks } from '../styles/read-styles.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { unescapeCell, xmlText } from '../xml/xml-text.ts'
import { KIND } from './cell-table.ts'
import { DAYS_TO_1904 } from './cell-value.ts'
import type { SheetContent } from './read-sheet.ts'
import { readRichText, shapeOfText } from './rich-text.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { SheetEntry } from '../workbook-part.ts'

/** What all sheets of a workbook share. */
export interface BookContext {
  readonly strings: SharedStrings
  readonly looks: CellLooks
  readonly date1904: boolean
  /** The text of a defined name, or what was given where it is none. */
  readonly named: (source: string) => string
}

/** Sheets up to this many cells keep the rows that they have made. */
const KEEP_ROWS = 50_000

/** シート — the read sheet as the grid that the core knows: Cell objects are made row by row when asked for. */
export function sheetGrid(
  entry: SheetEntry,
  content: SheetContent,
  book: BookContext,
  textBoxes: readonly TextBox[],
): SheetGrid {
  const { cells, frame } = content
  const kept: GridRow[] | undefined = cells.length <= KEEP_ROWS ? [] : undefined
  const nth = (n: number): GridRow => {
    const known = kept?.[n]
    if (known) return known
    const row = makeRow(content, book, n)
    if (kept) kept[n] = row
    return row
  }
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected: frame.isProtected,
    merges: frame.merges,
    used: usedBox(content),
    textBoxes,
    lists: frame.lists.map(({ areas, source }) => ({ areas, source: book.named(source) })),
    rows: () => ({
      *[Symbol.iterator]() {
        for (let n = 0; n < cells.rows.length; n++) yield nth(n)
      },
    }),
    row: (index) => {
      const n = cells.find(index)
      return n < 0 ? undefined : nth(n)
    },
    isRowHidden: (row) => frame.isRowHidden(row),
    isColumnHidden: (column) => frame.isColumnHidden(column),
  }
}

function usedBox({ cells }: SheetContent): Box | null {
  const { rows } = cells
  if (rows.length === 0) return null
  let left = Infinity
  let right = 0
  for (let n = 0; n < rows.length; n++) {
    left = Math.min(left, cells.columns.at(cells.firsts.at(n)))
    right = Math.max(right, cells.columns.at(cells.endOf(n) - 1))
  }
  return { top: rows.at(0), bottom: rows.at(rows.length - 1), left, right }
}

function makeRow(content: SheetContent, book: BookContext, n: number): GridRow {
  const { cells } = content
  const index = cells.rows.at(n)
  const made: Cell[] = []
  for (let i = cells.firsts.at(n); i < cells.endOf(n); i++) made.push(makeCell(content, book, i, index))
  return { index, cells: made }
}

function makeCell(content: SheetContent, book: BookContext, i: number, row: number): Cell {
  const { cells, formulas } = content
  const column = cells.columns.at(i)
  const { format, style, isDate } = book.looks(cells.styles.at(i))
  const formula = cells.formulas.at(i)
  const value = valueOf(content, book, i, isDate)
  return {
    row,
    column,
    value,
    text: typeof value === 'string' ? value : textOfValue(value),
    formula: formula < 0 ? null : shownFormula(formulas.text(formula, row, column)),
    format,
    rich: isRich(content, book, i),
    style,
  }
}

/** `_xldudf_PLAN_STATUS(` is PLAN.STATUS( in Excel's own formula bar; a damaged call stays as it is, to be told and mended. */
const shownFormula = (stored: string): string => (isDamaged(stored) ? stored : rewriteFormula(stored, 'excel'))

function valueOf(content: SheetContent, book: BookContext, i: number, isDate: boolean): CellValue {
  const { bytes, cells } = content
  const number = cells.number(i)
  switch (cells.kinds.at(i)) {
    case KIND.shared:
      return book.strings.text(number)
    case KIND.text:
      return unescapeCell(xmlText(bytes, number, cells.ends.at(i)))
    case KIND.inline:
      return readRichText(itemAt(content, number))
    case KIND.boolean:
      return number === 1
    case KIND.error:
      return { error: xmlText(bytes, number, cells.ends.at(i)) }
    case KIND.number:
      return isDate && book.date1904 ? number + DAYS_TO_1904 : number
    default:
      return number
  }
}

function isRich(content: SheetContent, book: BookContext, i: number): boolean {
  const { cells } = content
  const kind = cells.kinds.at(i)
  if (kind === KIND.shared) return book.strings.isRich(cells.number(i))
  return kind === KIND.inline && shapeOfText(itemAt(content, cells.number(i))).isRich
}

function itemAt({ bytes, scope, scopes }: SheetContent, start: number): XmlCursor {
  const cursor = new XmlCursor(bytes, start, scopes.get(start) ?? scope)
  cursor.next()
  return cursor
}
