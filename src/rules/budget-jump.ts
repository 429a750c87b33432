import type { Amount } from '../model/plan.ts'
import { amountName } from './common/amounts.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 予算の急な増減 — ten times the year before is more often a slip of the unit than a policy. */
export const budgetJump: PlanRule = {
  id: 'budget-jump',
  code: 'BUDGET_JUMP',
  severity: 'warning',
  scope: 'plan',
  title: '金額が急に増減している',
  summary: '続く年度の金額が10倍以上、又は10分の１以下になっていることを知らせます。倍率は設定で変えられます。',
  ok: [
    { says: '約3.8倍', plan: { issues: [{ budget: ['86百万円', '124百万円', '470百万円'] }] } },
    { says: '皆増（前年度が0円）', plan: { issues: [{ budget: ['0円', '0円', '470百万円'] }] } },
  ],
  ng: [
    {
      says: '66千円から100,269千円へ',
      plan: { issues: [{ budget: ['66千円', '100,269千円', '668,127千円'] }] },
      texts: ['66千円→100,269千円'],
    },
    {
      says: '470百万円から47千円へ（単位の誤り）',
      plan: { issues: [{ budget: ['450百万円', '470百万円', '47千円'] }] },
      texts: ['470百万円→47千円'],
    },
  ],
  check({ plan, settings }) {
    return plan.issues.flatMap((issue) =>
      issue.budget.flatMap((amount) => {
        const before = yearBefore(issue.budget, amount)
        if (!before || !jumps(before.yen ?? 0, amount.yen ?? 0, settings.budgetJump)) return []
        const text = `${before.text.trim()}→${amount.text.trim()}`
        return [
          {
            at: amount.at,
            text,
            related: before.at ? [before.at] : [],
            message: `${placeOf(amount.at)}${issueName(issue)}の金額が${amountName(before)}から${amountName(amount)}へ${quote(text)}と${String(settings.budgetJump)}倍以上の増減になっています。単位の書き誤りのことがあるため、金額と単位を確かめ、正しければ設定でこの検査の倍率を変えてください。`,
          },
        ]
      }),
    )
  },
}

/** The amount of the year before: of the same kind where both kinds stand. */
function yearBefore(budget: readonly Amount[], amount: Amount): Amount | undefined {
  const before = budget.filter(({ fiscalYear }) => fiscalYear === amount.fiscalYear - 1)
  return before.find(({ kind }) => kind === amount.kind) ?? before[0]
}

const jumps = (before: number, after: number, factor: number): boolean =>
  before > 0 && after > 0 && (after >= before * factor || after * factor <= before)
