import type { Issue } from '../model/plan.ts'
import { issueName } from './common/issue-parts.ts'
import { quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** From here on numbers are codes (「0090」) and need not follow one another. */
const FIRST_CODE = 10

/** 番号の欠番 — a skipped number looks like a missing issue. */
export const issueNumberGap: PlanRule = {
  id: 'issue-number-gap',
  code: 'ISSUE_NUMBER_GAP',
  severity: 'warning',
  scope: 'plan',
  title: '経営課題の番号が飛んでいる',
  summary: '経営課題の番号が１から続いていないことを知らせます。「0090」のような整理番号には適用しません。',
  ok: [
    { says: '１、２と続く', plan: { issues: [{ number: 1 }, { number: 2 }] } },
    {
      says: '整理番号で付けている',
      plan: {
        issues: [
          { number: 90, label: '0090' },
          { number: 120, label: '0120' },
        ],
      },
    },
  ],
  ng: [{ says: '１の次が３', plan: { issues: [{ number: 1 }, { number: 3 }] }, texts: ['経営課題３'] }],
  check({ plan }) {
    const numbered = plan.issues.filter((issue): issue is NumberedIssue => issue.number !== null)
    const ordered = [...numbered].sort((a, b) => a.number - b.number)
    const start = ordered[0]?.number ?? 1
    if (start >= FIRST_CODE) return []
    return ordered.flatMap((issue, index) => {
      const before = ordered[index - 1]?.number ?? 0
      if (issue.number <= before + 1) return []
      const missing = range(before + 1, issue.number - 1)
      return [
        {
          at: issue.at,
          text: issueName(issue),
          message: `${quote(issueName(issue))}の前に経営課題${missing}がありません。経営課題が抜けているように見えるため、抜けた経営課題を加えるか、番号を続けて付け直してください。`,
        },
      ]
    })
  },
}

type NumberedIssue = Issue & { readonly number: number }

const range = (from: number, to: number): string => (from === to ? String(from) : `${String(from)}～${String(to)}`)
