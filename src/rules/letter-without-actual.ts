import type { JudgementCode } from '../model/judgement.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { letterPlace } from './common/letters.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const WITHOUT_ACTUAL: ReadonlySet<JudgementCode> = new Set(['NO_ACTUAL', 'PENDING', 'NO_VALUE'])

/** 実績のない評語 — a letter without anything that it could be read from. */
export const letterWithoutActual: PlanRule = {
  id: 'letter-without-actual',
  code: 'LETTER_WITHOUT_ACTUAL',
  severity: 'warning',
  scope: 'plan',
  title: '実績がないのに判定がある',
  summary: '評価の段階で、実績が空欄なのに達成状況の判定だけが書かれていることを知らせます。',
  ok: [
    {
      says: '実績も判定もある',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '64名', typed: 'A' }] }] },
    },
  ],
  ng: [
    {
      says: '実績が空欄で判定だけA',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', typed: 'A' }] }] },
      texts: ['A'],
    },
  ],
  check({ plan, stage }) {
    if (stage !== 'evaluation') return []
    return indicatorsOf(plan)
      .filter(
        ({ typed, actual, judgement }) => typed !== null && (WITHOUT_ACTUAL.has(judgement.code) || actual === null),
      )
      .map((indicator) => {
        const at = letterPlace(indicator)
        return {
          at,
          text: indicator.typed ?? '',
          related: [indicator.at],
          message: `${placeOf(at)}判定${quote(indicator.typed ?? '')}に対応する実績がありません（目標${quote(indicator.target.text)}）。何をもって判定したか示せないため、「64名」のように実績を書いてください。`,
        }
      })
  },
}
