import { anything, either, index, list, number, oneOf, orNull, record, text, truth, tuple, type Of } from './shape.ts'

/*
 * 橋 — all that passes between the sidebar's browser and the script on Google's side. Every call takes one JSON text and gives one JSON text, and both
 * ends check what arrives: google.script.run refuses some values, turns others into null, and answers a Date with silence.
 */

const content = either(text, number, truth, record({ date: text }), record({ error: text }))

/** 名前 — PLANSHEET_FORM and its kin: the name, and the sheet and range it stands for. */
const mark = record({ name: text, sheet: text, range: text })

export const outline = record({
  spreadsheetId: text,
  file: text,
  sheets: list(record({ name: text, gid: number, hidden: truth })),
  marks: list(mark),
  settings: orNull(text),
})
export type Outline = Of<typeof outline>

/** [row, column, content, formula without '=' or null, index into `formats`], counted from 0; blank cells are left out. */
const cell = tuple(index, index, content, orNull(text), index)

export const sheetReply = record({
  cells: list(cell),
  formats: list(text),
  merges: list(text),
  /** 保護 — where the person may not write: everything but `except`, or only these areas; null where nothing is closed. */
  locked: orNull(record({ areas: orNull(list(text)), except: list(text) })),
  lists: list(record({ areas: list(text), source: text })),
})
export type SheetReply = Of<typeof sheetReply>

export const sheetRequest = record({ sheet: text })

const written = either(
  record({ kind: oneOf('text'), text: text }),
  record({ kind: oneOf('number'), number: number }),
  record({ kind: oneOf('boolean'), boolean: truth }),
  record({ kind: oneOf('formula'), formula: text }),
  record({ kind: oneOf('blank') }),
)
/** 書くもの — what a cell shall hold; a date is written as its number under the cell's own format. */
export type Written = Of<typeof written>

const wireEdit = record({
  sheet: text,
  cell: text,
  before: text,
  value: written,
  overFormula: truth,
  /** 表示形式を戻す — set behind the value when an edit is taken back; null leaves the format to the writing. */
  format: orNull(text),
})
export type WireEdit = Of<typeof wireEdit>

export const applyRequest = record({ edits: list(wireEdit) })

const held = record({ content: orNull(content), formula: orNull(text), format: text })
/** 元の中身 — what a cell held before, so that taking back puts back exactly this. */
export type Held = Of<typeof held>

/** What a cell held before and shows now, or why it was not written. */
const outcome = either(
  record({ was: held, shows: text }),
  record({
    refused: oneOf('changed', 'protected', 'merged', 'formula', 'rich', 'missing', 'unsupported'),
    said: orNull(text),
  }),
)
export type Outcome = Of<typeof outcome>

/** One outcome an edit, in the order of the edits. */
export const applyReply = record({ outcomes: list(outcome) })

const areas = list(text)

/** 描くもの — a sheet ready to be painted: whole matrices, and lists of areas in A1 for what only some cells have. */
export const drawing = record({
  name: text,
  /** How many of the columns are the form's own; the strut and the calculation block stand beside them. */
  formColumns: index,
  values: list(list(either(text, number))),
  formats: list(list(text)),
  font: text,
  sizes: list(list(number)),
  weights: list(list(oneOf('bold', 'normal'))),
  colors: list(list(text)),
  fills: list(list(orNull(text))),
  horizontals: list(list(oneOf('left', 'center', 'right'))),
  verticals: list(list(oneOf('top', 'middle', 'bottom'))),
  wraps: list(list(truth)),
  /** Runs of equal columns, left to right, in pixels. */
  widths: list(record({ column: index, count: index, pixels: index })),
  /** 行の高さの下限 — in pixels; rows then grow to fit their strut. */
  rowPixels: index,
  hiddenColumns: orNull(record({ column: index, count: index })),
  /** Areas whose rows are each merged over the area's columns, those of them taken apart again, and areas merged whole. */
  merges: record({ across: areas, apart: areas, whole: areas }),
  borders: list(
    record({
      areas,
      sides: list(oneOf('top', 'left', 'bottom', 'right', 'vertical', 'horizontal')),
      line: oneOf('hair', 'thin', 'medium'),
    }),
  ),
  validations: list(record({ area: text, list: list(text) })),
  frozenRows: index,
  marks: list(record({ name: text, range: text })),
})
export type Drawing = Of<typeof drawing>

export const drawRequest = record({ drawing })

export const drawReply = record({
  sheet: text,
  added: truth,
  keptCopy: orNull(text),
  /** What the cells with a formula show right after writing: [row, column, content]. */
  shown: list(tuple(index, index, content)),
})
export type DrawReply = Of<typeof drawReply>

export const removeRequest = record({ sheet: text })
export const removeReply = record({ removed: truth })

export const selectRequest = record({ sheet: text, cell: text })
export const selectionReply = record({ at: orNull(selectRequest) })
export const settingsRequest = record({ json: orNull(text) })
export const done = record({})
export const nothing = record({})

/** 呼べるもの — each name is a function of Code.js; the request it takes and the reply it gives. */
export const BRIDGE = {
  api_outline: { request: nothing, reply: outline },
  api_read: { request: sheetRequest, reply: sheetReply },
  api_apply: { request: applyRequest, reply: applyReply },
  api_writeSheet: { request: drawRequest, reply: drawReply },
  api_removeSheet: { request: removeRequest, reply: removeReply },
  api_select: { request: selectRequest, reply: done },
  api_selection: { request: nothing, reply: selectionReply },
  api_settings: { request: settingsRequest, reply: done },
} as const

export type CallName = keyof typeof BRIDGE
export type RequestOf<N extends CallName> = Of<(typeof BRIDGE)[N]['request']>
export type ReplyOf<N extends CallName> = Of<(typeof BRIDGE)[N]['reply']>

/** 返信の封筒 — a fault travels as a sentence for the person, never as an exception. */
export const envelope = either(
  record({ ok: oneOf(true), reply: anything }),
  record({ ok: oneOf(false), message: text }),
)
