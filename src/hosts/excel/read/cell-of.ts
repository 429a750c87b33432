import { PLAIN_STYLE, type Cell, type CellValue } from '../../../grid/cell.ts'
import { textOfValue } from '../../../grid/make-sheet.ts'

/** Excel gives an error value as its text. The same text typed as text cannot be told apart, and is as wrong in a plan. */
const ERRORS: ReadonlySet<string> = new Set([
  '#BLOCKED!',
  '#BUSY!',
  '#CALC!',
  '#CONNECT!',
  '#DIV/0!',
  '#FIELD!',
  '#GETTING_DATA',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#SPILL!',
  '#UNKNOWN!',
  '#VALUE!',
])

/** セル — from the three arrays of Excel; undefined for a blank. Looks are not read: recognition does not need them, and they would cost a page of JSON a row. */
export function cellOf(
  row: number,
  column: number,
  value: unknown,
  formula: unknown,
  format: unknown,
): Cell | undefined {
  const held = valueOf(value)
  if (held === undefined) return undefined
  return {
    row,
    column,
    value: held,
    text: textOfValue(held),
    formula: formulaIn(formula, value),
    format: typeof format === 'string' ? format : 'General',
    // Office.js cannot tell cells whose text has runs of different fonts without asking cell by cell: that is asked before a write.
    rich: false,
    style: PLAIN_STYLE,
  }
}

export function valueOf(value: unknown): CellValue | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string' || value === '') return undefined
  return ERRORS.has(value) ? { error: value } : value
}

/** 数式 — without its sign. A text that begins with = is given as both value and formula: that is no formula. */
export const formulaIn = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null
