import { isDash } from './common/dash.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 目標の単位なし — a number without a unit; a dash in the 単位 column says that there is none (an index). */
export const indicatorUnitMissing: PlanRule = {
  id: 'indicator-unit-missing',
  code: 'INDICATOR_UNIT_MISSING',
  severity: 'warning',
  scope: 'plan',
  title: '目標の数に単位がない',
  summary: '目標の数に単位がなく、単位の列にも何もないことを知らせます。',
  ok: [
    { says: '「60名以上」', plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上' }] }] } },
    {
      says: '単位の列に「人」とある',
      plan: { issues: [{ indicators: [{ name: '受講者', unit: '人', target: '令和６年度　60以上' }] }] },
    },
    {
      says: '指数なので単位の列が「－」',
      plan: { issues: [{ indicators: [{ name: '景況指数', unit: '－', target: '令和６年度　105以上' }] }] },
    },
  ],
  ng: [
    {
      says: '数だけ',
      plan: { issues: [{ indicators: [{ name: '受講者', target: '令和６年度　60以上' }] }] },
      texts: ['令和６年度　60以上'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter(({ target, source }) => target.value !== null && target.unit === null && !isDash(source.unit ?? ''))
      .map(({ name, target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}${quote(name)}の目標${quote(target.text)}の数に単位がありません。実績と比べてよいか分からないため、「60名以上」のように単位を付けるか、単位の列に書いてください。`,
      }))
  },
}
