import { contains } from '../../../grid/box.ts'
import { PLAIN_STYLE, type CellValue } from '../../../grid/cell.ts'
import { makeSheet, type CellParts } from '../../../grid/make-sheet.ts'
import type { SheetGrid } from '../../../grid/workbook-grid.ts'
import { boxesOf } from '../common/areas.ts'
import { isDateContent, serialOfDate, type CellContent } from '../common/cell-content.ts'
import { lockedAt } from '../common/locked-at.ts'
import { isFormMark } from '../common/form-mark.ts'
import type { Outline, SheetReply } from '../common/wire.ts'

const UNLOCKED = { ...PLAIN_STYLE, locked: false }

/** 返信からシートを作る — dates become serial numbers, as in the other hosts, so that the core knows one kind of date. */
export function sheetOfReply(sheet: Outline['sheets'][number], reply: SheetReply, marks: Outline['marks']): SheetGrid {
  const isLocked = lockedAt(reply.locked)
  const isOurs = beside(sheet.name, marks)
  return makeSheet({
    name: sheet.name,
    visibility: sheet.hidden ? 'hidden' : 'visible',
    isProtected: reply.locked !== null,
    merges: boxesOf(reply.merges),
    lists: reply.lists.map(({ areas, source }) => ({ areas: boxesOf(areas), source })),
    cells: reply.cells
      .filter(([, column]) => !isOurs(column))
      .map(([row, column, content, formula, format]): CellParts => ({
        row,
        column,
        value: valueOf(content),
        formula,
        format: reply.formats[format] ?? 'General',
        style: isLocked(row, column) ? PLAIN_STYLE : UNLOCKED,
      })),
  })
}

/** 計算欄 — the columns beside our own form hold its struts and calculations, and say nothing of the plan. */
function beside(sheet: string, marks: Outline['marks']): (column: number) => boolean {
  const form = marks.find((mark) => isFormMark(mark.name) && mark.sheet === sheet)
  const box = form && boxesOf([form.range])[0]
  return (column) => box !== undefined && !contains(box, box.top, column)
}

const valueOf = (content: CellContent): CellValue =>
  typeof content === 'object' && isDateContent(content) ? serialOfDate(content.date) : content
