import { a1, columnName } from '../../../grid/a1.ts'
import { CALLS } from '../../../functions/calls.ts'
import { callsIn, type FunctionCall } from './function-calls.ts'

/** 式のあるセル — a formula without `=`, counted from 0. */
export interface FormulaCell {
  readonly row: number
  readonly column: number
  readonly formula: string
}

/**
 * 計算欄 — every cell with a custom function is a call to Google's servers, and some hundreds of them have been seen to stay at 「Loading…」. The calls of
 * one function are therefore gathered in columns beside the form: their arguments row by row, one range formula that answers for all of them, and
 * the form's cells refer to the answers.
 */
export interface Gathered {
  /** The formulas of the form, with the gathered calls replaced by their answers' cells. */
  readonly cells: readonly FormulaCell[]
  /** What stands in the columns of the block. */
  readonly block: readonly FormulaCell[]
  /** How many columns the block has. */
  readonly width: number
}

/** Functions that answer for each cell of a range; the others take ranges as they are, and are called where they stand. */
const GATHERED: ReadonlySet<string> = new Set(
  CALLS.filter(
    ({ parameters, returns }) => returns !== 'table' && parameters.every(({ takes }) => takes === 'cell'),
  ).map(({ name }) => name),
)

/** 列の束 — the columns of one function's calls, at most one call a row. */
interface Lane {
  readonly name: string
  readonly calls: Map<number, readonly string[]>
  readonly left: number
}

/** `left`: the first column that may be used. */
export function gatherCalls(cells: readonly FormulaCell[], left: number): Gathered {
  const lanes: Lane[] = []
  let width = 0
  const place = (row: number, { name, args }: FunctionCall): string => {
    let lane = lanes.find((one) => one.name === name && isFree(one, row, args))
    if (!lane) {
      lane = { name, calls: new Map(), left: left + width }
      lanes.push(lane)
      width += parametersOf(name) + 1
    }
    lane.calls.set(row, args)
    return `$${columnName(answerColumn(lane))}$${String(row + 1)}`
  }
  const replaced = cells.map((cell) => ({ ...cell, formula: replaceCalls(cell, place) }))
  return { cells: replaced, block: lanes.flatMap(laneCells), width }
}

const isFree = (lane: Lane, row: number, args: readonly string[]): boolean => {
  const there = lane.calls.get(row)
  return there === undefined || there.join('\n') === args.join('\n')
}

const parametersOf = (name: string): number => CALLS.find((one) => one.name === name)?.parameters.length ?? 0
const answerColumn = (lane: Lane): number => lane.left + parametersOf(lane.name)

function replaceCalls({ row, formula }: FormulaCell, place: (row: number, call: FunctionCall) => string): string {
  const parts: string[] = []
  let from = 0
  for (const call of callsIn(formula)) {
    if (!GATHERED.has(call.name)) continue
    parts.push(formula.slice(from, call.start), place(row, call))
    from = call.end
  }
  return parts.join('') + formula.slice(from)
}

function laneCells(lane: Lane): readonly FormulaCell[] {
  const rows = [...lane.calls.keys()].sort((a, b) => a - b)
  const [first = 0] = rows
  const last = rows[rows.length - 1] ?? first
  const count = parametersOf(lane.name)
  const ranges = Array.from({ length: count }, (_, index) => rangeOf(lane.left + index, first, last))
  const args = rows.flatMap((row) =>
    (lane.calls.get(row) ?? []).flatMap((formula, index) =>
      formula === '' ? [] : [{ row, column: lane.left + index, formula: keepingBlank(formula) }],
    ),
  )
  const answer = { row: first, column: answerColumn(lane), formula: `PLAN.${lane.name}(${ranges.join(',')})` }
  return [...args, answer]
}

const rangeOf = (column: number, first: number, last: number): string =>
  first === last ? a1(first, column) : `${a1(first, column)}:${a1(last, column)}`

/** A number or a text that stands in the formula itself. */
const CONSTANT = /^(?:[0-9.]+|"(?:[^"]|"")*")$/u // '2024', '"単位=人"'

/** 空欄は空欄のまま — a formula that is nothing but a blank cell shows 0, and 0 is a result that could be judged. */
const keepingBlank = (argument: string): string =>
  CONSTANT.test(argument) ? argument : `IF((${argument})="","",${argument})`
