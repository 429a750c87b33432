import { indicatorTable } from '../../../src/profiles/indicator-table.ts'
import type { SheetParts } from '../../../src/grid/make-sheet.ts'
import type { CellRef } from '../../../src/grid/workbook-grid.ts'
import type { DraftIndicator } from '../../../src/model/recognition.ts'
import type { Target } from '../../../src/text/types.ts'
import { readBudgetTables } from '../../../src/recognize/table/read-budget-tables.ts'
import { readIndicatorTables } from '../../../src/recognize/table/read-indicator-tables.ts'
import type { TableContext, TableReading } from '../../../src/recognize/table/types.ts'
import { drawSheet } from '../../build/draw-sheet.ts'

export const CONTEXT: TableContext = { planYear: 2024, unitNote: null, confidence: 1 }

/** Reads the indicator tables of a drawn sheet. */
export function readTables(
  text: string,
  parts: Partial<SheetParts> = {},
  context: Partial<TableContext> = {},
): readonly TableReading[] {
  return readIndicatorTables(drawSheet(text, parts).sheet, indicatorTable, null, { ...CONTEXT, ...context })
}

/** The same for budget tables. */
export function readBudgets(
  text: string,
  parts: Partial<SheetParts> = {},
  context: Partial<TableContext> = {},
): readonly TableReading[] {
  return readBudgetTables(drawSheet(text, parts).sheet, indicatorTable, null, { ...CONTEXT, ...context })
}

/**
 * One line an indicator: 'issue | strategy | name | year comparison value unit | actual | prior | letter | statusAt | history'.
 * Absent parts are '-'; an unsure target ends in '?'.
 */
export function shown(tables: readonly TableReading[]): readonly string[] {
  return tables.flatMap(({ issues }) =>
    issues.flatMap(({ number, title, indicators }) => {
      const issue = number === null ? (title?.value ?? '-') : `${String(number)} ${title?.value ?? ''}`
      return indicators.map((indicator) => [issue, ...parts(indicator)].join(' | '))
    }),
  )
}

function parts(indicator: DraftIndicator): readonly string[] {
  const { strategy, name, target, actual, prior, typed, statusAt, source, history } = indicator
  return [
    strategy ?? '-',
    name,
    targetText(target),
    value(actual),
    value(prior),
    typed ?? (source.foreignLetter === null ? '-' : `(${source.foreignLetter})`),
    cell(statusAt),
    history.map((one) => `${String(one.fiscalYear)}: ${value(one.target)} → ${value(one.actual)}`).join(', ') || '-',
  ]
}

export const cell = (at: CellRef | null): string => (at && 'cell' in at ? at.cell : '-')

function targetText(target: Target): string {
  const number = target.upper === null ? String(target.value) : `${String(target.value)}~${String(target.upper)}`
  const flags = (target.deadline ? 'd' : '') + (target.cumulative ? 'c' : '') + (target.unsure ? '?' : '')
  return `${String(target.fiscalYear ?? '-')} ${target.comparison ?? (target.qualitative ? 'words' : '-')} ${number} ${target.unit ?? '-'}${flags && ' ' + flags}`
}

const value = (reading: DraftIndicator['actual']): string =>
  reading === null
    ? '-'
    : reading.value === null
      ? `「${reading.text}」`
      : `${String(reading.value)}${reading.unit ?? ''}`

/** One line an amount: 'issue | year kind yen unit code restated at'. */
export function amounts(tables: readonly TableReading[]): readonly string[] {
  return tables.flatMap(({ issues }) =>
    issues.flatMap(({ number, title, budget }) =>
      budget.map((one) =>
        [
          number === null ? (title?.value ?? '-') : `${String(number)} ${title?.value ?? ''}`,
          `${String(one.fiscalYear)} ${one.kind} ${String(one.yen)} ${one.unit ?? '-'} ${one.code} ${one.restated} ${cell(one.at)}`,
        ].join(' | '),
      ),
    ),
  )
}

/** One line a typed total: 'year kind yen unit at', '=' where it is a formula. */
export const totals = (tables: readonly TableReading[]): readonly string[] =>
  tables.flatMap(({ typedTotals }) =>
    typedTotals.map(
      (one) =>
        [one.fiscalYear, one.kind, one.money.yen, one.unit ?? '-', cell(one.at)].join(' ') +
        (one.hasFormula ? ' =' : ''),
    ),
  )

/** One line a doubt: 'code field at related'. */
export const doubts = (tables: readonly TableReading[]): readonly string[] =>
  tables.flatMap((table) =>
    table.doubts.map(({ code, field, at, related }) => [code, field, cell(at), ...related.map(cell)].join(' ')),
  )

/** One line a legend: 'cell text known'. */
export const legends = (tables: readonly TableReading[]): readonly string[] =>
  tables.flatMap((table) => table.legends.map(({ at, text, known }) => `${cell(at)} ${text} ${String(known)}`))
