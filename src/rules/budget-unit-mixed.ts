import type { Amount, Plan } from '../model/plan.ts'
import { canonicalUnit } from '../text/units.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 金額の単位の不統一 — amounts of one plan in 千円 and in 百万円 invite misreading; told once, with all cells. */
export const budgetUnitMixed: PlanRule = {
  id: 'budget-unit-mixed',
  code: 'BUDGET_UNIT_MIXED',
  severity: 'warning',
  scope: 'plan',
  title: '金額の単位がそろっていない',
  summary: '経営課題によって金額の単位が違うことを、運営方針ごとに一度知らせます。',
  ok: [
    {
      says: 'どの経営課題も百万円',
      plan: {
        issues: [
          { budget: ['86百万円', '124百万円', '470百万円'] },
          { number: 2, budget: ['６百万円', '56百万円', '179百万円'] },
        ],
      },
    },
  ],
  ng: [
    {
      says: '百万円と千円が混ざっている',
      plan: {
        issues: [
          { budget: ['86百万円', '124百万円', '470百万円'] },
          { number: 2, budget: ['66千円', '269千円', '668千円'] },
        ],
      },
      texts: ['66千円'],
    },
  ],
  check({ plan }) {
    const amounts = amountsWithUnit(plan)
    const units = [...new Set(amounts.map(unitOf))]
    if (units.length < 2) return []
    const other = amounts.find((amount) => unitOf(amount) === rarest(amounts, units))
    const at = other?.at ?? null
    return [
      {
        at,
        text: other?.text ?? '',
        related: amounts.flatMap((amount) => (amount.at ? [amount.at] : [])),
        message: `${placeOf(at)}${quote(other?.text ?? '')}など、金額の単位が${units.map(quote).join('と')}に分かれています。桁を読み違えやすく、合計も概数になるため、単位を一つにそろえて書いてください。`,
      },
    ]
  },
}

const amountsWithUnit = (plan: Plan): readonly Amount[] =>
  plan.issues.flatMap(({ budget }) => budget).filter((amount) => amount.yen !== null && unitOf(amount) !== '')

const unitOf = (amount: Amount): string => canonicalUnit(amount.unit) ?? ''

/** The unit that fewest amounts use; of equals the one that comes later. */
function rarest(amounts: readonly Amount[], units: readonly string[]): string {
  const count = (unit: string): number => amounts.filter((amount) => unitOf(amount) === unit).length
  return units.reduce((best, unit) => (count(unit) <= count(best) ? unit : best))
}
