import { parseA1 } from '../../grid/a1.ts'
import type { AppliedEdit, Edit, RefusalReason } from '../../model/edit.ts'
import { textOfEdit } from '../../model/inverse-edit.ts'
import { splice, type Splice } from '../../xlsx/xml/splice.ts'
import { fieldText, isQuoted, recordEnd, type CsvText } from './decode-csv.ts'
import { decodeText, encodeText } from './text-encoding.ts'

/** What became of one edit. */
export type CsvOutcome = AppliedEdit | { readonly edit: Edit; readonly reason: RefusalReason }

/**
 * 区切りテキストに書く — the bytes with single fields replaced, in the file's own encoding, quoting and line ends; all other bytes stay.
 * Edits are tried one by one; call again with what came out for the next batch.
 */
export function editCsv(
  csv: CsvText,
  sheet: string,
  edits: readonly Edit[],
): { readonly bytes: Uint8Array; readonly outcomes: readonly CsvOutcome[] } {
  const fields = new Map<string, Field>()
  const outcomes = edits.map((edit): CsvOutcome => {
    const place = placeOf(edit, sheet)
    const text = textOf(edit)
    if (!place) return { edit, reason: 'missing' }
    const field = fields.get(place.key) ?? fieldAt(csv, place.row, place.column)
    if (field.text !== edit.before) return { edit, reason: 'changed' }
    if (text === undefined || !encodeText(text, csv.encoding)) return { edit, reason: 'unsupported' }
    fields.set(place.key, { ...field, text })
    return { edit, was: field.text === '' ? { kind: 'blank' } : { kind: 'text', text: field.text } }
  })
  return { bytes: write(csv, [...fields.values()]), outcomes }
}

interface Field {
  readonly row: number
  readonly column: number
  readonly text: string
}

function placeOf(
  { at }: Edit,
  sheet: string,
): { readonly row: number; readonly column: number; readonly key: string } | undefined {
  const place = 'line' in at || at.sheet !== sheet ? undefined : parseA1(at.cell)
  return place && { ...place, key: `${place.row},${place.column}` }
}

/** A text file holds no formula. */
const textOf = ({ value }: Edit): string | undefined => (value.kind === 'formula' ? undefined : textOfEdit(value))

function fieldAt(csv: CsvText, row: number, column: number): Field {
  const exists = row < csv.firsts.length && csv.firsts.at(row) + column < recordEnd(csv, row)
  return { row, column, text: exists ? fieldText(csv, csv.firsts.at(row) + column) : '' }
}

function write(csv: CsvText, fields: readonly Field[]): Uint8Array {
  const ordered = [...fields].sort((a, b) => a.row - b.row || a.column - b.column)
  const splices: Splice[] = []
  const behind = new Map<number, Field[]>()
  for (const field of ordered) {
    const index = csv.firsts.at(field.row) + field.column
    if (field.row < csv.firsts.length && index < recordEnd(csv, field.row))
      splices.push(replaced(csv, index, field.text))
    else behind.set(field.row, [...(behind.get(field.row) ?? []), field])
  }
  const rows = [...behind].filter(([row]) => row < csv.firsts.length)
  for (const [row, added] of rows) splices.push(widened(csv, row, added))
  const below = [...behind].filter(([row]) => row >= csv.firsts.length)
  return splice(csv.bytes, [...splices, ...lengthened(csv, below)])
}

const NEEDS_QUOTES = /[",\t\r\n]/u // '1,300件'
const QUOTE = /"/gu // '"'

const quoted = (text: string): string => `"${text.replace(QUOTE, '""')}"`
const written = (text: string): string => (NEEDS_QUOTES.test(text) ? quoted(text) : text)

function replaced(csv: CsvText, field: number, text: string): Splice {
  const [start, end] = [csv.starts.at(field), csv.ends.at(field)]
  const wasQuoted = isQuoted(decodeText(csv.bytes.subarray(start, end), csv.encoding))
  return { start, end, text: bytesOf(csv, wasQuoted ? quoted(text) : written(text)) }
}

/** A record that is too short gets the separators that are missing. */
function widened(csv: CsvText, row: number, added: readonly Field[]): Splice {
  const end = recordEnd(csv, row)
  const at = csv.ends.at(end - 1)
  return { start: at, end: at, text: bytesOf(csv, tail(csv, end - csv.firsts.at(row), added)) }
}

/** The separators and texts of fields from a column on. */
function tail(csv: CsvText, from: number, added: readonly Field[]): string {
  let text = ''
  let column = from - 1
  for (const field of added) {
    text += csv.separator.repeat(field.column - column) + written(field.text)
    column = field.column
  }
  return text
}

/** Rows below the last are written behind it. */
function lengthened(csv: CsvText, below: readonly (readonly [number, readonly Field[]])[]): Splice[] {
  if (below.length === 0) return []
  const at = csv.bytes.length
  let text = csv.endsWithLineEnd ? '' : csv.lineEnd
  let row = csv.firsts.length
  for (const [wanted, added] of below) {
    text += csv.lineEnd.repeat(wanted - row) + tail(csv, 1, added) + csv.lineEnd
    row = wanted + 1
  }
  return [{ start: at, end: at, text: bytesOf(csv, text) }]
}

/** Every text has been tried with `encodeText` before it comes here. */
const bytesOf = (csv: CsvText, text: string): Uint8Array => encodeText(text, csv.encoding) ?? new Uint8Array(0)
