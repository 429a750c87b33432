import type { Indicator, Plan } from '../model/plan.ts'
import type { Reading } from '../text/types.ts'
import { convertUnit, sameUnit } from '../text/units.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { betterWay } from './common/targets.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const TOTAL_WORDS = /累計|合計|延べ/u

/** 前年度実績を下回る目標 — met already last year; for what should be less, a target above last year's result. */
export const targetBelowPrior: PlanRule = {
  id: 'target-below-prior',
  code: 'TARGET_BELOW_PRIOR',
  severity: 'warning',
  scope: 'plan',
  title: '目標が前年度実績に届いていない',
  summary: '多い方がよい指標の目標が前年度実績より低い（少ない方がよい指標では高い）ことを知らせます。',
  ok: [
    {
      says: '目標が前年度実績より高い',
      plan: { issues: [{ indicators: [{ target: '令和６年度　満足度　87％以上', prior: '86.1％' }] }] },
    },
    {
      says: '苦情を減らす目標',
      plan: { issues: [{ indicators: [{ target: '令和６年度　苦情　45件以下', prior: '48件' }] }] },
    },
  ],
  ng: [
    {
      says: '前年度が90％なのに目標は87％',
      plan: { issues: [{ indicators: [{ target: '令和６年度　満足度　87％以上', prior: '90％' }] }] },
      texts: ['令和６年度　満足度　87％以上'],
    },
    {
      says: '苦情の目標が前年度より多い',
      plan: { issues: [{ indicators: [{ target: '令和６年度　苦情　45件以下', prior: '40件' }] }] },
      texts: ['令和６年度　苦情　45件以下'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter((indicator) => isCurrent(indicator, plan) && fallsShort(indicator))
      .map(({ name, target, prior, at, source }) => ({
        at,
        text: target.text,
        related: source.priorAt ? [source.priorAt] : [],
        message: `${placeOf(at)}${quote(name)}の目標${quote(target.text)}は、前年度実績${quote(prior?.text ?? '')}${betterWay(target) === 'up' ? 'より低く' : 'より高く'}なっています。取組が後退する目標に見えるため、年度と数に書き誤りがないか確かめ、前年度実績を踏まえた目標値に書き直してください。`,
      }))
  },
}

const isCurrent = ({ target }: Indicator, plan: Plan): boolean =>
  target.fiscalYear === null || plan.fiscalYear === null || target.fiscalYear === plan.fiscalYear

/** Compared only in one unit and on one basis: a single year's target says nothing about a total of years. */
function fallsShort({ target, prior }: Indicator): boolean {
  const way = betterWay(target)
  const before = prior && levelOf(prior, target.unit)
  if (way === null || target.value === null || before === undefined || before === null) return false
  if (!target.cumulative && TOTAL_WORDS.test(prior?.text ?? '')) return false
  return way === 'up' ? target.value < before : target.value > before
}

/** 前年度実績の水準 — in the target's unit; undefined where the units do not meet. */
function levelOf({ value, unit }: Reading, wanted: string | null): number | undefined {
  if (value === null) return undefined
  if (unit === null || unit === wanted || sameUnit(unit, wanted)) return value
  return convertUnit(value, unit, wanted)
}
