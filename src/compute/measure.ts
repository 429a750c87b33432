import Big from 'big.js'
import { quantitiesIn } from '../text/quantity.ts'
import { chooseNumber } from './choose-number.ts'
import { decimalsOf, tenTo } from './decimal.ts'
import { needsPrior, type JudgementCase } from './judgement-case.ts'
import { loosened, PROBLEMS, wantedBy, type Measurement, type Problem } from './measurement.ts'
import { measureRelative } from './relative-target.ts'
import { unitFactor } from './unit-factor.ts'

/** 実績を測る — picks the number of the result and what it is compared with, in one unit. */
export function measure(given: JudgementCase): Measurement | Problem {
  return needsPrior(given.target) ? measureRelative(given) : measureLevel(given)
}

function measureLevel(given: JudgementCase): Measurement | Problem {
  const { target } = given
  const chosen = chooseNumber(given.actual.numbers, wantedBy(given, target.unit))
  if (chosen.kind !== 'chosen') return { problem: PROBLEMS[chosen.kind] }
  const value = target.value === null ? null : Big(target.value)
  const goal = value && target.maintain ? loosened(value, given) : value
  return {
    problem: null,
    chosen,
    prior: null,
    actual: chosen.value,
    actualStep: chosen.step,
    side: given.comparison,
    goal,
    goalStep: targetStep(given),
    upper: target.upper === null ? null : Big(target.upper),
    bandBase: value ?? Big(0),
    via: 'target',
    unit: target.unit ?? chosen.unit,
  }
}

/** 目標の位 — the place of the target's last written digit: from its text, else from the decimals of its value. */
function targetStep(given: JudgementCase): Big {
  const { value, unit, text } = given.target
  if (value === null) return Big(1)
  if (text === String(value)) return tenTo(-decimalsOf(Big(value))) // a number cell
  const steps = quantitiesIn(text).flatMap((quantity) => {
    const own = quantity.unit !== null && unit !== null ? quantity.unit : null
    const factor = own === null || unit === null ? Big(1) : unitFactor(own, unit, given.words.unitSynonyms)
    return factor && quantity.stepValue > 0 && factor.times(quantity.value).eq(value)
      ? [factor.times(quantity.stepValue)]
      : []
  })
  return steps[0] ?? tenTo(-decimalsOf(Big(value)))
}
