import { parseA1 } from '../../grid/a1.ts'
import { textOfValue, type SheetParts } from '../../grid/make-sheet.ts'
import { refusalMessage } from '../../app/refusal-message.ts'
import type { Edit, RefusalReason, RefusedEdit } from '../../model/edit.ts'
import { cellAt, mergeAt } from './memory-workbook.ts'

/** 書けない理由 — why an edit is refused, or undefined when it may be made. The order is the order in which a person would mend it. */
export function refusalOf(edit: Edit, sheet: SheetParts | undefined): RefusedEdit | undefined {
  const reason = reasonOf(edit, sheet)
  return reason && { edit, reason, message: refusalMessage(reason, edit.at) }
}

function reasonOf(edit: Edit, sheet: SheetParts | undefined): RefusalReason | undefined {
  if (!sheet || 'line' in edit.at) return 'missing'
  const at = parseA1(edit.at.cell)
  if (!at) return 'missing'
  const cell = cellAt(sheet, edit.at.cell)
  const merge = mergeAt(sheet, at.row, at.column)
  if (merge && (merge.top !== at.row || merge.left !== at.column)) return 'merged'
  if (sheet.isProtected && (cell?.style?.locked ?? true)) return 'protected'
  if (cell?.formula && !edit.overFormula) return 'formula'
  if (cell?.rich) return 'rich'
  return (cell ? textOfValue(cell.value) : '') === edit.before ? undefined : 'changed'
}
