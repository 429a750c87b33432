/** The wire between office.js and a workbook: what the library sends, what it expects back. Read in the library's own source, exercised by our tests. */

export interface RequestBody {
  readonly Actions: readonly WireAction[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: PathType
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface WireAction {
  readonly Id: number
  readonly ActionType: ActionType
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number }
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  readonly ReferencedObjectPathIds?: readonly number[]
}

export const enum PathType {
  Global = 1,
  Service = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface ReplyBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: readonly number[]
  readonly Error?: WireError
}

export interface WireError {
  readonly Code: string
  readonly Message: string
  readonly Location: string
  readonly ActionIndex: number
  readonly HttpStatusCode: number
}

/** An error as Excel would answer it; the code is what an add-in may look at. */
export class WorkbookError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const itemNotFound = (what: string): WorkbookError =>
  new WorkbookError('ItemNotFound', `The requested resource doesn't exist: ${what}`)
export const invalidArgument = (why: string): WorkbookError =>
  new WorkbookError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${why}`)
export const accessDenied = (why: string): WorkbookError =>
  new WorkbookError('AccessDenied', `You cannot perform the requested operation: ${why}`)

/**
 * An object of the workbook as the wire sees it: scalars to load and set, parts to walk to, methods to call. Tables of functions by their wire
 * names, so that what is not listed is honestly unknown (`ApiNotFound`) and counted.
 */
export interface HostObject {
  readonly type: string
  readonly id?: string
  readonly scalars?: Readonly<Record<string, Scalar>>
  readonly parts?: Readonly<Record<string, () => HostObject>>
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>
  /** Of a collection. */
  readonly items?: () => readonly HostObject[]
  readonly item?: (key: string | number) => HostObject
  /** What a method receives when this object is handed to it as an argument. */
  readonly self?: unknown
}

export interface Scalar {
  readonly get: () => unknown
  readonly set?: (value: never) => void
}

/** Answers that are no plain value. */
export const NULL_OBJECT = Symbol('null object')

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** A table by name without regard to case: the wire says `Values`, a developer's load says `values`. */
export function member<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  if (!table) return undefined
  const wanted = name.toLowerCase()
  const key = Object.keys(table).find((each) => each.toLowerCase() === wanted)
  return key === undefined ? undefined : table[key]
}
