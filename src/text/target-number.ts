import Big from 'big.js'
import { canonicalUnit, unitScale } from './units.ts'
import type { Quantity } from './quantity.ts'
import { quantitiesIn } from './quantity.ts'
import { CUES, type Cue } from './target-cues.ts'
import type { UnitHint } from './unit-hint.ts'
import { unitHint } from './unit-hint.ts'

/** 目標の数の候補 — a number of the text that may be the target, and how much speaks for it. */
export interface Candidate {
  readonly quantity: Quantity
  /** In the column's unit where there is one. */
  readonly value: number
  /** The end of a range: '60～70％'. */
  readonly upper: number | null
  readonly unit: string | null
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  readonly score: number
  /** What the words around it say, the column's unit and its place among the others aside. */
  readonly plain: number
  /** Its unit is the column's. */
  readonly fits: boolean
  /** It is a share where the column counts, or the other way round. */
  readonly clashes: boolean
}

/** 目標の数 — the likeliest candidate, and its rivals where they are too near to be told apart. */
export interface Choice {
  readonly best: Candidate
  readonly rivals: readonly Candidate[]
}

const WINDOW = 48
const WARI = 10
/** Points by which the best must lead for the reading to be certain. */
const LEAD = 2
const UNIT_FITS = 6
const UNIT_DIFFERS = -4
const IN_BRACKETS = -5
/** '（5件）' alone in its bracket, or one that names its term: '（平成32年度までに59項目）', '（累計20件）'. */
const IN_OWN_BRACKETS = -2
const OWN_BRACKET = /\((?:[^()]*(?:まで[にの]|目標|累計|合計|計)[^()0-9]{0,16}|約)?\s*$/u
const IN_NOTE = -9
const IN_SOLE_NOTE = -4
const LAST = 1.5
const SOLE = 2
/** Below this a number is no rival: 5点満点, 1人当たり. */
const OUT = -6
const OPEN = '(〔［[{<＜《'
const CLOSE = ')〕］]}>＞》'
const NOTE =
  /※|(?:^|\n)[ \t]{0,8}[*＊]|(?:^|\n)[ \t]{0,8}(?:\(?注|備考|目標値?(?:設定)?の(?:根拠|考え方)|算定根拠|[【(]?(?:達成度の)?計算式|参考|なお、)/u
const RANGE = /^\s*(?:~|-|から|ないし)\s*$/u

/** All numbers that may be the target, with their scores; `text` is normalised. */
export function candidatesIn(text: string, unit: string | null | undefined): readonly Candidate[] {
  const hint = unitHint(unit)
  const quantities = joinRanges(
    text,
    [...quantitiesIn(text), ...zerosIn(text)].sort((a, b) => a.start - b.start),
  )
  const depth = depthAt(text, quantities)
  const notes = notesIn(text, quantities)
  const scored = quantities.map((quantity, index) => candidateOf(text, quantity, hint, depth[index] ?? 0, notes))
  return withLast(withSole(scored))
}

export function choose(candidates: readonly Candidate[]): Choice | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates) if (!best || candidate.score >= best.score) best = candidate
  if (!best) return undefined
  const { value, score } = best
  return { best, rivals: candidates.filter((other) => other.value !== value && other.score > score - LEAD) }
}

type Ranged = Quantity & { readonly upper?: Quantity }

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

function isRange(text: string, low: Quantity, high: Quantity): boolean {
  const between = text.slice(low.end, high.start)
  if (!RANGE.test(between) || (between.includes('から') && !SPAN_AFTER.test(text.slice(high.end)))) return false
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

/** How deep in brackets each quantity stands; a bracket that opens the text or a line with a goal word counts as none. */
function depthAt(text: string, quantities: readonly Quantity[]): readonly number[] {
  const depths: number[] = []
  let depth = 0
  let at = 0
  for (const { start } of quantities) {
    for (; at < start; at++) {
      const sign = text.charAt(at)
      if (OPEN.includes(sign)) depth++
      else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1)
    }
    depths.push(depth)
  }
  return depths
}

/** 注記 — where the notes begin (-1 for none), and whether they hold the only numbers. */
interface Notes {
  readonly start: number
  readonly sole: boolean
}

function notesIn(text: string, quantities: readonly Quantity[]): Notes {
  const start = text.search(NOTE)
  return { start, sole: start > 0 && quantities.every((quantity) => quantity.start > start) }
}

function candidateOf(text: string, quantity: Ranged, hint: UnitHint | null, depth: number, notes: Notes): Candidate {
  const before = text.slice(Math.max(0, quantity.start - WINDOW), quantity.start)
  const after = text.slice(quantity.end, quantity.end + WINDOW)
  const fit = fitOf(quantity, text, hint)
  const noted = notes.start > 0 && quantity.start > notes.start
  const cues = CUES.reduce((sum, cue) => sum + (cueHolds(cue, before, after, quantity) ? cue.points : 0), 0)
  const noteCost = noted ? (notes.sole ? IN_SOLE_NOTE : IN_NOTE) : 0
  const bracketCost = depth === 0 ? 0 : OWN_BRACKET.test(before) ? IN_OWN_BRACKETS : IN_BRACKETS
  const plain = cues + bracketCost + noteCost
  const upper = quantity.upper ? inHint(quantity.upper, hint, fit.same) : null
  return {
    quantity,
    value: inHint(quantity, hint, fit.same),
    upper,
    unit: unitOf(quantity, hint, fit.same),
    start: quantity.start,
    end: quantity.end,
    before,
    after,
    score: fit.points + plain,
    plain,
    fits: fit.same,
    clashes: clashes(quantity.unit, hint),
  }
}

function cueHolds(cue: Cue, before: string, after: string, quantity: Quantity): boolean {
  if (cue.unit && !cue.unit.test(quantity.unit ?? '')) return false
  return (!cue.before || cue.before.test(before)) && (!cue.after || cue.after.test(after))
}

/** 80％ in a column of 件, 30兆円 in a column of ％. */
function clashes(unit: string | null, hint: UnitHint | null): boolean {
  if (hint === null || unit === null || hint.bases.length === 0) return false
  const share = hint.bases.includes('%')
  return share ? MONEY.test(unit) : unit === '%'
}

const MONEY = /円$/u

interface Fit {
  readonly points: number
  readonly same: boolean
}

/** Whether the number's unit is the column's: certain when equal, against it when another known unit stands there. */
function fitOf(quantity: Quantity, text: string, hint: UnitHint | null): Fit {
  if (hint === null) return { points: 0, same: false }
  const unit = canonicalUnit(quantity.unit)
  const base = unit === null ? null : (unitScale(unit).base ?? unit)
  if (base !== null && hint.bases.some((word) => word.toLowerCase() === base.toLowerCase()))
    return { points: UNIT_FITS, same: true }
  const follows = text.slice(quantity.end - (quantity.unit ?? '').length, quantity.end + 12)
  if (hint.bases.some((word) => word.length > 1 && follows.startsWith(word))) return { points: UNIT_FITS, same: true }
  return { points: quantity.unit === null ? 0 : UNIT_DIFFERS, same: false }
}

/** The value in the column's unit: 5,000万人 in 万人 is 5,000; a bare number already is. */
function inHint(quantity: Quantity, hint: UnitHint | null, same: boolean): number {
  if (hint === null) return quantity.value
  if (hint.bases.includes('割') && quantity.unit === '%') return Big(quantity.value).div(WARI).toNumber()
  if (hint.scale === 1) return quantity.value
  if (!same && (!quantity.scaled || quantity.unit === '%')) return quantity.value
  return Big(quantity.value).div(hint.scale).toNumber()
}

function unitOf(quantity: Quantity, hint: UnitHint | null, same: boolean): string | null {
  if (hint === null) return quantity.unit
  return same || quantity.unit === null ? hint.written : quantity.unit
}

/** The only number that could be meant gains: there is nothing to take it for another. */
function withSole(candidates: readonly Candidate[]): readonly Candidate[] {
  const open = candidates.filter(({ plain }) => plain > OUT)
  if (open.length !== 1) return candidates
  return candidates.map((one) => (one === open[0] ? { ...one, plain: one.plain + SOLE, score: one.score + SOLE } : one))
}

/** The last number that nothing speaks against gains a little: what precedes is the path to it. */
function withLast(candidates: readonly Candidate[]): readonly Candidate[] {
  let last = -1
  candidates.forEach((candidate, index) => {
    if (candidate.score >= 0) last = index
  })
  return candidates.map((candidate, index) =>
    index === last ? { ...candidate, score: candidate.score + LAST } : candidate,
  )
}
