import type { Indicator } from '../model/plan.ts'
import { seriesOf } from './common/issue-parts.ts'
import { betterWay } from './common/targets.ts'
import { placeOf, quote } from './common/quote.ts'
import { eraName } from '../text/era.ts'
import { sameUnit } from '../text/units.ts'
import type { PlanRule } from './rule.ts'

/** 後退する目標 — next year's target asks less than this year's. */
export const targetDecreasing: PlanRule = {
  id: 'target-decreasing',
  code: 'TARGET_DECREASING',
  severity: 'warning',
  scope: 'plan',
  title: '翌年度の目標が後退している',
  summary: '同じ指標の目標が、多い方がよいのに年を追って下がる（少ない方がよいのに上がる）ことを知らせます。',
  ok: [
    {
      says: '45％から60％へ',
      plan: {
        issues: [
          {
            indicators: [
              { name: '利用率', target: '令和６年度　45％以上' },
              { name: '利用率', target: '令和７年度　60％以上' },
            ],
          },
        ],
      },
    },
  ],
  ng: [
    {
      says: '250店舗から240店舗へ',
      plan: {
        issues: [
          {
            indicators: [
              { name: '配置店舗数', target: '令和６年度　250店舗以上' },
              { name: '配置店舗数', target: '令和７年度　240店舗以上' },
            ],
          },
        ],
      },
      texts: ['令和７年度　240店舗以上'],
    },
    {
      says: '苦情を減らす目標が増えている',
      plan: {
        issues: [
          {
            indicators: [
              { name: '苦情', target: '令和６年度　45件以下' },
              { name: '苦情', target: '令和７年度　50件以下' },
            ],
          },
        ],
      },
      texts: ['令和７年度　50件以下'],
    },
  ],
  check({ plan }) {
    return plan.issues.flatMap(seriesOf).flatMap((rows) =>
      rows.flatMap((row, index) => {
        const before = rows[index - 1]
        if (!before || !goesBack(before, row)) return []
        return [
          {
            at: row.at,
            text: row.target.text,
            related: [before.at],
            message: `${placeOf(row.at)}${quote(row.name)}の${yearName(row)}の目標${quote(row.target.text)}は、${yearName(before)}の目標${quote(before.target.text)}より後退しています。書き誤りのことがあるため、年度と数を確かめて書き直してください。`,
          },
        ]
      }),
    )
  },
}

const yearName = ({ target }: Indicator): string => eraName(target.fiscalYear ?? 0)

function goesBack({ target: before }: Indicator, { target: after }: Indicator): boolean {
  const way = betterWay(after)
  const comparable = way === betterWay(before) && before.cumulative === after.cumulative
  const oneUnit = before.unit === after.unit || sameUnit(before.unit, after.unit)
  if (way === null || !comparable || !oneUnit || before.value === null || after.value === null) return false
  return way === 'up' ? after.value < before.value : after.value > before.value
}
