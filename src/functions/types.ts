/**
 * 関数の一覧の型 — what every host knows of a =PLAN function. A body sees values only: no formats, no addresses, no clock. Hosts translate their own
 * cells to `FunctionCell` on the way in and `FunctionError` to their own error values on the way out, and do nothing else.
 */

/** セルの値 — blank is null (never ''), an error value is `{ error: '#N/A' }`, a date is its serial number. */
export type FunctionCell = string | number | boolean | null | { readonly error: string }

/** 引数 — one cell, or a range row by row; an omitted argument is null. */
export type FunctionArgument = FunctionCell | readonly (readonly FunctionCell[])[]

/** 関数のエラー — shown as the host's own error value; the message is Japanese and says what to do. */
export interface FunctionError {
  readonly code: '#VALUE!' | '#N/A'
  readonly message: string
}

/** 結果のセル — '' is an empty-looking cell; an error may stand in any cell of a spilled result. */
export type ResultCell = string | number | boolean | FunctionError
export type FunctionResult = ResultCell | readonly (readonly ResultCell[])[]

export interface Words {
  readonly ja: string
  readonly en: string
}

export interface FunctionParameter {
  /** The name in code and in the metadata: `target`. */
  readonly id: string
  /** The name shown while typing: 目標. */
  readonly name: Words
  readonly help: Words
  readonly optional: boolean
  /** cell: one value, a range makes the function spill; range: all of it at once. */
  readonly takes: 'cell' | 'range'
}

/** 例 — executed as a test in every host, and printed on the reference page. */
export interface FunctionExample {
  readonly args: readonly FunctionArgument[]
  readonly result: FunctionResult
  readonly note?: Words
}

/** 関数 — one entry of the catalogue. `name` is [A-Z0-9] alone, so that PLAN.X, PLAN_X and _xldudf_PLAN_X map one to one. */
export interface PlanFunction {
  readonly name: string
  readonly summary: Words
  readonly parameters: readonly FunctionParameter[]
  /** Of one cell of the result; table: always spilled, whatever the arguments. */
  readonly returns: 'text' | 'number' | 'table'
  readonly examples: readonly FunctionExample[]
  /** Total: never throws; a fault is a FunctionError. Shapes are settled before (broadcasting, spilling) by `callFunction`. */
  readonly body: (args: readonly FunctionArgument[]) => FunctionResult
}
