import { AT } from '../columns.ts'
import { draftCell, gap, type DraftRow } from '../draft.ts'
import { constant } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { issueLabel } from '../issue-label.ts'
import { readingNote } from '../reading-note.ts'
import { tableRow } from './table-cells.ts'

/** 注記 — the last lines of the sheet: how it was read and, of a live one, which of its fields do not follow the user's cells. */
export function noteRows(form: Form, rows: readonly DraftRow[]): readonly DraftRow[] {
  const texts = [unlinkedNote(form, rows), readingNote(form.profile, form.plan, form.plan.issues.map(issueLabel))]
  return [gap(6), ...texts.flatMap((text) => (text === null ? [] : [noteRow(form, text)]))]
}

const noteRow = (form: Form, text: string): DraftRow =>
  tableRow(form, [draftCell(AT.whole, constant(text), { size: 7.5, color: '595959' })])

/** 値のままの欄 */
function unlinkedNote(form: Form, rows: readonly DraftRow[]): string | null {
  const names = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.unlinked !== null && cell.content?.formula === null ? [cell.unlinked] : [])),
  )
  if (form.state === 'submission' || names.length === 0) return null
  const shown =
    names.slice(0, MOST_NAMES).join('、') +
    (names.length > MOST_NAMES ? ` ほか${String(names.length - MOST_NAMES)}件` : '')
  return `※次の欄は元のセルを式で参照できないため、作成時の値です（元のセルを直したときは作り直してください）：${shown}`
}

const MOST_NAMES = 60
