import { requiredSections } from './common/sections.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const INDICATORS = [{ target: '令和６年度　受講者　60名以上', actual: '64名', typed: 'A' as const }]

/** 評価が空欄 — once results are in, 自己評価 and 今後の方針 are due too. */
export const evaluationEmpty: PlanRule = {
  id: 'evaluation-empty',
  code: 'EVALUATION_EMPTY',
  severity: 'warning',
  scope: 'plan',
  title: '自己評価・今後の方針が空欄',
  summary: '評価の段階なのに、自己評価又は今後の方針が空欄であることを知らせます。',
  ok: [
    { says: '計画の段階（実績が一つもない）なら空欄でよい', plan: {} },
    {
      says: '実績があり、自己評価と今後の方針も書いてある',
      plan: { issues: [{ indicators: INDICATORS }], selfEvaluation: '計画どおり進んだ。', futurePolicy: '拡充する。' },
    },
  ],
  ng: [
    {
      says: '実績があるのに自己評価が空欄',
      plan: { issues: [{ indicators: INDICATORS }], futurePolicy: '拡充する。' },
      texts: ['自己評価'],
    },
  ],
  check(context) {
    return requiredSections(context)
      .filter(({ labelAt, filled, required }) => labelAt !== null && !filled && required === 'evaluation')
      .map(({ labelAt, title, name }) => ({
        at: labelAt,
        text: title,
        message: `${placeOf(labelAt)}${quote(name)}が空欄です。実績が記入され評価の段階にあるため、年度の取組を振り返った文章を書いてください。`,
      }))
  },
}
