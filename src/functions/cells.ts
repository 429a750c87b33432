import type { FunctionArgument, FunctionCell, FunctionError } from './types.ts'
import { isBlank } from '../text/width.ts'

/** 引数を読む — what a body asks of the values it is given. */

export type Matrix = readonly (readonly FunctionCell[])[]

export const isMatrix = (argument: FunctionArgument): argument is Matrix => Array.isArray(argument)

export const isError = (cell: unknown): cell is { readonly error: string } =>
  typeof cell === 'object' && cell !== null && 'error' in cell

export const isFault = (result: unknown): result is FunctionError =>
  typeof result === 'object' && result !== null && 'code' in result

/** 空欄 — a shadow cell of a merge, an omitted argument, and what a formula leaves with "". */
export const isEmpty = (cell: FunctionCell): boolean => cell === null || (typeof cell === 'string' && isBlank(cell))

/** A cell as text: numbers as a plain decimal, never in the exponent form that no reader knows. */
export function textOf(cell: FunctionCell): string {
  if (cell === null) return ''
  if (isError(cell)) return cell.error
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

/** The one value of a parameter that takes a cell; `callFunction` has taken ranges apart before. */
export function cellAt(args: readonly FunctionArgument[], index: number): FunctionCell {
  const argument = args[index] ?? null
  return isMatrix(argument) ? (argument[0]?.[0] ?? null) : argument
}

/** All cells of a parameter that takes a range, row by row. */
export function matrixAt(args: readonly FunctionArgument[], index: number): Matrix {
  const argument = args[index] ?? null
  return isMatrix(argument) ? argument : [[argument]]
}

export const cellsAt = (args: readonly FunctionArgument[], index: number): readonly FunctionCell[] =>
  matrixAt(args, index).flatMap((row) => [...row])

export const valueError = (message: string): FunctionError => ({ code: '#VALUE!', message })
