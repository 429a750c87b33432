import { placeNames } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 番号の順 — the pages of a plan do not follow the numbers of its issues; told once. */
export const issueNumberOrder: PlanRule = {
  id: 'issue-number-order',
  code: 'ISSUE_NUMBER_ORDER',
  severity: 'info',
  scope: 'plan',
  title: '経営課題が番号順に並んでいない',
  summary: '経営課題の並びが番号の順でないことを、運営方針ごとに一度知らせます。',
  ok: [{ says: '１、２、３の順', plan: { issues: [{ number: 1 }, { number: 2 }, { number: 3 }] } }],
  ng: [
    {
      says: '４が３より先にある',
      plan: { issues: [1, 2, 3, 4].map((number) => ({ number })), order: [1, 2, 4, 3] },
      texts: ['1、2、4、3'],
    },
  ],
  check({ recognized }) {
    const numbered = recognized.issueOrder.filter(({ number }) => number !== null)
    const numbers = numbered.map(({ number }) => number ?? 0)
    const late = numbered.find((_, index) => index > 0 && (numbers[index] ?? 0) < (numbers[index - 1] ?? 0))
    if (!late) return []
    const places = numbered.map(({ at }) => at)
    const text = numbers.join('、')
    return [
      {
        at: late.at,
        text,
        message: `経営課題が${text}の順に並んでいます（${placeNames(places)}）。作成する帳票では番号順に並べるため、元の資料も番号順に並べると照合しやすくなります。`,
        related: places,
      },
    ]
  },
}
