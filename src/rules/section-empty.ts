import { requiredSections } from './common/sections.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 項目が空欄 — the label is there and nothing stands at it; what waits for the evaluation is evaluation-empty's. */
export const sectionEmpty: PlanRule = {
  id: 'section-empty',
  code: 'SECTION_EMPTY',
  severity: 'warning',
  scope: 'plan',
  title: '必要な項目が空欄',
  summary: '様式で必要な項目に見出しはあっても内容がないことを知らせます。',
  ok: [{ says: '目標が書いてある', plan: { goal: '災害に強いまちを実現する。' } }],
  ng: [
    { says: '「目標」の右が空欄', plan: { goal: null }, texts: ['目標'] },
    { says: '「課題認識」の右が空欄', plan: { issues: [{ challenge: null }] }, texts: ['課題認識'] },
  ],
  check(context) {
    return requiredSections(context)
      .filter(({ labelAt, filled, required }) => labelAt !== null && !filled && required === 'always')
      .map(({ labelAt, title, name }) => ({
        at: labelAt,
        text: title,
        message: `${placeOf(labelAt)}${quote(name)}に内容がありません。様式で必要な項目のため、見出しの右又は下に文章を書いてください。`,
      }))
  },
}
