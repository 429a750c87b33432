import { headingsOf } from './common/headings.ts'
import { placeOfField } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const TARGET = '令和６年度　受講者　60名以上'
const LONG = '人事・予算・会計・契約・文書等内部管理業務（バックオフィス）の本市全体最適化'
const SHORT = '内部管理業務（バックオフィス）の本市全体最適化'

/** 見出しの違い — a heading means a strategy, but is a shortened form of it. */
export const strategyHeadingDiffers: PlanRule = {
  id: 'strategy-heading-differs',
  code: 'STRATEGY_HEADING_DIFFERS',
  severity: 'info',
  scope: 'plan',
  title: '指標の見出しが戦略と少し違う',
  summary: 'アウトカム指標の見出しが、主な戦略を縮めた形などで書かれていることを知らせます。',
  ok: [
    {
      says: '見出しが戦略と同じ',
      plan: { issues: [{ strategies: [SHORT], indicators: [{ strategy: SHORT, target: TARGET }] }] },
    },
  ],
  ng: [
    {
      says: '戦略の前半を略している',
      plan: { issues: [{ strategies: [LONG], indicators: [{ strategy: SHORT, target: TARGET }] }] },
      texts: [SHORT],
    },
  ],
  check(context) {
    return headingsOf(context)
      .filter(({ how }) => how === 'shortened')
      .map(({ heading, strategy, issue, at }) => {
        const listed = placeOfField(context, `issues.${String(context.plan.issues.indexOf(issue))}.strategies`)
        return {
          at,
          text: heading,
          related: listed ? [listed] : [],
          message: `${placeOf(at)}指標の見出し${quote(heading)}は、主な戦略${quote(strategy ?? '')}と文が少し違います。同じものとして読みましたが、別の戦略と取り違えられないよう、どちらかにそろえて書いてください。`,
        }
      })
  },
}
