import { findTexts } from './common/plan-cells.ts'
import { isStale } from './common/own-functions.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 計算されない関数 — a PLAN function that was saved or opened where the add-in is not installed. */
export const staleFunction: PlanRule = {
  id: 'stale-function',
  code: 'STALE_FUNCTION',
  severity: 'warning',
  scope: 'plan',
  title: '関数が計算されていない',
  summary: 'アドインの関数が #NAME? のままである、又は壊れた書き方（_xldudf_）で残っていることを知らせます。',
  ok: [{ says: '計算した値がある', plan: { cells: { J5: { value: 'A', formula: '_xldudf_PLAN_STATUS(H5,I5)' } } } }],
  ng: [
    {
      says: '#NAME? のまま',
      plan: { cells: { J5: { value: { error: '#NAME?' }, formula: '_xldudf_PLAN_STATUS(H5,I5)' } } },
      texts: ['_xldudf_PLAN_STATUS(H5,I5)'],
    },
    {
      says: '別のファイルを指している',
      plan: { cells: { J5: { value: 'A', formula: '[2]!_xldudf_PLAN_STATUS(H5,I5)' } } },
      texts: ['[2]!_xldudf_PLAN_STATUS(H5,I5)'],
    },
  ],
  check(context) {
    const stale = findTexts(context, (text, cell) => (cell && isStale(cell) ? (cell.formula ?? text) : undefined))
    return stale.map(({ at, found: formula }) => ({
      at,
      text: formula,
      message: `${placeOf(at)}関数${quote(formula)}が計算されていません。表示されている値が古いか、誤りのため、アドインを入れた環境で「数式を再登録」を行うか、値に置き換えてください。`,
    }))
  },
}
