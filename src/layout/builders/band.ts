import { AT } from '../columns.ts'
import { draftCell, draftRow, type DraftRow } from '../draft.ts'
import { constant, type Expression } from '../expression.ts'
import { INDENT, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { BAND_FILL, BAND_INK, BOXED, ISSUE_FILL, LABEL_FILL, type Look } from '../style-book.ts'

const SECTION: Look = { ...BOXED, size: 11, bold: true, fill: BAND_FILL, color: BAND_INK, indent: 1 }
const ACTION: Look = { ...BOXED, size: 10, bold: true, fill: LABEL_FILL, indent: 1 }
const ISSUE: Look = { ...BOXED, size: 11, bold: true, fill: ISSUE_FILL, indent: 1 }

/** 区分の帯 — the heading of a part of the form. */
export const sectionBand = (form: Form, text: string, parts: Partial<DraftRow> = {}): DraftRow =>
  bandRow(form, constant(text), SECTION, null, parts)

/** 経営課題の帯 — 経営課題１　… */
export const issueBand = (form: Form, title: Expression, unlinked: string | null): DraftRow =>
  bandRow(form, title, ISSUE, unlinked, {})

/** 取組の帯 — below its issue's. */
export const actionBand = (form: Form, title: Expression, unlinked: string | null): DraftRow =>
  bandRow(form, title, ACTION, unlinked, {})

function bandRow(
  form: Form,
  content: Expression,
  look: Look,
  unlinked: string | null,
  parts: Partial<DraftRow>,
): DraftRow {
  const width = form.columns.widthOf(AT.whole.left, AT.whole.right) - INDENT
  const height = textHeight(String(content.value), width, form.font, look.size ?? 11) + 3
  return draftRow(height, [draftCell(AT.whole, content, look, { unlinked })], { keepWithNext: true, ...parts })
}
