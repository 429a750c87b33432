import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { TableDefinition } from '../../model/profile.ts'
import { keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import type { TableHeader } from './find-header.ts'
import type { IssueHeadingReader } from './issue-heading.ts'
import type { SheetView } from './sheet-view.ts'

/** 一行 — the cells of a body row by column. */
export interface BodyRow {
  readonly index: number
  /** The column's first filled cell in this very row. */
  own(column: Column): Cell | null
  /** All its filled cells: under a header merged over two columns, 45 and ％ may stand apart. */
  all(column: Column): readonly Cell[]
  /** The row's own cell, or that of the merged area reaching into this row. */
  held(column: Column): Cell | null
}

export type RowEvent =
  | { readonly kind: 'data'; readonly row: BodyRow }
  | { readonly kind: 'total'; readonly row: BodyRow; readonly partial: boolean }
  | { readonly kind: 'group'; readonly cell: Cell }
  | { readonly kind: 'skip' }
  | { readonly kind: 'ended'; readonly row: BodyRow }

export interface TableBody {
  feed(row: GridRow): RowEvent
  /** A header repeated after a page break: the table goes on below it. */
  resume(headerBottom: number): void
}

/** So many blank rows end a table; one or two are spacers. */
const BLANK_RUN = 3
const BRACKETED = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu
const SUBTOTAL = /小計|課題.*計$/u
const TOTAL_TAIL = /(?:小計|合計)$/u
const NOTE_LINE = /^(?:[※*]|[(]?注[)釈意:0-9]|注$)/u
const SAMPLE = /^[([【]?(?:記入|記載|入力)?例[)\]】]?[0-9]?$/u
const ORDINAL_CELL = /^[([]?(?:[0-9]{1,2}|[a-zA-Zア-ン①-⑳])[)\]]?$/u
/** '【観光】', '■戦略１' — a heading inside the body. */
const HEADING_SIGN = /^[【■◆●〔《<＜]/u
const STRATEGY_HEAD = /^(?:主な)?(?:戦略|方策)[ 　]*[0-9０-９①-⑳]/u

/** 表の本体 — tells data rows from headings, totals, spacers and what stands after the table. */
export function tableBody(
  view: SheetView,
  header: TableHeader,
  definition: TableDefinition,
  issueHeading: IssueHeadingReader,
): TableBody {
  const { columns, box } = header
  const slots = slotsOf(header)
  const totals = new Set(definition.totalWords.map(keyOf))
  const ends = definition.endWords.map(keyOf)
  const stubs = columns.filter(({ id }) => STUB_IDS.has(id)).sort((a, b) => a.left - b.left)
  const held: (Held | null)[] = columns.map(() => null)
  let lastRow = box.bottom
  let ended = false
  let isFirst = true

  const bodyRow = (row: GridRow): BodyRow & { readonly filled: readonly Cell[] } => {
    const cells: Cell[][] = []
    const filled: Cell[] = []
    for (const cell of row.cells) {
      if (cell.column < box.left || cell.column > box.right || isEmpty(cell)) continue
      filled.push(cell)
      const slot = slots[cell.column - box.left] ?? -1
      if (slot < 0) continue
      const list = cells[slot]
      if (list) list.push(cell)
      else cells[slot] = [cell]
      held[slot] = { cell, bottom: view.isMerged(row.index) ? view.spanAt(row.index, cell.column).bottom : row.index }
    }
    const slotOf = (column: Column): number => slots[column.left - box.left] ?? -1
    const heldNow = view.isMerged(row.index)
      ? held.map((one) => (one && one.bottom >= row.index ? one.cell : null))
      : []
    return {
      index: row.index,
      filled,
      own: (column) => cells[slotOf(column)]?.[0] ?? null,
      all: (column) => cells[slotOf(column)] ?? [],
      held: (column) => cells[slotOf(column)]?.[0] ?? heldNow[slotOf(column)] ?? null,
    }
  }

  const isTotal = (row: BodyRow): string | undefined => {
    for (const column of stubs) {
      const cell = row.own(column)
      if (!cell || typeof cell.value !== 'string') continue
      const key = keyOf(cell.text).replace(BRACKETED, '')
      const isWord = totals.has(key) || (column.id !== 'name' && column.id !== 'strategy' && TOTAL_TAIL.test(key))
      if (isWord) return key
    }
    return undefined
  }

  const isGroup = (cell: Cell): boolean => {
    if (typeof cell.value !== 'string') return false
    const text = cell.text.trim()
    const span = view.spanAt(cell.row, cell.column)
    const isWide = span.right - span.left + 1 > (box.right - box.left + 1) / 2 && columns.length > 2
    const inName = columns.some(({ id, left, right }) => id === 'name' && cell.column >= left && cell.column <= right)
    return isWide || issueHeading(text).named || STRATEGY_HEAD.test(text) || (inName && HEADING_SIGN.test(text))
  }

  const endsHere = (filled: readonly Cell[]): boolean => {
    const key = keyOf(filled[0]?.text ?? '')
    if (filled.length > 2 || typeof filled[0]?.value !== 'string') return false
    return NOTE_LINE.test(key) || (filled.length === 1 && ends.some((word) => key.startsWith(word)))
  }

  const isOrdinals = (filled: readonly Cell[]): boolean =>
    filled.length >= 3 && filled.every((cell) => typeof cell.value === 'string' && ORDINAL_CELL.test(keyOf(cell.text)))

  const classify = (row: BodyRow & { readonly filled: readonly Cell[] }): RowEvent => {
    const { filled } = row
    const [first] = filled
    const wasFirst = isFirst
    isFirst = false
    if (!first) return { kind: 'skip' }
    if (endsHere(filled)) {
      ended = true
      return { kind: 'skip' }
    }
    const total = isTotal(row)
    if (total !== undefined) return { kind: 'total', row, partial: SUBTOTAL.test(total) }
    if (filled.length === 1 && isGroup(first)) return { kind: 'group', cell: first }
    if (SAMPLE.test(keyOf(first.text)) || (wasFirst && isOrdinals(filled))) return { kind: 'skip' }
    return { kind: 'data', row }
  }

  return {
    resume: (headerBottom) => {
      lastRow = headerBottom
      ended = false
      isFirst = true
    },
    feed: (gridRow) => {
      const row = bodyRow(gridRow)
      if (gridRow.index - lastRow > BLANK_RUN) ended = true
      if (row.filled.length > 0) lastRow = Math.max(lastRow, gridRow.index, ...held.map((one) => one?.bottom ?? 0))
      return ended ? { kind: 'ended', row } : classify(row)
    },
  }
}

interface Held {
  readonly cell: Cell
  readonly bottom: number
}

const STUB_IDS: ReadonlySet<string> = new Set(['number', 'issue', 'strategy', 'name', 'year'])

const isEmpty = (cell: Cell): boolean => typeof cell.value === 'string' && cell.text.trim() === ''

/** Grid column → index of the table's column, -1 between them. */
function slotsOf({ box, columns }: TableHeader): readonly number[] {
  const slots = new Array<number>(box.right - box.left + 1).fill(-1)
  columns.forEach((column, index) => {
    for (let at = column.left; at <= column.right; at++) slots[at - box.left] = index
  })
  return slots
}
