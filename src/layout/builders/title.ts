import { AT } from '../columns.ts'
import { draftCell, draftRow, type DraftRow } from '../draft.ts'
import { computed, constant, literal, reference, type Expression } from '../expression.ts'
import { textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { printYear } from '../print-year.ts'
import type { Look } from '../style-book.ts'
import { keyOf } from '../../text/width.ts'

const TITLE: Look = { size: 16, bold: true, horizontal: 'center' }
const HEAD: Look = { size: 10.5, horizontal: 'center' }

/** 表題 — 令和６年度　デジタル統括室運営方針 */
export function titleText(form: Form): string {
  const { fiscalYear, department } = form.plan
  const year = fiscalYear === null ? '' : `${printYear(fiscalYear)}　`
  return `${year}${department ?? ''}${form.profile.titleWords[0] ?? '運営方針'}`
}

/** 表題と所属長 — the first rows; the title alone is repeated on every page. */
export function titleRows(form: Form): readonly DraftRow[] {
  const title = draftCell(AT.whole, titleExpression(form), TITLE)
  const head = form.plan.head === null ? '（　所属長　：　　　　　　　　）' : `（　所属長　：　${form.plan.head}　）`
  const headCell = draftCell(AT.whole, headExpression(form, head), HEAD)
  const heightOf = (text: string, size: number): number =>
    textHeight(text, form.columns.widthOf(AT.whole.left, AT.whole.right), form.font, size)
  return [
    draftRow(heightOf(titleText(form), 16), [title], { keepWithNext: true }),
    draftRow(heightOf(head, 10.5), [headCell], { keepWithNext: true }),
  ]
}

/** The user's own title where it says the same, so that a change there is followed; 令和7年度 or 令 和 ７ 年 度 is printed as all years are. */
function titleExpression(form: Form): Expression {
  return followed(form, 'fiscalYear', titleText(form))
}

const headExpression = (form: Form, text: string): Expression => followed(form, 'head', text)

function followed(form: Form, path: string, text: string): Expression {
  const at = form.source.recognized.provenance[path]?.at
  const address = at ? form.sources.addressOf(at) : null
  if (!at || address === null) return constant(text)
  const raw = form.sources.textAt(at)
  if (raw === text) return reference(address, raw)
  if (keyOf(raw) !== keyOf(text)) return constant(text)
  return computed(`IF(${address}=${literal(raw)},${literal(text)},IF(${address}="","",${address}))`, text)
}
