import { isCellError, type Cell } from '../../grid/cell.ts'
import { moneyOfNumber, readMoney, readMoneyUnit } from '../../text/money.ts'
import { readNumberFormat } from '../../text/number-format.ts'
import type { Money, MoneyUnit } from '../../text/types.ts'
import { keyOf } from '../../text/width.ts'

/** 金額のセル — an amount with the unit it was read in. */
export interface MoneyCell {
  readonly money: Money
  /** The amount's own unit, else its header's; null when there is none. */
  readonly unit: string | null
}

/** '86百万円', '6千9百万円' → 百万円 (the last named); '4億円' → 億円. */
const OWN_UNIT = /(?<unit>億|千万|百万|十万|万|千)?円/gu

/** '（再掲）4億円' */
const MARK_BEFORE = /^[\s　]*[(（【[]?(?:一部)?再掲[)）】\]]?[\s　:：]*/u

/** 金額のセルを読む — a number in its header's unit, or a text with a unit of its own; several cells under one header are one text. */
export function readMoneyCell(cells: readonly Cell[], headerUnit: MoneyUnit | undefined): MoneyCell {
  const [only] = cells
  if (only && cells.length === 1 && typeof only.value === 'number') return numberCell(only, only.value, headerUnit)
  const text = cells.map((cell) => (isCellError(cell.value) ? cell.value.error : cell.text)).join('')
  const own = ownUnit(text)
  const money = readMoney(text.replace(MARK_BEFORE, ''), headerUnit === undefined ? {} : { unit: headerUnit })
  return { money, unit: own ?? headerUnit ?? null }
}

function numberCell(cell: Cell, value: number, headerUnit: MoneyUnit | undefined): MoneyCell {
  const format = readNumberFormat(cell.format, value)
  const own = format.unit === null ? undefined : readMoneyUnit(format.unit)
  const context = headerUnit === undefined ? {} : { unit: headerUnit }
  return { money: moneyOfNumber(value, { ...context, format: cell.format }), unit: own ?? headerUnit ?? null }
}

function ownUnit(text: string): string | null {
  let last: string | null = null
  keyOf(text).replace(OWN_UNIT, (all) => {
    last = all
    return all
  })
  return last
}
