import { isCellError } from '../grid/cell.ts'
import { isOwnFunction } from './common/own-functions.ts'
import { findTexts, isInPlan } from './common/plan-cells.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** エラー値 — a cell of the plan shows #REF! or the like; what it should say cannot be known. */
export const cellError: PlanRule = {
  id: 'cell-error',
  code: 'CELL_ERROR',
  severity: 'error',
  scope: 'plan',
  title: 'セルがエラー値になっている',
  summary: '運営方針の範囲のセルが、#REF! や #DIV/0! などのエラー値であることを知らせます。',
  ok: [{ says: '値がある', plan: { cells: { C14: 1300 } } }],
  ng: [
    {
      says: '参照先が消えた',
      plan: { cells: { C14: { value: { error: '#REF!' }, formula: '集計!B3' } } },
      texts: ['#REF!'],
    },
  ],
  check(context) {
    const inPlan = isInPlan(context)
    return findTexts(context, (_, cell) => (cell && isCellError(cell.value) && !isOwnFunction(cell) ? cell : undefined))
      .filter(({ at }) => inPlan(at))
      .map(({ at, text }) => ({
        at,
        text,
        message: `${placeOf(at)}セルがエラー値${quote(text)}になっています。値を読めず判定も合計もできないため、数式の参照先を直すか、正しい値を書いてください。`,
      }))
  },
}
