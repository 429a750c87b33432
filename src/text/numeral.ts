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

/** Sums sections: '5億6,362万5千' is 5×10^8 + 6362×10^4 + 5×10^3; named units must grow smaller, else nothing is read ('9百6千'). */
function unsignedIn(text: string): Numeral | undefined {
  let at = 0
  let total = Big(0)
  let section = Big(0)
  let step = Big(1)
  let largeLimit = 16
  let smallLimit = 4
  let named = false
  let digits: Part | undefined
  let written = false
  let arabic = false
  for (;;) {
    const part = digits ? undefined : digitsAt(text.slice(at))
    if (part === null) return undefined
    if (part) {
      digits = part
      step = part.step
      arabic = arabic || !part.kanji
      written = true
      at += part.length
      continue
    }
    const sign = text.slice(at, at + 1)
    const small = SMALL[sign]
    const large = LARGE[sign]
    if (NOT_A_UNIT.test(text.slice(at, at + 4))) break
    if (small !== undefined && small < smallLimit) {
      const scale = power(small)
      step = (digits?.step ?? Big(1)).times(scale)
      section = section.plus((digits?.digits ?? Big(1)).times(scale))
      smallLimit = small
    } else if (large !== undefined && large < largeLimit && (digits || smallLimit < 4)) {
      const scale = power(large)
      step = (digits?.step ?? step).times(scale)
      total = total.plus(section.plus(digits?.digits ?? 0).times(scale))
      section = Big(0)
      smallLimit = 4
      largeLimit = large
    } else if (small === undefined && large === undefined) break
    else return undefined
    digits = undefined
    named = true
    written = true
    at += 1
  }
  if (!written) return undefined
  const value = total.plus(section).plus(digits?.digits ?? 0)
  return { value, step, end: at, kind: !arabic ? 'kanji' : named ? 'mixed' : 'digits' }
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
