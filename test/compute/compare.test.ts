import Big from 'big.js'
import { exactly, holds, spanOf, type Side } from '../../src/compute/compare.ts'

const answer = (side: Side, actual: string, goal: string): boolean | undefined =>
  holds(side, exactly(Big(actual)), exactly(Big(goal)))

describe('holds compares exact numbers', () => {
  it.each([
    ['atLeast', [false, true, true]],
    ['moreThan', [false, false, true]],
    ['atMost', [true, true, false]],
    ['lessThan', [true, false, false]],
  ] as const)('%s below, at and above', (side, expected) =>
    expect(['69.99', '70', '70.01'].map((actual) => answer(side, actual, '70'))).toEqual(expected),
  )
})

describe('holds compares a rounded result', () => {
  /** 12千人: 11,500 to 12,499. */
  const rounded = spanOf(Big(12_000), Big(1_000))
  const goals = ['11499', '11500', '11501', '12300', '12499', '12500', '12501']

  it.each([
    ['atLeast', [true, true, undefined, undefined, undefined, false, false]],
    ['moreThan', [true, undefined, undefined, undefined, undefined, false, false]],
    ['atMost', [false, undefined, undefined, undefined, undefined, true, true]],
    ['lessThan', [false, false, undefined, undefined, undefined, true, true]],
  ] as const)('%s', (side, expected) =>
    expect(goals.map((goal) => holds(side, rounded, exactly(Big(goal))))).toEqual(expected),
  )
})

describe('holds compares with a rounded goal', () => {
  const goal = spanOf(Big(12_000), Big(1_000))
  const actuals = ['11499', '11500', '12000', '12499', '12500', '12501']

  it.each([
    ['atLeast', [false, undefined, undefined, undefined, true, true]],
    ['moreThan', [false, false, undefined, undefined, true, true]],
    ['atMost', [true, true, undefined, undefined, false, false]],
    ['lessThan', [true, undefined, undefined, undefined, false, false]],
  ] as const)('%s', (side, expected) =>
    expect(actuals.map((actual) => holds(side, exactly(Big(actual)), goal))).toEqual(expected),
  )
})
