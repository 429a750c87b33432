import Big from 'big.js'
import { quantitiesIn, type Quantity } from './quantity.ts'

/** 範囲 — a quantity, and the one it runs up to: '60～70％'. */
export type Ranged = Quantity & { readonly upper?: Quantity }

/** 数を拾う — the quantities of a normalised text with ゼロ among them, and two that make a range as one. */
export function numbersIn(text: string): readonly Ranged[] {
  const found = [...quantitiesIn(text), ...zerosIn(text)].sort((a, b) => a.start - b.start)
  return joinRanges(text, found)
}

const RANGE = /^\s*(?:~|-|から|ないし)\s*$/u

function joinRanges(text: string, quantities: readonly Quantity[]): readonly Ranged[] {
  const joined: Ranged[] = []
  for (const quantity of quantities) {
    const last = joined[joined.length - 1]
    if (last && !last.upper && isRange(text, last, quantity)) joined[joined.length - 1] = rangeOf(text, last, quantity)
    else joined.push(quantity)
  }
  return joined
}

/** 'から' makes a range only where it is said to be one: '3から5件程度'; '25％から50％とする' is a way from here to there. */
const SPAN_AFTER = /^\s*(?:程度|の範囲|の間|前後)/u

/** '5,000万から1億トンを削減' · '3から5件': the unit stands once, and no 'に' or 'まで' leads there. */
const WAY_TO = /^\s*(?:以上|程度)?(?:に|へ|まで|とする)/u

function isSpan(after: string, low: Quantity, high: Quantity): boolean {
  return SPAN_AFTER.test(after) || (low.unit === null && high.unit !== null && !WAY_TO.test(after))
}

function isRange(text: string, low: Quantity, high: Quantity): boolean {
  const between = text.slice(low.end, high.start)
  if (!RANGE.test(between) || (between.includes('から') && !isSpan(text.slice(high.end, high.end + 8), low, high)))
    return false
  const same = low.unit === null || low.unit === high.unit
  return same && low.value < high.value
}

const NAMED_END = /(?<!万|億|兆)(?<name>万|億|兆)[^0-9]*$/u
const NAMED: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 }

/** '3,000～4,500万kW': the low end is 3,000万 too. */
function rangeOf(text: string, low: Quantity, high: Quantity): Ranged {
  const scale = low.unit === null && !low.scaled ? (NAMED[NAMED_END.exec(high.text)?.groups?.name ?? ''] ?? 1) : 1
  const value = Big(low.value).times(scale).toNumber()
  const whole = { unit: high.unit, end: high.end, text: text.slice(low.start, high.end), scaled: high.scaled }
  return { ...low, ...whole, value, approximate: low.approximate || high.approximate, upper: high }
}

const ZERO = /ゼロ(?:件|人|名|回)?(?=$|[\s、。)」]|を|に|の(?:継続|達成|維持)|と|化?を?目)/gu

/** 'ゼロ' as a number: 重大事故ゼロ; ゼロカーボン is a word. */
function zerosIn(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  ZERO.lastIndex = 0
  for (let match = ZERO.exec(text); match; match = ZERO.exec(text)) {
    const { index: start, 0: word } = match
    const unit = word.slice(2) || null
    found.push({
      value: 0,
      unit,
      start,
      end: start + word.length,
      text: word,
      stepValue: 1,
      approximate: false,
      scaled: false,
    })
  }
  return found
}
