import { requiredSections } from './common/sections.ts'
import { quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 項目なし — a section that the profile requires has no label. */
export const sectionMissing: PlanRule = {
  id: 'section-missing',
  code: 'SECTION_MISSING',
  severity: 'warning',
  scope: 'plan',
  title: '必要な項目の見出しがない',
  summary: '様式で必要な項目の見出しが見つからないことを知らせます。',
  ok: [{ says: '「使命」の見出しがある', plan: { mission: '防災の司令塔を担う。' } }],
  ng: [
    { says: '「使命」の見出しがない', plan: { mission: null, unlabelled: ['mission'] }, texts: ['使命'] },
    {
      says: '経営課題２に「課題認識」の見出しがない',
      plan: { issues: [{}, { number: 2, challenge: null }], unlabelled: ['issues.1.challenge'] },
      texts: ['課題認識'],
    },
  ],
  check(context) {
    return requiredSections(context)
      .filter(({ labelAt, filled }) => labelAt === null && !filled)
      .map(({ title, name, issue }) => ({
        at: issue === null ? null : (context.plan.issues[issue]?.at ?? null),
        text: title,
        message: `${quote(name)}の見出しが見つかりません。様式で必要な項目のため、見出し${quote(title)}を入れ、その右又は下に内容を書いてください。`,
      }))
  },
}
