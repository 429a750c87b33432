import { decodeUtf8 } from '../xml/utf8.ts'

const MINUS = 0x2d
const POINT = 0x2e
const SAFE_DIGITS = 15
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, i) => 10 ** i)

/**
 * 数値 — the number written at [start, end); undefined when it is none. Excel stores 17 digits and shows 15: a computed 28.999999999999996
 * is 29 to its user, so longer numbers are taken at 15 digits.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const from = bytes[start] === MINUS ? start + 1 : start
  let value = 0
  let digits = 0
  let decimals = -1
  for (let i = from; i < end; i++) {
    const byte = bytes[i] as number // i < end ≤ length
    if (byte === POINT && decimals < 0) decimals = 0
    else if (byte >= 0x30 && byte <= 0x39 && digits < SAFE_DIGITS) {
      value = value * 10 + byte - 0x30
      digits++
      if (decimals >= 0) decimals++
    } else return readLongNumber(decodeUtf8(bytes, start, end))
  }
  if (digits === 0) return undefined
  // Both numbers are exact, so the quotient is the nearest double, as parsing the text would give.
  const size = decimals > 0 ? value / (POWERS[decimals] as number) : value
  return from > start ? -size : size
}

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/u // '4.4999999999999998E-2'

function readLongNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? Number(value.toPrecision(SAFE_DIGITS)) : undefined
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/u // '2024-04-01T00:00:00'
const DAY = 86_400_000

/** 日付の値 — the serial number (days from 1899-12-30) of a date written out, as strict files have it. */
export function serialOf(text: string): number | undefined {
  const match = ISO_DATE.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  const start = Date.UTC(year ?? 0, (month ?? 1) - 1, day)
  const time = ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)
  return (start - Date.UTC(1899, 11, 30)) / DAY + time / 86_400
}

/** Days between the two calendars of Excel: a workbook with date1904 counts from 1904-01-01. */
export const DAYS_TO_1904 = 1462
