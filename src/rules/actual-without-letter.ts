import type { Indicator } from '../model/plan.ts'
import type { JudgementCode } from '../model/judgement.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { letterPlace } from './common/letters.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** Nothing to say yet, or no longer. */
const NO_LETTER_DUE: ReadonlySet<JudgementCode> = new Set([
  'NO_ACTUAL',
  'PENDING',
  'NO_VALUE',
  'NOT_DUE',
  'PAST_DUE',
  'PAST_YEAR',
  'NO_TARGET',
  'LEGEND_UNKNOWN',
])

/** 評語のない実績 — a result stands there and nobody has written A or B. */
export const actualWithoutLetter: PlanRule = {
  id: 'actual-without-letter',
  code: 'ACTUAL_WITHOUT_LETTER',
  severity: 'warning',
  scope: 'plan',
  title: '実績があるのに判定がない',
  summary:
    '評価の段階で、実績は書いてあるのに達成状況のA・Bがないことを知らせます。計算できる判定は一括で記入できます。',
  ok: [
    {
      says: '判定もある',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '64名', typed: 'A' }] }] },
    },
    {
      says: '翌年度の目標には判定は要らない',
      plan: { issues: [{ indicators: [{ target: '令和７年度　受講者　60名以上', actual: '64名' }] }] },
    },
  ],
  ng: [
    {
      says: '実績だけ',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '64名' }] }] },
      texts: ['64名'],
    },
    {
      says: '数量のない目標（人が決める）',
      plan: { issues: [{ indicators: [{ target: '令和６年度　取組計画を策定', actual: '計画を策定した' }] }] },
      texts: ['計画を策定した'],
    },
  ],
  check({ plan, stage }) {
    if (stage !== 'evaluation') return []
    return indicatorsOf(plan)
      .filter(lacksLetter)
      .map((indicator) => {
        const at = letterPlace(indicator)
        const actual = actualText(indicator)
        const { status } = indicator.judgement
        const how =
          status === null
            ? '自動では判定できないため、目標と比べて「A」又は「B」を書いてください。'
            : `計算した判定は${quote(status)}のため、確かめて書くか、一括記入を使ってください。`
        return {
          at,
          text: actual,
          related: [indicator.at],
          message: `${placeOf(at)}実績${quote(actual)}に判定がありません（目標${quote(indicator.target.text)}）。達成状況の集計に記入された判定が要ります。${how}`,
        }
      })
  },
}

const lacksLetter = (indicator: Indicator): boolean =>
  indicator.typed === null &&
  indicator.source.foreignLetter === null &&
  !NO_LETTER_DUE.has(indicator.judgement.code) &&
  actualText(indicator) !== ''

const actualText = ({ actual, source }: Indicator): string => actual?.text ?? String(source.rawActual ?? '')
