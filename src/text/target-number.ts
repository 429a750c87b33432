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
}

/** 目標の数 — the likeliest candidate, and its rivals where they are too near to be told apart. */
export interface Choice {
  readonly best: Candidate
  readonly rivals: readonly Candidate[]
}

const WINDOW = 32
/** Points by which the best must lead for the reading to be certain. */
const LEAD = 2
const UNIT_FITS = 6
const UNIT_DIFFERS = -4
const IN_BRACKETS = -5
const IN_NOTE = -9
const LAST = 1.5
const OPEN = '(〔［[{<＜《'
const CLOSE = ')〕］]}>＞》'
const NOTE = /※|(?:^|\n)\s*[*＊]|(?:^|\n)\s*(?:\(?注|備考|参考|なお、)/gu
const RANGE = /^\s*(?:~|-|から|ないし)\s*$/u

/** All numbers that may be the target, with their scores; `text` is normalised. */
export function candidatesIn(text: string, unit: string | null | undefined): readonly Candidate[] {
  const hint = unitHint(unit)
  const quantities = joinRanges(
    text,
    [...quantitiesIn(text), ...zerosIn(text)].sort((a, b) => a.start - b.start),
  )
  const depth = depthAt(text, quantities)
  const notes = noteStarts(text)
  const scored = quantities.map((quantity, index) => candidateOf(text, quantity, hint, depth[index] ?? 0, notes))
  return withLast(scored)
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

function isRange(text: string, low: Quantity, high: Quantity): boolean {
  if (!RANGE.test(text.slice(low.end, high.start))) return false
  const same = low.unit === null || low.unit === high.unit
  return (
    same &&
    low.value < high.value &&
    !(text.slice(low.end, high.start).includes('から') && /^(?:に|へ|まで)/u.test(text.slice(high.end)))
  )
}

function rangeOf(text: string, low: Quantity, high: Quantity): Ranged {
  return {
    ...low,
    unit: high.unit,
    end: high.end,
    text: text.slice(low.start, high.end),
    approximate: low.approximate || high.approximate,
    upper: high,
  }
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

function noteStarts(text: string): readonly number[] {
  const starts: number[] = []
  NOTE.lastIndex = 0
  for (let match = NOTE.exec(text); match; match = NOTE.exec(text)) starts.push(match.index)
  return starts
}

function candidateOf(
  text: string,
  quantity: Ranged,
  hint: UnitHint | null,
  depth: number,
  notes: readonly number[],
): Candidate {
  const before = text.slice(Math.max(0, quantity.start - WINDOW), quantity.start)
  const after = text.slice(quantity.end, quantity.end + WINDOW)
  const fit = fitOf(quantity, text, hint)
  const firstNote = notes[0]
  const noted = firstNote !== undefined && firstNote > 0 && quantity.start > firstNote
  const cues = CUES.reduce((sum, cue) => sum + (cueHolds(cue, before, after, quantity) ? cue.points : 0), 0)
  const plain = cues + (depth > 0 ? IN_BRACKETS : 0) + (noted ? IN_NOTE : 0)
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
  }
}

function cueHolds(cue: Cue, before: string, after: string, quantity: Quantity): boolean {
  if (cue.before) return cue.before.test(before)
  if (cue.after) return cue.after.test(after)
  return cue.unit !== undefined && cue.unit.test(quantity.unit ?? '')
}

interface Fit {
  readonly points: number
  readonly same: boolean
}

/** Whether the number's unit is the column's: certain when equal, against it when another known unit stands there. */
function fitOf(quantity: Quantity, text: string, hint: UnitHint | null): Fit {
  if (hint === null) return { points: 0, same: false }
  const unit = canonicalUnit(quantity.unit)
  const base = unit === null ? null : (unitScale(unit).base ?? unit)
  if (base !== null && hint.bases.includes(base)) return { points: UNIT_FITS, same: true }
  const follows = text.slice(quantity.end - (quantity.unit ?? '').length, quantity.end + 12)
  if (hint.bases.some((word) => word.length > 1 && follows.startsWith(word))) return { points: UNIT_FITS, same: true }
  return { points: quantity.unit === null ? 0 : UNIT_DIFFERS, same: false }
}

/** The value in the column's unit: 5,000万人 in 万人 is 5,000; a bare number already is. */
function inHint(quantity: Quantity, hint: UnitHint | null, same: boolean): number {
  if (hint === null || hint.scale === 1) return quantity.value
  if (!same && !quantity.scaled) return quantity.value
  return Big(quantity.value).div(hint.scale).toNumber()
}

function unitOf(quantity: Quantity, hint: UnitHint | null, same: boolean): string | null {
  if (hint === null) return quantity.unit
  return same || quantity.unit === null ? hint.written : quantity.unit
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
