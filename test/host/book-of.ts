import { isCellError } from '../../src/grid/cell.ts'
import { textOfValue, type CellParts, type SheetParts } from '../../src/grid/make-sheet.ts'
import type { TextBox } from '../../src/grid/workbook-grid.ts'
import type { MemoryBook } from '../../src/hosts/memory/memory-workbook.ts'
import { Book, COLUMN_WIDTH, EMPTY_CELL, ROW_HEIGHT, type BookCell, type BookSheet } from './model/book.ts'
import { DEFAULT_FORMAT, overlaid } from './model/cell-format.ts'

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/** The same description of a workbook that makes the memory host and real files, as a workbook behind the wire. */
export function bookOf({ sheets, settings }: MemoryBook): Book {
  const book = new Book()
  for (const parts of sheets) fill(book.addSheet(parts.name), parts)
  if (settings)
    book.xmlParts.push({ id: '{xml}', xml: `<settings xmlns="urn:plansheet:settings">${settings}</settings>` })
  return book
}

function fill(sheet: BookSheet, parts: SheetParts): void {
  sheet.visibility = VISIBILITY[parts.visibility ?? 'visible']
  sheet.isProtected = parts.isProtected ?? false
  sheet.merges = parts.merges ?? []
  sheet.shapes = (parts.textBoxes ?? []).map(({ anchor, text }: TextBox) => ({
    type: 'GeometricShape',
    text,
    box: anchor,
  }))
  sheet.lists = (parts.lists ?? []).flatMap(({ areas, source }) =>
    areas.map((box) => ({ box, source: listSource(source) })),
  )
  for (const row of parts.hiddenRows ?? []) sheet.rows.set(row, { hidden: true, byFilter: false, size: ROW_HEIGHT })
  for (const column of parts.hiddenColumns ?? [])
    sheet.columns.set(column, { hidden: true, byFilter: false, size: COLUMN_WIDTH })
  for (const cell of parts.cells) sheet.put(cell.row, cell.column, cellOf(cell))
}

/** A file writes `"A,B"`, the API says `A,B`; a range is `リスト!$A$1:$A$2` there and `=リスト!$A$1:$A$2` here. */
const listSource = (source: string): string => (source.startsWith('"') ? source.slice(1, -1) : `=${source}`)

function cellOf(cell: CellParts): BookCell {
  const { value, formula, format } = cell
  const shown = isCellError(value) ? value.error : value
  return {
    ...EMPTY_CELL,
    numberFormat: format ?? 'General',
    format: formatOf(cell),
    shown: formula || isCellError(value) ? shown : '',
    held: formula ? { kind: 'formula', formula: `=${formula}` } : heldOf(value),
  }
}

/** Looks that differ inside one text have no one value: Excel gives null. */
function formatOf({ style, rich }: CellParts): BookCell['format'] {
  const format = style && !style.locked ? overlaid(DEFAULT_FORMAT, { protection: { locked: false } }) : DEFAULT_FORMAT
  return rich ? { ...format, font: { ...(format.font as object), bold: null } } : format
}

function heldOf(value: CellParts['value']): BookCell['held'] {
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value }
  return { kind: 'text', text: textOfValue(value), quoted: false }
}
