import { moneyOfNumber, readMoney } from '../text/money.ts'
import type { Money, MoneyUnit } from '../text/types.ts'
import { keyOf } from '../text/width.ts'
import { isEmpty, textOf, valueError } from './cells.ts'
import type { FunctionCell, FunctionError } from './types.ts'

const UNITS: readonly MoneyUnit[] = ['円', '千円', '百万円', '億円']

/** 単位の引数 — undefined when omitted. */
export function moneyUnitOf(cell: FunctionCell): MoneyUnit | undefined | FunctionError {
  if (isEmpty(cell)) return undefined
  const key = keyOf(textOf(cell))
  return (
    UNITS.find((unit) => unit === key) ??
    valueError(`単位「${textOf(cell)}」は使えません。「円」「千円」「百万円」「億円」のいずれかを指定してください。`)
  )
}

/** 金額を読む — a number in the given unit, or a text with a unit of its own. */
export function moneyOf(cell: FunctionCell, unit: MoneyUnit | undefined): Money {
  return typeof cell === 'number' ? moneyOfNumber(cell, { unit }) : readMoney(textOf(cell), { unit })
}

/** 読めない金額 — why an amount gives no yen; undefined where there is simply none yet (blank, －, 未定). */
export function moneyFault({ text, code }: Money): FunctionError | undefined {
  if (code === 'UNIT_MISSING')
    return valueError(
      `金額「${text}」に単位がありません。「${text}千円」のように書くか、単位の引数で指定してください。`,
    )
  if (code === 'UNREADABLE')
    return valueError(`「${text}」を金額として読み取れません。「86百万円」のように書いてください。`)
  return undefined
}
