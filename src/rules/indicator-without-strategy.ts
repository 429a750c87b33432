import { headingsOf } from './common/headings.ts'
import { issueName } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const TARGET = '令和６年度　受講者　60名以上'

/** 戦略のない指標 — a heading over indicators that none of the issue's strategies bears. */
export const indicatorWithoutStrategy: PlanRule = {
  id: 'indicator-without-strategy',
  code: 'INDICATOR_WITHOUT_STRATEGY',
  severity: 'warning',
  scope: 'plan',
  title: '指標の見出しがどの戦略とも合わない',
  summary: 'アウトカム指標の見出しが、主な戦略のどれとも対応しないことを知らせます。',
  ok: [
    {
      says: '見出しが戦略と同じ',
      plan: { issues: [{ strategies: ['人材の育成'], indicators: [{ strategy: '人材の育成', target: TARGET }] }] },
    },
    {
      says: '戦略は一つ、見出しなし',
      plan: { issues: [{ strategies: ['人材の育成'], indicators: [{ target: TARGET }] }] },
    },
  ],
  ng: [
    {
      says: '戦略にない「窓口の混雑緩和」',
      plan: { issues: [{ strategies: ['人材の育成'], indicators: [{ strategy: '窓口の混雑緩和', target: TARGET }] }] },
      texts: ['窓口の混雑緩和'],
    },
  ],
  check(context) {
    return headingsOf(context)
      .filter(({ how }) => how === 'none')
      .map(({ heading, issue, at }) => ({
        at,
        text: heading,
        message: `${placeOf(at)}指標の見出し${quote(heading)}は、${issueName(issue)}の主な戦略のどれとも一致しません。どの戦略の成果か分からないため、主な戦略と同じ文で書いてください。`,
      }))
  },
}
