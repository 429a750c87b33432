import { eraName } from '../text/era.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 過ぎた期限 — the deadline lies before the plan's year: a line left over from an older plan. */
export const deadlinePast: PlanRule = {
  id: 'deadline-past',
  code: 'DEADLINE_PAST',
  severity: 'warning',
  scope: 'plan',
  title: '目標の期限が過ぎている',
  summary: '目標の期限が、運営方針の年度より前であることを知らせます。',
  ok: [
    {
      says: '期限が令和８年度',
      plan: { issues: [{ indicators: [{ target: '令和８年度までに利用率を70％以上とする' }] }] },
    },
  ],
  ng: [
    {
      says: '令和６年度の運営方針に令和４年度の期限',
      plan: { issues: [{ indicators: [{ target: '令和４年度までに利用率を70％以上とする' }] }] },
      texts: ['令和４年度までに利用率を70％以上とする'],
    },
  ],
  check({ plan }) {
    const year = plan.fiscalYear
    if (year === null) return []
    return indicatorsOf(plan)
      .filter(({ target }) => target.deadline && (target.fiscalYear ?? year) < year)
      .map(({ target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}目標${quote(target.text)}の期限は、運営方針の年度（${eraName(year)}）より前です。今年度の目標として判定できないため、期限を改めるか、達成済みの目標であれば外してください。`,
      }))
  },
}
