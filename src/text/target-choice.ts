import { yearsIn, type YearMention } from './era.ts'
import { milestonesIn, yearOf } from './milestone.ts'
import type { Candidate } from './target-number.ts'
import { sameUnit } from './units.ts'

/** 目標の数 — the likeliest candidate, and its rivals where they are too near to be told apart. */
export interface Choice {
  readonly best: Candidate
  readonly rivals: readonly Candidate[]
  /** Its deadline, where other numbers are due on the way to it. */
  readonly goal?: YearMention | undefined
}

/** Points by which the best must lead for the reading to be certain. */
const LEAD = 2
/** Points of its own words below which a number in the column's unit is no rival: a baseline, 1人当たり; a note may hold one. */
const OUT = -8
/** The same for one that has a year of its own, and for a count beside a share or another bound. */
const BESIDE = -3
const STANDS = 0
/** Points that part a target of one year from what is no target at all. */
const FAR = 5
/** A number that the words around it call the target. */
const STRONG = 3

/** 選ぶ — the candidate that most speaks for; every other that could be meant as well is its rival. */
export function choose(text: string, candidates: readonly Candidate[], planYear?: number): Choice | undefined {
  const years = candidates.length > 1 ? datesIn(text, planYear) : []
  const passed = milestonesIn(text, candidates, years, planYear)
  const standing = candidates.filter((candidate) => !passed.includes(candidate))
  let best: Candidate | undefined
  for (const candidate of standing) if (!best || candidate.score >= best.score) best = candidate
  if (!best) return undefined
  const { value, score } = best
  const others = standing.filter((other) => other.value !== value && !(best.fits && other.clashes))
  const near = others.filter((other) => other.score > score - LEAD)
  const goal = passed.length > 0 ? yearOf(text, best, years) : undefined
  return { best, rivals: near.length > 0 ? near : setBeside(text, best, others, years, planYear), goal }
}

/** The years that may date a target: no baseline, no period. */
function datesIn(text: string, planYear: number | undefined): readonly YearMention[] {
  return yearsIn(text, planYear).filter(({ role }) => role !== 'baseline' && role !== 'period')
}

/** Numbers far behind in points that the text sets beside the best all the same. */
function setBeside(
  text: string,
  best: Candidate,
  others: readonly Candidate[],
  years: readonly YearMention[],
  planYear: number | undefined,
): readonly Candidate[] {
  if (others.length === 0) return others
  const own = yearOf(text, best, years)
  const isOfPlanYear = planYear !== undefined && (own?.to ?? own?.fiscalYear) === planYear
  return others.filter(
    (other) =>
      isOfColumn(best, other) ||
      (!isOfPlanYear && isOfOtherYear(own, yearOf(text, other, years), best, other)) ||
      isParallel(text, best, other) ||
      isFromThen(best, other) ||
      isStatedInNote(best, other) ||
      isStrongOutside(best, other) ||
      isSaidAgain(text, best, other) ||
      isOtherItem(text, best, other),
  )
}

/** The best is in another unit than the column's, and here is one in the column's ('8％増※令和7年度までに632億円' beside 億円), or a count beside a share. */
function isOfColumn(best: Candidate, other: Candidate): boolean {
  if (best.fits || best.unit === null) return false
  return other.fits ? other.plain > OUT : best.clashes && !other.clashes && other.plain >= STANDS && other.unit !== null
}

/** '10年度までに5万t（14年度までに11万t）': each has a year of its own; an earlier one in brackets only says what was. */
function isOfOtherYear(
  own: YearMention | undefined,
  year: YearMention | undefined,
  best: Candidate,
  other: Candidate,
): boolean {
  if (!year || !sameUnit(best.quantity.unit, other.quantity.unit)) return false
  if (other.plain < Math.min(other.inner ? OUT : BESIDE, best.plain - FAR)) return false
  if (!own) return other.inner && year.role !== 'year'
  return other.inner ? year.fiscalYear > own.fiscalYear : year.fiscalYear !== own.fiscalYear
}

/** '（28年度以降は85％以上）' · '※平成31年度から2種類': from then on another target holds, wherever it is said. */
function isFromThen(best: Candidate, other: Candidate): boolean {
  return isAside(best, other) && FROM_THEN.test(other.before) && sameUnit(best.quantity.unit, other.quantity.unit)
}

/** In brackets or a note, where the best is not. */
function isAside(best: Candidate, other: Candidate): boolean {
  return (other.inner && !best.inner) || (other.noted && !best.noted)
}

const FROM_THEN =
  /[0-9元]年度?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:以降(?!で)|からは?)[はの、]{0,2}(?:(?!毎年)[^。\n()]){0,36}$/u

/** '1,000人とする目標に…※1名を目標とする': a note that says it is the target. */
function isStatedInNote(best: Candidate, other: Candidate): boolean {
  if (!sameUnit(best.unit, other.unit) || best.noted === other.noted) return false
  return best.noted ? other.plain > STANDS : other.isAimedAt
}

/** '0.21を0.26に改善する（改善率25％）': a number in brackets against one that the sentence aims at. */
function isStrongOutside(best: Candidate, other: Candidate): boolean {
  return best.inner && best.plain < STRONG && !other.inner && !other.clashes && other.plain >= STRONG
}

/** '1％増加（684,779人）' · '6割（44種類）以上': one target in two units, and no column to tell which. */
function isSaidAgain(text: string, best: Candidate, other: Candidate): boolean {
  if (
    best.fits ||
    !other.inner ||
    other.unit === null ||
    !SHARE.test(best.quantity.unit ?? '') ||
    SHARE.test(other.unit)
  )
    return false
  return SAID_AGAIN.test(text.slice(best.end, other.start))
}

const SHARE = /^[%倍]$/u
const SAID_AGAIN = /^(?:程度|以上|増加?|減少?|削減|増)?\(約?$/u

/** '・一者応札率　31.8％\n・対前年度比　1％の削減': an item of its own, in the same unit. */
function isOtherItem(text: string, best: Candidate, other: Candidate): boolean {
  if (other.noted || other.plain < STRONG || !sameUnit(best.quantity.unit, other.quantity.unit)) return false
  const [first, second] = best.start < other.start ? [best, other] : [other, best]
  return NEXT_ITEM.test(text.slice(first.end, second.start))
}

const NEXT_ITEM = /\n[ \t]*(?:[・･●○◆■◇□①-⑳-]|[0-9]{1,2}[.)])/u

/** '受講者60名以上、満足度80％以上' · '10％以上の増加かつ50％以上' · '強度/伸びで1500MPa/20%': two targets side by side. */
function isParallel(text: string, best: Candidate, other: Candidate): boolean {
  const [first, second] = best.start < other.start ? [best, other] : [other, best]
  const between = text.slice(first.end, second.start)
  if (between === '/' && !best.fits && first.unit !== null && second.unit === '%') return true
  return other.plain > STANDS && SIDE_BY_SIDE.test(between)
}

const SIDE_BY_SIDE =
  /^(?:程度)?(?:以上|以下|以内|未満|超)(?:の[^、。\n0-9]{1,8})?(?:[ ]*[、，・/／][ ]*|[ ]*(?:かつ|及び|並びに)[ ]*|[ ]+)(?!うち|内|計|合計)[^、。\n0-9をにで]{0,16}$/u
