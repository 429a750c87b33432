import { placeOfField } from './common/issue-parts.ts'
import type { PlanRule } from './rule.ts'

/** 年度なし — without the plan's year no target can be told due from not due. */
export const planYearMissing: PlanRule = {
  id: 'plan-year-missing',
  code: 'PLAN_YEAR_MISSING',
  severity: 'error',
  scope: 'plan',
  title: '運営方針の年度がない',
  summary: '表題などから運営方針の年度が読み取れないことを知らせます。',
  ok: [{ says: '表題に「令和６年度」とある', plan: { year: 2024 } }],
  ng: [{ says: '表題が「見本局運営方針」だけ', plan: { year: null }, texts: [''] }],
  check(context) {
    if (context.plan.fiscalYear !== null) return []
    const at = placeOfField(context, 'fiscalYear') ?? placeOfField(context, 'department')
    const message =
      '運営方針の年度が読み取れません。目標の年度と比べて判定するため、表題に「令和６年度　○○局運営方針」のように年度を書いてください。'
    return [{ at, text: '', message }]
  },
}
