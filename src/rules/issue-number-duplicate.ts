import type { Issue } from '../model/plan.ts'
import { numberKey } from './common/issue-numbers.ts'
import { issueName } from './common/issue-parts.ts'
import { placeNames, quote } from './common/quote.ts'
import type { PlanRule, Problem } from './rule.ts'

/** 番号の重複 — two issues of one number cannot be told apart in tables and reports. */
export const issueNumberDuplicate: PlanRule = {
  id: 'issue-number-duplicate',
  code: 'ISSUE_NUMBER_DUPLICATE',
  severity: 'error',
  scope: 'plan',
  title: '経営課題の番号が重複',
  summary: '同じ番号の経営課題が二つ以上あることを知らせます。全角と半角は区別しません。',
  ok: [
    { says: '番号が一つずつ違う', plan: { issues: [{ number: 1 }, { number: 2 }] } },
    {
      says: '枝番がある',
      plan: {
        issues: [
          { number: 1, label: '経営課題1-(1)' },
          { number: 1, label: '経営課題1-(2)' },
        ],
      },
    },
  ],
  ng: [
    {
      says: '経営課題１が二つある',
      plan: {
        issues: [
          { number: 1, title: '防災力の向上' },
          { number: 1, label: '経営課題1', title: '子育て支援' },
        ],
      },
      texts: ['経営課題1'],
    },
  ],
  check({ plan }) {
    const byNumber = new Map<string, Issue[]>()
    for (const issue of plan.issues) {
      const key = numberKey(issue)
      if (key !== null) byNumber.set(key, [...(byNumber.get(key) ?? []), issue])
    }
    return [...byNumber.values()].flatMap(problemsOf)
  },
}

function problemsOf([first, ...others]: readonly Issue[]): readonly Problem[] {
  if (!first) return []
  const related = first.at ? [first.at] : []
  return others.map((issue) => ({
    at: issue.at,
    text: issueName(issue),
    message: `${quote(`${issueName(issue)}　${issue.title}`)}の番号は${quote(first.title)}${first.at ? `（${placeNames([first.at])}）` : ''}と同じです。どちらの経営課題か区別できないため、番号を一つずつ変えて書いてください。`,
    related,
  }))
}
