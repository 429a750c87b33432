import type { Issue } from '../model/plan.ts'
import { amountName, isExpected } from './common/amounts.ts'
import { isDash } from './common/dash.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanContext, PlanRule } from './rule.ts'

/** 決算額なし — the year before last is settled by now; a dash says that there was nothing. */
export const settledMissing: PlanRule = {
  id: 'settled-missing',
  code: 'SETTLED_MISSING',
  severity: 'warning',
  scope: 'plan',
  title: '前々年度の決算額がない',
  summary:
    '前々年度の決算額が空欄であることを、経営課題ごとに知らせます。該当がないことを示す「－」は書いてあるものとみます。',
  ok: [
    { says: '４決算額がある', plan: { issues: [{ budget: ['86百万円', '124百万円', '470百万円'] }] } },
    { says: '新しい経営課題で「－」', plan: { issues: [{ budget: ['－', '－', '470百万円'] }] } },
  ],
  ng: [
    { says: '４決算額が空欄', plan: { issues: [{ budget: ['', '124百万円', '470百万円'] }] }, texts: [''] },
    {
      says: '４決算額が「集計中」',
      plan: { issues: [{ budget: ['集計中', '124百万円', '470百万円'] }] },
      texts: ['集計中'],
    },
  ],
  check(context) {
    const year = context.plan.fiscalYear
    if (year === null || !isDue(context)) return []
    return context.plan.issues
      .filter((issue) => lacksSettled(issue, year))
      .map((issue) => {
        const settled = issue.budget.find((amount) => isSettledOf(amount, year))
        const at = settled?.at ?? issue.at
        const name = amountName({ fiscalYear: year - 2, kind: 'settled' })
        return {
          at,
          text: settled?.text ?? '',
          message: `${placeOf(at)}${issueName(issue)}の${name}${settled?.text ? quote(settled.text) : ''}に金額がありません。予算との比較と合計ができないため、「86百万円」のように書き、該当がなければ「0円」又は「－」と書いてください。`,
        }
      })
  },
}

/** 段階 — a profile may ask for the settled amount only with the evaluation. */
const isDue = ({ recognized, stage }: PlanContext): boolean =>
  stage === 'evaluation' ||
  recognized.profile.fields.every(({ id, required }) => id !== 'budget' || required !== 'evaluation')

const isSettledOf = ({ fiscalYear, kind }: Issue['budget'][number], year: number): boolean =>
  fiscalYear === year - 2 && kind === 'settled'

/** An issue without any amount lacks a section, and one with shifted years has its own finding. */
function lacksSettled({ budget }: Issue, year: number): boolean {
  if (budget.length === 0 || budget.some((amount) => !isExpected(amount, year))) return false
  const settled = budget.filter((amount) => isSettledOf(amount, year))
  return settled.every(
    ({ yen, text, code }) => yen === null && !isDash(text) && (code === 'NO_VALUE' || code === 'PENDING'),
  )
}
