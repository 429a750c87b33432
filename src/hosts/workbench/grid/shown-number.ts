import { numfmt } from '@univerjs/core'

/** 表示 — a number as its format shows it, eras included. */
export function shownNumber(value: number, format: string): string {
  if (format === 'General') return generalNumber(value)
  return numfmt.format(isEraFormat(format) ? withEra(format, value) : format, value, { locale: 'ja-JP', throws: false })
}

/** 11 characters of a number are shown, as in Excel, so that no digit is cut off unseen. */
const MOST_DIGITS = 10

export function generalNumber(value: number): string {
  const text = String(value)
  if (text.length <= MOST_DIGITS + 1 || Number.isInteger(value)) return text
  return String(Number(value.toPrecision(MOST_DIGITS - (Math.abs(value) < 1 ? 1 : 0))))
}

/** '"年"', '[$-411]', '\-', then the pieces of a date. */
const PIECE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|g{1,3}|e{1,2}(?![+-])|[^]/giu
const ERA_PIECE = /^(?:g{1,3}|e{1,2})$/iu // 'ggg'
const SCIENTIFIC = /[0#?]E[+-]/iu // '0.00E+00'

/** 元号の表示形式 — the grid knows no eras: it shows 2024 for 令和6. */
export const isEraFormat = (format: string): boolean =>
  (format.split(';')[0]?.match(PIECE) ?? []).some((piece) => ERA_PIECE.test(piece)) && !SCIENTIFIC.test(format)

/** The first day of each era, as spreadsheets count days. */
const ERAS = [
  { from: 43_586, name: '令和', letter: 'R', zero: 2018 }, // 2019-05-01
  { from: 32_516, name: '平成', letter: 'H', zero: 1988 }, // 1989-01-08
  { from: 9_856, name: '昭和', letter: 'S', zero: 1925 }, // 1926-12-25
  { from: 4_595, name: '大正', letter: 'T', zero: 1911 }, // 1912-07-30
  { from: 1, name: '明治', letter: 'M', zero: 1867 },
] as const

const EPOCH = 25_569 // 1970-01-01
const DAY = 86_400_000

/** The format with era and year of this day written into it. */
function withEra(format: string, serial: number): string {
  const era = ERAS.find(({ from }) => serial >= from)
  if (!era) return format
  const year = new Date((Math.floor(serial) - EPOCH) * DAY).getUTCFullYear() - era.zero
  return format.replace(PIECE, (piece) => {
    switch (piece.toLowerCase()) {
      case 'ggg':
        return `"${era.name}"`
      case 'gg':
        return `"${era.name.slice(0, 1)}"`
      case 'g':
        return `"${era.letter}"`
      case 'e':
        return `"${year}"`
      case 'ee':
        return `"${String(year).padStart(2, '0')}"`
      default:
        return piece
    }
  })
}
