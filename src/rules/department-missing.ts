import { isBlank } from '../text/width.ts'
import { placeOfField } from './common/issue-parts.ts'
import type { PlanRule } from './rule.ts'

/** 所属なし — a plan that names no department cannot be told from another one's. */
export const departmentMissing: PlanRule = {
  id: 'department-missing',
  code: 'DEPARTMENT_MISSING',
  severity: 'error',
  scope: 'plan',
  title: '所属名がない',
  summary: '表題や所属の欄から所属名が読み取れないことを知らせます。',
  ok: [{ says: '表題に「見本局運営方針」とある', plan: { department: '見本局' } }],
  ng: [{ says: '表題が「令和６年度　運営方針」だけ', plan: { department: null }, texts: [''] }],
  check(context) {
    if (!isBlank(context.plan.department ?? '')) return []
    const at = placeOfField(context, 'department') ?? placeOfField(context, 'fiscalYear')
    const message =
      '所属名が読み取れません。どの所属の運営方針か分からなくなるため、表題に「令和６年度　○○局運営方針」のように所属名を書いてください。'
    return [{ at, text: '', message }]
  },
}
