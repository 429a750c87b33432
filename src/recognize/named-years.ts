import { yearsIn } from '../text/era.ts'

/** 書かれた年度 — the fiscal years that a text names, prose and baselines left out. */
export const namedYears = (text: string): readonly number[] =>
  yearsIn(text)
    .filter(({ role }) => role === 'year' || role === 'deadline')
    .map(({ fiscalYear }) => fiscalYear)
