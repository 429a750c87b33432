import type { YearMention } from './era.ts'
import type { Candidate } from './target-number.ts'
import { sameUnit } from './units.ts'

/** A number and the year that leads to it. */
interface Due {
  readonly candidate: Candidate
  readonly year: number
  readonly isDeadline: boolean
  /** The words between its year and itself. */
  readonly words: string
}

/**
 * 途中の目標 — the numbers that are due on the way to a later one: 160 of '令和2年度までに160箇所、令和7年度までに320箇所'.
 * One whose deadline the plan year has not passed is a target in its own right, and so is one of another name
 * ('令和6年度までに満足度80％、令和8年度までに認知度60％').
 */
export function milestonesIn(
  text: string,
  candidates: readonly Candidate[],
  years: readonly YearMention[],
  planYear = Infinity,
): readonly Candidate[] {
  if (candidates.length < 2 || years.length < 2) return []
  const dues = candidates.flatMap((candidate) => dueOf(text, candidate, years))
  const isPassed = (due: Due): boolean => due.year < planYear && dues.some((other) => leadsTo(text, due, other))
  return dues.filter(isPassed).map(({ candidate }) => candidate)
}

function dueOf(text: string, candidate: Candidate, years: readonly YearMention[]): readonly Due[] {
  const year = yearOf(text, candidate, years)
  if (!year || (year.role !== 'deadline' && year.role !== 'year')) return []
  return [
    {
      candidate,
      year: year.fiscalYear,
      isDeadline: year.role === 'deadline',
      words: text.slice(year.end, candidate.start).replace(PARTICLES, ''),
    },
  ]
}

/** What stands around a name: 'までに約', 'は年間'. */
const PARTICLES = /^[末中頃]*(?:まで|迄)?[にはのを:：、\s]*|[\sをがはのにもで約:：]+$/gu

function leadsTo(text: string, due: Due, other: Due): boolean {
  const [one, later] = [due.candidate, other.candidate]
  if (!other.isDeadline || other.year <= due.year) return false
  if (one.inner && !later.inner && due.isDeadline)
    return sameUnit(one.quantity.unit, later.quantity.unit) && due.words === ''
  if (later.start < one.start) return false
  const same = sameUnit(one.quantity.unit, later.quantity.unit) || one.quantity.unit === later.quantity.unit
  return same && one.inner === later.inner && text.slice(0, one.end).includes(other.words)
}

/** The year that leads to a number: in its own clause, with no other number between. */
export function yearOf(text: string, { start }: Candidate, years: readonly YearMention[]): YearMention | undefined {
  let found: YearMention | undefined
  for (const mention of years) if (mention.end <= start) found = mention
  if (!found) return undefined
  const between = text.slice(found.end, start)
  return LEADS_TO.test(between) && DATING[found.role].test(between) ? found : undefined
}

const LEADS_TO = /^[^。\n0-9()]{0,32}$/u
/** What must follow a year for it to date a number; '平成27年度までは90％' says what was. */
const DATING: Readonly<Record<YearMention['role'], RegExp>> = {
  year: /^[末中]?(?:に|は|からは|[:：]|\s*$)/u,
  deadline: /^(?![末中]?までは)/u,
  prose: /^[末中]?(?:以降は|からは)/u, // 令和３年10月以降は90％
  period: /(?!)/u,
  baseline: /(?!)/u,
}
