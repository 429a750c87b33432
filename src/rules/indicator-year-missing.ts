import { hasTarget } from './common/targets.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 目標の年度なし — taken as the plan's year, but said. */
export const indicatorYearMissing: PlanRule = {
  id: 'indicator-year-missing',
  code: 'INDICATOR_YEAR_MISSING',
  severity: 'warning',
  scope: 'plan',
  title: '目標に年度がない',
  summary: '目標の文にも表の見出しにも年度がなく、運営方針の年度の目標とみなしたことを知らせます。',
  ok: [
    {
      says: '「令和６年度」で始まる',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上' }] }] },
    },
  ],
  ng: [
    {
      says: '年度がどこにもない',
      plan: { issues: [{ indicators: [{ target: '受講者　60名以上' }] }] },
      texts: ['受講者　60名以上'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter(({ target }) => hasTarget(target) && target.fiscalYear === null)
      .map(({ target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}目標${quote(target.text)}に年度がありません。運営方針の年度の目標とみなして判定するため、「令和６年度　受講者60名以上」のように年度を書いてください。`,
      }))
  },
}
