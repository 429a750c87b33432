import { AT } from '../columns.ts'
import { draftCell, gap, type DraftRow } from '../draft.ts'
import { constant } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { tableRow } from './table-cells.ts'

/** 値のままの欄 — a live sheet says which of its fields do not follow the user's cells. */
export function unlinkedNote(form: Form, rows: readonly DraftRow[]): readonly DraftRow[] {
  const names = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.unlinked !== null && cell.content?.formula === null ? [cell.unlinked] : [])),
  )
  if (form.state === 'submission' || names.length === 0) return []
  const shown =
    names.slice(0, MOST_NAMES).join('、') +
    (names.length > MOST_NAMES ? ` ほか${String(names.length - MOST_NAMES)}件` : '')
  const text = `※次の欄は元のセルを式で参照できないため、作成時の値です（元のセルを直したときは作り直してください）：${shown}`
  return [gap(6), tableRow(form, [draftCell(AT.whole, constant(text), { size: 7.5, color: '595959' })])]
}

const MOST_NAMES = 60
