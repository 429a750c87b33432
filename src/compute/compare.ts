import type Big from 'big.js'

/** A comparison with one number; `within` is two of them. */
export type Side = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan'

/** 幅のある数 — a number and how far its rounding reaches: every x with low ≤ x < high; `high` null when it is exact. */
export interface Span {
  readonly low: Big
  readonly high: Big | null
}

/** 丸めの幅 — what a rounded number may have been: 12千人 is 11,500 to 12,499人. */
export const spanOf = (value: Big, step: Big): Span => ({
  low: value.minus(step.div(2)),
  high: value.plus(step.div(2)),
})

export const exactly = (value: Big): Span => ({ low: value, high: null })

/** 比べる — true or false when it holds so for every number of both spans, undefined when rounding leaves it open. */
export function holds(side: Side, actual: Span, goal: Span): boolean | undefined {
  const rises = side === 'atLeast' || side === 'moreThan'
  const isStrict = side === 'moreThan' || side === 'lessThan'
  if (rises) return isStrict ? negated(isAtMost(actual, goal)) : isAtLeast(actual, goal)
  return isStrict ? negated(isAtLeast(actual, goal)) : isAtMost(actual, goal)
}

const negated = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer)

const isAtMost = (actual: Span, goal: Span): boolean | undefined => isAtLeast(goal, actual)

/** Every a ≥ every b; no a ≥ any b; or neither. The upper ends belong to no span. */
function isAtLeast(a: Span, b: Span): boolean | undefined {
  const highest = b.high ?? b.low
  if (a.low.gte(highest)) return true
  const isBelow = a.high === null ? a.low.lt(b.low) : a.high.lte(b.low)
  return isBelow ? false : undefined
}
