import type { Box } from '../../src/grid/box.ts'
import { a1, rangeName } from '../../src/grid/a1.ts'
import { calculate, type Functions } from './model/calculate.ts'
import type { Book, BookSheet } from './model/book.ts'
import type { Desk } from './model/desk.ts'
import { workbookObject } from './model/workbook-object.ts'
import { Processor } from './processor.ts'
import { WorkbookError, type HostObject, type ReplyBody, type RequestBody } from './protocol.ts'

/** 5 MB — what Excel on the web takes and gives in one message. */
const MOST_BYTES = 5 * 1024 * 1024

/** 故障の注入 — what a test makes go wrong. */
export interface Faults {
  /** Called before the n-th request (counted from 1) is run; may change the book, or throw to refuse the request. */
  beforeRequest?: (nth: number, book: Book) => void
  /** Called before each action with the member's wire name and its object's type; throws to make it fail. */
  beforeAction?: (member: string, type: string) => void
}

/** One message, as a budget counts it. */
export interface Exchange {
  readonly sent: number
  readonly received: number
  readonly actions: number
}

export interface WireRequest {
  readonly id: number
  readonly type: number
  readonly message: { readonly body?: RequestBody | string }
}

/** The answer's own status: 200 with a body, or a refusal of the whole request. */
export interface WireReply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface WireEvent {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: unknown
}

/** 受け手 — the workbook's side of the wire: runs batches, counts them, tells of changes. Knows no transport. */
export class WorkbookServer {
  readonly book: Book
  readonly faults: Faults = {}
  /** The requests that count as a sync, in their order. */
  readonly exchanges: Exchange[] = []
  /** Events to be handed to the library after the answer. */
  readonly events: WireEvent[] = []
  /** Answers of custom functions, as they came in. */
  readonly invocationResults: unknown[] = []
  readonly #processor: Processor
  readonly #functions: Functions
  readonly #desk: Desk
  #isDirty = true

  constructor(book: Book, functions: Functions = new Map()) {
    this.book = book
    this.#functions = functions
    this.#desk = { book, listeners: new Set(), changed: (sheet, box) => this.#changed(sheet, box) }
    this.#processor = new Processor({
      root: workbookObject(this.#desk),
      service: (name) => this.#service(name),
      beforeAction: (member, type) => this.faults.beforeAction?.(member, type),
    })
  }

  /** Members that were asked for and are not modelled. */
  get unknown(): ReadonlyMap<string, number> {
    return this.#processor.unknown
  }

  /** 利用者の操作 — a change made by a person in the workbook itself; listeners hear of it. */
  edit(change: (book: Book) => void): void {
    change(this.book)
    this.#isDirty = true
    this.#recalculate()
  }

  receive(sent: string, body: RequestBody): WireReply {
    this.#recalculate()
    const isReleaseOnly = body.Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1)
    // References are let go after each run, unasked: no sync, and none of the faults.
    if (isReleaseOnly && body.Actions.length > 0) return this.#success(this.#processor.run(body))
    const reply = this.#answer(sent, body)
    this.exchanges.push({ sent: bytes(sent), received: bytes(reply.body), actions: body.Actions.length })
    return reply
  }

  #answer(sent: string, body: RequestBody): WireReply {
    if (bytes(sent) > MOST_BYTES) return refusal(413, 'RequestPayloadSizeLimitExceeded')
    try {
      if (this.book.isEditing)
        throw new WorkbookError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.')
      this.faults.beforeRequest?.(this.exchanges.length + 1, this.book)
      return this.#success(this.#processor.run(body))
    } catch (error) {
      if (error instanceof WorkbookError) return refusal(400, error.code, error.message)
      return refusal(500, 'FaultOfTheTestHost', String(error)) // answered, so that a test fails rather than waits
    }
  }

  #success(reply: ReplyBody): WireReply {
    this.#recalculate()
    const text = JSON.stringify(reply)
    return bytes(text) > MOST_BYTES
      ? refusal(413, 'ResponsePayloadSizeLimitExceeded')
      : { statusCode: 200, headers: {}, body: text }
  }

  #recalculate(): void {
    if (this.#isDirty) calculate(this.book, this.#functions)
    this.#isDirty = false
  }

  #changed(sheet: BookSheet, box: Box): void {
    this.#isDirty = true
    const message = JSON.stringify({
      type: 'WorksheetChanged',
      address: rangeName(box),
      changeType: 'RangeEdited',
      source: 0,
      worksheetId: sheet.id,
      cell: a1(box.top, box.left),
    })
    for (const targetId of ['Workbook', sheet.id])
      if (this.#desk.listeners.has(`10:${targetId}`))
        this.events.push({ messageCategory: 65_536, messageType: 10, targetId, message })
  }

  #service(name: string): HostObject | undefined {
    if (name === 'Microsoft.ExcelServices.CustomFunctions') {
      return {
        type: 'CustomFunctions',
        methods: {
          SetInvocationArrayResults: (results: unknown[]) => void this.invocationResults.push(...results),
          SetInvocationResults: (results: unknown[]) => void this.invocationResults.push(...results),
          _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
          _GetEnabledFeatures: () => [],
        },
      }
    }
    return name === 'Microsoft.InternalService.AddinInternalService'
      ? { type: 'AddinInternalService', methods: { NotifyActionHandlerReady: () => undefined } }
      : undefined
  }
}

const bytes = (text: string): number => new TextEncoder().encode(text).length

const refusal = (statusCode: number, code: string, message = code): WireReply => ({
  statusCode,
  headers: {},
  body: JSON.stringify({ error: { code, message } }),
})
