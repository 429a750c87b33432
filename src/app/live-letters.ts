import { statusWord } from '../compute/status-word.ts'
import { writeStatusOptions } from '../compute/status-options.ts'
import { callFunction } from '../functions/call-function.ts'
import { status } from '../functions/status.ts'
import type { FunctionArgument, FunctionCell } from '../functions/types.ts'
import type { Cell } from '../grid/cell.ts'
import { parseA1 } from '../grid/a1.ts'
import { refName, type CellRef, type WorkbookGrid } from '../grid/workbook-grid.ts'
import { literal } from '../layout/expression.ts'
import { isTableRow } from '../layout/indicator-source.ts'
import { sheetPrefix } from '../layout/sources.ts'
import type { Edit } from '../model/edit.ts'
import type { Indicator } from '../model/plan.ts'
import { isBlank } from '../text/width.ts'
import type { CheckedPlan } from './check-plan.ts'
import { choicesAt } from './choices.ts'
import type { FillProposal, LeftOut } from './fill-plan.ts'

/**
 * 判定欄に数式を入れる — PLAN.STATUS over the row's own cells into the plan's own empty 判定 cells, so that the letter follows the result. As when
 * letters are written, nothing that stands is touched; and where the function would not say what the plan's own reading says, it is left out.
 */
export function liveLetters(grid: WorkbookGrid, plans: readonly CheckedPlan[]): FillProposal {
  const outcomes = plans.flatMap((checked) => {
    const indicators = checked.reading.plan.issues.flatMap((issue) => issue.indicators).filter(isOfThisYear)
    const shared = sharedCells(indicators)
    return indicators.flatMap((indicator) => letterAt(grid, checked, indicator, shared))
  })
  return {
    edits: outcomes.flatMap((outcome) => ('value' in outcome ? [outcome] : [])),
    left: onceACell(outcomes.flatMap((outcome) => ('message' in outcome ? [outcome] : []))),
  }
}

/** A target of another year stands in the same row, and has no letter this year. */
const isOfThisYear = ({ judgement: { code } }: Indicator): boolean =>
  code !== 'NOT_DUE' && code !== 'PAST_DUE' && code !== 'PAST_YEAR'

/** 判定の欄 — the cells that several indicators use, merged over their rows. */
function sharedCells(indicators: readonly Indicator[]): ReadonlySet<string> {
  const names = indicators.flatMap(({ statusAt }) => (statusAt ? [refName(statusAt)] : []))
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

const onceACell = (left: readonly LeftOut[]): readonly LeftOut[] => [
  ...new Map(left.map((one) => [one.message, one])).values(),
]

function letterAt(
  grid: WorkbookGrid,
  checked: CheckedPlan,
  indicator: Indicator,
  shared: ReadonlySet<string>,
): readonly (Edit | LeftOut)[] {
  const at = indicator.statusAt
  if (!at || !('cell' in at)) return []
  const cell = cellAt(grid, at)
  if (cell && (cell.formula !== null || !isBlank(cell.text))) return []
  const leave = (words: string): readonly LeftOut[] => [{ at, message: `${refName(at)}：${words}` }]
  if (shared.has(refName(at))) return leave(SHARED)
  if (!offersLetters(grid, at, checked)) return leave(OTHER_WORDS)
  const call = callOf(grid, checked, indicator, at.sheet)
  if (!call || call.word !== statusWord(indicator.judgement, indicator.typed)) return leave(DIFFERS)
  const value = { kind: 'formula', formula: call.formula, cached: call.word } as const
  return [{ at, before: cell?.text ?? '', value, reason: '判定の数式' }]
}

const SHARED = '一つの欄を複数の指標が使っているため、判定の数式を入れませんでした。指標ごとに欄を分けてください。'
const OTHER_WORDS =
  'この欄の評語は「A」「B」ではないため、判定の数式を入れませんでした。「判定を記入」で値を書き込んでください。'
const DIFFERS =
  'この行のセルだけでは同じ判定にならないため、判定の数式を入れませんでした。「判定を記入」で値を書き込むか、担当者が判断してください。'

/** The function answers A and B: a list or a scale of other words has no place for them. */
function offersLetters(
  grid: WorkbookGrid,
  at: { readonly sheet: string; readonly cell: string },
  checked: CheckedPlan,
): boolean {
  const { scale } = checked.recognized.profile
  const place = parseA1(at.cell)
  const sheet = grid.sheets.find(({ name }) => name === at.sheet)
  const choices = place && sheet ? choicesAt(grid, sheet, place.row, place.column) : null
  if (choices) return choices.includes('A') && choices.includes('B')
  return scale.A[0] === 'A' && scale.B[0] === 'B'
}

interface Call {
  readonly formula: string
  readonly word: string
}

/** A value of the row: how a formula names it, and what the function is given. */
interface Argument {
  readonly formula: string
  readonly value: FunctionCell
}

const OMITTED: Argument = { formula: '', value: null }

function callOf(grid: WorkbookGrid, checked: CheckedPlan, indicator: Indicator, sheet: string): Call | undefined {
  const argumentAt = (at: CellRef | null): Argument | undefined => argumentOf(grid, at, sheet)
  const { source } = indicator
  const target = argumentAt(indicator.at)
  const actual = argumentAt(source.actualAt)
  if (!target || !actual) return undefined
  const { fiscalYear } = checked.reading.plan
  const options = optionsOf(grid, checked, indicator)
  const args = [
    target,
    actual,
    argumentAt(source.priorAt) ?? OMITTED,
    fiscalYear === null ? OMITTED : { formula: String(fiscalYear), value: fiscalYear },
    OMITTED,
    { formula: literal(options), value: options },
  ]
  const word = callFunction(
    status,
    args.map(({ value }): FunctionArgument => value),
  )
  if (typeof word !== 'string') return undefined
  return { formula: `PLAN.STATUS(${args.map(({ formula }) => formula).join(',')})`, word }
}

function argumentOf(grid: WorkbookGrid, at: CellRef | null, sheet: string): Argument | undefined {
  if (!at || !('cell' in at)) return undefined
  const address = at.sheet === sheet ? at.cell : sheetPrefix(at.sheet) + at.cell
  return { formula: address, value: cellAt(grid, at)?.value ?? null }
}

function optionsOf(grid: WorkbookGrid, { settings }: CheckedPlan, indicator: Indicator): string {
  const { name, source, at } = indicator
  const format = source.actualFormat
  const targetFormat = cellAt(grid, at)?.format ?? null
  return writeStatusOptions({ name, format, targetFormat, unit: isTableRow(indicator) ? source.unit : null, settings })
}

function cellAt(grid: WorkbookGrid, at: CellRef): Cell | undefined {
  const place = 'cell' in at ? parseA1(at.cell) : undefined
  if (!place || !('cell' in at)) return undefined
  const row = grid.sheets.find(({ name }) => name === at.sheet)?.row(place.row)
  return row?.cells.find(({ column }) => column === place.column)
}
