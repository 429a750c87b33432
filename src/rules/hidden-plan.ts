import { quote } from './common/quote.ts'
import type { WorkbookRule } from './rule.ts'

/** 非表示の運営方針 — a plan in a hidden sheet is not read, and that is said. */
export const hiddenPlan: WorkbookRule = {
  id: 'hidden-plan',
  code: 'HIDDEN_PLAN',
  severity: 'info',
  scope: 'workbook',
  title: '非表示シートに運営方針がある',
  summary: '非表示のシートにある運営方針を読んでいないことを知らせます。',
  ok: [
    {
      says: '非表示なのはリストのシートだけ',
      plan: { skipped: [{ sheet: 'リスト', reason: 'hidden', looksLikePlan: false }] },
    },
  ],
  ng: [{ says: '「案」シートが非表示', plan: { skipped: [{ sheet: '案', reason: 'hidden' }] }, texts: ['案'] }],
  check({ recognition }) {
    return recognition.skipped
      .filter(({ reason, looksLikePlan }) => reason === 'hidden' && looksLikePlan)
      .map(({ sheet, at }) => ({
        at,
        text: sheet,
        message: `非表示のシート${quote(sheet)}に運営方針と思われる内容がありますが、読んでいません。見えないものを集計に入れないためです。今年度のものであれば、シートを再表示してください。`,
      }))
  },
}
