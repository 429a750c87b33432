import { amountName } from './common/amounts.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import { normalizeWidth } from '../text/width.ts'
import type { PlanRule } from './rule.ts'

const WITH_AMOUNT = /再掲[^()[\]]{0,20}[0-9一二三四五六七八九]/u // '（一部再掲 20百万円）'

/** 一部再掲 — a part of the amount stands in another issue too; without saying how much, no total is right. */
export const restatedUnclear: PlanRule = {
  id: 'restated-unclear',
  code: 'RESTATED_UNCLEAR',
  severity: 'error',
  scope: 'plan',
  title: '一部再掲の額が分からない',
  summary: '「一部再掲」とあるのに再掲分の金額がないことを知らせます。',
  ok: [{ says: '全部が再掲', plan: { issues: [{ budget: ['86百万円', '124百万円', '470百万円（再掲）'] }] } }],
  ng: [
    {
      says: '一部再掲とあるだけ',
      plan: { issues: [{ budget: ['86百万円', '124百万円', '470百万円（一部再掲）'] }] },
      texts: ['470百万円（一部再掲）'],
    },
  ],
  check({ plan }) {
    return plan.issues.flatMap((issue) =>
      issue.budget
        .filter(({ restated, text }) => restated === 'partly' && !WITH_AMOUNT.test(normalizeWidth(text)))
        .map((amount) => ({
          at: amount.at,
          text: amount.text,
          message: `${placeOf(amount.at)}${issueName(issue)}の${amountName(amount)}${quote(amount.text)}に、再掲分の金額がありません。二重に合計することになるため、「470百万円（一部再掲　20百万円）」のように再掲分を書いてください。`,
        })),
    )
  },
}
