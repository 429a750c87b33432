import { ROUNDING_NOTE } from '../compute/typed-total.ts'
import { showYen } from './common/show-yen.ts'
import { amountName } from './common/amounts.ts'
import { partPlaces, typedTotalsOf } from './common/typed-totals.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const BUDGETS = [
  { budget: ['86百万円', '124百万円', '470百万円'] },
  { number: 2, budget: ['66百万円', '100百万円', '668百万円'] },
  { number: 3, budget: ['6百万円', '56百万円', '179百万円'] },
]

/** 端数による差 — the typed total differs from the sum of the rounded parts, as it may; a note under the table explains it. */
export const totalRounding: PlanRule = {
  id: 'total-rounding',
  code: 'TOTAL_ROUNDING',
  severity: 'info',
  scope: 'plan',
  title: '合計が端数処理の分だけ違う',
  summary: '記入された合計と内訳の和の差が、端数処理で説明できる範囲にあることを知らせます。',
  ok: [{ says: '合計が内訳の和と同じ', plan: { issues: BUDGETS, totals: ['158百万円', '280百万円', '1,317百万円'] } }],
  ng: [
    {
      says: '百万円未満の四捨五入で1百万円違う',
      plan: { issues: BUDGETS, totals: ['158百万円', '280百万円', '1,318百万円'] },
      texts: ['1,318百万円'],
    },
  ],
  check(context) {
    return typedTotalsOf(context)
      .filter(({ comparison, isOpen }) => comparison?.relation === 'inside' && !isOpen)
      .map(({ typed, total, parts }) => ({
        at: typed.at,
        text: typed.money.text,
        related: partPlaces(parts),
        message: `${placeOf(typed.at)}合計の${amountName(typed)}${quote(typed.money.text)}は、内訳の和${quote(showYen(total.yen, context.settings))}と端数の分だけ違います。誤りではありませんが問合せの元になるため、表の下に${quote(`${ROUNDING_NOTE}。`)}と書き添えてください。`,
      }))
  },
}
