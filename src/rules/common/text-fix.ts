import type { Cell } from '../../grid/cell.ts'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Edit, EditValue } from '../../model/edit.ts'
import type { Fix } from '../../model/report.ts'
import { quote } from './quote.ts'

/** 直せるセル — plain typed text: a formula, a number or runs of different fonts would be lost by rewriting. */
export const isRewritable = (cell: Cell | null): boolean =>
  cell === null || (cell.formula === null && !cell.rich && typeof cell.value === 'string')

/** 修正 — the whole new content of one cell, as an edit that can be taken back. */
export const editOf = (at: CellRef, before: string, value: EditValue): Edit => ({ at, before, value, reason: '修正' })

/** 「A」を「B」に直します — what a fix says to the person who applies it. */
export const fixText = (from: string, to: string): string => `${quote(from)}を${quote(to)}に直します`

/** A fix that writes one cell anew. */
export const fixOf = (at: CellRef, before: string, value: EditValue, from: string, to: string): Fix => ({
  text: fixText(from, to),
  edits: [editOf(at, before, value)],
})
