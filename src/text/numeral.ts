import Big from 'big.js'
import { foldInPlace } from './width.ts'

/** 数詞 — one number as written; `step` is the place of its last written digit or named unit ('6千9百万' → 1,000,000). */
export interface Numeral {
  readonly value: Big
  readonly step: Big
  readonly end: number
  /** digits '1,300' · mixed '6千9百万' · kanji '三十' */
  readonly kind: 'digits' | 'mixed' | 'kanji'
}

/** Longer runs of digits are identifiers, and would make arithmetic slow. */
const LONGEST = 24
const WINDOW = 64
const DIGITS = /^\d+/u
/** '1,300' or '1,300,000': groups of exactly three. */
const GROUPED = /^\d{1,3}(?:,\d{3}){1,7}(?!\d)/u
const FRACTION = /^\.\d+/u
const KANJI_DIGITS = '〇一二三四五六七八九'
const KANJI_RUN = /^[〇一二三四五六七八九]+/u
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 }
const LARGE: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 }
/** Words that begin with a named unit: '３千葉' is no 3,000. */
const NOT_A_UNIT = /^(?:千[葉代里歳鳥]|万[博全引能]|百[貨科]|十[分字二]指腸)/u
const MINUS = /^[△▲-]/u
/** A hyphen is a minus only where no word or number goes before: '10-20' is a range, 'COVID-19' a name. */
const BEFORE_MINUS = /[\s(（「『[:：=、。,]$/u

interface Part {
  readonly digits: Big
  readonly step: Big
  readonly length: number
  readonly kanji: boolean
}

/** 数を読む — the number that begins at `start`: 1,300 · １２．５ · 三十 · 6千9百万 · △324億; undefined where none begins. */
export function numeralAt(text: string, start: number): Numeral | undefined {
  const window = foldInPlace(text.slice(start, start + WINDOW))
  const sign = signLength(text, start, window)
  const numeral = unsignedIn(window.slice(sign))
  if (!numeral) return undefined
  return { ...numeral, value: sign ? numeral.value.times(-1) : numeral.value, end: start + sign + numeral.end }
}

function signLength(text: string, start: number, window: string): 0 | 1 {
  const sign = MINUS.exec(window)?.[0]
  if (!sign) return 0
  return sign !== '-' || start === 0 || BEFORE_MINUS.test(text.slice(start - 1, start)) ? 1 : 0
}

/** What has been read so far: '5億6,362万5千' is 5×10^8 + 6362×10^4 + 5×10^3. */
interface Sum {
  readonly at: number
  readonly total: Big
  readonly section: Big
  readonly digits: Part | undefined
  readonly step: Big
  /** Named units must grow smaller: these are the exponents of the last ones. */
  readonly large: number
  readonly small: number
  readonly named: boolean
  readonly arabic: boolean
}

const ONE = Big(1)
const NO_SMALL = 4
const START: Sum = {
  at: 0,
  total: Big(0),
  section: Big(0),
  digits: undefined,
  step: ONE,
  large: 16,
  small: NO_SMALL,
  named: false,
  arabic: false,
}

/** A number without its sign; undefined also where named units are out of order ('9百6千'). */
function unsignedIn(text: string): Numeral | undefined {
  let sum = START
  for (;;) {
    const next = onward(sum, text)
    if (next === 'unreadable') return undefined
    if (next === 'end') break
    sum = next
  }
  if (sum.at === 0) return undefined
  const value = sum.total.plus(sum.section).plus(sum.digits?.digits ?? 0)
  return { value, step: sum.step, end: sum.at, kind: !sum.arabic ? 'kanji' : sum.named ? 'mixed' : 'digits' }
}

function onward(sum: Sum, text: string): Sum | 'end' | 'unreadable' {
  const part = sum.digits ? undefined : digitsAt(text.slice(sum.at))
  if (part === null) return 'unreadable'
  if (!part) return withNamedUnit(sum, text)
  return { ...sum, digits: part, step: part.step, arabic: sum.arabic || !part.kanji, at: sum.at + part.length }
}

function withNamedUnit(sum: Sum, text: string): Sum | 'end' | 'unreadable' {
  const sign = text.charAt(sum.at)
  const small = SMALL[sign]
  const large = LARGE[sign]
  if ((small === undefined && large === undefined) || NOT_A_UNIT.test(text.slice(sum.at, sum.at + 4))) return 'end'
  const next = { ...sum, digits: undefined, named: true, at: sum.at + 1 }
  if (small !== undefined) return small < sum.small ? withSmall(next, sum.digits, small) : 'unreadable'
  const counted = sum.digits !== undefined || sum.small < NO_SMALL
  if (large === undefined || !counted) return sum.at === 0 ? 'end' : 'unreadable'
  return large < sum.large ? withLarge(next, sum.digits, large) : 'unreadable'
}

/** 十 百 千 multiply the digits before them, or one. */
function withSmall(sum: Sum, digits: Part | undefined, exponent: number): Sum {
  const scale = power(exponent)
  const section = sum.section.plus((digits?.digits ?? ONE).times(scale))
  return { ...sum, section, step: (digits?.step ?? ONE).times(scale), small: exponent }
}

/** 万 億 兆 multiply the section before them. */
function withLarge(sum: Sum, digits: Part | undefined, exponent: number): Sum {
  const scale = power(exponent)
  const total = sum.total.plus(sum.section.plus(digits?.digits ?? 0).times(scale))
  const step = (digits?.step ?? sum.step).times(scale)
  return { ...sum, total, section: Big(0), step, small: NO_SMALL, large: exponent }
}

function power(exponent: number): Big {
  return Big(10).pow(exponent)
}

/** One run of digits; null when it is too long to be a quantity. */
function digitsAt(text: string): Part | undefined | null {
  const plain = DIGITS.exec(text)?.[0]
  if (plain === undefined) return kanjiDigitsAt(text)
  const whole = GROUPED.exec(text)?.[0] ?? plain
  const fraction = FRACTION.exec(text.slice(whole.length))?.[0] ?? ''
  if (whole.length + fraction.length > LONGEST) return null
  const step = fraction ? Big(10).pow(1 - fraction.length) : Big(1)
  return {
    digits: Big(whole.replace(/,/gu, '') + fraction),
    step,
    length: whole.length + fraction.length,
    kanji: false,
  }
}

/** '二〇二四' place by place; '三' of '三十' is the same with one place. */
function kanjiDigitsAt(text: string): Part | undefined | null {
  const run = KANJI_RUN.exec(text)?.[0]
  if (run === undefined || run.startsWith('〇')) return undefined
  if (run.length > LONGEST) return null
  const digits = Array.from(run, (sign) => String(KANJI_DIGITS.indexOf(sign))).join('')
  return { digits: Big(digits), step: Big(1), length: run.length, kanji: true }
}
