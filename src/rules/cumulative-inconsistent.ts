import { seriesOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 累計の不統一 — 累計 on some years of one indicator only: 2,000件 may then be a year's or the sum of two. */
export const cumulativeInconsistent: PlanRule = {
  id: 'cumulative-inconsistent',
  code: 'CUMULATIVE_INCONSISTENT',
  severity: 'warning',
  scope: 'plan',
  title: '累計と書いた年度と書かない年度がある',
  summary: '同じ指標の目標に、「累計」とある年度とない年度が混ざっていることを知らせます。',
  ok: [
    {
      says: 'どの年度も累計',
      plan: {
        issues: [
          {
            indicators: [
              { name: '手続数', target: '令和６年度　1,300件（累計）' },
              { name: '手続数', target: '令和７年度　2,000件（累計）' },
            ],
          },
        ],
      },
    },
  ],
  ng: [
    {
      says: '令和７年度だけ累計とない',
      plan: {
        issues: [
          {
            indicators: [
              { name: '手続数', target: '令和６年度　1,300件（累計）' },
              { name: '手続数', target: '令和７年度　2,000件' },
            ],
          },
        ],
      },
      texts: ['令和７年度　2,000件'],
    },
  ],
  check({ plan }) {
    return plan.issues.flatMap(seriesOf).flatMap((rows) => {
      const counted = rows.filter(({ target }) => target.value !== null)
      const single = counted.filter(({ target }) => !target.cumulative)
      const [first] = single
      if (!first || single.length === counted.length) return []
      const total = counted.find(({ target }) => target.cumulative)
      return [
        {
          at: first.at,
          text: first.target.text,
          related: counted.map(({ at }) => at),
          message: `${placeOf(first.at)}${quote(first.name)}の目標${quote(first.target.text)}には「累計」がなく、${quote(total?.target.text ?? '')}にはあります。一年分の数か累計か分からず実績と比べられないため、どの年度も「（累計）」の有無をそろえて書いてください。`,
        },
      ]
    })
  },
}
