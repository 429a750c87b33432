import type { JudgementRule } from '../outcome.ts'

/** 規則2 — the target's year against the plan's; without a plan year time says nothing. */

export const notDue: JudgementRule = ({ given: { target, planYear } }) =>
  planYear !== null && target.fiscalYear !== null && target.fiscalYear > planYear ? { code: 'NOT_DUE' } : undefined

export const past: JudgementRule = ({ given: { target, planYear } }) =>
  planYear !== null && target.fiscalYear !== null && target.fiscalYear < planYear
    ? { code: target.deadline ? 'PAST_DUE' : 'PAST_YEAR' }
    : undefined
