import type { Cell } from '../grid/cell.ts'
import { normalizeWidth } from '../text/width.ts'
import { isDash } from './common/dash.ts'
import { placeOf, quote } from './common/quote.ts'
import { findTexts } from './common/plan-cells.ts'
import type { PlanRule } from './rule.ts'

const FORMULA_SIGN = /^[=+\-@＝＋－＠]/u // '＋５ポイント', '－ 取組の推進'
const PAGE_NUMBER = /^[-－‐―ー][\s　]*[0-9０-９]{1,3}[\s　]*[-－‐―ー]$/u // '－ 1 －'
const NUMBER = /^[+-]?[0-9][0-9,]*(?:\.[0-9]+)?%?$/u // '-5.2', '+3%'

/** 数式に見える文字 — typed again, a spreadsheet would take it for a formula; dashes alone and plain numbers are safe. */
export const formulaLikeText: PlanRule = {
  id: 'formula-like-text',
  code: 'FORMULA_LIKE_TEXT',
  severity: 'warning',
  scope: 'plan',
  title: '数式に見える文字で始まっている',
  summary: '「=」「+」「-」「@」（全角も）で始まる文字列を知らせます。横線だけのセルと数だけのセルは該当しません。',
  ok: [
    { says: '「－」だけ（該当なし）', plan: { cells: { C14: '－' } } },
    { says: '数だけ', plan: { cells: { C14: '-5.2' } } },
    { says: 'ページ番号', plan: { cells: { C14: '－ 1 －' } } },
  ],
  ng: [
    { says: '「＋５ポイント」', plan: { cells: { C14: '＋５ポイント' } }, texts: ['＋５ポイント'] },
    { says: '数式が文字になっている', plan: { cells: { C14: '=SUM(C2:C13)' } }, texts: ['=SUM(C2:C13)'] },
  ],
  check(context) {
    return findTexts(context, formulaLike).map(({ at, text }) => ({
      at,
      text,
      message: `${placeOf(at)}文字列${quote(text)}が${quote(text.trim().slice(0, 1))}で始まっています。入力し直すと数式として扱われエラーになるため、先頭の記号を「・」や「増」「△」などの言葉に改めて書いてください。`,
    }))
  },
}

/** The lines of a .txt are prose: their dashes are bullets. */
function formulaLike(text: string, cell: Cell | null): string | undefined {
  if (cell === null || cell.formula !== null || typeof cell.value !== 'string') return undefined
  const start = text.trim()
  const isSafe = isDash(start) || NUMBER.test(normalizeWidth(start)) || PAGE_NUMBER.test(start)
  return FORMULA_SIGN.test(start) && !isSafe ? start : undefined
}
