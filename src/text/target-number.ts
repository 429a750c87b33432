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
  /** Without the '／年' of '60名以上／年' and '5件／年以下'. */
  readonly after: string
  readonly perYear: boolean
  readonly score: number
  /** What the words around it say, the column's unit and its place among the others aside. */
  readonly plain: number
  /** Its unit is the column's. */
  readonly fits: boolean
  /** It stands in brackets. */
  readonly inner: boolean
  /** It stands in a note: '※'. */
  readonly noted: boolean
  /** 'を目標とする' follows. */
  readonly isAimedAt: boolean
  /** It is a share where the column counts, or the other way round. */
  readonly clashes: boolean
}

const WINDOW = 48
/** What most words before a number need; the shorter the window, the quicker the look. */
const NEAR = 24
const PER_YEAR = /^(\s*(?:程度|以上|以下|以内|未満|超)?)\s*\/\s*年度?/u
/** '（5件）' alone in its bracket, or one that names its term: '（平成32年度までに59項目）', '（累計20件）'. */
const IN_OWN_BRACKETS = -2
const OWN_BRACKET = /\((?:[^()]*(?:まで[にの](?!実績)|目標|累計|合計|計)[^()0-9]{0,16}|約)?\s*$/u
/** Where a number stands: outside all brackets, inside one, inside one that opens a sentence, or inside where no number stands outside. */
type Place = 'open' | 'inner' | 'remark' | 'sole'
const PLACE_COSTS: Readonly<Record<Place, number>> = { open: 0, inner: -5, remark: -8, sole: -4 }
const INTERIM = -4
const IN_NOTE = -9
const IN_SOLE_NOTE = -4
/** '※1名を目標とする': a note that says so itself. */
const IN_AIMING_NOTE = -3
const AIMED_AT = /^\s*(?:以上|以下|以内|未満)?(?:と?する)?(?:こと)?を(?:[^。\n0-9]{0,12}を)?(?:最終)?目標と/u
const LAST = 1.5
const SOLE = 2
/** Below this a number is no rival: 5点満点, 1人当たり. */
const OUT = -6
const OPEN = '(〔［[{<＜《'
const CLOSE = ')〕］]}>＞》'
/** '（25.8％※）を50％に' and '吸収量※1の' point to a note; '※中間目標' opens one. */
const NOTE =
  /(?<!」)※(?![0-9]{0,2}[)」、。をがはのにで(])|(?:^|\n)[ \t]{0,8}[*＊]|(?:^|\n)[ \t]{0,8}(?:\(?注|備考|目標値?(?:設定)?の(?:根拠|考え方)|算定根拠|[【(]?(?:達成度の)?計算式|参考|なお、)/u

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

/** 注記 — where the notes begin (-1 for none), whether they hold the only numbers, and where an interim target stands. */
interface Notes {
  readonly start: number
  readonly sole: boolean
  readonly interim: { readonly start: number; readonly end: number }
}

function notesIn(text: string, quantities: readonly Quantity[]): Notes {
  const start = text.search(NOTE)
  return {
    start,
    sole: start > 0 && quantities.every((quantity) => quantity.start > start),
    interim: interimIn(text, quantities),
  }
}

/** '中間目標：20％', and all that stands between 【中間目標】 and 【最終目標】. */
function interimIn(text: string, quantities: readonly Quantity[]): Notes['interim'] {
  const start = text.indexOf('中間目標')
  if (start < 0) return { start, end: start }
  const final = text.indexOf('最終目標', start)
  const own = quantities.find((quantity) => quantity.start > start)
  return { start, end: final < 0 ? (own?.end ?? start) : final }
}

function candidateOf(text: string, quantity: Ranged, hint: UnitHint | null, place: Place, notes: Notes): Candidate {
  const before = text.slice(Math.max(0, quantity.start - WINDOW), quantity.start)
  const rest = text.slice(quantity.end, quantity.end + WINDOW)
  const after = rest.replace(PER_YEAR, '$1')
  const fit = fitOf(quantity, text, hint)
  const isInterim = quantity.start > notes.interim.start && quantity.start < notes.interim.end
  const noted = notes.start > 0 && quantity.start > notes.start
  const isAimedAt = AIMED_AT.test(after)
  const words = { before, near: before.slice(-NEAR), after, unit: quantity.unit ?? '' }
  const cues = CUES.reduce((sum, cue) => sum + (cueHolds(cue, words) ? cue.points : 0), 0)
  const noteCost = noted ? (isAimedAt ? IN_AIMING_NOTE : notes.sole ? IN_SOLE_NOTE : IN_NOTE) : 0
  const placeCost = place !== 'open' && OWN_BRACKET.test(before) ? IN_OWN_BRACKETS : PLACE_COSTS[place]
  const plain = cues + placeCost + noteCost + (isInterim ? INTERIM : 0)
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
    perYear: after !== rest,
    score: fit.points + plain,
    plain,
    fits: fit.same,
    inner: place !== 'open',
    noted,
    isAimedAt,
    clashes: !fit.same && clashes(quantity, hint),
  }
}

function cueHolds(cue: Cue, words: Words): boolean {
  if (cue.unit && !cue.unit.test(words.unit)) return false
  return (
    (!cue.after || cue.after.test(words.after)) && (!cue.before || cue.before.test(cue.far ? words.before : words.near))
  )
}

/** The words around a number, cut once for all cues. */
interface Words {
  readonly before: string
  readonly near: string
  readonly after: string
  readonly unit: string
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
