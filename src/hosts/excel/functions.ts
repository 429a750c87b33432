import { callFunction } from '../../functions/call-function.ts'
import { CALLS } from '../../functions/calls.ts'
import type { FunctionArgument, FunctionCell, FunctionError, PlanCall, ResultCell } from '../../functions/types.ts'

/*
 * =PLAN関数 — hands every function of the catalogue to Excel. Synchronous and pure: no Excel.run, no clock, nothing kept; loaded by the shared page as a
 * file of its own, without React and zod.
 */

type Received = unknown
type Answered = readonly (readonly (string | number | boolean | CustomFunctions.Error)[])[]

if (typeof CustomFunctions !== 'undefined') {
  for (const call of CALLS) CustomFunctions.associate(call.name, (...received: Received[]) => answer(call, received))
}

/** Behind the arguments Excel hands over the call itself: it is left out. A result is always a table, of one cell where there is one. */
function answer(call: PlanCall, received: readonly Received[]): Answered {
  const result = callFunction(call, received.slice(0, call.parameters.length).map(argumentOf))
  if (isTable(result)) return result.map((line) => line.map(resultOf))
  const one = resultOf(result)
  if (one instanceof CustomFunctions.Error) throw one
  return [[one]]
}

const isTable = (
  result: ResultCell | readonly (readonly ResultCell[])[],
): result is readonly (readonly ResultCell[])[] => Array.isArray(result)

function argumentOf(received: Received): FunctionArgument {
  return Array.isArray(received) ? received.map((line: readonly unknown[]) => line.map(cellOf)) : cellOf(received)
}

/** A blank cell comes as null or '', an omitted argument as null; a date is its number already. */
function cellOf(received: unknown): FunctionCell {
  if (typeof received === 'number' || typeof received === 'boolean') return received
  if (typeof received === 'string') return received === '' ? null : received
  return isErrorValue(received) ? { error: received.code } : null
}

/** An error value comes as a CustomFunctions.Error; told by its shape, for it may be another realm's. */
const isErrorValue = (received: unknown): received is { readonly code: string } =>
  typeof received === 'object' && received !== null && typeof (received as { code?: unknown }).code === 'string'

function resultOf(cell: ResultCell): string | number | boolean | CustomFunctions.Error {
  return typeof cell === 'object' ? errorOf(cell) : cell
}

/** Excel shows the message at these two error values alone. */
const errorOf = ({ code, message }: FunctionError): CustomFunctions.Error =>
  new CustomFunctions.Error(
    code === '#N/A' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
    message,
  )
