import type { Basis } from '../text/result-words.ts'
import { keyOf } from '../text/width.ts'
import type { JudgementCase } from './judgement-case.ts'
import type { Measurement } from './measurement.ts'

/** 基準の関係 — `assumed` where one side is silent about 累計, ／年 and the like; `differs` where both speak and disagree. */
export type BasisRelation = 'same' | 'assumed' | 'differs'

/** 基準を照らす — the result against the target, against last year's result, and by the period both count in. */
export function basisRelation(given: JudgementCase, measured: Measurement): BasisRelation {
  const { basis } = measured.chosen.number
  const prior = measured.prior ? againstPrior(basis, measured.prior.number.basis) : 'same'
  const isCumulativeOnBoth = basis === 'cumulative' && measured.prior?.number.basis === 'cumulative'
  const target = isCumulativeOnBoth && !given.target.perYear ? 'same' : againstTarget(given, basis)
  return worst([target, prior, periodRelation(given, basis)])
}

const worst = (relations: readonly BasisRelation[]): BasisRelation =>
  relations.includes('differs') ? 'differs' : relations.includes('assumed') ? 'assumed' : 'same'

const IN_NAME = /累計|累積|通算/u
const GROSS = /延べ|のべ/u

function againstTarget(given: JudgementCase, basis: Basis | null): BasisRelation {
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
function grossRelation(given: JudgementCase): BasisRelation {
  if (GROSS.test(given.ownWords)) return 'same'
  return given.target.perYear ? 'differs' : 'assumed'
}

function againstPrior(actual: Basis | null, prior: Basis | null): BasisRelation {
  const isCumulative = [actual, prior].map((basis) => basis === 'cumulative')
  if (isCumulative[0] === isCumulative[1]) return 'same'
  return actual === null || prior === null ? 'assumed' : 'differs'
}

/** 期間当たり — '月10件', '1日平均30人', '3人／回': a number that counts in months, weeks, days or occasions. */
const PERIODS: readonly (readonly [string, RegExp])[] = [
  ['month', /毎月|(?<!\d)月(?:平均|間|当たり|あたり|約?\d)|[/／]月|1[かヵヶ]月(?:当たり|あたり|平均)/u],
  ['week', /毎週|(?<!\d)週(?:平均|当たり|あたり|約?\d)|[/／]週/u],
  ['day', /毎日|(?<!\d)1日(?:平均|当たり|あたり)|日平均|[/／]日/u],
  ['occasion', /毎回|(?<!\d)1回(?:平均|当たり|あたり)|[/／]回/u],
]

const PERIOD_SIGN = /[月週日回]/u

const periodOf = (words: string): string | undefined =>
  PERIOD_SIGN.test(words) ? PERIODS.find(([, pattern]) => pattern.test(words))?.[0] : undefined

/** A period in the name covers the result too; one in the target alone is assumed of a silent result. */
function periodRelation(given: JudgementCase, basis: Basis | null): BasisRelation {
  const wanted = periodOf(given.ownWords)
  const stated = periodOf(keyOf(given.actual.text))
  if (wanted === stated) return 'same'
  if (stated !== undefined || basis !== null || PER_YEAR.test(given.actual.text)) return 'differs'
  return periodOf(keyOf(given.name)) === wanted ? 'same' : 'assumed'
}

const PER_YEAR = /(?<![\d前昨])年(?:間|約?\d)/u
