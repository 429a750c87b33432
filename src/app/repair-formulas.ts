import { callsPlan, isDamaged, rewriteFormula } from '../functions/rewrite-formula.ts'
import { isCellError, type Cell } from '../grid/cell.ts'
import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Edit } from '../model/edit.ts'
import { cellsWhere } from './cells-where.ts'

/**
 * 数式の再登録 — enters anew every PLAN formula that stays #NAME? although the add-in is there, points into another file, has become text, or was
 * wrapped when the workbook left Sheets. Excel knows no other way to wake such a cell.
 */
export const repairFormulas = (grid: WorkbookGrid): readonly Edit[] =>
  cellsWhere(grid, (cell) => repaired(cell) !== undefined).flatMap(({ at, cell }) => {
    const formula = repaired(cell)
    if (formula === undefined) return []
    const value = { kind: 'formula', formula, cached: cachedOf(cell) } as const
    return [{ at, before: cell.text, value, overFormula: cell.formula !== null, reason: '数式の再登録' }]
  })

/** What a stuck cell shows; any other error is the function's own answer. */
const STUCK: ReadonlySet<string> = new Set(['#NAME?', '#BUSY!', '#GETTING_DATA'])
/** IFERROR(__xludf.DUMMYFUNCTION("PLAN_STATUS(A1,B1)"),"A") — how Sheets writes a function of its own into an .xlsx. */
const FROM_SHEETS = /^IFERROR\(__xludf\.DUMMYFUNCTION\("(?<inner>(?:[^"]|"")*)"\),[^]*\)$/u
const FILE_TEXT = /^=.*_xldudf_/su

/** The formula as it should stand, undefined where nothing is wrong. */
function repaired({ formula, value }: Cell): string | undefined {
  const written = formula === null ? textFormula(value) : (innerFormula(formula) ?? stuckFormula(formula, value))
  return written !== undefined && callsPlan(written) ? rewriteFormula(written, 'excel') : undefined
}

/** Nobody types `_xldudf_`: it was a formula. An example of PLAN.STATUS( in words is left alone. */
const textFormula = (value: Cell['value']): string | undefined =>
  typeof value === 'string' && FILE_TEXT.test(value) ? value.slice(1) : undefined

const innerFormula = (formula: string): string | undefined =>
  FROM_SHEETS.exec(formula)?.groups?.['inner']?.replace(/""/gu, '"').replace(/^=/u, '')

function stuckFormula(formula: string, value: Cell['value']): string | undefined {
  const isStuck = isCellError(value) && STUCK.has(value.error)
  return isStuck || isDamaged(formula) ? formula : undefined
}

const cachedOf = ({ formula, value }: Cell): string | number =>
  formula !== null && (typeof value === 'string' || typeof value === 'number') ? value : ''
