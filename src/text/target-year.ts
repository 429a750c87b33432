import { yearsIn, type YearMention } from './era.ts'
import type { Target } from './types.ts'

const BRACKET = /[(〔[]\s*$/u

/** 目標の年度 — the year a target is for: the plan year where it is named, else a deadline, else the first; past works and baselines are none. */
export function targetYear(
  text: string,
  planYear?: number,
  standsOutside = false,
): Pick<Target, 'fiscalYear' | 'deadline'> {
  const named = yearsIn(text, planYear)
    .filter(({ role }) => role === 'year' || role === 'deadline' || role === 'period')
    .filter((mention) => isFor(mention, planYear) || !standsOutside || !datesAnother(text, mention))
  const chosen =
    named.find((mention) => isFor(mention, planYear)) ??
    named.find(({ role }) => role === 'deadline') ??
    named.find(
      (mention) => mention.role === 'year' && !BRACKET.test(text.slice(Math.max(0, mention.start - 4), mention.start)),
    ) ??
    named[0]
  if (!chosen) return { fiscalYear: null, deadline: false }
  return { fiscalYear: chosen.to ?? chosen.fiscalYear, deadline: chosen.role !== 'year' }
}

/** '50％（令和5年度：45％）': in brackets, with a number of its own. */
function datesAnother(text: string, { role, start, end }: YearMention): boolean {
  return (
    role === 'year' &&
    BRACKET.test(text.slice(Math.max(0, start - 4), start)) &&
    OWN_NUMBER.test(text.slice(end, end + 32))
  )
}

const OWN_NUMBER = /^[^()〔〕]{0,24}[0-9]/u

function isFor(mention: YearMention, planYear: number | undefined): boolean {
  return mention.role === 'year' && mention.fiscalYear === planYear
}
