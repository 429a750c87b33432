import { yearsIn, type YearMention } from './era.ts'
import type { Candidate } from './target-number.ts'
import { sameUnit } from './units.ts'

/** 目標の数 — the likeliest candidate, and its rivals where they are too near to be told apart. */
export interface Choice {
  readonly best: Candidate
  readonly rivals: readonly Candidate[]
}

/** Points by which the best must lead for the reading to be certain. */
const LEAD = 2
/** Points of its own words below which a number in the column's unit is no rival: a baseline, 1人当たり; a note may hold one. */
const OUT = -8
/** The same for one that has a year of its own, and for a count beside a share or another bound. */
const BESIDE = -3
const STANDS = 0

/** 選ぶ — the candidate that most speaks for; every other that could be meant as well is its rival. */
export function choose(text: string, candidates: readonly Candidate[], planYear?: number): Choice | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates) if (!best || candidate.score >= best.score) best = candidate
  if (!best) return undefined
  const { value, score } = best
  const others = candidates.filter((other) => other.value !== value)
  const near = others.filter((other) => other.score > score - LEAD)
  return { best, rivals: near.length > 0 ? near : setBeside(text, best, others, planYear) }
}

/** Numbers far behind in points that the text sets beside the best all the same. */
function setBeside(
  text: string,
  best: Candidate,
  others: readonly Candidate[],
  planYear: number | undefined,
): readonly Candidate[] {
  if (others.length === 0) return others
  const years = yearsIn(text, planYear).filter(({ role }) => role !== 'baseline' && role !== 'period')
  const own = yearOf(text, best, years)
  const isOfPlanYear = planYear !== undefined && (own?.to ?? own?.fiscalYear) === planYear
  return others.filter(
    (other) =>
      isOfColumn(best, other) ||
      (!isOfPlanYear && isOfOtherYear(own, yearOf(text, other, years), best, other)) ||
      isParallel(text, best, other),
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
  if (!year || other.plain < Math.min(BESIDE, best.plain + BESIDE)) return false
  if (!sameUnit(best.quantity.unit, other.quantity.unit)) return false
  if (!own) return other.inner && year.role !== 'year'
  return other.inner ? year.fiscalYear > own.fiscalYear : year.fiscalYear !== own.fiscalYear
}

/** The year that leads to a number: in its own clause, with no other number between. */
function yearOf(text: string, { start }: Candidate, years: readonly YearMention[]): YearMention | undefined {
  let found: YearMention | undefined
  for (const mention of years) if (mention.end <= start) found = mention
  if (!found) return undefined
  const between = text.slice(found.end, start)
  return LEADS_TO.test(between) && PARTICLES[found.role].test(between) ? found : undefined
}

const LEADS_TO = /^[^。\n0-9()]{0,32}$/u
/** What must follow a year for it to date a number; '平成27年度までは90％' says what was. */
const PARTICLES: Readonly<Record<YearMention['role'], RegExp>> = {
  year: /^[末中]?(?:に|は|からは)/u,
  deadline: /^(?![末中]?までは)/u,
  prose: /^[末中]?(?:以降は|からは)/u, // 令和３年10月以降は90％
  period: /(?!)/u,
  baseline: /(?!)/u,
}

/** '受講者60名以上、満足度80％以上' · '10％以上の増加かつ50％以上': two targets side by side. */
function isParallel(text: string, best: Candidate, other: Candidate): boolean {
  const [first, second] = best.start < other.start ? [best, other] : [other, best]
  return other.plain > STANDS && SIDE_BY_SIDE.test(text.slice(first.end, second.start))
}

const SIDE_BY_SIDE =
  /^(?:程度)?(?:以上|以下|以内|未満|超)(?:の[^、。\n0-9]{1,8})?(?:[ ]*[、，・/／][ ]*|[ ]*(?:かつ|及び|並びに)[ ]*|[ ]+)(?!うち|内)[^、。\n0-9をにで]{0,16}$/u
