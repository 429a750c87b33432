import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { TableDefinition } from '../../model/profile.ts'
import { keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import type { TableHeader } from './find-header.ts'
import type { IssueHeadingReader } from './issue-heading.ts'
import { isNumberedCaption } from './numbered-caption.ts'
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
  /** A lone text after a blank row: a heading of what follows, or a remark after the table. */
  | { readonly kind: 'lone'; readonly cell: Cell }
  | { readonly kind: 'skip' }
  | { readonly kind: 'ended'; readonly row: BodyRow }

/** So many blank rows end a table; one or two are spacers. */
const BLANK_RUN = 3
const BRACKETED = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu
const SUBTOTAL = /小計|課題.*計$/u
const TOTAL_TAIL = /(?:小計|合計)$/u
const NOTE_LINE = /^(?:[※*]|[(]?注[)釈意:0-9]|注$)/u
/** '例', '【記入例】', '（例）来場者数' */
const SAMPLE = /^[([【]?(?:記入|記載|入力)?例(?:[0-9]?[)\]】]?$|[)\]】])/u
const ORDINAL_CELL = /^[([]?(?:[0-9]{1,2}|[a-zA-Zア-ン①-⑳])[)\]]?$/u
const FEWEST_ORDINALS = 3
/** '【観光】', '■戦略１' — a heading inside the body. */
const HEADING_SIGN = /^[【■◆●〔《<＜]/u
const STRATEGY_HEAD = /^(?:主な)?(?:戦略|方策)[ 　]*[0-9０-９①-⑳]/u
const STUB_IDS: ReadonlySet<string> = new Set(['number', 'issue', 'strategy', 'name', 'year'])
/** An indicator may be called 〜合計; a stub that ends so is a total. */
const NAMES: ReadonlySet<string> = new Set(['name', 'strategy'])

interface Held {
  readonly cell: Cell
  readonly bottom: number
}

/** 表の本体 — tells data rows from headings, totals, spacers and what stands after the table. */
export class TableBody {
  private readonly view: SheetView
  private readonly header: TableHeader
  private readonly issueHeading: IssueHeadingReader
  /** Grid column → index of the table's column, -1 between them. */
  private readonly slots: readonly number[]
  private readonly totals: ReadonlySet<string>
  private readonly ends: readonly string[]
  private readonly stubs: readonly Column[]
  private readonly held: (Held | null)[]
  private last: number
  private isEnded = false
  private isFirst = true

  constructor(view: SheetView, header: TableHeader, definition: TableDefinition, issueHeading: IssueHeadingReader) {
    this.view = view
    this.header = header
    this.issueHeading = issueHeading
    this.slots = slotsOf(header)
    this.totals = new Set(definition.totalWords.map(keyOf))
    this.ends = definition.endWords.map(keyOf)
    this.stubs = header.columns.filter(({ id }) => STUB_IDS.has(id)).sort((a, b) => a.left - b.left)
    this.held = header.columns.map(() => null)
    this.last = header.box.bottom
  }

  /** A header repeated after a page break: the table goes on below it. */
  resume(headerBottom: number): void {
    this.last = headerBottom
    this.isEnded = false
    this.isFirst = true
  }

  feed(gridRow: GridRow): RowEvent {
    const filled = this.filledIn(gridRow)
    const row = this.bodyRow(gridRow.index, filled)
    const gap = gridRow.index - this.last - 1
    if (gap >= BLANK_RUN) this.isEnded = true
    if (filled.length > 0) this.last = this.bottomOf(gridRow.index)
    if (!this.isEnded) this.isEnded = this.endsHere(filled)
    return this.isEnded ? { kind: 'ended', row } : this.classify(row, filled, gap > 0)
  }

  private filledIn({ cells }: GridRow): readonly Cell[] {
    const { left, right } = this.header.box
    return cells.filter((cell) => cell.column >= left && cell.column <= right && !isEmpty(cell))
  }

  /** A record may be several rows tall: blank rows are counted from the end of its merged cells. */
  private bottomOf(row: number): number {
    return this.view.isMerged(row) ? Math.max(row, ...this.held.map((one) => one?.bottom ?? 0)) : row
  }

  private bodyRow(index: number, filled: readonly Cell[]): BodyRow {
    const { left } = this.header.box
    const isMerged = this.view.isMerged(index)
    const cells: (readonly Cell[] | undefined)[] = new Array<readonly Cell[] | undefined>(this.held.length)
    for (const cell of filled) {
      const slot = this.slots[cell.column - left] ?? -1
      if (slot < 0) continue
      const list = cells[slot]
      cells[slot] = list ? [...list, cell] : [cell]
      if (!list) this.held[slot] = { cell, bottom: isMerged ? this.view.spanAt(index, cell.column).bottom : index }
    }
    const held = isMerged ? this.held.map((one) => (one && one.bottom >= index ? one.cell : null)) : null
    const slotOf = (column: Column): number => this.slots[column.left - left] ?? -1
    return {
      index,
      own: (column) => cells[slotOf(column)]?.[0] ?? null,
      all: (column) => cells[slotOf(column)] ?? [],
      held: (column) => cells[slotOf(column)]?.[0] ?? held?.[slotOf(column)] ?? null,
    }
  }

  private classify(row: BodyRow, filled: readonly Cell[], isApart: boolean): RowEvent {
    const [first] = filled
    const isFirst = this.isFirst
    this.isFirst = false
    if (!first) return { kind: 'skip' }
    const total = this.totalWord(row)
    if (total !== undefined) return { kind: 'total', row, partial: SUBTOTAL.test(total) }
    if (filled.length === 1 && (this.isGroup(first) || (isApart && this.isCaption(first))))
      return { kind: 'group', cell: first }
    if (filled.length === 1 && isApart && this.isName(first)) return { kind: 'lone', cell: first }
    const isNoData = isSample(first) || (isFirst && areOrdinals(filled))
    return isNoData ? { kind: 'skip' } : { kind: 'data', row }
  }

  private totalWord(row: BodyRow): string | undefined {
    for (const column of this.stubs) {
      const cell = row.own(column)
      if (!cell || typeof cell.value !== 'string' || !mayBeTotal(cell.text)) continue
      const key = keyOf(cell.text).replace(BRACKETED, '')
      if (this.totals.has(key) || (!NAMES.has(column.id) && TOTAL_TAIL.test(key))) return key
    }
    return undefined
  }

  /** A lone cell that spans the table, names an issue or a strategy, or is marked as a heading where a name would stand. */
  private isGroup(cell: Cell): boolean {
    if (typeof cell.value !== 'string') return false
    const { columns, box } = this.header
    const text = cell.text.trim()
    const span = this.view.spanAt(cell.row, cell.column)
    const isWide = (span.right - span.left + 1) * 2 > box.right - box.left + 1 && columns.length > 2
    return (
      isWide ||
      this.issueHeading(text).named ||
      STRATEGY_HEAD.test(text) ||
      (this.isName(cell) && HEADING_SIGN.test(text))
    )
  }

  private isName({ column }: Cell): boolean {
    return this.header.columns.some(({ id, left, right }) => id === 'name' && column >= left && column <= right)
  }

  /** '２　お客さまサービス' after a blank row, in a table without a column of issues. */
  private isCaption({ value, text }: Cell): boolean {
    const hasIssues = this.header.columns.some(({ id }) => id === 'issue')
    return typeof value === 'string' && !hasIssues && isNumberedCaption(text.trim(), this.issueHeading)
  }

  /** A note line, or a word that the profile says ends a table. */
  private endsHere(filled: readonly Cell[]): boolean {
    const [first] = filled
    if (!first || filled.length > 2 || typeof first.value !== 'string') return false
    const key = keyOf(first.text)
    return NOTE_LINE.test(key) || (filled.length === 1 && this.ends.some((word) => key.startsWith(word)))
  }
}

/** Most names are longer and say nothing of a sum: they need no key. */
const mayBeTotal = (text: string): boolean => text.length <= LONGEST_TOTAL || text.includes('計')

const LONGEST_TOTAL = 8

const isEmpty = (cell: Cell): boolean => typeof cell.value === 'string' && cell.text.trim() === ''

/** 記入例 in the first cell: a row to copy, not to read. */
const isSample = (cell: Cell): boolean =>
  typeof cell.value === 'string' && SAMPLE_HINT.test(cell.text) && SAMPLE.test(keyOf(cell.text))

const SAMPLE_HINT = /^.{0,6}例/u

/** ① ② ③ under the header number its columns. */
const areOrdinals = (filled: readonly Cell[]): boolean =>
  filled.length >= FEWEST_ORDINALS &&
  filled.every((cell) => typeof cell.value === 'string' && ORDINAL_CELL.test(keyOf(cell.text)))

function slotsOf({ box, columns }: TableHeader): readonly number[] {
  const slots = new Array<number>(box.right - box.left + 1).fill(-1)
  columns.forEach((column, index) => {
    for (let at = column.left; at <= column.right; at++) slots[at - box.left] = index
  })
  return slots
}
