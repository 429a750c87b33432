import type { JudgementCode, Notice } from '../model/judgement.ts'
import { roundTo } from './decimal.ts'
import { basisRelation } from './basis-relation.ts'
import type { Evidence, Outcome } from './outcome.ts'

/** Codes before which the target's year was never asked for, or which need none. */
const BEFORE_TIME: readonly JudgementCode[] = ['CELL_ERROR', 'PLACEHOLDER', 'NO_TARGET', 'LEGEND_UNKNOWN']
/** Codes at which the result was held against the target. */
const COMPARED: readonly JudgementCode[] = ['MET', 'NOT_MET', 'ROUNDED_ACTUAL', 'APPROX_BAND', 'RANGE_EXCEEDED']

/** 注意 — what was assumed on the way to the outcome, and what a person should know of it. */
export function noticesOf(evidence: Evidence, outcome: Outcome, isEarly: boolean): readonly Notice[] {
  const { given, measured } = evidence
  const { code } = outcome
  const notices: Notice[] = []
  if (isEarly) notices.push('EARLY')
  if (given.target.fiscalYear === null && !BEFORE_TIME.includes(code)) notices.push('YEAR_ASSUMED')
  if (measured.problem !== null || !(COMPARED.includes(code) || isEarly)) return notices
  if (given.actual.provisional) notices.push('PROVISIONAL')
  if (measured.chosen.unitAssumed) notices.push('UNIT_ASSUMED')
  if (basisRelation(given, measured) === 'assumed') notices.push('BASIS_ASSUMED')
  if (code === 'NOT_MET' && roundsToTarget(evidence)) notices.push('ROUNDS_TO_TARGET')
  if (isConflict(evidence, outcome)) notices.push('CONFLICT')
  return notices
}

/** 69.96％ against 70％: the letter stands on the unrounded number. */
function roundsToTarget({ measured }: Evidence): boolean {
  if (measured.problem !== null || measured.goal === null || measured.via === 'change') return false
  const { actual, goal, goalStep } = measured
  return !actual.eq(goal) && roundTo(actual, goalStep).eq(goal)
}

/** The letter typed behind the result differs from the computed one. */
function isConflict({ given }: Evidence, { code }: Outcome): boolean {
  const computed = code === 'MET' ? 'A' : code === 'NOT_MET' ? 'B' : null
  return computed !== null && given.actual.letter !== null && given.actual.letter !== computed
}
