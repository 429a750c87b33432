import { a1, parseA1 } from '../../../grid/a1.ts'
import { textOfValue } from '../../../grid/make-sheet.ts'
import type { Cell } from '../../../grid/cell.ts'
import type { SheetGrid, WorkbookGrid } from '../../../grid/workbook-grid.ts'
import type { Edit, EditValue } from '../../../model/edit.ts'
import { gridFormula } from '../grid/formula-spelling.ts'

/** 入力 — a cell that a person or the pane gave other content, and what it holds now. */
export interface Entry {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: EditValue
  /** 表示形式 — where typing gave the cell another one: 45% is 0.45 shown as 0%. */
  readonly format?: string
}

export type CellPlace = Pick<Entry, 'sheet' | 'row' | 'column'>

export const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet}!${a1(row, column)}`

/** The cell an edit names; undefined for a line of a text. */
export function placeOf({ at }: Edit): CellPlace | undefined {
  const place = 'line' in at ? undefined : parseA1(at.cell)
  return place && !('line' in at) ? { sheet: at.sheet, ...place } : undefined
}

export const sheetNamed = (grid: WorkbookGrid, name: string): SheetGrid | undefined =>
  grid.sheets.find((sheet) => sheet.name === name)

export const cellAt = (grid: WorkbookGrid, { sheet, row, column }: CellPlace): Cell | undefined =>
  sheetNamed(grid, sheet)
    ?.row(row)
    ?.cells.find((cell) => cell.column === column)

/** What a cell holds, as it would be entered again. */
export function valueOfCell(cell: Cell | undefined): EditValue {
  if (!cell) return { kind: 'blank' }
  const cached = typeof cell.value === 'number' ? cell.value : textOfValue(cell.value)
  if (cell.formula !== null) return { kind: 'formula', formula: cell.formula, cached }
  return typeof cached === 'number' ? { kind: 'number', number: cached } : { kind: 'text', text: cached }
}

const plain = (formula: string): string => gridFormula(formula) ?? formula

/** Whether two contents are the same to the person who entered them; a formula's result is none of its content. */
export function sameContent(a: EditValue, b: EditValue): boolean {
  switch (a.kind) {
    case 'blank':
      return b.kind === 'blank' || (b.kind === 'text' && b.text === '')
    case 'text':
      return b.kind === 'text' ? a.text === b.text : b.kind === 'blank' && a.text === ''
    case 'number':
      return b.kind === 'number' && a.number === b.number
    case 'formula':
      return b.kind === 'formula' && plain(a.formula) === plain(b.formula)
  }
}
