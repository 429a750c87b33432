import type Big from 'big.js'
import type { Result } from '../text/result.ts'
import type { Target } from '../text/types.ts'
import { normalizeWidth } from '../text/width.ts'
import type { ChosenNumber } from './choose-number.ts'
import { withCommas } from './decimal.ts'
import type { JudgementCase } from './judgement-case.ts'
import type { Measurement } from './measurement.ts'
import { isPercent } from './unit-factor.ts'

const LONGEST = 40

/** 引用 — a cell's own text in 「」, long ones cut. */
export function quoted(text: string): string {
  const flat = normalizeWidth(text).replace(/\s+/gu, ' ').trim()
  return `「${flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat}」`
}

/** 数と単位 — '1,412件', '69.96％'. */
export const quantity = (value: Big, unit: string | null): string =>
  withCommas(value) + (isPercent(unit) ? '％' : (unit ?? ''))

/** 実績の言い方 — '実績1,412件' as compared; the number picked from a longer text, or a change as reported. */
export function actualPhrase(measured: Measurement): string {
  const { chosen, via } = measured
  if (via === 'change') return `実績の「${chosen.number.text}${chosen.number.change === 'up' ? '増' : '減'}」`
  const basis = chosen.number.basis === 'cumulative' ? '（累計）' : ''
  return `実績${asTyped(chosen)}${basis}`
}

const ENDS_IN_UNIT = /[^\d.,]$/u

/** '12千人' as it stands in the cell; a number cell with the unit it was taken for. */
const asTyped = ({ number, unit }: ChosenNumber): string =>
  ENDS_IN_UNIT.test(number.text) ? normalizeWidth(number.text).replace('%', '％') : quantity(number.value, unit)

/** 実績のセル — the text of a result from which no number was taken. */
export const resultCell = (actual: Result): string => `実績${quoted(actual.text)}`

const SIDES = { atLeast: '以上', atMost: '以下', lessThan: '未満', moreThan: '超', within: '' } as const

const sideWord = ({ side }: Measurement, target: Target): string =>
  side === 'atMost' && target.text.includes('以内') ? '以内' : side === null ? '' : SIDES[side]

/** 目標の言い方 — '目標1,300件（累計）以上', '目標60名／年程度', '前年度実績43％から求めた目標48％以上'. */
export function targetPhrase(given: JudgementCase, measured: Measurement): string {
  const { target } = given
  const { goal, via } = measured
  if (goal === null || via === 'change') return `目標${quoted(target.text)}`
  if (via === 'prior') return `${priorPhrase(given)}目標${quantity(goal, measured.unit)}${sideWord(measured, target)}`
  return `目標${ownNumber(target, goal, measured)}`
}

function ownNumber(target: Target, goal: Big, measured: Measurement): string {
  const { upper, unit } = measured
  const number = upper === null ? quantity(goal, unit) : `${withCommas(goal)}～${quantity(upper, unit)}`
  const marks = (target.perYear ? '／年' : '') + (target.cumulative ? '（累計）' : '')
  if (target.approximate) return `${number}${marks}程度`
  return number + marks + sideWord(measured, target)
}

const priorPhrase = (given: JudgementCase): string => `前年度実績${quoted(given.prior.text)}から求めた`

/** 幅 — '11,500～12,499人' of 12千人. */
export function spanPhrase({ actual, actualStep, goalStep, unit }: Measurement): string {
  const low = actual.minus(actualStep.div(2))
  const high = actual.plus(actualStep.div(2)).minus(goalStep.lt(actualStep) ? goalStep : 0)
  return `${withCommas(low)}～${quantity(high, unit)}`
}
