import Big from 'big.js'
import { exactly, holds, spanOf, type Span } from '../compare.ts'
import { confirmedDirection, type JudgementCase } from '../judgement-case.ts'
import { isLessBetterName } from '../../text/less-is-better.ts'
import type { Measurement } from '../measurement.ts'
import type { JudgementRule, Outcome } from '../outcome.ts'
import { isCounted } from '../unit-factor.ts'

/** 規則7–9 — the comparison itself, in exact decimals. */

/** 12千人 against 12,300人: the rounded result may lie on either side. */
export const roundedActual: JudgementRule = ({ measured }) =>
  measured.problem === null && standing(measured) === undefined ? { code: 'ROUNDED_ACTUAL' } : undefined

/** a～b: above the range needs a word of the profile or of a person. */
export const range: JudgementRule = ({ given, measured }) => {
  if (measured.problem !== null || measured.side !== 'within') return undefined
  const where = standing(measured)
  if (where === 'inside') return { code: 'MET' }
  return where === 'above' ? aboveRange(given) : belowRange(given, measured)
}

function aboveRange(given: JudgementCase): Outcome {
  const confirmed = confirmedDirection(given)
  const letter = confirmed ? (confirmed === 'atLeast' ? 'A' : 'B') : given.settings.rangeAbove
  return letter === null ? { code: 'RANGE_EXCEEDED' } : { code: letter === 'A' ? 'MET' : 'NOT_MET' }
}

function belowRange(given: JudgementCase, measured: Measurement): Outcome {
  const confirmed = confirmedDirection(given)
  if (confirmed === 'atMost') return { code: 'MET' }
  if (confirmed === undefined && isLessBetterName(given.name, given.words.lessIsBetter))
    return { code: 'DIRECTION_UNSURE' }
  return isInBand(given, measured) ? { code: 'APPROX_BAND' } : { code: 'NOT_MET' }
}

export const met: JudgementRule = ({ measured }) =>
  measured.problem === null && standing(measured) === 'inside' ? { code: 'MET' } : undefined

/** 5名程度 against 4名: close enough for a person to decide. */
export const approximateBand: JudgementRule = ({ given, measured }) =>
  measured.problem === null && isInBand(given, measured) ? { code: 'APPROX_BAND' } : undefined

type Standing = 'inside' | 'below' | 'above'

/** 位置 — where the result stands to the goal; undefined when its rounding leaves that open. */
function standing(measured: Measurement): Standing | undefined {
  const { side, goal, upper } = measured
  if (goal === null || side === null) return undefined
  const [actual, lower] = spansOf(measured, goal)
  if (side !== 'within') return asStanding(holds(side, actual, lower))
  if (upper === null) return undefined
  const reaches = holds('atLeast', actual, lower)
  const fits = holds('atMost', actual, exactly(upper))
  if (reaches === false) return 'below'
  if (fits === false) return 'above'
  return reaches === undefined || fits === undefined ? undefined : 'inside'
}

const asStanding = (answer: boolean | undefined): Standing | undefined =>
  answer === undefined ? undefined : answer ? 'inside' : 'below'

/**
 * A result coarser than its goal counts with its rounding; 約 makes it rounded at any rate. Last year's result counts so only where it
 * is given in a named unit (12千人): 43％ against 47.9％ is meant as 43.0.
 */
function spansOf(measured: Measurement, goal: Big): readonly [Span, Span] {
  const { actual, actualStep, goalStep, via, chosen } = measured
  const isRounded = actualStep.gt(goalStep) || chosen.number.approximate
  const isGoalRounded = via === 'prior' && goalStep.gt(actualStep) && goalStep.gt(1)
  return [
    isRounded ? spanOf(actual, actualStep) : exactly(actual),
    isGoalRounded ? spanOf(goal, goalStep) : exactly(goal),
  ]
}

/** 程度の幅 — short of the target by no more than the larger of the two settings. */
function isInBand(given: JudgementCase, measured: Measurement): boolean {
  const { side, goal, actual, bandBase, unit } = measured
  if (!given.target.approximate || goal === null) return false
  const { approximatePercent, approximateCount } = given.settings
  const share = bandBase.abs().times(approximatePercent).div(100)
  const count = Big(isCounted(unit) ? approximateCount : 0)
  const short = side === 'atMost' || side === 'lessThan' ? actual.minus(goal) : goal.minus(actual)
  return short.lte(share.gt(count) ? share : count)
}
