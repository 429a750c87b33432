import type { JudgementRule } from '../outcome.ts'

/** 規則5 — units convert inside one dimension only; a relative target needs its baseline. */

export const unitMismatch: JudgementRule = ({ measured }) =>
  measured.problem === 'UNIT_MISMATCH' ? { code: 'UNIT_MISMATCH' } : undefined

/** 0.7 in a plain cell against 70％ */
export const ambiguousPercent: JudgementRule = ({ measured }) =>
  measured.problem === 'AMBIGUOUS_PERCENT' ? { code: 'AMBIGUOUS_PERCENT' } : undefined

export const noBaseline: JudgementRule = ({ measured }) =>
  measured.problem === 'NO_BASELINE' ? { code: 'NO_BASELINE' } : undefined
