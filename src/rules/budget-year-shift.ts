import type { CellRef } from '../grid/workbook-grid.ts'
import { amountName, expectedAmounts, isExpected } from './common/amounts.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 年度のずれ — the three amounts are those of another year's plan: last year's form was used again. */
export const budgetYearShift: PlanRule = {
  id: 'budget-year-shift',
  code: 'YEAR_SHIFT',
  severity: 'error',
  scope: 'plan',
  title: '決算額・予算額の年度がずれている',
  summary: '前々年度決算額・前年度予算額・当年度予算額の組になっていないことを、経営課題ごとに知らせます。',
  ok: [{ says: '令和６年度の運営方針に４決算額、５予算額、６予算額', plan: { year: 2024 } }],
  ng: [
    {
      says: '前年度の様式のまま、３決算額から始まる',
      plan: {
        issues: [
          {
            budget: [
              { year: 2021, kind: 'settled', text: '86百万円' },
              { year: 2022, kind: 'budgeted', text: '92百万円' },
              { year: 2023, kind: 'budgeted', text: '124百万円' },
            ],
          },
        ],
      },
      texts: ['令和3年度決算額、令和4年度予算額'],
    },
  ],
  check({ plan }) {
    const year = plan.fiscalYear
    if (year === null) return []
    const wanted = expectedAmounts(year).map(amountName).join('、')
    return plan.issues.flatMap((issue) => {
      const shifted = issue.budget.filter((amount) => !isExpected(amount, year))
      const [first] = shifted
      if (!first) return []
      const text = shifted.map(amountName).join('、')
      const places = shifted.map(({ at }) => at).filter((at): at is CellRef => at !== null)
      return [
        {
          at: first.at,
          text,
          related: places,
          message: `${placeOf(first.at)}${issueName(issue)}に${quote(text)}があります。前年度の様式が残っているとみられ、合計の年度が合わなくなるため、${quote(wanted)}の三つを書いてください。`,
        },
      ]
    })
  },
}
