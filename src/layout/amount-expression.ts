import type { Amount } from '../model/plan.ts'
import { constant, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { partReference, quantityExpression } from './quantity-expression.ts'

/** 金額の欄 — the amount as it was typed; a bare number of a table carries its header's unit, a dash or 集計中 stays as it is. */
export function amountExpression(form: Form, amount: Amount): Expression {
  if (!amount.at) return constant(amount.text)
  const cell = form.sources.cellAt(amount.at)
  if (cell && typeof cell.value === 'number') return quantityExpression(form, amount.at, amount.unit)
  return partReference(form, amount.at, amount.text)
}
