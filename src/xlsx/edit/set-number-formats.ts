import type { Package } from '../package.ts'
import { SheetScanner } from '../read/sheet-scanner.ts'
import { readLooks } from '../view/read-looks.ts'
import { StyleBook } from '../styles/style-book.ts'
import { readWorkbookPart, sheetNamed } from '../workbook-part.ts'
import { splice, type Splice } from '../xml/splice.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'

/** A cell that stands in the file, and the number format it is to have. */
export interface CellFormatting {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly format: string
}

/** 表示形式を付ける — gives cells a number format and leaves all else of their looks; formats are appended, never changed. */
export function setNumberFormats(opened: Package, wanted: readonly CellFormatting[]): void {
  if (wanted.length === 0) return
  const known = readLooks(opened).cells.map(({ format }) => format)
  const styles = new StyleBook(opened)
  const workbook = readWorkbookPart(opened)
  for (const name of new Set(wanted.map(({ sheet }) => sheet))) {
    const part = sheetNamed(workbook, name)?.part ?? ''
    if (part === '') continue
    const formats = new Map(
      wanted.filter(({ sheet }) => sheet === name).map(({ row, column, format }) => [`${row},${column}`, format]),
    )
    const bytes = opened.read(part)
    opened.replace(part, splice(bytes, styleSplices(bytes, formats, known, styles)))
  }
  styles.save()
}

function styleSplices(
  bytes: Uint8Array,
  formats: ReadonlyMap<string, string>,
  known: readonly string[],
  styles: StyleBook,
): Splice[] {
  const scanner = new SheetScanner(bytes)
  const splices: Splice[] = []
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    const format = event === 'cell' ? formats.get(`${scanner.row},${scanner.column}`) : undefined
    if (format === undefined || (known[scanner.style] ?? 'General') === format) continue
    splices.push(styleSplice(scanner, styles.withFormat(scanner.style, format)))
  }
  return splices
}

function styleSplice({ cursor, cellStart }: SheetScanner, style: number): Splice {
  const cell = new XmlCursor(cursor.bytes, cellStart, cursor.scope)
  cell.next()
  const i = cell.find('s')
  if (i >= 0) return { start: cell.valueStart(i), end: cell.valueEnd(i), text: String(style) }
  const at = cellStart + 1 + cell.prefix().length + 1
  return { start: at, end: at, text: ` s="${style}"` }
}
