import { namedYears } from '../recognize/named-years.ts'
import { readIndicatorLines, type ProseIndicator } from '../recognize/prose/read-indicator-lines.ts'
import { isEmpty, isFault, matrixAt, textOf, type Matrix } from './cells.ts'
import { ANY_YEAR, mostNamed, NO_ERA, OTHER_ERA, yearAt } from './plan-year.ts'
import type { FunctionArgument, FunctionError } from './types.ts'

/** セルの指標 — one target of a range, with the row of the range it begins in, counted from 1. */
export interface RangeIndicator extends ProseIndicator {
  readonly row: number
}

export interface RangeIndicators {
  readonly indicators: readonly RangeIndicator[]
  /** The year given, else the one that the texts name most; null where they name none. */
  readonly planYear: number | null
}

/** 指標を読む — the texts of each column as one, for a heading or a year may stand in the cell above; undefined where all is blank. */
export function indicatorsOfRange(args: readonly FunctionArgument[]): RangeIndicators | FunctionError | undefined {
  const columns = columnsOf(matrixAt(args, 0))
  if (columns.length === 0) return undefined
  const given = yearAt(args, 1)
  if (isFault(given)) return given
  const planYear = given ?? mostNamed(columns.flatMap(({ text }) => namedYears(text)))
  if (planYear === null && columns.some(hasBareYear)) return NO_ERA
  return { planYear, indicators: columns.flatMap((column) => readColumn(column, planYear ?? ANY_YEAR)) }
}

/** A text with the row of the range in which each of its lines stands. */
interface Column {
  readonly text: string
  readonly rows: readonly number[]
}

function columnsOf(matrix: Matrix): readonly Column[] {
  const width = Math.max(0, ...matrix.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => columnOf(matrix, column)).filter(({ rows }) => rows.length > 0)
}

function columnOf(matrix: Matrix, column: number): Column {
  const cells = matrix.flatMap((row, index) => {
    const cell = row[column] ?? null
    return isEmpty(cell) ? [] : [{ lines: textOf(cell).split('\n'), row: index + 1 }]
  })
  return {
    text: cells.flatMap(({ lines }) => lines).join('\n'),
    rows: cells.flatMap(({ lines, row }) => lines.map(() => row)),
  }
}

const readColumn = ({ text, rows }: Column, planYear: number): readonly RangeIndicator[] =>
  readIndicatorLines(text, { planYear, strategies: [] }).map((indicator) => ({
    ...indicator,
    row: rows[indicator.line] ?? 1,
  }))

const hasBareYear = (column: Column): boolean =>
  yearsRead(column, ANY_YEAR).join() !== yearsRead(column, OTHER_ERA).join()

const yearsRead = (column: Column, planYear: number): readonly (number | null)[] =>
  readColumn(column, planYear).map(({ target }) => target.fiscalYear)
