import { numbersIn, type Ranged } from './number-range.ts'
import type { Quantity } from './quantity.ts'
import { CUES, type Cue } from './target-cues.ts'
import { clashes, fitOf, inHint, unitOf } from './unit-fit.ts'
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
  /** It stands in brackets. */
  readonly inner: boolean
  /** It is a share where the column counts, or the other way round. */
  readonly clashes: boolean
}

const WINDOW = 48
/** '（5件）' alone in its bracket, or one that names its term: '（平成32年度までに59項目）', '（累計20件）'. */
const IN_OWN_BRACKETS = -2
const OWN_BRACKET = /\((?:[^()]*(?:まで[にの](?!実績)|目標|累計|合計|計)[^()0-9]{0,16}|約)?\s*$/u
/** Where a number stands: outside all brackets, inside one, inside one that opens a sentence, or inside where no number stands outside. */
type Place = 'open' | 'inner' | 'remark' | 'sole'
const PLACE_COSTS: Readonly<Record<Place, number>> = { open: 0, inner: -5, remark: -8, sole: -4 }
const IN_NOTE = -9
const IN_SOLE_NOTE = -4
const LAST = 1.5
const SOLE = 2
/** Below this a number is no rival: 5点満点, 1人当たり. */
const OUT = -6
const OPEN = '(〔［[{<＜《'
const CLOSE = ')〕］]}>＞》'
const NOTE =
  /(?<!」)※|(?:^|\n)[ \t]{0,8}[*＊]|(?:^|\n)[ \t]{0,8}(?:\(?注|備考|目標値?(?:設定)?の(?:根拠|考え方)|算定根拠|[【(]?(?:達成度の)?計算式|参考|なお、)/u

/** All numbers that may be the target, with their scores; `text` is normalised. */
export function candidatesIn(text: string, unit: string | null | undefined): readonly Candidate[] {
  const hint = unitHint(unit)
  const quantities = numbersIn(text)
  const places = placesOf(text, quantities)
  const notes = notesIn(text, quantities)
  const scored = quantities.map((quantity, index) => candidateOf(text, quantity, hint, places[index] ?? 'open', notes))
  return withLast(withSole(scored))
}

/** Where each quantity stands; a bracket that opens a sentence behind another holds a remark. */
function placesOf(text: string, quantities: readonly Quantity[]): readonly Place[] {
  const places: Place[] = []
  let depth = 0
  let inside: Place = 'inner'
  let at = 0
  for (const { start } of quantities) {
    for (; at < start; at++) {
      const sign = text.charAt(at)
      if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1)
      if (!OPEN.includes(sign)) continue
      if (depth === 0) inside = SENTENCE_END.test(text.slice(Math.max(0, at - 4), at)) ? 'remark' : 'inner'
      depth++
    }
    places.push(depth === 0 ? 'open' : inside)
  }
  return places.includes('open') ? places : places.map(() => 'sole')
}

const SENTENCE_END = /。\s*$/u

/** 注記 — where the notes begin (-1 for none), and whether they hold the only numbers. */
interface Notes {
  readonly start: number
  readonly sole: boolean
}

function notesIn(text: string, quantities: readonly Quantity[]): Notes {
  const start = text.search(NOTE)
  return { start, sole: start > 0 && quantities.every((quantity) => quantity.start > start) }
}

function candidateOf(text: string, quantity: Ranged, hint: UnitHint | null, place: Place, notes: Notes): Candidate {
  const before = text.slice(Math.max(0, quantity.start - WINDOW), quantity.start)
  const after = text.slice(quantity.end, quantity.end + WINDOW)
  const fit = fitOf(quantity, text, hint)
  const noted = notes.start > 0 && quantity.start > notes.start
  const cues = CUES.reduce((sum, cue) => sum + (cueHolds(cue, before, after, quantity) ? cue.points : 0), 0)
  const noteCost = noted ? (notes.sole ? IN_SOLE_NOTE : IN_NOTE) : 0
  const placeCost = place !== 'open' && OWN_BRACKET.test(before) ? IN_OWN_BRACKETS : PLACE_COSTS[place]
  const plain = cues + placeCost + noteCost
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
    inner: place !== 'open',
    clashes: clashes(quantity, hint),
  }
}

function cueHolds(cue: Cue, before: string, after: string, quantity: Quantity): boolean {
  if (cue.unit && !cue.unit.test(quantity.unit ?? '')) return false
  return (!cue.before || cue.before.test(before)) && (!cue.after || cue.after.test(after))
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
