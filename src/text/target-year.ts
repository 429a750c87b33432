import { yearsIn, type YearMention } from './era.ts'
import type { Target } from './types.ts'

const BRACKET = /[(〔[]\s*$/u

/** 目標の年度 — the year a target is for: the plan year where it is named, else a deadline, else the first; past works and baselines are none. */
export function targetYear(text: string, planYear?: number): Pick<Target, 'fiscalYear' | 'deadline'> {
  const named = yearsIn(text, planYear).filter(
    ({ role }) => role === 'year' || role === 'deadline' || role === 'period',
  )
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

function isFor(mention: YearMention, planYear: number | undefined): boolean {
  return mention.role === 'year' && mention.fiscalYear === planYear
}
