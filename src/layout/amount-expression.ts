import type { Amount } from '../model/plan.ts'
import { constant, literal, reference, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { groupedNumber } from './print-number.ts'
import { partReference } from './quantity-expression.ts'

/** 金額の欄 — what the cell holds and the number format that shows it. */
export interface AmountCell {
  readonly content: Expression
  readonly format: string
}

/** The amount as it was typed; a table's bare number stays that number and shows its header's unit by its format (`#,##0"千円"`). */
export function amountCell(form: Form, amount: Amount): AmountCell {
  if (!amount.at) return { content: constant(amount.text), format: 'General' }
  const cell = form.sources.cellAt(amount.at)
  const address = form.sources.addressOf(amount.at)
  if (!cell || address === null || typeof cell.value !== 'number') {
    return { content: partReference(form, amount.at, amount.text), format: 'General' }
  }
  const digits = Number.isInteger(cell.value) ? '#,##0' : '#,##0.0##'
  const unit = amount.unit === null ? '' : `"${amount.unit}"`
  return { content: reference(address, cell.value), format: `${digits}${unit};${minus(form)}${digits}${unit}` }
}

const minus = (form: Form): string => `"${form.source.settings.minus}"`

/** 金額の文字列 — as a PLAN function takes it: a bare number with its header's unit behind it; null where no formula reaches the amount. */
export function amountText(form: Form, amount: Amount): string | null {
  const { content } = amountCell(form, amount)
  const address = amount.at ? form.sources.addressOf(amount.at) : null
  if (content.formula === null || address === null) return null
  if (typeof content.value !== 'number' || amount.unit === null) return content.formula
  return `IF(${address}="","",${address}&${literal(amount.unit)})`
}

/** What the cell shows, for measuring. */
export const shownAmount = ({ content }: AmountCell, amount: Amount): string =>
  typeof content.value === 'number' ? groupedNumber(content.value) + (amount.unit ?? '') : content.value
