/**
 * セルの中身 — a cell's value as it crosses between the spreadsheet and the sidebar. A Date never crosses: inside a reply it makes a call that
 * never comes back, so a date travels as the wall clock of the spreadsheet's own time zone.
 */
export type CellContent = string | number | boolean | DateContent | ErrorContent

export interface DateContent {
  /** '2026-10-02T00:00:00', without a zone: what the cell shows. */
  readonly date: string
}

export interface ErrorContent {
  readonly error: string
}

const ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#ERROR!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
])

/** エラー値 — the service hands error values over as text; a person who types `#N/A` gets the error value too, so that the text alone tells. */
export const isErrorText = (text: string): boolean => ERRORS.has(text)

export const isDateContent = (content: CellContent): content is DateContent =>
  typeof content === 'object' && 'date' in content

/** 表示 — the text by which a cell is compared with what was read, the same as the grid's own. */
export function textOfContent(content: CellContent): string {
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE'
  if (typeof content !== 'object') return String(content)
  return isDateContent(content) ? String(serialOfDate(content.date)) : content.error
}

const DAY = 86_400_000
/** 1899-12-30, day 0 of both Google's and (from March 1900 on) Excel's calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/u // '2026-10-02T09:30:00'

/** 日付のシリアル値 — as Excel's files hold dates, so that the core meets one kind of date only. */
export function serialOfDate(date: string): number {
  const parts = ISO.exec(date)?.slice(1).map(Number)
  if (!parts) return NaN
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const days = (Date.UTC(year, month - 1, day, hour, minute, second) - DAY_ZERO) / DAY
  return Number(days.toPrecision(15))
}
