import { quote } from './common/quote.ts'
import type { WorkbookRule } from './rule.ts'

/** 旧版 — last year's plan or a copy beside this year's is not read, and that is said. */
export const oldCopy: WorkbookRule = {
  id: 'old-copy',
  code: 'OLD_COPY',
  severity: 'info',
  scope: 'workbook',
  title: '旧版・控えのシートがある',
  summary: '「旧」「前年度」「控」「コピー」のシートや、同じ所属の前年度の運営方針を読んでいないことを知らせます。',
  ok: [{ says: '今年度のシートだけ', plan: {} }],
  ng: [
    {
      says: '「様式（旧）」が残っている',
      plan: { skipped: [{ sheet: '様式（旧）', reason: 'old' }] },
      texts: ['様式（旧）'],
    },
  ],
  check({ recognition }) {
    return recognition.skipped
      .filter(({ reason, looksLikePlan }) => reason === 'old' && looksLikePlan)
      .map(({ sheet, at }) => ({
        at,
        text: sheet,
        message: `シート${quote(sheet)}は旧版又は控えとみて、読んでいません。今年度の内容と混ざらないようにするためです。今年度のものであれば、シート名と表題の年度を改めてください。`,
      }))
  },
}
