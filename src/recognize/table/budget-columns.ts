import type { AmountKind } from '../../model/plan.ts'
import type { Doubt } from '../../model/recognition.ts'
import type { MoneyUnit } from '../../text/types.ts'
import { readMoneyUnit } from '../../text/money.ts'
import type { Column } from './columns.ts'

/** 金額の列 — one year's 決算額 or 予算額. */
export interface AmountColumn {
  readonly column: Column
  readonly fiscalYear: number
  readonly kind: AmountKind
  readonly unit: MoneyUnit | undefined
}

export interface BudgetColumns {
  readonly issue: Column | null
  readonly number: Column | null
  /** 単位 — of each row's amounts. */
  readonly unit: Column | null
  readonly notes: readonly Column[]
  readonly amounts: readonly AmountColumn[]
  readonly doubts: readonly Doubt[]
}

const isAmount = ({ id }: Column): boolean => id === 'settled' || id === 'budgeted'

/** 金額の表か — amounts of at least two columns, or of one beside the issue it belongs to. */
export function isBudgetTable(columns: readonly Column[]): boolean {
  const amounts = columns.filter(isAmount)
  return amounts.length >= 2 || (amounts.length === 1 && columns.some(({ id }) => id === 'issue'))
}

/** 列を分ける — an amount column needs its year; two columns of one year and kind are left open. */
export function budgetColumns(columns: readonly Column[], noteUnit: MoneyUnit | undefined): BudgetColumns {
  const issues = columns.filter(({ id }) => id === 'issue')
  const named = issues.filter(({ groups }) => ISSUE_WORD.test(groups.join('')))
  const dated = columns.filter(isAmount)
  const amounts = dated.flatMap((column) => {
    const { year } = column
    if (year === null || rivalsOf(column, dated).length > 1) return []
    const kind: AmountKind = column.id === 'settled' ? 'settled' : 'budgeted'
    return [{ column, fiscalYear: year, kind, unit: unitOf(column) ?? noteUnit }]
  })
  return {
    issue: named[0] ?? issues[0] ?? null,
    number: columns.find(({ id }) => id === 'number') ?? null,
    unit: columns.find(({ id }) => id === 'unit') ?? null,
    notes: columns.filter(({ id }) => id === 'note'),
    amounts,
    doubts: doubtsOf(dated),
  }
}

const ISSUE_WORD = /課題/u

const rivalsOf = (column: Column, all: readonly Column[]): readonly Column[] =>
  all.filter((other) => other.id === column.id && other.year === column.year)

/** '予算額（千円）' or a group over it says the unit. */
function unitOf(column: Column): MoneyUnit | undefined {
  const own = column.unit === null ? undefined : readMoneyUnit(column.unit)
  return (
    own ??
    [...column.groups]
      .reverse()
      .map(readMoneyUnit)
      .find((unit) => unit !== undefined)
  )
}

function doubtsOf(dated: readonly Column[]): readonly Doubt[] {
  const told = new Set<Column>()
  return dated.flatMap((column) => {
    const rivals = rivalsOf(column, dated)
    if (told.has(column) || (column.year !== null && rivals.length === 1)) return []
    for (const rival of rivals) told.add(rival)
    return [rivals.length > 1 ? rivalsDoubt(column, rivals) : undatedDoubt(column)]
  })
}

const titleOf = (column: Column): string => (column.id === 'settled' ? '決算額' : '予算額')

function rivalsDoubt(column: Column, rivals: readonly Column[]): Doubt {
  const names = rivals.map(({ header }) => `「${header}」`).join('と')
  return {
    code: 'AMBIGUOUS_PLACE',
    field: 'budget',
    title: titleOf(column),
    at: column.headerAt,
    related: rivals.slice(1).map(({ headerAt }) => headerAt),
    text: column.header,
    detail: `同じ年度の${titleOf(column)}と読める列が${String(rivals.length)}列あります（${names}）。見出しに年度などを書いて区別してください。`,
  }
}

function undatedDoubt(column: Column): Doubt {
  return {
    code: 'LOW_CONFIDENCE',
    field: 'budget',
    title: titleOf(column),
    at: column.headerAt,
    related: [],
    text: column.header,
    detail: `「${column.header}」の列は年度が分からないため読んでいません。「令和6年度予算額」のように年度を書いてください。`,
  }
}
