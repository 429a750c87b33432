import type { AmountKind } from '../model/plan.ts'
import { PLAIN_STYLE } from '../grid/cell.ts'
import { readBudgetText } from '../recognize/prose/read-budget-text.ts'
import { readMoneyCell } from '../recognize/table/money-cell.ts'
import { restatedIn } from '../recognize/table/restated.ts'
import { totalOf } from '../compute/total.ts'
import { yearsIn } from '../text/era.ts'
import type { Money, MoneyUnit } from '../text/types.ts'
import { keyOf } from '../text/width.ts'
import { cellAt, cellsAt, isEmpty, isFault, textOf, valueError } from './cells.ts'
import { moneyFault, moneyUnitOf } from './read-yen.ts'
import type { FunctionArgument, FunctionCell, FunctionError } from './types.ts'

/** 合計の引数 — the place of each among the arguments that TOTAL and TOTALTEXT share. */
const AT = { range: 0, unit: 1, kind: 2 } as const

/** 金額 — one amount of a range, with the year and kind where its own text names them. */
interface RangeAmount {
  readonly fiscalYear: number | null
  readonly kind: AmountKind | null
  readonly yen: number | null
  readonly stepYen: number | null
  readonly restated: 'none' | 'whole' | 'partly'
}

export interface RangeTotal {
  readonly yen: number
  /** 記載のない欄がある — the sum is of what is there. */
  readonly partial: boolean
  readonly unit: MoneyUnit | undefined
  readonly amounts: readonly RangeAmount[]
}

/** 合計する — the amounts of a range as the plan's own totals are made; undefined where there is none. */
export function totalOfRange(args: readonly FunctionArgument[]): RangeTotal | FunctionError | undefined {
  const unit = moneyUnitOf(cellAt(args, AT.unit))
  const wanted = wantedOf(cellAt(args, AT.kind))
  if (isFault(unit)) return unit
  if (isFault(wanted)) return wanted
  const amounts: RangeAmount[] = []
  for (const cell of cellsAt(args, AT.range)) {
    const read = amountsIn(cell, unit, wanted.fiscalYear)
    if (isFault(read)) return read
    amounts.push(...read.filter((amount) => isWanted(amount, wanted)))
  }
  return mixed(amounts) ?? summed(amounts, unit)
}

/** Year and kind matter to `totalOf` only in that they are one and the same, which has been seen to. */
function summed(amounts: readonly RangeAmount[], unit: MoneyUnit | undefined): RangeTotal | FunctionError | undefined {
  if (amounts.some(({ restated }) => restated === 'partly')) return PARTLY
  const total = totalOf(amounts.map((amount) => ({ ...amount, fiscalYear: 0, kind: 'budgeted' })))
  return total && { yen: total.yen, partial: total.partial, unit, amounts }
}

type Wanted = Pick<RangeAmount, 'fiscalYear' | 'kind'>

/** '決算', '令和6年度予算額' */
function wantedOf(cell: FunctionCell): Wanted | FunctionError {
  if (isEmpty(cell)) return { fiscalYear: null, kind: null }
  const text = textOf(cell)
  const kind = kindIn(text)
  return kind === null
    ? valueError(`区分「${text}」は使えません。「決算」「予算」又は「令和6年度予算」のように指定してください。`)
    : { fiscalYear: yearsIn(text)[0]?.fiscalYear ?? null, kind }
}

function kindIn(text: string): AmountKind | null {
  const [isSettled, isBudgeted] = [text.includes('決算'), text.includes('予算')]
  return isSettled === isBudgeted ? null : isSettled ? 'settled' : 'budgeted'
}

/** An amount that names neither year nor kind is taken for the one asked for. */
const isWanted = (amount: RangeAmount, { fiscalYear, kind }: Wanted): boolean =>
  (kind === null || amount.kind === null || amount.kind === kind) &&
  (fiscalYear === null || amount.fiscalYear === null || amount.fiscalYear === fiscalYear)

/** '4決算額' beside '5予算額': all bare years are of one era, whichever it is. */
const ANY_YEAR = 2024

function amountsIn(
  cell: FunctionCell,
  unit: MoneyUnit | undefined,
  year: number | null,
): readonly RangeAmount[] | FunctionError {
  const text = textOf(cell)
  const labelled = typeof cell === 'string' ? readBudgetText(text, year ?? ANY_YEAR, unit) : []
  if (labelled.length > 0) return labelled.map(faultOf).find(isFault) ?? labelled
  if (cell === null) return [amountOf({ yen: null, stepYen: null }, '')]
  const { money } = readMoneyCell([cellOf(cell)], unit)
  return moneyFault(money) ?? [amountOf(money, text)]
}

const faultOf = ({ text, code }: Pick<Money, 'text' | 'code'>): FunctionError | undefined =>
  moneyFault({ text, code, yen: null, stepYen: null, approximate: false })

const amountOf = ({ yen, stepYen }: Pick<Money, 'yen' | 'stepYen'>, text: string): RangeAmount => ({
  fiscalYear: null,
  kind: kindIn(keyOf(text)),
  yen,
  stepYen,
  restated: restatedIn([text]),
})

const cellOf = (value: Exclude<FunctionCell, null>): Parameters<typeof readMoneyCell>[0][number] => ({
  row: 0,
  column: 0,
  value,
  text: textOf(value),
  formula: null,
  format: 'General',
  rich: false,
  style: PLAIN_STYLE,
})

/** 決算 and 予算 are never mixed in one total, nor are two years. */
function mixed(amounts: readonly RangeAmount[]): FunctionError | undefined {
  const several = (values: readonly unknown[]): boolean => new Set(values.filter((value) => value !== null)).size > 1
  return several(amounts.map(({ kind }) => kind)) || several(amounts.map(({ fiscalYear }) => fiscalYear))
    ? MIXED
    : undefined
}

const MIXED = valueError(
  '決算額と予算額、又は異なる年度の金額が混ざっているため、合計しません。区分の引数で「令和6年度予算」のように指定してください。',
)
const PARTLY = valueError(
  '「一部再掲」の金額があり、再掲の額が分からないため、合計できません。再掲の額を除いて書いてください。',
)
