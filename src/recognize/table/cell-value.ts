import Big from 'big.js'
import { isCellError, type Cell } from '../../grid/cell.ts'
import { readNumberFormat, type NumberFormat } from '../../text/number-format.ts'
import { isBlank } from '../../text/width.ts'

/** セルの値 — a cell as a person sees it: 0.87 in a % format is '87%', 1300 in `#,##0"件"` is 1300 件. */
export interface CellValueRead {
  /** What a reader of text is given; '' for a blank cell. */
  readonly text: string
  /** The shown number where the cell holds one (87 for 0.87 in a % format). */
  readonly number: number | null
  /** The unit that the number format prints, '%' for a % format. */
  readonly unit: string | null
  /** What judgement is given: the stored number or text, with `format`. */
  readonly raw: string | number | null
  readonly format: string
  /** A date is no quantity, whatever digits its text holds. */
  readonly isDate: boolean
}

const GENERAL = 'General'

export const NO_VALUE: CellValueRead = { text: '', number: null, unit: null, raw: null, format: GENERAL, isDate: false }

/** 値を読む — numbers by their format, everything else as text. */
export function readCell(cell: Cell | null | undefined): CellValueRead {
  if (!cell) return NO_VALUE
  const { value } = cell
  if (isCellError(value)) return { ...NO_VALUE, text: value.error, raw: value.error }
  if (typeof value !== 'number') return isBlank(cell.text) ? NO_VALUE : textValue(cell.text)
  if (cell.format === GENERAL && Number.isSafeInteger(value)) return plainInteger(value)
  const facts = formatOf(cell.format)
  if (facts.date) return { ...textValue(dateText(value)), raw: value, format: cell.format, isDate: true }
  const shown = shownNumber(value, facts)
  const text = shown.toFixed() + (facts.percent ? '%' : '')
  return {
    text,
    number: shown.toNumber(),
    unit: facts.percent ? '%' : facts.unit,
    raw: value,
    format: cell.format,
    isDate: false,
  }
}

const plainInteger = (value: number): CellValueRead => ({
  text: String(value),
  number: value,
  unit: null,
  raw: value,
  format: GENERAL,
  isDate: false,
})

const textValue = (text: string): CellValueRead => ({
  text,
  number: null,
  unit: null,
  raw: text,
  format: GENERAL,
  isDate: false,
})

/** A % format multiplies; `#,##0,` shows thousands, to which the sheet's unit (千人) belongs. Spreadsheets keep 15 digits. */
function shownNumber(value: number, facts: NumberFormat): Big {
  // The greatest double has no 15 digits: rounded, it is beyond all numbers.
  const rounded = Number(value.toPrecision(15))
  const stored = Big(Number.isFinite(rounded) ? rounded : 0)
  return stored.times(facts.percent ? 100 : 1).div(Big(10).pow(facts.thousands * 3))
}

const MOST_FORMATS = 500
const formats = new Map<string, NumberFormat>()

/** Formats repeat down a column; sections for negative numbers differ in looks alone. */
function formatOf(format: string): NumberFormat {
  const known = formats.get(format)
  if (known) return known
  const facts = readNumberFormat(format)
  if (formats.size < MOST_FORMATS) formats.set(format, facts)
  return facts
}

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

/** '2025年3月31日' — a date is no quantity. */
function dateText(serial: number): string {
  const date = new Date(EPOCH + Math.floor(serial) * DAY)
  return `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日`
}
