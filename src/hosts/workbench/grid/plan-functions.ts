import { BooleanNumber } from '@univerjs/core'
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/engine-formula'
import { callFunction } from '../../../functions/call-function.ts'
import { CATALOGUE } from '../../../functions/catalogue.ts'
import type { FunctionArgument, FunctionCell, PlanFunction, ResultCell } from '../../../functions/types.ts'

/** 関数の登録 — every function of the catalogue as a class of the grid's engine, under the name that a person types. */
export const PLAN_FUNCTIONS = CATALOGUE.map((fn): [typeof BaseFunction, string] => [engineClass(fn), gridName(fn)])

/** 入力中の案内 — what the grid shows while such a formula is typed. */
export const PLAN_FUNCTION_HELP: IFunctionInfo[] = CATALOGUE.map((fn) => ({
  functionName: gridName(fn),
  functionType: FunctionType.User,
  description: fn.summary.ja,
  abstract: fn.summary.ja,
  functionParameter: fn.parameters.map(({ name, help, optional }, index) => ({
    name: name.ja,
    detail: help.ja,
    example: exampleOf(fn, index),
    require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  })),
}))

function gridName({ name }: PlanFunction): string {
  return `PLAN.${name}`
}

function exampleOf({ examples }: PlanFunction, index: number): string {
  const argument = examples[0]?.args[index]
  return typeof argument === 'string' || typeof argument === 'number' ? String(argument) : ''
}

const MOST_ARGUMENTS = 255

/** Arguments are counted by `callFunction`, so that every host says the same of a missing one. */
function engineClass(fn: PlanFunction): typeof BaseFunction {
  return class extends BaseFunction {
    override minParams = 0
    override maxParams = MOST_ARGUMENTS

    override calculate(...args: BaseValueObject[]): BaseValueObject {
      try {
        return engineResult(callFunction(fn, args.map(argumentOf)))
      } catch {
        // The engine stops for good when a function throws; a body never does, and this line is the proof against the day that one does.
        return ErrorValueObject.create(ErrorType.VALUE)
      }
    }
  }
}

/** A reference to one cell comes as an array of one; `callFunction` tells it from a range. */
function argumentOf(value: BaseValueObject): FunctionArgument {
  if (!value.isArray()) return cellOf(value)
  const array = value as ArrayValueObject
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => cellOf(array.get(row, column) || null)),
  )
}

function cellOf(value: BaseValueObject | null | undefined): FunctionCell {
  if (!value || value.isNull()) return null
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() }
  return value.getValue()
}

function engineResult(result: ReturnType<typeof callFunction>): BaseValueObject {
  if (!Array.isArray(result)) return engineCell(result as ResultCell)
  const cells = result.map((row: readonly ResultCell[]) => row.map(engineCell))
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

const ERRORS: Readonly<Record<string, ErrorType>> = { '#N/A': ErrorType.NA, '#VALUE!': ErrorType.VALUE }

function engineCell(cell: ResultCell): BaseValueObject {
  switch (typeof cell) {
    case 'string':
      return StringValueObject.create(cell)
    case 'number':
      return NumberValueObject.create(cell)
    case 'boolean':
      return BooleanValueObject.create(cell)
    default:
      return ErrorValueObject.create(ERRORS[cell.code] ?? ErrorType.VALUE)
  }
}
