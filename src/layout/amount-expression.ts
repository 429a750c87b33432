import type { CellRef } from '../grid/workbook-grid.ts'
import type { Amount } from '../model/plan.ts'
import { computed, constant, literal, reference, type Expression } from './expression.ts'
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
    return { content: amountPart(form, amount.at, amount.text), format: 'General' }
  }
  const digits = Number.isInteger(cell.value) ? '#,##0' : '#,##0.0##'
  const unit = amount.unit === null ? '' : `"${amount.unit}"`
  return { content: reference(address, cell.value), format: `${digits}${unit};${minus(form)}${digits}${unit}` }
}

const LABEL_BEFORE = /[^\s\u3000円]*(?:決算|予算)[^\s\u3000円]*[\s\u3000]*$/u // '4決算額　' before 86百万円
const LABEL_BEHIND = /^[\s\u3000]*[^\s\u3000円]*(?:決算|予算)[^\s\u3000円0-9０-９]*/u // '　5予算額' behind it

/** 金額の一部 — an amount between its label and the next one (4決算額　86百万円　5予算額　124百万円), whatever stands there later. */
function amountPart(form: Form, at: CellRef, text: string): Expression {
  const address = form.sources.addressOf(at)
  const raw = form.sources.textAt(at)
  const start = text === '' ? -1 : raw.indexOf(text)
  const before = LABEL_BEFORE.exec(raw.slice(0, Math.max(0, start)))?.[0] ?? ''
  const rest = raw.slice(start + text.length)
  const behind = LABEL_BEHIND.exec(rest)?.[0] ?? ''
  const isAlone = (label: string): boolean => raw.split(label).length === 2
  const isPart =
    start >= 0 && address !== null && before !== '' && isAlone(before) && raw.indexOf(before) + before.length === start
  if (!isPart || (behind === '' ? rest.trim() !== '' : !isAlone(behind))) return partReference(form, at, text)
  const from = `FIND(${literal(before)},${address})+${String(before.length)}`
  const length = behind === '' ? `LEN(${address})` : `FIND(${literal(behind)},${address})-(${from})`
  return computed(`IFERROR(TRIM(MID(${address},${from},${length})),"")`, text)
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
