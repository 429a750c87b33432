import Big from 'big.js'
import type { JudgementCode } from '../model/judgement.ts'
import type { Assessment } from './judge-target.ts'
import { cutTo } from './decimal.ts'

/** Codes at which the result stood against the target in one unit and on one basis. */
const MEASURED: readonly JudgementCode[] = ['MET', 'NOT_MET', 'APPROX_BAND']

/**
 * 達成率 — for show only, never to judge by: result by target in per cent, only where more is better and the target is a level above
 * zero; cut, never rounded, so that 99.96 does not show as 100.0.
 */
export function achievementRate({ evidence, outcome }: Assessment): number | null {
  const { measured } = evidence
  if (measured.problem !== null || !MEASURED.includes(outcome.code)) return null
  const { side, goal, actual, via } = measured
  if (via !== 'target' || goal === null || !goal.gt(0) || (side !== 'atLeast' && side !== 'moreThan')) return null
  return cutTo(actual.times(100).div(goal), Big('0.1')).toNumber()
}
