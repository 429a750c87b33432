import type { Span } from '../columns.ts'
import { draftCell, draftRow, type DraftCell, type DraftRow } from '../draft.ts'
import { constant, type Expression } from '../expression.ts'
import { INDENT, lineCount, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { padded } from '../padded-format.ts'
import { BOXED, ISSUE_FILL, LABEL_FILL, TABLE_SIZE, type Look } from '../style-book.ts'

/** 別表のセル — small text in a thin frame. */
export const TABLE_TEXT: Look = { ...BOXED, size: TABLE_SIZE }
export const TABLE_CENTER: Look = { ...TABLE_TEXT, horizontal: 'center' }
export const TABLE_NUMBER: Look = { ...TABLE_TEXT, horizontal: 'right', format: padded('General') }
const HEADER: Look = { ...TABLE_CENTER, bold: true, fill: LABEL_FILL }
const SUBHEADING: Look = { ...TABLE_TEXT, bold: true, fill: ISSUE_FILL, indent: 1 }

const FIGURE = /^[約△▲+-]?[0-9０-９]/u // '1,300件以上', '約200件'

/** 数値の寄せ — a figure on one line stands right, a word (集計中, －) in the middle; what takes several lines reads from the left. */
export function figureLook(
  shown: string,
  width: number,
  size: number,
  format = 'General',
): Pick<Look, 'horizontal' | 'format'> {
  if (shown === '' || lineCount(`${shown} `, width, size) > 1) return { horizontal: 'left', format }
  return FIGURE.test(shown) ? { horizontal: 'right', format: padded(format) } : { horizontal: 'center', format }
}

/** 見出し行 — drawn again on every page its table goes on. */
export const tableHeader = (
  form: Form,
  columns: readonly { readonly span: Span; readonly title: string }[],
): DraftRow =>
  tableRow(
    form,
    columns.map(({ span, title }) => draftCell(span, constant(title), HEADER)),
    { keepWithNext: true },
  )

/** 小見出し — the 経営課題 whose rows follow. */
export const tableSubheading = (form: Form, span: Span, content: Expression, header: readonly DraftRow[]): DraftRow =>
  tableRow(form, [draftCell(span, content, SUBHEADING)], { keepWithNext: true, header })

/** A row as high as its highest text. */
export function tableRow(form: Form, cells: readonly DraftCell[], parts: Partial<DraftRow> = {}, least = 16): DraftRow {
  const heights = cells.map((cell) => {
    const { size = TABLE_SIZE, indent = 0 } = cell.look
    const width = form.columns.widthOf(cell.left, cell.right) - indent * INDENT
    return textHeight(shownText(cell), width, form.font, size)
  })
  return draftRow(Math.max(least, ...heights), cells, parts)
}

const shownText = (cell: DraftCell): string => String(cell.content?.value ?? '')
