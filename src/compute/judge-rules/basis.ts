import { basisRelation } from '../basis-relation.ts'
import type { Target } from '../../text/types.ts'
import { keyOf } from '../../text/width.ts'
import type { JudgementRule } from '../outcome.ts'

/** 規則6 — 累計 against 単年度, and targets whose side or number is not sure. */

export const basisMismatch: JudgementRule = ({ given, measured }) =>
  measured.problem === null && basisRelation(given, measured) === 'differs' ? { code: 'BASIS_MISMATCH' } : undefined

/** An unsure target has a reason of its own. */
export const directionUnsure: JudgementRule = ({ given, measured }) =>
  measured.problem === null && measured.side === null && !given.target.unsure ? { code: 'DIRECTION_UNSURE' } : undefined

export const targetUnsure: JudgementRule = ({ given, measured }) =>
  given.target.unsure || isPeriod(given.target) || (measured.problem === null && measured.goal === null)
    ? { code: 'TARGET_UNSURE' }
    : undefined

const PER_ONE = /1(日|回|か月|ヶ月|週|人|世帯|件)(?:平均|当たり|あたり)/u

/** The 1日 of '1日平均30人' is no target. */
const isPeriod = ({ text, value, unit }: Target): boolean =>
  value === 1 && unit !== null && PER_ONE.exec(keyOf(text))?.[1] === unit
