import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 実績の単位違い — 20件 against 20業務 is not compared; 千人 and 人 are converted and are no fault. */
export const resultUnitMismatch: PlanRule = {
  id: 'result-unit-mismatch',
  code: 'RESULT_UNIT_MISMATCH',
  severity: 'warning',
  scope: 'plan',
  title: '実績の単位が目標と違う',
  summary: '実績の単位が目標の単位と違い、比べられないことを知らせます。千人と人のように換算できる単位は該当しません。',
  ok: [
    {
      says: '名と人は同じ単位',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', actual: '64人', typed: 'A' }] }] },
    },
    {
      says: '千人は換算する',
      plan: {
        issues: [{ indicators: [{ target: '令和６年度　入場者　900千人以上', actual: '912,000人', typed: 'A' }] }],
      },
    },
  ],
  ng: [
    {
      says: '目標は業務、実績は件',
      plan: { issues: [{ indicators: [{ target: '令和６年度　アプリの運用　20業務', actual: '20件' }] }] },
      texts: ['20件'],
    },
  ],
  check({ plan }) {
    return indicatorsOf(plan)
      .filter(({ judgement }) => judgement.code === 'UNIT_MISMATCH')
      .map(({ target, actual, at, source }) => {
        const place = source.actualAt ?? at
        const text = actual?.text ?? String(source.rawActual ?? '')
        return {
          at: place,
          text,
          related: [at],
          message: `${placeOf(place)}実績${quote(text)}の単位が、目標${quote(target.text)}の単位と違います。別のものを比べることになり判定できないため、実績を目標と同じ単位${target.unit === null ? '' : quote(target.unit)}で書いてください。`,
        }
      })
  },
}
