import type { CellRef } from '../grid/workbook-grid.ts'
import { amountName } from './common/amounts.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanContext, PlanRule } from './rule.ts'

/** 金額の単位なし — a bare number may be 千円 or 百万円; it is never summed. */
export const amountUnitMissing: PlanRule = {
  id: 'amount-unit-missing',
  code: 'UNIT_MISSING',
  severity: 'error',
  scope: 'plan',
  title: '金額に単位がない',
  summary: '金額にも見出しにも単位がなく、いくらか分からないことを知らせます。',
  ok: [
    { says: '金額に「百万円」と付いている', plan: { issues: [{ budget: ['86百万円', '124百万円', '470百万円'] }] } },
  ],
  ng: [
    {
      says: '「470」だけで単位がない',
      plan: { issues: [{ budget: ['86百万円', '124百万円', '470'] }] },
      texts: ['470'],
    },
  ],
  check(context) {
    return amountsIn(context)
      .filter(({ code }) => code === 'UNIT_MISSING')
      .map(({ name, text, at }) => ({
        at,
        text,
        message: `${placeOf(at)}${name}${quote(text)}に単位がありません。千円か百万円か分からず合計できないため、「${text.trim()}百万円」のように書くか、見出しに「単位：百万円」と書いてください。`,
      }))
  },
}

interface NamedAmount {
  readonly name: string
  readonly text: string
  readonly code: string
  readonly at: CellRef | null
}

const amountsIn = ({ plan, recognized }: PlanContext): readonly NamedAmount[] => [
  ...plan.issues.flatMap((issue) =>
    issue.budget.map((amount) => ({ ...amount, name: `${issueName(issue)}の${amountName(amount)}` })),
  ),
  ...recognized.typedTotals.map((total) => ({
    name: `合計の${amountName(total)}`,
    text: total.money.text,
    code: total.money.code,
    at: total.at,
  })),
]
