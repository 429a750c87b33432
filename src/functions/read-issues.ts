import type { AmountKind } from '../model/plan.ts'
import { readBudgetLabel, readBudgetText, type BudgetLabel } from '../recognize/prose/read-budget-text.ts'
import { issueHeadingReader } from '../recognize/table/issue-heading.ts'
import { readMoneyUnit } from '../text/money.ts'
import type { Money, MoneyUnit } from '../text/types.ts'
import { keyOf } from '../text/width.ts'
import { isEmpty, textOf, valueError, type Matrix } from './cells.ts'
import { moneyFault, moneyOf } from './read-yen.ts'
import type { FunctionCell, FunctionError } from './types.ts'

/** 範囲の経営課題 — its heading and its amounts, each under the year and kind that its label names. */
export interface RangeIssue {
  readonly number: number | null
  readonly title: string
  readonly amounts: readonly RangeAmount[]
}

export interface RangeAmount {
  readonly fiscalYear: number
  readonly kind: AmountKind
  /** null: blank, －, 未定. */
  readonly yen: number | null | FunctionError
}

/*
 * A range is read as a person reads it, row by row. An amount belongs to the label in its own text, else to the one on its left, else to the one
 * above it; and to the issue of its row where the header has a column of issues, else to the last heading above.
 */

interface Reading {
  readonly issues: readonly RangeIssue[]
  /** 見出し行の列 — the label that stands above a column. */
  readonly labels: ReadonlyMap<number, BudgetLabel>
  /** 経営課題の列 — of a table whose rows are issues. */
  readonly issueColumn: number | null
}

const NOTHING: Reading = { issues: [], labels: new Map(), issueColumn: null }

/** 経営課題を読む — in the order of the range. */
export function issuesOfRange(matrix: Matrix, planYear: number): readonly RangeIssue[] {
  const unit = unitOf(matrix)
  return matrix.reduce((reading, row) => readRow(reading, row, planYear, unit), NOTHING).issues
}

const readHeading = issueHeadingReader({ fields: [], indicatorTable: { columns: [] } })
const ISSUE_COLUMN = /^(?:重点的に取り組む)?(?:経営課題|課題|重点課題)(?:名|の名称)?$/u
const TOTAL_ROW = /^(?:合計|小計|総計|計)$/u

function readRow(
  reading: Reading,
  row: readonly FunctionCell[],
  planYear: number,
  unit: MoneyUnit | undefined,
): Reading {
  const texts = row.map((cell) => (isEmpty(cell) ? '' : textOf(cell)))
  const labels = texts.map((text) => readBudgetLabel(text, planYear))
  if (reading.issueColumn !== null && texts.some((text) => TOTAL_ROW.test(keyOf(text)))) return reading
  const opened = withHeading(reading, texts, labels, planYear)
  const around = { labels, above: reading.labels, isTable: reading.issueColumn !== null, planYear, unit }
  const amounts = row.flatMap((cell, column) => amountsAt(cell, column, around))
  return {
    issues: withAmounts(opened, amounts),
    labels: new Map([
      ...reading.labels,
      ...labels.flatMap((label, column) => (label ? [[column, label] as const] : [])),
    ]),
    issueColumn: issueColumnOf(reading, texts, labels),
  }
}

function issueColumnOf(
  { issueColumn }: Reading,
  texts: readonly string[],
  labels: readonly (BudgetLabel | undefined)[],
): number | null {
  const column = texts.findIndex((text) => ISSUE_COLUMN.test(keyOf(text)))
  return column >= 0 && labels.some((label) => label !== undefined) ? column : issueColumn
}

/** The row's own issue: by a heading that says 経営課題, or by what stands in the column of issues. */
function withHeading(
  { issues, issueColumn }: Reading,
  texts: readonly string[],
  labels: readonly (BudgetLabel | undefined)[],
  planYear: number,
): readonly RangeIssue[] {
  const named = texts.findIndex((text) => isHeading(text))
  const column = named >= 0 ? named : (issueColumn ?? -1)
  const text = texts[column] ?? ''
  if (text === '') return issues
  const { number, title } = readHeading(text)
  const beside = texts.slice(column + 1).find((other, index) => isTitle(other, labels[column + 1 + index]))
  return [
    ...issues,
    { number, title: title === '' ? (beside ?? '').trim() : withoutAmounts(title, planYear), amounts: [] },
  ]
}

/** '防災力の向上　４決算額　86百万円' in one cell. */
const withoutAmounts = (title: string, planYear: number): string =>
  title.slice(0, readBudgetText(title, planYear)[0]?.start).trim()

function isHeading(text: string): boolean {
  const { named, number, title } = readHeading(text)
  return named && number !== null && !title.includes('。')
}

const isTitle = (text: string, label: BudgetLabel | undefined): boolean =>
  text !== '' && label === undefined && moneyOf(text, '円').code === 'UNREADABLE'

interface Surroundings {
  /** Of the row's own cells. */
  readonly labels: readonly (BudgetLabel | undefined)[]
  readonly above: ReadonlyMap<number, BudgetLabel>
  readonly isTable: boolean
  readonly planYear: number
  readonly unit: MoneyUnit | undefined
}

function amountsAt(cell: FunctionCell, column: number, around: Surroundings): readonly RangeAmount[] {
  if (isEmpty(cell) || around.labels[column]) return []
  const labelled = typeof cell === 'string' ? readBudgetText(cell, around.planYear, around.unit) : []
  if (labelled.length > 0)
    return labelled.map(({ fiscalYear, kind, ...money }) => amountOf({ fiscalYear, kind }, money))
  const left = around.labels[column - 1]
  const label = left ?? around.above.get(column)
  if (!label || isHeading(textOf(cell))) return []
  const money = moneyOf(cell, label.unit ?? around.unit)
  // Below a form's label stand also texts that are no amounts; in a table's column they should be.
  return left || around.isTable || money.code !== 'UNREADABLE' ? [amountOf(label, money)] : []
}

const amountOf = (
  { fiscalYear, kind }: Pick<BudgetLabel, 'fiscalYear' | 'kind'>,
  { text, yen, code }: Pick<Money, 'text' | 'yen' | 'code'>,
): RangeAmount => ({
  fiscalYear,
  kind,
  yen: yen ?? moneyFault({ text, code, yen: null, stepYen: null, approximate: false }) ?? null,
})

/** Amounts go to the last issue; what stands above the first heading is of an issue without one. */
function withAmounts(issues: readonly RangeIssue[], amounts: readonly RangeAmount[]): readonly RangeIssue[] {
  if (amounts.length === 0) return issues
  const last = issues[issues.length - 1] ?? { number: null, title: '', amounts: [] }
  return [...issues.slice(0, -1), { ...last, amounts: amounts.reduce(joined, last.amounts) }]
}

/** Two amounts of one year and kind are no answer, unless they are the same. */
function joined(amounts: readonly RangeAmount[], next: RangeAmount): readonly RangeAmount[] {
  const index = amounts.findIndex(({ fiscalYear, kind }) => fiscalYear === next.fiscalYear && kind === next.kind)
  if (index < 0) return [...amounts, next]
  const known = amounts[index]?.yen ?? null
  const yen = known === null ? next.yen : next.yen === null || next.yen === known ? known : TWICE
  return amounts.map((amount, place) => (place === index ? { ...amount, yen } : amount))
}

const TWICE = valueError(
  '同じ経営課題に、同じ年度の金額が二つあります。どちらの金額か分からないため、一つにしてください。',
)

const LONGEST_UNIT_NOTE = 16

/** 単位：千円 — the unit that the range itself notes; undefined for none, or for two. */
function unitOf(matrix: Matrix): MoneyUnit | undefined {
  const notes = matrix.flatMap((row) => row.map(textOf)).filter((text) => text.length <= LONGEST_UNIT_NOTE)
  const units = new Set(notes.filter((text) => !/[0-9０-９]/u.test(text)).flatMap((text) => readMoneyUnit(text) ?? []))
  return units.size === 1 ? [...units][0] : undefined
}
