import { AT } from '../columns.ts'
import { draftCell, draftRow, type DraftRow } from '../draft.ts'
import { constant } from '../expression.ts'
import { textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import type { Amount, Issue } from '../../model/plan.ts'
import { amountExpression } from '../amount-expression.ts'
import { printBareYear } from '../print-year.ts'
import { BODY_SIZE, BOXED, type Look } from '../style-book.ts'
import { LABEL_LOOK } from './labelled-block.ts'

/** ６年度予算額 fits the narrowest of the three places. */
const YEAR_SIZE = 8.5
const VALUE: Look = { ...BOXED, size: BODY_SIZE, horizontal: 'center' }

/** ４年度決算額 */
export const amountLabel = (amount: Amount): string =>
  printBareYear(amount.fiscalYear) + (amount.kind === 'settled' ? '決算額' : '予算額')

/** 予算の行 — three amounts a row; nothing where the plan states none. */
export function budgetLines(form: Form, issue: Issue): readonly DraftRow[] {
  const rows: DraftRow[] = []
  for (let from = 0; from < issue.budget.length; from += AT.amounts.length) {
    rows.push(budgetRow(form, issue.budget.slice(from, from + AT.amounts.length)))
  }
  return rows
}

function budgetRow(form: Form, amounts: readonly Amount[]): DraftRow {
  let height = 20
  const cells = AT.amounts.flatMap((place, index) => {
    const amount = amounts[index]
    const text = amount ? amountExpression(form, amount) : constant('')
    const width = form.columns.widthOf(place.value.left, place.value.right)
    const label = amount ? amountLabel(amount) : ''
    const labelWidth = form.columns.widthOf(place.label.left, place.label.right)
    height = Math.max(height, textHeight(String(text.value), width, form.font, BODY_SIZE))
    height = Math.max(height, textHeight(label, labelWidth, form.font, YEAR_SIZE))
    const unlinked = amount && text.formula === null && text.value !== '' ? amountLabel(amount) : null
    return [
      draftCell(place.label, constant(label), { ...LABEL_LOOK, size: YEAR_SIZE }),
      draftCell(place.value, text, VALUE, { unlinked }),
    ]
  })
  return draftRow(height, cells, { keepWithNext: true })
}
