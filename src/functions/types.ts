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

/** 引数の決まり — what answering a call needs to know of a parameter. */
export interface CallParameter {
  /** 目標 — as messages name it. */
  readonly name: Pick<Words, 'ja'>
  readonly optional: boolean
  /** cell: one value, a range makes the function spill; range: all of it at once. */
  readonly takes: 'cell' | 'range'
}

/** 計算 — a function without its help: all that a bundle needs in which the help stands elsewhere (functions.json, the stubs of Apps Script). */
export interface PlanCall {
  /** [A-Z0-9] alone, so that PLAN.X, PLAN_X and _xldudf_PLAN_X map one to one. */
  readonly name: string
  readonly parameters: readonly CallParameter[]
  /** Of one cell of the result; table: always spilled, whatever the arguments. */
  readonly returns: 'text' | 'number' | 'table'
  /** Total: never throws; a fault is a FunctionError. Shapes are settled before (broadcasting, spilling) by `callFunction`. */
  readonly body: (args: readonly FunctionArgument[]) => FunctionResult
}

/** 例 — executed as a test in every host, and printed on the reference page. */
export interface FunctionExample {
  readonly args: readonly FunctionArgument[]
  readonly result: FunctionResult
  readonly note?: Words
}

/** 説明 — the words of one function, beside its body in the same file; unused, a bundler drops them. */
export interface FunctionHelp {
  readonly summary: Words
  /** In the order of the call's own: the id in code and metadata (`target`), the English name, and what it is for. */
  readonly parameters: readonly { readonly id: string; readonly en: string; readonly help: Words }[]
  readonly examples: readonly FunctionExample[]
}

export interface FunctionParameter extends CallParameter {
  readonly id: string
  /** The name shown while typing: 目標. */
  readonly name: Words
  readonly help: Words
}

/** 関数 — one entry of the catalogue: the call with its help. */
export interface PlanFunction extends PlanCall {
  readonly summary: Words
  readonly parameters: readonly FunctionParameter[]
  readonly examples: readonly FunctionExample[]
}
