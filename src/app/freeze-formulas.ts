import { maySpill } from '../functions/may-spill.ts'
import { callsPlan, rewriteFormula } from '../functions/rewrite-formula.ts'
import { isCellError, type Cell } from '../grid/cell.ts'
import { refName, type WorkbookGrid } from '../grid/workbook-grid.ts'
import type { EditValue } from '../model/edit.ts'
import { cellsWhere, type PlacedCell } from './cells-where.ts'
import type { FillProposal, LeftOut } from './fill-plan.ts'

/** 数式を値に — every PLAN formula becomes the value it shows, so that the workbook says the same where the add-in is not installed. */
export function freezeFormulas(grid: WorkbookGrid): FillProposal {
  const placed = cellsWhere(grid, ({ formula }) => formula !== null && callsPlan(formula))
  const outcomes = placed.map((one) => ({ ...one, value: frozen(one.cell) }))
  return {
    edits: outcomes.flatMap(({ at, cell, value }) =>
      typeof value === 'string' ? [] : [{ at, before: cell.text, value, overFormula: true, reason: '数式を値に' }],
    ),
    left: outcomes.flatMap((one) => (typeof one.value === 'string' ? [leftOut(one, one.value)] : [])),
  }
}

/** The value, or why there is none to keep. */
function frozen({ value, formula }: Cell): EditValue | string {
  if (formula !== null && maySpill(rewriteFormula(formula, 'excel'))) return SPILLED
  if (isCellError(value)) return NO_VALUE
  if (typeof value === 'number') return { kind: 'number', number: value }
  const text = typeof value === 'string' ? value : String(value).toUpperCase()
  return text === '' ? { kind: 'blank' } : { kind: 'text', text }
}

const NO_VALUE =
  'エラー値を表示していて残す値がないため、値にしませんでした。「数式を再登録」を行ってから、もう一度実行してください。'
/** Written as one value, the formula would take the cells it has spilled into with it. */
const SPILLED =
  '結果が複数のセルに広がることのある数式のため、値にしませんでした。結果の範囲をコピーし、「値の貼り付け」で貼り付けてください。'

const leftOut = ({ at }: PlacedCell, words: string): LeftOut => ({ at, message: `${refName(at)}：${words}` })
