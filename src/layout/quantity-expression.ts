import type { CellRef } from '../grid/workbook-grid.ts'
import { readNumberFormat } from '../text/number-format.ts'
import { computed, constant, literal, reference, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { exactNumber, groupedNumber } from './print-number.ts'

/**
 * 数値の欄 — a table's cell as text of the form: digits grouped, a percentage exactly as stored (0.8696 shown 87.0% is 86.96％, for a rounded
 * picture must not be judged or printed as the result), the 単位 column's unit behind a bare number.
 */
export function quantityExpression(form: Form, at: CellRef, unit: string | null): Expression {
  const cell = form.sources.cellAt(at)
  const address = form.sources.addressOf(at)
  if (!cell || address === null) return constant('')
  if (typeof cell.value !== 'number') return textWithUnit(address, cell.text, unit)
  const format = readNumberFormat(cell.format, cell.value)
  if (format.percent) return percentExpression(address, cell.value)
  return numberExpression(address, cell.value, unit ?? format.unit ?? '')
}

const percentExpression = (address: string, value: number): Expression =>
  computed(
    `IF(${address}="","",IF(ISNUMBER(${address}),ROUND(${address}*100,10)&"％",${address}))`,
    `${exactNumber(Number((value * 100).toFixed(10)))}％`,
  )

/** A bare number of at most 2 against ％ may be a share (0.87) or a percentage: it is left bare, so that nobody is misled. */
const BARE_SHARE = 2

function numberExpression(address: string, value: number, unit: string): Expression {
  const digits = `IF(${address}=INT(${address}),TEXT(${address},"#,##0"),${address})`
  const isPercent = unit.normalize('NFKC') === '%'
  const shownUnit = isPercent && value !== 0 && Math.abs(value) <= BARE_SHARE ? '' : unit
  const tail = isPercent
    ? `IF(OR(${address}=0,ABS(${address})>${String(BARE_SHARE)}),${literal(unit)},"")`
    : literal(unit)
  const text = unit === '' ? digits : `${digits}&${tail}`
  return computed(`IF(${address}="","",IF(ISNUMBER(${address}),${text},${address}))`, groupedNumber(value) + shownUnit)
}

const COMPARISON = /(?:以上|以下|以内|未満|超|程度|前後)$/u
const BARE_NUMBER = /^[\s\u3000約△▲－-]*[0-9０-９][0-9０-９,，.．]*$/u

/** `45以下` in a column of 件 is 45件以下; a text with words of its own is left alone. */
function textWithUnit(address: string, text: string, unit: string | null): Expression {
  const comparison = COMPARISON.exec(text)?.[0] ?? ''
  if (unit === null || !BARE_NUMBER.test(text.slice(0, text.length - comparison.length)))
    return reference(address, text)
  const head = text.slice(0, text.length - comparison.length)
  if (comparison === '') return computed(`IF(${address}="","",${address}&${literal(unit)})`, text + unit)
  const replaced = `SUBSTITUTE(${address},${literal(comparison)},${literal(unit + comparison)})`
  return computed(`IF(${address}="","",${replaced})`, head + unit + comparison)
}

/** 一部の参照 — a value behind its label in one cell (４決算額　86百万円): the label is taken off, whatever then stands there is shown. */
export function partReference(form: Form, at: CellRef, value: string): Expression {
  const address = form.sources.addressOf(at)
  const raw = form.sources.textAt(at)
  if (address === null || value === '') return constant(value)
  if (raw === value) return reference(address, value)
  if (!raw.endsWith(value) || raw.includes('\n')) return constant(value)
  return computed(`SUBSTITUTE(${address},${literal(raw.slice(0, raw.length - value.length))},"",1)`, value)
}
