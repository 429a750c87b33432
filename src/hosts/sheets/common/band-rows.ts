import { parseRange } from '../../../grid/a1.ts'
import type { Box } from '../../../grid/box.ts'
import { lineCount } from '../../../layout/fonts.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { isFormMark } from './form-mark.ts'

/**
 * 帯の行 — rows of the appendix with one short text over the whole width, drawn again on every page. They stay unmerged, and their text runs on over the empty cells
 * beside it: merging each would be a call a page. The form itself is merged as it is laid out, for it may have to be read again.
 */
export function bandRows(layout: SheetLayout): ReadonlySet<number> {
  const end = formEnd(layout)
  return new Set(layout.merges.filter((box) => box.top > end && isBand(layout, box)).map(({ top }) => top))
}

function formEnd({ names, rows }: SheetLayout): number {
  const range = names.find(({ name }) => isFormMark(name))?.range
  return (range && parseRange(range)?.bottom) || rows.length
}

function isBand(layout: SheetLayout, { top, left, bottom, right }: Box): boolean {
  const cell = layout.rows[top]?.cells.find(({ column }) => column === left)
  const style = cell && layout.styles[cell.style]
  if (!style || top !== bottom || left !== 0 || right !== layout.columns.length - 1) return false
  if (style.horizontal !== 'left' || cell.content.kind === 'formula') return false
  const text = cell.content.kind === 'text' ? cell.content.text : ''
  const width = layout.columns.reduce((sum, each) => sum + each, 0)
  return lineCount(text, width, style.font.size) <= 1
}
