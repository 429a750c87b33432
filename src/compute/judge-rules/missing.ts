import type { JudgementRule } from '../outcome.ts'

/** 規則3 — no result, or none yet. */

export const noActual: JudgementRule = ({ given }) =>
  given.actual.kind === 'blank' ? { code: 'NO_ACTUAL' } : undefined

export const pending: JudgementRule = ({ given }) => (given.actual.kind === 'pending' ? { code: 'PENDING' } : undefined)

export const noValue: JudgementRule = ({ given }) => (given.actual.kind === 'dash' ? { code: 'NO_VALUE' } : undefined)

/** 未実施 suggests B; beside a number it suggests nothing. */
export const notDone: JudgementRule = ({ given }) =>
  given.actual.kind === 'notDone'
    ? { code: 'NOT_DONE', suggestion: given.actual.numbers.length === 0 ? 'B' : null }
    : undefined
