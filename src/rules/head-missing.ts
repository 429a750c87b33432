import { isBlank } from '../text/width.ts'
import { placeOfField } from './common/issue-parts.ts'
import type { PlanRule } from './rule.ts'

/** 所属長なし — the plan is published in the name of its 所属長. */
export const headMissing: PlanRule = {
  id: 'head-missing',
  code: 'HEAD_MISSING',
  severity: 'warning',
  scope: 'plan',
  title: '所属長名がない',
  summary: '所属長の欄がない、又は空欄であることを知らせます。',
  ok: [{ says: '所属長の名がある', plan: { head: '見本　太郎' } }],
  ng: [{ says: '「（　所属長 ：　　　）」のまま', plan: { head: null }, texts: [''] }],
  check(context) {
    const known = context.recognized.profile.fields.some(({ id }) => id === 'head')
    if (!known || !isBlank(context.plan.head ?? '')) return []
    const at = placeOfField(context, 'head') ?? placeOfField(context, 'department')
    const message =
      '所属長の名が読み取れません。運営方針は所属長の名で公表するため、「（　所属長：　見本　太郎　）」のように書いてください。'
    return [{ at, text: '', message }]
  },
}
