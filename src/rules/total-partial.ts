import { showYen } from './common/show-yen.ts'
import { amountName } from './common/amounts.ts'
import { partPlaces, typedTotalsOf } from './common/typed-totals.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 欠けのある合計 — a part is missing, so the total cannot be checked and is not written. */
export const totalPartial: PlanRule = {
  id: 'total-partial',
  code: 'TOTAL_PARTIAL',
  severity: 'warning',
  scope: 'plan',
  title: '内訳に欠けのある合計',
  summary: '合計の欄があるのに、内訳に空欄や「－」、集計中の金額があることを知らせます。',
  ok: [
    {
      says: '内訳がそろっている',
      plan: {
        issues: [{ budget: ['86百万円', '124百万円', '470百万円'] }],
        totals: ['86百万円', '124百万円', '470百万円'],
      },
    },
  ],
  ng: [
    {
      says: '経営課題２の６予算額が集計中',
      plan: {
        issues: [
          { budget: ['86百万円', '124百万円', '470百万円'] },
          { number: 2, budget: ['6百万円', '56百万円', '集計中'] },
        ],
        totals: ['92百万円', '180百万円', '649百万円'],
      },
      texts: ['649百万円'],
    },
  ],
  check(context) {
    return typedTotalsOf(context)
      .filter(({ total }) => total.partial)
      .map(({ typed, total, parts }) => {
        const missing = parts.filter(({ yen }) => yen === null)
        return {
          at: typed.at,
          text: typed.money.text,
          related: partPlaces(missing),
          message: `${placeOf(typed.at)}合計の${amountName(typed)}${quote(typed.money.text)}には、金額のない内訳があります（ある分の和は${showYen(total.yen, context.settings)}）。合計を確かめることも自動で書くこともできないため、内訳の金額を書き、該当がなければ「0円」と書いてください。`,
        }
      })
  },
}
