import { showYen } from './common/show-yen.ts'
import { amountName } from './common/amounts.ts'
import { partPlaces, typedTotalsOf } from './common/typed-totals.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const BUDGETS = [
  { budget: ['66千円', '100,269千円', '668,127千円'] },
  { number: 2, budget: ['321千円', '71,496千円', '89,166千円'] },
]

/** 合計の不一致 — the typed total lies outside what rounding can explain. */
export const totalMismatch: PlanRule = {
  id: 'total-mismatch',
  code: 'TOTAL_MISMATCH',
  severity: 'error',
  scope: 'plan',
  title: '合計が内訳と合わない',
  summary: '記入された合計が、内訳の和から端数処理で説明できる範囲を超えて違うことを知らせます。',
  ok: [{ says: '合計が内訳の和と同じ', plan: { issues: BUDGETS, totals: ['387千円', '171,765千円', '757,293千円'] } }],
  ng: [
    {
      says: '合計が一桁違う',
      plan: { issues: BUDGETS, totals: ['387千円', '171,765千円', '75,729千円'] },
      texts: ['75,729千円'],
    },
  ],
  check(context) {
    return typedTotalsOf(context)
      .filter(({ comparison, isOpen }) => comparison?.relation === 'outside' && !isOpen)
      .map(({ typed, total, comparison, parts }) => ({
        at: typed.at,
        text: typed.money.text,
        related: partPlaces(parts),
        message: `${placeOf(typed.at)}合計の${amountName(typed)}${quote(typed.money.text)}は、内訳の和${quote(showYen(total.yen, context.settings))}と${showYen(Math.abs(comparison?.differenceYen ?? 0), context.settings)}違います。端数処理では説明できない差で公表の誤りとなるため、内訳と合計を確かめ、合計を${quote(showYen(total.yen, context.settings))}に当たる額に書き直してください。`,
      }))
  },
}
