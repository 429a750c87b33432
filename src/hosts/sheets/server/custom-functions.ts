import { callFunction } from '../../../functions/call-function.ts'
import { CALLS } from '../../../functions/calls.ts'
import type { FunctionArgument, FunctionCell, FunctionError, PlanCall, ResultCell } from '../../../functions/types.ts'
import { isErrorText } from '../common/cell-content.ts'

/*
 * 関数 — what a cell's =PLAN_X(…) comes to on Google's side. Everything is an argument: no service, no clock and no other cell is looked at, for Google
 * keeps a result per argument values and calls again only when these change.
 */

type GoogleCell = string | number | boolean | Date
type GoogleArgument = GoogleCell | readonly (readonly GoogleCell[])[] | null | undefined
type GoogleResult = string | number | boolean | (string | number | boolean)[][]

/** 一つの関数 — by its name in the catalogue; the stub of Code.js calls it with what Google hands over. */
export const customFunction =
  ({ name }: Pick<PlanCall, 'name'>) =>
  (...args: readonly GoogleArgument[]): GoogleResult =>
    resultOf(callFunction(functionNamed(name), withoutTail(args).map(argumentOf)))

function functionNamed(name: string): PlanCall {
  const found = CALLS.find((one) => one.name === name)
  if (!found) throw new Error(`関数 PLAN_${name} はありません。`)
  return found
}

/** The stub has a name for every parameter, so that those left out arrive as undefined. */
function withoutTail(args: readonly GoogleArgument[]): readonly GoogleArgument[] {
  let count = args.length
  while (count > 0 && args[count - 1] === undefined) count--
  return args.slice(0, count)
}

const argumentOf = (argument: GoogleArgument): FunctionArgument =>
  Array.isArray(argument)
    ? (argument as readonly (readonly GoogleCell[])[]).map((row) => row.map(cellOf))
    : cellOf(argument as GoogleCell | null | undefined)

function cellOf(cell: GoogleCell | null | undefined): FunctionCell {
  if (cell === '' || cell === null || cell === undefined) return null
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  if (Object.prototype.toString.call(cell) === '[object Date]') return serialOf(cell as Date)
  const text = String(cell)
  return isErrorText(text) ? { error: text } : text
}

const DAY = 86_400_000
const MINUTE = 60_000
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** Google makes a date cell a Date of the script's time zone, which for a bound script is set beside the spreadsheet's. */
function serialOf(date: Date): number {
  const wallClock = date.getTime() - date.getTimezoneOffset() * MINUTE
  return Number(((wallClock - DAY_ZERO) / DAY).toPrecision(15))
}

/** A single fault is thrown, as its message then stands in the cell; in a spilled result it must not take the other cells with it. */
function resultOf(result: ReturnType<typeof callFunction>): GoogleResult {
  if (Array.isArray(result)) return result.map((row: readonly ResultCell[]) => row.map(spilledCell))
  if (isFault(result)) throw new Error(result.message)
  return result as string | number | boolean
}

const spilledCell = (cell: ResultCell): string | number | boolean => (isFault(cell) ? cell.code : cell)

const isFault = (result: unknown): result is FunctionError =>
  typeof result === 'object' && result !== null && 'code' in result
