import { isCellError, type CellValue } from '../../grid/cell.ts'
import type { Package } from '../package.ts'
import { SheetScanner } from '../read/sheet-scanner.ts'
import { readWorkbookPart, sheetNamed } from '../workbook-part.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { splice, type Splice } from '../xml/splice.ts'
import { escapeCell, escapeText } from '../xml/xml-text.ts'

/** 計算結果 — by sheet, then by `row,column`. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, CellValue>>

/**
 * 計算結果を書く — gives cells that stand in the file the results that a host has calculated: their value and its type, nothing else; the formula stays
 * as it is written. Cells that the file does not list have no result to be put right.
 */
export function writeResults(opened: Package, results: Results): void {
  const workbook = readWorkbookPart(opened)
  for (const [name, cells] of results) {
    const part = sheetNamed(workbook, name)?.part ?? ''
    if (part === '' || cells.size === 0) continue
    const bytes = opened.read(part)
    opened.replace(part, splice(bytes, resultSplices(bytes, cells)))
  }
}

function resultSplices(bytes: Uint8Array, cells: ReadonlyMap<string, CellValue>): Splice[] {
  const scanner = new SheetScanner(bytes)
  const splices: Splice[] = []
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'cell') continue
    const value = cells.get(`${scanner.row},${scanner.column}`)
    if (value !== undefined) splices.push(...cellSplices(scanner, value))
  }
  return splices
}

const EMPTY_CELL = /\/\s*>$/u // '<c r="B3" s="2"/>'

function cellSplices(scanner: SheetScanner, value: CellValue): Splice[] {
  const { cursor, cellStart, cellOpenEnd, cellEnd, valueStart, valueEnd, inlineStart } = scanner
  const { bytes } = cursor
  if (inlineStart >= 0) return []
  const cell = new XmlCursor(bytes, cellStart, cursor.scope)
  cell.next()
  const prefix = cell.prefix()
  const { type, text } = stored(value)
  const open = openTag(cell, prefix, type)
  const v = `<${prefix}v>${text}</${prefix}v>`
  if (EMPTY_CELL.test(decodeUtf8(bytes, cellStart, cellOpenEnd))) {
    return [{ start: cellStart, end: cellEnd, text: `${open}>${v}</${prefix}c>` }]
  }
  const opening = { start: cellStart, end: cellOpenEnd, text: `${open}>` }
  if (valueStart === 0) {
    const close = bytes.lastIndexOf(LESS_THAN, cellEnd - 1)
    return [opening, { start: close, end: close, text: v }]
  }
  const isEmpty = bytes[valueStart - 2] === SLASH
  const end = isEmpty ? valueStart : valueEnd
  return [
    opening,
    isEmpty ? { start: valueStart - 2, end, text: `>${text}</${prefix}v>` } : { start: valueStart, end, text },
  ]
}

const SLASH = 0x2f
const LESS_THAN = 0x3c

/** All attributes as the file writes them, but for the type. */
function openTag(cell: XmlCursor, prefix: string, type: string): string {
  let attributes = ''
  for (let i = 0; i < cell.attributes; i++) {
    if (cell.attributeName(i) !== 't')
      attributes += ` ${decodeUtf8(cell.bytes, cell.nameStart(i), cell.valueEnd(i) + 1)}`
  }
  return `<${prefix}c${attributes}${type === '' ? '' : ` t="${type}"`}`
}

function stored(value: CellValue): { readonly type: string; readonly text: string } {
  if (isCellError(value)) return { type: 'e', text: escapeText(value.error) }
  if (typeof value === 'number') return { type: '', text: String(value) }
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' }
  return { type: 'str', text: escapeText(escapeCell(value)) }
}
