import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { Doubt } from '../../model/recognition.ts'
import { readYear } from '../../text/era.ts'
import { missingKind } from '../../text/missing.ts'
import { isBlank, keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import { columnsFor, VALUE_IDS, type ColumnSet, type ValueId, type YearColumns } from './column-set.ts'
import { isDitto, plainText, type Entry, type IssueStub, type Spot, type Stub, type YearLine } from './entry.ts'
import type { TableHeader } from './find-header.ts'
import type { HeaderReader } from './header-text.ts'
import { headerRaw } from './header-tree.ts'
import type { IssueHeading, IssueHeadingReader } from './issue-heading.ts'
import { KIND, kindColumns, kindOf } from './kind-rows.ts'
import type { SheetView } from './sheet-view.ts'
import { StubReader } from './stub-reader.ts'
import type { BodyRow, TableBody } from './table-body.ts'

export interface EntryReaderParts {
  readonly view: SheetView
  readonly header: TableHeader
  readonly body: TableBody
  readonly set: ColumnSet
  readonly issueHeading: IssueHeadingReader
  readonly planYear: number | null
  readonly read: HeaderReader
  /** Is given each entry as soon as it is whole, so that a long table is never held as cells. */
  readonly onEntry: (entry: Entry) => void
}

const STRATEGY_HEAD = /^[【■◆●〔《<＜\s　]*(?:主な)?(?:戦略|方策)[ 　]*[0-9０-９①-⑳]/u
/** '戦略１　ポンプ場の更新' — the number goes, as in a list of strategies. */
const STRATEGY_NUMBER = /^(?:主な)?(?:戦略|方策)[ 　]*(?:[0-9０-９]{1,2}|[①-⑳])[ 　：:.．]+(?=\S)/u
const MOST_REMEMBERED = 5_000

/** 指標を集める — walks a table's rows and puts the rows of one indicator together. */
export class EntryReader {
  readonly doubts: Doubt[] = []
  /** Issues named by a row of their own, also those without an indicator. */
  readonly issues: IssueStub[] = []
  private readonly parts: EntryReaderParts
  private readonly stubs: StubReader
  private readonly headings = new Map<string, IssueHeading>()
  private issue: IssueStub | null = null
  private strategy: Stub | null = null
  private name: Stub | null = null
  private unit: Stub | null = null
  private owner: string | null = null
  /** A subtotal closes what stands above: a blank stub below it repeats nothing for certain. */
  private isClosed = false
  private pending: Entry | null = null
  private last: number
  private hasToldRest = false
  private lone: Cell | null = null
  /** 区分 — where rows say 目標 and 実績: their column, and the year columns by kind. */
  private readonly kind: Column | undefined
  private readonly ofKind: (kind: ValueId) => readonly YearColumns[]

  constructor(parts: EntryReaderParts) {
    this.parts = parts
    this.kind = parts.header.columns.find(({ id }) => id === KIND)
    this.ofKind = kindColumns(parts.header.columns, parts.set.years, parts.planYear)
    this.stubs = new StubReader(parts.view, this.doubts)
    this.last = parts.header.box.bottom
  }

  /** The last row that held something of the table. */
  lastRow(): number {
    return this.last
  }

  /** The header came again after a page break: the table goes on below it. */
  resume(headerBottom: number): void {
    this.parts.body.resume(headerBottom)
    this.lone = null
  }

  feed(gridRow: GridRow): void {
    const event = this.parts.body.feed(gridRow)
    if (event.kind === 'ended') return this.tellRest(event.row)
    // A heading may belong to another table below: it is of this one when rows follow it.
    if (event.kind !== 'group' && event.kind !== 'lone') this.last = gridRow.index
    if (event.kind === 'data') {
      this.tellLone()
      this.readRow(event.row)
    }
    if (event.kind === 'lone') this.lone = event.cell
    if (event.kind === 'group') this.openGroup(event.cell)
    if (event.kind === 'total') this.isClosed = true
  }

  /** Hands over the last entry. */
  close(): void {
    if (this.pending) this.parts.onEntry(this.pending)
    this.pending = null
  }

  /** A row (or the caption over the table) that names the issue or the strategy of the rows below it. */
  openGroup(cell: Cell): void {
    const stub = this.stubs.stubAt(cell)
    if (STRATEGY_HEAD.test(stub.text)) {
      this.strategy = { ...stub, text: stub.text.replace(STRATEGY_NUMBER, '') }
      return
    }
    const issue = this.issueOf(stub, null)
    if (this.parts.set.stubs.issue && !issue.heading.named) return
    this.issue = issue
    this.issues.push(issue)
    this.strategy = null
    this.name = null
    this.isClosed = false
  }

  private readRow(row: BodyRow): void {
    const { stubs } = this.parts.set
    const years = this.yearsIn(row)
    const cell = stubs.name ? row.held(stubs.name) : null
    if (!this.hasLines() || cell?.row === row.index) this.readStubs(row)
    if (!this.holdsIndicator(row, years)) return
    const isContinued = cell !== null && cell.row !== row.index && !this.hasLines()
    if (isContinued && years.every((columns) => !holdsAny(row, columns, 'target'))) return this.tellContinued(cell, row)
    this.add(row, this.nameIn(row, cell), years)
  }

  private readStubs(row: BodyRow): void {
    this.readIssue(row)
    this.strategy = this.stubs.read(row, this.parts.set.stubs.strategy, this.strategy, '戦略', this.isClosed)
  }

  /** Several rows make one indicator: a row a year, or a row for 目標 and one for 実績. */
  private hasLines(): boolean {
    return this.parts.set.stubs.year !== undefined || this.kind !== undefined
  }

  private yearsIn(row: BodyRow): readonly YearColumns[] {
    if (!this.kind) return this.parts.set.years
    const cell = row.held(this.kind)
    const kind = cell ? kindOf(cell.text, this.parts.read) : undefined
    return kind === undefined ? [] : this.ofKind(kind)
  }

  private readIssue(row: BodyRow): void {
    const column = this.parts.set.stubs.issue
    if (!column) return
    const stub = this.stubs.read(row, column, this.issue, '経営課題', this.isClosed)
    if (!stub || stub === this.issue) return
    this.issue = this.issueOf(stub, column.headerAt)
    this.strategy = null
  }

  private issueOf(stub: Stub, labelAt: IssueStub['labelAt']): IssueStub {
    const heading = this.headings.get(stub.text) ?? this.parts.issueHeading(stub.text)
    if (this.headings.size < MOST_REMEMBERED) this.headings.set(stub.text, heading)
    return { ...stub, heading, labelAt }
  }

  private holdsIndicator(row: BodyRow, years: readonly YearColumns[]): boolean {
    const { stubs } = this.parts.set
    const isNamed = stubs.name !== undefined && row.own(stubs.name) !== null
    return isNamed || years.some((columns) => VALUE_IDS.some((id) => holdsAny(row, columns, id)))
  }

  /** A blank name under a name: another year of it where a 年度 column says so, else a guess that is told. */
  private nameIn(row: BodyRow, cell: Cell | null): Stub | null {
    const column = this.parts.set.stubs.name
    if (cell && !isDitto(cell.text)) {
      return cell.row !== row.index && this.name?.text === plainText(cell.text) ? this.name : this.stubs.stubAt(cell)
    }
    if (column && this.name && !cell && !this.hasLines()) this.stubs.tellRepeat(row, column, this.name, '指標名')
    return this.name
  }

  private add(row: BodyRow, name: Stub | null, years: readonly YearColumns[]): void {
    const { view, set } = this.parts
    const lines = this.linesOf(row, years)
    this.unit = this.unitIn(row)
    this.owner = this.ownerIn(row)
    const number = set.stubs.number && row.held(set.stubs.number)
    const entry: Entry = {
      issue: this.issue,
      strategy: this.strategy,
      name,
      unit: this.unit,
      owner: this.owner,
      number: number ? plainText(headerRaw(number)) : null,
      lines,
      hidden: view.isHidden(row.index),
    }
    if (this.pending && this.isFurther(this.pending, entry)) this.pending = joined(this.pending, entry)
    else {
      this.close()
      this.pending = entry
    }
    this.name = name
    this.isClosed = false
  }

  private unitIn(row: BodyRow): Stub | null {
    const column = this.parts.set.stubs.unit
    const cell = column ? row.held(column) : null
    return cell && isDitto(cell.text) ? this.unit : cell && this.stubs.stubAt(cell)
  }

  private ownerIn(row: BodyRow): string | null {
    const texts = this.parts.set.owners.flatMap((column) => {
      const cell = row.held(column)
      return !cell || isDash(cell.text) ? [] : [plainText(cell.text)]
    })
    return texts.length === 1 && isDitto(texts[0] ?? '') ? this.owner : texts.join('　') || null
  }

  private linesOf(row: BodyRow, years: readonly YearColumns[]): readonly YearLine[] {
    const own = this.yearIn(row)
    const spot = (column: Column): Spot => spotIn(row, column)
    return years.map((columns) => ({
      year: columns.year ?? own,
      from: columns.year !== null ? 'header' : own !== null ? 'column' : 'assumed',
      row: row.index,
      columns,
      spot,
    }))
  }

  /** 年度の列 — 令和6年度, R6, 2024, or 6 in the plan's era. */
  private yearIn(row: BodyRow): number | null {
    const column = this.parts.set.stubs.year
    const cell = column && row.held(column)
    if (!cell) return null
    const raw = headerRaw(cell)
    const text = BARE_YEAR.test(keyOf(raw)) ? `${keyOf(raw)}年度` : raw
    const year = readYear(text, this.parts.planYear ?? undefined)
    const detail = `年度の欄「${cell.text}」を一つの年度として読めません。「令和6年度」のように書いてください。`
    if (year === undefined) this.tell(cell, 'year', '年度', detail)
    return year ?? null
  }

  /** A further year (or kind) of the indicator above is a further line of it. */
  private isFurther(before: Entry, entry: Entry): boolean {
    return (
      this.hasLines() &&
      !this.isClosed &&
      before.issue === entry.issue &&
      before.strategy?.text === entry.strategy?.text &&
      before.name !== null &&
      before.name.text === entry.name?.text &&
      entry.lines.every((line) => before.lines.every((other) => other.year !== line.year || !shareKind(line, other)))
    )
  }

  private tellContinued(cell: Cell, row: BodyRow): void {
    const detail = `「${cell.text}」に目標のない続きの行（${String(row.index + 1)}行目）があり、その値は読んでいません。一行にまとめてください。`
    this.tell(cell, 'name', '指標名', detail)
  }

  /** After the end of a table, a row with a name and a target would have been one of its rows: told once. */
  private tellRest(row: BodyRow): void {
    const { stubs, years } = this.parts.set
    const cell = stubs.name ? row.own(stubs.name) : null
    if (this.hasToldRest || !cell || !years.some((columns) => holdsAny(row, columns, 'target'))) return
    this.hasToldRest = true
    const detail = `表の終わりより下にある行「${cell.text}」は読んでいません。表の続きであれば、間の空行や注記を除いてください。`
    this.tell(cell, 'table', '表', detail)
  }

  /** A lone name with rows below it is no indicator for certain; one that nothing follows is a remark. */
  private tellLone(): void {
    if (this.lone) {
      const detail = `「${this.lone.text}」だけの行は見出しとみなし、指標として読んでいません。指標であれば、上の空行を除き、目標を書いてください。`
      this.tell(this.lone, 'name', '指標名', detail)
    }
    this.lone = null
  }

  private tell(cell: Cell, field: string, title: string, detail: string): void {
    const at = this.parts.view.refAt(cell.row, cell.column)
    this.doubts.push({ code: 'LOW_CONFIDENCE', field, title, at, related: [], text: cell.text, detail })
  }
}

/** An owner left open with a dash; longer texts are names. */
const isDash = (text: string): boolean => text.length <= LONGEST_DASH && missingKind(text) === 'dash'

const LONGEST_DASH = 3
const BARE_YEAR = /^(?:元|\d{1,2})$/u

const holdsAny = (row: BodyRow, columns: YearColumns, id: ValueId): boolean =>
  columnsFor(columns, id).some((column) => row.own(column) !== null)

const KINDS: readonly ValueId[] = ['target', 'actual']

/** Two lines that both hold a target (or a result) of one year are two indicators. */
const shareKind = (a: YearLine, b: YearLine): boolean =>
  KINDS.some((id) => columnsFor(a.columns, id).length > 0 && columnsFor(b.columns, id).length > 0)

function joined(before: Entry, entry: Entry): Entry {
  const lines = before.lines.map((line) =>
    withKind(
      line,
      entry.lines.find(({ year }) => year === line.year),
    ),
  )
  const further = entry.lines.filter(({ year }) => before.lines.every((line) => line.year !== year))
  return {
    ...before,
    unit: before.unit ?? entry.unit,
    owner: before.owner ?? entry.owner,
    lines: [...lines, ...further],
    hidden: before.hidden && entry.hidden,
  }
}

/** The 目標 row and the 実績 row of one year together. */
function withKind(line: YearLine, other: YearLine | undefined): YearLine {
  if (!other) return line
  const columns = { ...line.columns }
  for (const id of VALUE_IDS) columns[id] = line.columns[id] ?? other.columns[id]
  const holds = ({ columns: own }: YearLine, column: Column): boolean => VALUE_IDS.some((id) => own[id] === column)
  // 判定 stands beside both rows: in the one that is filled, else in the first.
  const spot = (column: Column): Spot => {
    const own = line.spot(column)
    const isOther = holds(other, column) && (!holds(line, column) || own.cells.length === 0)
    const further = isOther ? other.spot(column) : own
    return holds(line, column) && further.cells.length === 0 ? own : further
  }
  return { ...line, columns, spot }
}

function spotIn(row: BodyRow, column: Column): Spot {
  const own = row.all(column)
  const held = own.length > 0 ? null : row.held(column)
  return { cells: (held ? [held] : own).filter((cell) => !isBlank(cell.text)), row: row.index }
}
