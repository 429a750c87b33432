import Big from 'big.js'
import type { ResultNumber } from '../text/result.ts'
import type { Change } from '../text/types.ts'
import { chooseNumber, type Choice, type ChosenNumber } from './choose-number.ts'
import { exactly, holds, type Side } from './compare.ts'
import type { JudgementCase } from './judgement-case.ts'
import { loosened, PROBLEMS, wantedBy, type Measurement, type Problem } from './measurement.ts'
import { isPercent, isPoint, unitFactor } from './unit-factor.ts'

/** Levels that last year's result cannot stand for: 全国平均以上, 過去最高, 基準値以上. */
const OTHER_BASE = /平均|過去|直近|例年|基準|当初|他都市|従前|災前/u
const PRIOR_BASE = /前年|昨年|前回|前期/u

/** 前年度との比較 — by an actual that states the change itself, else through 前年度実績 (DOMAIN.md §3 rules 5 and 9). */
export function measureRelative(given: JudgementCase): Measurement | Problem {
  const byChange = measureChange(given)
  const byLevel = measureLevels(given)
  if (byChange === undefined) return byLevel
  if (byChange.problem !== null || byLevel.problem !== null) return byChange
  // Both stand: they must lead to the same letter.
  return answerOf(byChange) === answerOf(byLevel) ? byChange : { problem: 'AMBIGUOUS' }
}

function answerOf({ side, actual, goal }: Measurement): boolean | undefined {
  return goal === null || side === null || side === 'within' ? undefined : holds(side, exactly(actual), exactly(goal))
}

/** '5.2ポイント増' against 5ポイント増; undefined when the result states no change of that kind. */
function measureChange(given: JudgementCase): Measurement | Problem | undefined {
  const { change, value } = given.target
  if (change === null) return undefined
  const fitting = given.actual.numbers.filter(
    (number) => number.role === 'change' && isSameChange(number, change, given),
  )
  if (fitting.length === 0) return undefined
  const only = fitting[0]
  if (fitting.length > 1 || only === undefined) return { problem: 'AMBIGUOUS' }
  const factor = changeFactor(only, change, given) ?? Big(1)
  const signed = only.value
    .abs()
    .times(factor)
    .times(only.change === change.direction ? 1 : -1)
  const step = only.step.times(factor)
  return {
    problem: null,
    chosen: { kind: 'chosen', number: only, value: signed, step, unit: only.unit, unitAssumed: false },
    prior: null,
    actual: signed,
    actualStep: step,
    side: change.strict ? 'moreThan' : 'atLeast',
    goal: Big(value ?? 0),
    goalStep: step,
    upper: null,
    bandBase: Big(value ?? 0),
    via: 'change',
    unit: only.unit,
  }
}

function isSameChange(number: ResultNumber, change: Change, given: JudgementCase): boolean {
  if (!isSameBase(number, given)) return false
  return change.in === null || changeFactor(number, change, given) !== undefined
}

/** ％ and ポイント are never interchanged; an amount must be of the target's unit. */
function changeFactor(number: ResultNumber, change: Change, given: JudgementCase): Big | undefined {
  if (change.in === 'percent') return isPercent(number.unit) ? Big(1) : undefined
  if (change.in === 'point') return isPoint(number.unit) ? Big(1) : undefined
  const { unit } = given.target
  if (unit === null || number.unit === null) return unit === number.unit ? Big(1) : undefined
  return unitFactor(number.unit, unit, given.words.unitSynonyms)
}

/** A change that the result counts from elsewhere (目標比, 平成28年度比) is not the one asked for. */
function isSameBase(number: ResultNumber, given: JudgementCase): boolean {
  const { ownWords: words } = given
  if (
    number.label !== null &&
    !words.includes(number.label) &&
    !(PRIOR_BASE.test(number.label) && hasPriorBase(given))
  ) {
    return false
  }
  const years = hasPriorBase(given) && given.planYear !== null ? [given.planYear, given.planYear - 1] : [sinceOf(given)]
  return number.year === null || given.planYear === null || years.includes(number.year)
}

const sinceOf = (given: JudgementCase): number | null => given.target.change?.since ?? null

/** Whether last year's result is what the target compares with. */
function hasPriorBase(given: JudgementCase): boolean {
  const { text, fiscalYear } = given.target
  if (PRIOR_BASE.test(text)) return true
  const since = sinceOf(given)
  if (since !== null && since !== fiscalYear) return given.planYear !== null && since === given.planYear - 1
  return !OTHER_BASE.test(text)
}

function measureLevels(given: JudgementCase): Measurement | Problem {
  // '前年度比105%' says what the change makes of last year's result; it is no level.
  const actual = given.actual.numbers.filter(({ role }) => role !== 'rate')
  const readable = chooseNumber(actual.map(asLevel), { ...wantedBy(given, null), anyUnit: true })
  if (readable.kind === 'unreadable') return { problem: 'UNREADABLE' }
  const prior = hasPriorBase(given) ? choosePrior(given) : undefined
  if (prior?.kind === 'ambiguousPercent' || prior?.kind === 'unitMismatch') return { problem: PROBLEMS[prior.kind] }
  if (speaksOtherRate(given) && actual.every(({ role }) => role === 'change')) return { problem: 'UNIT_MISMATCH' }
  if (prior?.kind !== 'chosen') return { problem: speaksOtherRate(given) ? 'UNIT_MISMATCH' : 'NO_BASELINE' }
  if (actual.some((number) => isBareFraction(number, given))) return { problem: 'AMBIGUOUS_PERCENT' }
  const unit = prior.unit
  const chosen = chooseNumber(actual, {
    ...wantedBy(given, unit),
    anyUnit: unit === null && actual.every((n) => n.unit === null),
  })
  if (chosen.kind !== 'chosen') return { problem: PROBLEMS[chosen.kind] }
  return againstPrior(given, chosen, prior)
}

const asLevel = (number: ResultNumber): ResultNumber => ({ ...number, role: 'level' })

/** Without last year's result, ％ against ポイント is told before the missing baseline. */
function speaksOtherRate(given: JudgementCase): boolean {
  const kind = given.target.change?.in
  const others = given.actual.numbers.filter((number) =>
    kind === 'point' ? isPercent(number.unit) : isPoint(number.unit),
  )
  return (kind === 'point' || kind === 'percent') && others.length > 0
}

function isBareFraction(number: ResultNumber, given: JudgementCase): boolean {
  const isPercentTarget = isPercent(given.target.unit) && given.target.change?.in !== 'amount'
  return (
    isPercentTarget && number.unit === null && given.unit === null && !number.value.eq(0) && number.value.abs().lte(2)
  )
}

function choosePrior(given: JudgementCase): Choice {
  const { change, unit } = given.target
  const own = given.prior.numbers.map((number) => (number.role === 'other' ? asLevel(number) : number))
  const wanted = { ...wantedBy(given, null), year: given.planYear === null ? null : given.planYear - 1 }
  if (change?.in === 'point') return chooseNumber(own, { ...wanted, unit: '%' })
  if (change?.in === 'amount' && unit !== null) return chooseNumber(own, { ...wanted, unit })
  return chooseNumber(own, { ...wanted, anyUnit: true })
}

function againstPrior(given: JudgementCase, chosen: ChosenNumber, prior: ChosenNumber): Measurement | Problem {
  const { change, value } = given.target
  const amount = Big(value ?? 0).times(change?.direction === 'down' ? -1 : 1)
  const made = (goal: Big): Measurement => ({
    problem: null,
    chosen,
    prior,
    actual: chosen.value,
    actualStep: chosen.step,
    side: change === null ? given.comparison : sideOf(change),
    goal,
    goalStep: prior.step,
    upper: null,
    bandBase: change === null ? prior.value.abs() : goal.minus(prior.value).abs(),
    via: 'prior',
    unit: chosen.unit,
  })
  if (change === null) return made(loosened(prior.value, given))
  if (change.in !== 'percent') return made(prior.value.plus(amount))
  if (prior.value.lte(0)) return { problem: 'NO_BASELINE' }
  const byShare = made(prior.value.times(amount.plus(100)).div(100))
  // 5％増 of a rate given in ％ may mean a twentieth of it or 5 points: only where both say the same is it decided.
  const byPoints = isPercent(prior.unit) ? made(prior.value.plus(amount)) : byShare
  return answerOf(byShare) === answerOf(byPoints) ? byShare : { problem: 'UNIT_MISMATCH' }
}

function sideOf({ direction, strict }: Change): Side {
  if (direction === 'up') return strict ? 'moreThan' : 'atLeast'
  return strict ? 'lessThan' : 'atMost'
}
