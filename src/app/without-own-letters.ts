import { callsPlan } from '../functions/rewrite-formula.ts'
import { parseA1 } from '../grid/a1.ts'
import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { DraftIndicator, RecognizedPlan } from '../model/recognition.ts'

/**
 * 数式の判定を除く — a letter that a PLAN formula shows is the computed one and nobody's word: read as typed it would outlive the result it was
 * computed from, and 要確認 would pass for a mark of another scale.
 */
export function withoutOwnLetters(recognized: RecognizedPlan, grid: WorkbookGrid): RecognizedPlan {
  const own = (indicator: DraftIndicator): DraftIndicator =>
    isOwnFormula(grid, indicator.source.typedAt) ? withoutLetter(indicator) : indicator
  const issues = recognized.plan.issues.map((issue) => ({ ...issue, indicators: issue.indicators.map(own) }))
  return { ...recognized, plan: { ...recognized.plan, issues } }
}

const withoutLetter = (indicator: DraftIndicator): DraftIndicator => ({
  ...indicator,
  typed: null,
  source: { ...indicator.source, typedAt: null, foreignLetter: null },
})

/** PLAN関数のセルか */
export function isOwnFormula(grid: WorkbookGrid, at: CellRef | null): boolean {
  const place = at && 'cell' in at ? parseA1(at.cell) : undefined
  if (!at || !place || !('cell' in at)) return false
  const row = grid.sheets.find(({ name }) => name === at.sheet)?.row(place.row)
  const formula = row?.cells.find(({ column }) => column === place.column)?.formula ?? null
  return formula !== null && callsPlan(formula)
}
