import { AT } from '../columns.ts'
import { draftCell, draftRow, type DraftCell, type DraftRow } from '../draft.ts'
import { constant, EMPTY } from '../expression.ts'
import { sizeWithin, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import type { Amount, Issue } from '../../model/plan.ts'
import { amountCell, shownAmount } from '../amount-expression.ts'
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
  const pairs = AT.amounts.map((place, index) => pairOf(form, place, amounts[index]))
  const cells = pairs.flatMap((pair) => pair.cells)
  return draftRow(Math.max(20, ...pairs.map((pair) => pair.height)), cells, { keepWithNext: true })
}

interface Pair {
  readonly cells: readonly DraftCell[]
  readonly height: number
}

function pairOf(form: Form, place: (typeof AT.amounts)[number], amount: Amount | undefined): Pair {
  const label = amount ? amountLabel(amount) : ''
  const cell = amount ? amountCell(form, amount) : { content: EMPTY, format: 'General' }
  const shown = amount ? shownAmount(cell, amount) : ''
  const width = form.columns.widthOf(place.value.left, place.value.right)
  const size = typeof cell.content.value === 'number' ? sizeWithin(shown, width) : BODY_SIZE
  const labelWidth = form.columns.widthOf(place.label.left, place.label.right)
  const unlinked = amount && cell.content.formula === null && shown !== '' ? label : null
  return {
    cells: [
      draftCell(place.label, constant(label), { ...LABEL_LOOK, size: YEAR_SIZE }),
      draftCell(place.value, cell.content, { ...VALUE, size, format: cell.format }, { unlinked }),
    ],
    height: Math.max(textHeight(shown, width, form.font, size), textHeight(label, labelWidth, form.font, YEAR_SIZE)),
  }
}
