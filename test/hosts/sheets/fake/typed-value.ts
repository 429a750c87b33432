/** What Google makes of a text that is written like typed. */
export interface Typed {
  readonly value: string | number | boolean
  readonly formula: string
  /** The format that typing brings along; null leaves the cell's own. */
  readonly format: string | null
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u
const PERCENT = /^-?\d+(?:\.\d+)?%$/u
const MONEY = /^-?¥\d[\d,]*$/u
const DATE = /^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?$/u
const TIME = /^(\d{1,2}):(\d{2})$/u
const THIS_YEAR = 2025

/** Published measurements: numbers, dates, times and logical values are read, full-width ones too; `=`, and a sign before anything but a number, is a formula. */
export function typedValue(text: string, format: string): Typed {
  if (text.startsWith("'")) return plain(text.slice(1))
  if (text.startsWith('=')) return { value: '', formula: text, format: null }
  if (format === '@' || text === '') return plain(text)
  const half = text.normalize('NFKC').trim()
  return number(half) ?? dated(half) ?? signed(half) ?? logical(half) ?? plain(text)
}

const plain = (value: string): Typed => ({ value, formula: '', format: null })

function number(text: string): Typed | undefined {
  if (NUMBER.test(text)) {
    return { value: Number(text.replace(/,/gu, '')), formula: '', format: text.includes(',') ? '#,##0' : null }
  }
  if (PERCENT.test(text)) return { value: Number(text.slice(0, -1)) / 100, formula: '', format: '0%' }
  return MONEY.test(text) ? { value: Number(text.replace(/[¥,]/gu, '')), formula: '', format: '"¥"#,##0' } : undefined
}

function dated(text: string): Typed | undefined {
  const date = DATE.exec(text)
  if (date) {
    const days = serialOf(Number(date[1] ?? THIS_YEAR), Number(date[2]), Number(date[3]))
    return days === undefined ? undefined : { value: days, formula: '', format: 'yyyy-mm-dd' }
  }
  const time = TIME.exec(text)
  return time ? { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, formula: '', format: 'h:mm' } : undefined
}

function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : undefined
}

const signed = (text: string): Typed | undefined =>
  /^[+\-@]/u.test(text) ? { value: '', formula: `=${text}`, format: null } : undefined

const logical = (text: string): Typed | undefined =>
  /^(?:TRUE|FALSE)$/iu.test(text) ? { value: text.toUpperCase() === 'TRUE', formula: '', format: null } : undefined

export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/giu, ''))
