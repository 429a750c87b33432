import type { Issue } from '../model/plan.ts'
import { matchHeading } from './common/heading-match.ts'
import { issueName, placeOfField } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanContext, PlanRule } from './rule.ts'

const TARGET = '令和６年度　受講者　60名以上'

/** 指標のない戦略 — a strategy that no indicator measures. */
export const strategyWithoutIndicator: PlanRule = {
  id: 'strategy-without-indicator',
  code: 'STRATEGY_WITHOUT_INDICATOR',
  severity: 'warning',
  scope: 'plan',
  title: '指標のない戦略がある',
  summary:
    '主な戦略のうち、アウトカム指標が一つもないものを知らせます。戦略が一つなら、指標に戦略の見出しは要りません。',
  ok: [
    {
      says: '戦略ごとに指標がある',
      plan: {
        issues: [
          {
            strategies: ['人材の育成', '人材の確保'],
            indicators: [
              { strategy: '人材の育成', target: TARGET },
              { strategy: '人材の確保', target: '令和６年度　採用者　５名以上' },
            ],
          },
        ],
      },
    },
    {
      says: '戦略は一つ、指標に見出しなし',
      plan: { issues: [{ strategies: ['人材の育成'], indicators: [{ target: TARGET }] }] },
    },
  ],
  ng: [
    {
      says: '「人材の確保」の指標がない',
      plan: {
        issues: [
          { strategies: ['人材の育成', '人材の確保'], indicators: [{ strategy: '人材の育成', target: TARGET }] },
        ],
      },
      texts: ['人材の確保'],
    },
  ],
  check(context) {
    return context.plan.issues.flatMap((issue, index) => {
      const at = placeOfField(context, `issues.${String(index)}.strategies`) ?? issue.at
      return unmeasured(context, issue, index).map((strategy) => ({
        at,
        text: strategy,
        message: `${placeOf(at)}${issueName(issue)}の戦略${quote(strategy)}に対応するアウトカム指標がありません。戦略の進み具合を測れないため、指標の欄に${quote(strategy)}の見出しを立て、目標を書いてください。`,
      }))
    })
  },
}

/** Indicators under no heading may belong to any of several strategies: then nothing is said. */
function unmeasured(context: PlanContext, issue: Issue, index: number): readonly string[] {
  if (issue.indicators.length === 0) return isReportedEmpty(context, index) ? [] : issue.strategies
  if (issue.indicators.some(({ strategy }) => strategy === null)) return []
  const measured = issue.indicators.map(({ strategy }) => matchHeading(strategy ?? '', issue.strategies).strategy)
  return issue.strategies.filter((strategy) => !measured.includes(strategy))
}

/** An empty アウトカム指標 section is section-empty's finding. */
const isReportedEmpty = ({ recognized }: PlanContext, index: number): boolean =>
  recognized.sections.some(({ field, issue, filled }) => field === 'indicators' && issue === index && !filled)
