import { basisRelation } from '../basis-relation.ts'
import type { JudgementRule } from '../outcome.ts'

/** 規則6 — 累計 against 単年度, and targets whose side or number is not sure. */

export const basisMismatch: JudgementRule = ({ given, measured }) =>
  measured.problem === null && basisRelation(given, measured) === 'differs' ? { code: 'BASIS_MISMATCH' } : undefined

/** An unsure target has a reason of its own. */
export const directionUnsure: JudgementRule = ({ given, measured }) =>
  measured.problem === null && measured.side === null && !given.target.unsure ? { code: 'DIRECTION_UNSURE' } : undefined

export const targetUnsure: JudgementRule = ({ given, measured }) =>
  given.target.unsure || (measured.problem === null && measured.goal === null) ? { code: 'TARGET_UNSURE' } : undefined
