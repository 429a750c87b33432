import type { WorkbookRule } from './rule.ts'
import { quote } from './common/quote.ts'

/** 運営方針なし — a file that holds no plan says so, and names the sheets that look like one but are not read. */
export const noPlan: WorkbookRule = {
  id: 'no-plan',
  code: 'NO_PLAN',
  severity: 'error',
  scope: 'workbook',
  title: '運営方針が見つからない',
  summary: '読み取れる運営方針がファイルに一つもないことを知らせます。',
  ok: [{ says: '運営方針のシートがある', plan: {} }],
  ng: [{ says: '様式の見出しがどのシートにもない', plan: { absent: true }, texts: [''] }],
  check({ recognition }) {
    if (recognition.plans.length > 0) return []
    const lookAlikes = recognition.skipped.filter(({ looksLikePlan }) => looksLikePlan)
    const hint = lookAlikes.length
      ? `${lookAlikes.map(({ sheet }) => quote(sheet)).join('、')}は非表示又は旧版のシートとして読んでいないため、これが今年度のものであれば表示し、名前を改めてください。`
      : '「令和６年度　○○局運営方針」のような表題と、「課題認識」「アウトカム指標」などの見出しを様式どおりに入れてください。'
    return [
      {
        at: null,
        text: '',
        message: `運営方針が見つかりませんでした。検査も判定もできないため、${hint}`,
        related: lookAlikes.map(({ at }) => at),
      },
    ]
  },
}
