import { indicatorsOf } from './common/issue-parts.ts'
import { hasTarget } from './common/targets.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 数量のない目標 — 定量評価 needs a quantity; a 定性的な目標 is left for a person to judge. */
export const indicatorTargetQuantity: PlanRule = {
  id: 'indicator-target-quantity',
  code: 'INDICATOR_NOT_QUANTITATIVE',
  severity: 'warning',
  scope: 'plan',
  title: '目標に数量がない',
  summary: '定量評価の目標に数量がなく、達成・未達成を判定できないことを知らせます。',
  ok: [
    {
      says: '数と単位がある',
      plan: { issues: [{ indicators: [{ target: '令和６年度　オンラインでできる手続数　1,300件（累計）' }] }] },
    },
    {
      says: '前年度と比べる目標',
      plan: { issues: [{ indicators: [{ name: '公開件数', target: '令和６年度　前年度以上' }] }] },
    },
  ],
  ng: [
    {
      says: '年は数量ではない',
      plan: {
        issues: [{ indicators: [{ target: '令和６年度　令和５年度に策定したグランドデザインに基づいた取組の推進' }] }],
      },
      texts: ['令和６年度　令和５年度に策定したグランドデザインに基づいた取組の推進'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter(({ target }) => target.qualitative && hasTarget(target))
      .map(({ target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}目標値${quote(target.text)}に数量がありません。達成・未達成を判定できないため、「1,300件」のように数と単位で書いてください。`,
      }))
  },
}
