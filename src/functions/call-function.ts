import { isError, isMatrix, valueError, type Matrix } from './cells.ts'
import type {
  FunctionArgument,
  FunctionCell,
  FunctionError,
  CallParameter,
  FunctionResult,
  PlanCall,
  ResultCell,
} from './types.ts'

/**
 * 関数を呼ぶ — the one door for every host: counts the arguments, passes error values on, and settles shapes. A parameter that takes a cell
 * and is given a range makes the function spill over it; single values go to every cell; ranges of unequal shape are no question with one answer.
 */
export function callFunction(fn: PlanCall, args: readonly FunctionArgument[]): FunctionResult {
  const fault = countFault(fn, args.length)
  if (fault) return fault
  const given = fn.parameters.map((parameter, index) => settled(parameter, args[index] ?? null))
  const ranges = fn.parameters.flatMap((parameter, index) => {
    const argument = given[index] ?? null
    return parameter.takes === 'cell' && isMatrix(argument) ? [argument] : []
  })
  const [first] = ranges
  if (!first) return callOnce(fn, given)
  if (ranges.some((range) => !sameShape(range, first))) return UNEQUAL
  return spilled(fn, given, first)
}

/** An omitted argument is blank; a range of one cell is that cell where one is taken. */
function settled(parameter: CallParameter, argument: FunctionArgument): FunctionArgument {
  if (!isMatrix(argument) || parameter.takes === 'range') return argument
  const isSingle = argument.length <= 1 && (argument[0]?.length ?? 0) <= 1
  return isSingle ? (argument[0]?.[0] ?? null) : argument
}

function spilled(fn: PlanCall, given: readonly FunctionArgument[], shape: Matrix): FunctionResult {
  const at = (row: number, column: number): readonly FunctionArgument[] =>
    fn.parameters.map((parameter, index) => {
      const argument = given[index] ?? null
      return parameter.takes === 'cell' && isMatrix(argument) ? (argument[row]?.[column] ?? null) : argument
    })
  return shape.map((cells, row) => cells.map((_, column) => single(callOnce(fn, at(row, column)))))
}

/** A table cannot stand in one cell of a spilled result. */
const single = (result: FunctionResult): ResultCell => (Array.isArray(result) ? NO_TABLE : (result as ResultCell))

const NO_TABLE = valueError('この関数の単一のセルの引数には、範囲ではなく一つのセルを指定してください。')

function callOnce(fn: PlanCall, args: readonly FunctionArgument[]): FunctionResult {
  return passedOn(fn, args) ?? fn.body(args)
}

/** 誤りはそのまま返す — an error value in is an error out, so that it is never taken for a value; a table reports it in its rows. */
function passedOn(fn: PlanCall, args: readonly FunctionArgument[]): FunctionError | undefined {
  if (fn.returns === 'table') return undefined
  for (const [index, argument] of args.entries()) {
    const error = firstError(argument)
    if (error !== undefined) return errorOf(error, fn.parameters[index])
  }
  return undefined
}

function firstError(argument: FunctionArgument): string | undefined {
  const cells: readonly FunctionCell[] = isMatrix(argument) ? argument.flatMap((row) => [...row]) : [argument]
  return cells.find(isError)?.error
}

/** Hosts show our message at #N/A and #VALUE! alone: any other error becomes #VALUE! and is named in the message. */
function errorOf(error: string, parameter: CallParameter | undefined): FunctionError {
  const message = `引数「${parameter?.name.ja ?? ''}」のセルがエラー値（${error}）のため、計算できません。参照先を直してください。`
  return { code: error === '#N/A' ? '#N/A' : '#VALUE!', message }
}

function countFault(fn: PlanCall, count: number): FunctionError | undefined {
  const missing = fn.parameters.find(({ optional }, index) => !optional && index >= count)
  if (missing) return valueError(`引数「${missing.name.ja}」がありません。${callOf(fn)}のように指定してください。`)
  if (count > fn.parameters.length) return valueError(`引数が多すぎます。${callOf(fn)}のように指定してください。`)
  return undefined
}

/** 「PLAN.YEN(金額, [単位])」 */
const callOf = ({ name, parameters }: PlanCall): string =>
  `「PLAN.${name}(${parameters.map((one) => (one.optional ? `[${one.name.ja}]` : one.name.ja)).join(', ')})」`

const sameShape = (a: Matrix, b: Matrix): boolean =>
  a.length === b.length && a.every((row, index) => row.length === b[index]?.length)

const UNEQUAL = valueError('範囲の大きさがそろっていません。行と列の数が同じ範囲（又は一つのセル）を指定してください。')
