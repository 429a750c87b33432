import { PLAIN_STYLE, type Cell } from '../../grid/cell.ts'
import type { GridRow, SheetGrid } from '../../grid/workbook-grid.ts'
import { IntList } from '../../xlsx/read/int-list.ts'
import { decodeText, encodingOf, type TextEncoding } from './text-encoding.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const TAB = 0x09
const CR = 0x0d
const LF = 0x0a

/**
 * 区切りテキスト — a .csv or .tsv as the places of its fields, so that single fields can be replaced byte for byte. Separators, quotes and line ends
 * are told by their codes, which neither UTF-8 nor Shift_JIS uses inside a character; UTF-16 is walked two bytes at a time.
 */
export interface CsvText {
  readonly bytes: Uint8Array
  readonly encoding: TextEncoding
  readonly separator: ',' | '\t'
  readonly lineEnd: string
  /** Fields by number, in order; all with their quotes: bytes [start, end). */
  readonly starts: IntList
  readonly ends: IntList
  /** The number of each record's first field. */
  readonly firsts: IntList
  readonly endsWithLineEnd: boolean
}

/** Reads the file; `isTabbed` for .tsv. */
export function parseCsv(bytes: Uint8Array, isTabbed: boolean): CsvText {
  const encoding = encodingOf(bytes)
  const parser = new Parser(bytes, encoding, isTabbed || looksTabbed(bytes, encoding) ? TAB : COMMA)
  return parser.parse()
}

/** 「Unicodeテキスト」 of Excel has tabs whatever its name: no comma, but a tab, in the first line. */
function looksTabbed(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const line = decodeText(bytes.subarray(encoding.mark, encoding.mark + 4096), encoding).split('\n')[0] ?? ''
  return line.includes('\t') && !line.includes(',')
}

class Parser {
  private readonly width: 1 | 2
  private readonly low: 0 | 1
  private readonly starts = new IntList()
  private readonly ends = new IntList()
  private readonly firsts = new IntList()
  private lineEnd = ''
  private quotesCount = true

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: TextEncoding,
    private readonly separator: number,
  ) {
    this.width = encoding.label.startsWith('utf-16') ? 2 : 1
    this.low = encoding.label === 'utf-16be' ? 1 : 0
  }

  parse(): CsvText {
    const endsWithLineEnd = this.walk()
    const { bytes, encoding, starts, ends, firsts } = this
    const separator = this.separator === TAB ? '\t' : ','
    return { bytes, encoding, separator, lineEnd: this.lineEnd || '\r\n', starts, ends, firsts, endsWithLineEnd }
  }

  /** Notes every field; true when the file ends with a line end. */
  private walk(): boolean {
    const { length } = this.bytes
    this.firsts.push(0)
    for (let at: number = this.encoding.mark; ;) {
      const end = this.fieldEnd(at)
      this.starts.push(at)
      this.ends.push(end)
      if (end >= length) return false
      const isSeparator = this.code(end) === this.separator
      at = isSeparator ? end + this.width : this.behindLine(end)
      if (isSeparator) continue
      if (at >= length) return true
      this.firsts.push(this.starts.length)
    }
  }

  /** The character at a place as far as it can be a separator: others are 0 in UTF-16 (whose other byte is then not zero). */
  private code(at: number): number {
    if (this.width === 1) return this.bytes[at] ?? 0
    return this.bytes[at + 1 - this.low] === 0 ? (this.bytes[at + this.low] ?? 0) : 0
  }

  private fieldEnd(start: number): number {
    if (this.quotesCount && this.code(start) === QUOTE) {
      const close = this.closingQuote(start + this.width)
      if (close >= 0) return this.plainEnd(close + this.width)
      this.quotesCount = false // a quote that nothing closes is a letter like others, and so are all behind it
    }
    return this.plainEnd(start)
  }

  private closingQuote(from: number): number {
    for (let at = from; at < this.bytes.length; at += this.width) {
      if (this.code(at) !== QUOTE) continue
      if (this.code(at + this.width) !== QUOTE) return at
      at += this.width
    }
    return -1
  }

  private plainEnd(from: number): number {
    let at = from
    for (; at < this.bytes.length; at += this.width) {
      const code = this.code(at)
      if (code === this.separator || code === LF || code === CR) break
    }
    return Math.min(at, this.bytes.length)
  }

  private behindLine(end: number): number {
    const next = end + this.width
    const isPair = this.code(end) === CR && this.code(next) === LF
    this.lineEnd ||= isPair ? '\r\n' : this.code(end) === CR ? '\r' : '\n'
    return isPair ? next + this.width : next
  }
}

/** Behind the last field of a record. */
export const recordEnd = ({ firsts, starts }: CsvText, record: number): number =>
  record + 1 < firsts.length ? firsts.at(record + 1) : starts.length

/** The text of a field, its quotes taken off and doubled ones made single. */
export function fieldText(csv: CsvText, field: number): string {
  const raw = decodeText(csv.bytes.subarray(csv.starts.at(field), csv.ends.at(field)), csv.encoding)
  return isQuoted(raw) ? unquoted(raw) : raw.replace(LINE_ENDS, '\n')
}

const LINE_ENDS = /\r\n?/gu // '\r\n'
const QUOTED = /^"((?:[^"]|"")*)"([^]*)$/u // '"1,300件"'
const DOUBLE_QUOTE = /""/gu // '""'

export const isQuoted = (raw: string): boolean => QUOTED.test(raw)

function unquoted(raw: string): string {
  const [, inside = '', behind = ''] = QUOTED.exec(raw) ?? []
  return (inside.replace(DOUBLE_QUOTE, '"') + behind).replace(LINE_ENDS, '\n')
}

/** シートとして見る — the file as a sheet named after it: every value a text, as DESIGN.md wants it. */
export function csvSheet(csv: CsvText, name: string): SheetGrid {
  const records = contentRecords(csv)
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    merges: [],
    used: usedBox(csv, records),
    textBoxes: [],
    lists: [],
    rows: () => ({
      *[Symbol.iterator]() {
        for (let n = 0; n < records.length; n++) yield rowOf(csv, records.at(n))
      },
    }),
    row: (index) => (contains(records, index) ? rowOf(csv, index) : undefined),
    isRowHidden: () => false,
    isColumnHidden: () => false,
  }
}

function contains(ascending: IntList, value: number): boolean {
  const n = ascending.lowerBound(value)
  return n < ascending.length && ascending.at(n) === value
}

/** Records that hold at least one field with content. */
function contentRecords(csv: CsvText): IntList {
  const found = new IntList()
  for (let record = 0; record < csv.firsts.length; record++) {
    for (let field = csv.firsts.at(record); field < recordEnd(csv, record); field++) {
      if (isBlankField(csv, field)) continue
      found.push(record)
      break
    }
  }
  return found
}

function isBlankField(csv: CsvText, field: number): boolean {
  const width = csv.encoding.label.startsWith('utf-16') ? 2 : 1
  const length = csv.ends.at(field) - csv.starts.at(field)
  return length === 0 || (length === 2 * width && fieldText(csv, field) === '')
}

function usedBox(csv: CsvText, records: IntList): SheetGrid['used'] {
  if (records.length === 0) return null
  let [left, right] = [Infinity, 0]
  for (let n = 0; n < records.length; n++) {
    const record = records.at(n)
    const first = csv.firsts.at(record)
    for (let field = first; field < recordEnd(csv, record); field++) {
      if (isBlankField(csv, field)) continue
      left = Math.min(left, field - first)
      right = Math.max(right, field - first)
    }
  }
  return { top: records.at(0), left, bottom: records.at(records.length - 1), right }
}

function rowOf(csv: CsvText, record: number): GridRow {
  const first = csv.firsts.at(record)
  const cells: Cell[] = []
  for (let field = first; field < recordEnd(csv, record); field++) {
    const text = isBlankField(csv, field) ? '' : fieldText(csv, field)
    if (text !== '') cells.push(cellOf(record, field - first, text))
  }
  return { index: record, cells }
}

const cellOf = (row: number, column: number, text: string): Cell => ({
  row,
  column,
  value: text,
  text,
  formula: null,
  format: 'General',
  rich: false,
  style: PLAIN_STYLE,
})
