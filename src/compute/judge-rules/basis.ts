import type { Basis } from '../../text/result-words.ts'
import { ownWords, type JudgementCase } from '../judgement-case.ts'
import type { JudgementRule } from '../outcome.ts'

/** 規則6 — 累計 against 単年度, and targets whose side or number is not sure. */

export const basisMismatch: JudgementRule = ({ given, measured }) =>
  measured.problem === null && basisRelation(given, measured.chosen.number.basis) === 'differs'
    ? { code: 'BASIS_MISMATCH' }
    : undefined

/** An unsure target has a reason of its own. */
export const directionUnsure: JudgementRule = ({ given, measured }) =>
  measured.problem === null && measured.side === null && !given.target.unsure ? { code: 'DIRECTION_UNSURE' } : undefined

export const targetUnsure: JudgementRule = ({ given, measured }) =>
  given.target.unsure || (measured.problem === null && measured.goal === null) ? { code: 'TARGET_UNSURE' } : undefined

const IN_NAME = /累計|累積|通算/u
const GROSS = /延べ|のべ/u

/** 基準の関係 — of the target's 累計 or ／年 to what the result says of itself; `assumed` where one of them is silent. */
export function basisRelation(given: JudgementCase, basis: Basis | null): 'same' | 'assumed' | 'differs' {
  const { cumulative, perYear } = given.target
  if (basis === 'gross') return grossRelation(given)
  if (cumulative) {
    if (basis === null) return IN_NAME.test(given.name) ? 'same' : 'assumed'
    return basis === 'cumulative' ? 'same' : 'differs'
  }
  if (perYear) {
    if (basis === null) return 'assumed'
    return basis === 'cumulative' ? 'differs' : 'same'
  }
  return basis === 'cumulative' ? 'assumed' : 'same'
}

/** 延べ may count people twice within a year or over years. */
function grossRelation(given: JudgementCase): 'same' | 'assumed' | 'differs' {
  if (GROSS.test(ownWords(given))) return 'same'
  return given.target.perYear ? 'differs' : 'assumed'
}
