import type { Indicator } from '../model/plan.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { letterPlace } from './common/letters.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 評語の食い違い — the typed letter stands, but the numbers say the other one. */
export const letterConflict: PlanRule = {
  id: 'letter-conflict',
  code: 'CONFLICT',
  severity: 'warning',
  scope: 'plan',
  title: '記入された判定と計算が違う',
  summary: '記入されたA・Bが、目標と実績から計算した判定と違うことを知らせます。集計には記入された判定を使います。',
  ok: [
    {
      says: '64名で60名以上を達成、記入もA',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '64名', typed: 'A' }] }] },
    },
  ],
  ng: [
    {
      says: '52名なのに記入がA',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '52名', typed: 'A' }] }] },
      texts: ['A'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter(conflicts)
      .map((indicator) => {
        const { target, actual, typed, judgement } = indicator
        const at = letterPlace(indicator)
        return {
          at,
          text: typed ?? '',
          related: [indicator.at],
          message: `${placeOf(at)}判定${quote(typed ?? '')}は、目標${quote(target.text)}と実績${quote(actual?.text ?? '')}から計算した${quote(judgement.status ?? '')}と違います。集計では記入された判定を使うため、実績と判定を確かめ、誤りがあれば書き直してください。`,
        }
      })
  },
}

const conflicts = ({ typed, judgement }: Indicator): boolean =>
  typed !== null && judgement.status !== null && typed !== judgement.status
