import type { Cell } from '../../grid/cell.ts'
import type { CellRef, GridRow } from '../../grid/workbook-grid.ts'
import type { Amount } from '../../model/plan.ts'
import type { Doubt, TypedTotal } from '../../model/recognition.ts'
import { readMoneyUnit } from '../../text/money.ts'
import type { MoneyUnit } from '../../text/types.ts'
import { isBlank } from '../../text/width.ts'
import type { AmountColumn, BudgetColumns } from './budget-columns.ts'
import type { Column } from './columns.ts'
import { isDitto, plainText, type IssueStub } from './entry.ts'
import type { TableHeader } from './find-header.ts'
import { gatherIssues, type IssueRow } from './gather-issues.ts'
import { headerRaw } from './header-tree.ts'
import type { IssueHeadingReader } from './issue-heading.ts'
import { readMoneyCell } from './money-cell.ts'
import { captionOf } from './notes.ts'
import { restatedIn, withoutRestated } from './restated.ts'
import type { SheetView } from './sheet-view.ts'
import type { BodyRow, TableBody } from './table-body.ts'
import type { TableReading } from './types.ts'
import { rowsAbove, type TableVisitor } from './walk-tables.ts'

const CAPTION_ROWS = 4

/** 予算の表の行 — amounts by issue, and the plan's own 合計 row. */
export class BudgetRows implements TableVisitor {
  private readonly view: SheetView
  private readonly header: TableHeader
  private readonly columns: BudgetColumns
  private readonly body: TableBody
  private readonly issueHeading: IssueHeadingReader
  private readonly rows: IssueRow[] = []
  private readonly totals: TypedTotal[] = []
  private readonly valueCells: CellRef[] = []
  /** 表の後の行 — the first row below the table's end that looks like one of it. */
  private readonly rest: Doubt[] = []
  private readonly doubts: Doubt[] = []
  private issue: IssueStub | null = null
  /** Something that is no amount stands under the amounts: the table is over (a form goes on below its line of amounts). */
  private isOver = false
  private last: number

  constructor(
    view: SheetView,
    header: TableHeader,
    columns: BudgetColumns,
    body: TableBody,
    issueHeading: IssueHeadingReader,
  ) {
    this.view = view
    this.header = header
    this.columns = columns
    this.body = body
    this.issueHeading = issueHeading
    this.last = header.box.bottom
  }

  lastRow(): number {
    return this.last
  }

  resume(again: TableHeader): void {
    this.body.resume(again.box.bottom)
    this.isOver = false
    this.readCaption(again, this.last + 1)
  }

  feed(gridRow: GridRow): void {
    const event = this.body.feed(gridRow)
    if (this.isOver) return
    if (event.kind === 'ended') return this.tellRest(event.row)
    this.isOver = event.kind === 'data' && this.holdsProse(event.row)
    if (this.isOver) return
    this.last = gridRow.index
    if (event.kind === 'data') this.readRow(event.row)
    if (event.kind === 'group') this.openIssue(event.cell)
    if (event.kind === 'total' && !event.partial) this.readTotals(event.row)
  }

  reading(confidence: number): TableReading {
    const { box, columns } = this.header
    return {
      kind: 'budget',
      box: { ...box, bottom: this.last },
      header: box,
      issues: gatherIssues(this.rows, [], {
        fallbackAt: this.view.refAt(box.top, box.left),
        strategyAt: null,
        // A budget table has a row an issue: its running number is the issue's.
        numbersAreIssues: columns.some(({ id }) => id === 'number'),
        confidence,
      }),
      typedTotals: this.totals,
      legends: [],
      doubts: [...this.columns.doubts, ...this.doubts, ...this.rest],
      valueCells: this.valueCells,
      candidateYears: [...new Set(this.columns.amounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b),
      confidence,
    }
  }

  private tellRest(row: BodyRow): void {
    const { issue, amounts } = this.columns
    const cell = issue && row.own(issue)
    const isLike = amounts.some(({ column }) => typeof row.own(column)?.value === 'number')
    if (!cell || !isLike || this.rest.length > 0) return
    const detail = `予算の表の終わりより下にある行「${cell.text}」の金額は読んでいません。表の続きであれば、間の空行や注記を除いてください。`
    const at = this.view.refAt(cell.row, cell.column)
    this.rest.push({
      code: 'LOW_CONFIDENCE',
      field: 'budget',
      title: '予算額・決算額',
      at,
      related: [],
      text: cell.text,
      detail,
    })
  }

  private readRow(row: BodyRow): void {
    const { amounts, number } = this.columns
    const name = this.columns.issue && row.own(this.columns.issue)
    const isNamed = name !== null
    if (name && BREAKDOWN.test(name.text)) return this.tellBreakdown(name)
    if (!isNamed && !amounts.some(({ column }) => row.own(column) !== null)) return
    this.issue = this.issueIn(row)
    const numberCell = number && row.held(number)
    this.rows.push({
      issue: this.issue,
      number: numberCell ? plainText(headerRaw(numberCell)) : null,
      strategy: null,
      indicators: [],
      budget: amounts.flatMap((amount) => this.amountIn(row, amount) ?? []),
    })
  }

  /** 「うち再掲」「（うち国庫補助）」 — a part of the amounts above, no issue of its own: neither read nor summed, and told where that changes a total. */
  private tellBreakdown({ row, column, text }: Cell): void {
    if (!text.includes('再掲')) return
    const detail = `「${text}」の行は上の金額の内訳とみて、読んでおらず、合計にも加減していません。再掲分を合計から除くときは、金額の欄に「470百万円（一部再掲　20百万円）」のように書いてください。`
    this.doubts.push({
      code: 'LOW_CONFIDENCE',
      field: 'budget',
      title: '予算額・決算額',
      at: this.view.refAt(row, column),
      related: [],
      text,
      detail,
    })
  }

  /** The heading right over the header (or in it) names the issue of the rows below. */
  readCaption({ box }: TableHeader, floor: number): void {
    const caption = captionOf(rowsAbove(this.view, box.bottom + 1, floor, CAPTION_ROWS), this.issueHeading)
    if (caption) this.openIssue(caption)
  }

  /** 経営課題１　… over or between the rows names the issue of the amounts below it. */
  private openIssue(cell: Cell): void {
    const text = plainText(headerRaw(cell))
    const heading = this.issueHeading(text)
    if (heading.named) this.issue = { text, at: this.view.refAt(cell.row, cell.column), heading, labelAt: null }
  }

  private holdsProse(row: BodyRow): boolean {
    const cells = this.columns.amounts.flatMap(({ column }) => row.all(column).filter(isFilled))
    return cells.some(({ value, text }) => typeof value === 'string' && !AMOUNT_LIKE.test(text))
  }

  private issueIn(row: BodyRow): IssueStub | null {
    const column = this.columns.issue
    const cell = column && row.held(column)
    if (!cell || isDitto(cell.text)) return this.issue
    const text = withoutRestated(plainText(headerRaw(cell)))
    if (this.issue?.text === text) return this.issue
    const at = this.view.refAt(cell.row, cell.column)
    return { text, at, heading: this.issueHeading(text), labelAt: column.headerAt }
  }

  /** An amount belongs to the row it stands in; a merged one is read once, at its first row. */
  private amountIn(row: BodyRow, amount: AmountColumn): Amount | undefined {
    const { column, fiscalYear, kind } = amount
    const cells = row.all(column).filter(isFilled)
    if (cells.length === 0 && row.held(column) !== null) return undefined
    const { money, unit: own } = readMoneyCell(cells, this.unitIn(row, amount))
    const at = this.placeOf(row, column, cells)
    if (cells.some(({ value }) => typeof value === 'string')) this.valueCells.push(at)
    return {
      fiscalYear,
      kind,
      text: cells.map(({ text }) => text).join(''),
      yen: money.yen,
      stepYen: money.stepYen,
      restated: restatedIn([...cells, ...this.marksBeside(row)].map(({ text }) => text)),
      unit: own,
      code: money.code,
      at,
    }
  }

  /** The row's own 単位 goes before that of the header or the note over the table; the two never contradict each other. */
  private unitIn(row: BodyRow, { column, unit }: AmountColumn): MoneyUnit | undefined {
    const cell = this.columns.unit && row.held(this.columns.unit)
    const own = cell ? readMoneyUnit(cell.text) : undefined
    const inHeader = column.unit === null ? undefined : readMoneyUnit(column.unit)
    return own !== undefined && inHeader !== undefined && own !== inHeader ? undefined : (own ?? unit)
  }

  /** 再掲 may stand in a note or behind the issue's name as well. */
  private marksBeside(row: BodyRow): readonly Cell[] {
    const { notes, issue } = this.columns
    return [...notes, ...(issue ? [issue] : [])].flatMap((column) => row.all(column))
  }

  private readTotals(row: BodyRow): void {
    for (const amount of this.columns.amounts) {
      const { column, fiscalYear, kind } = amount
      const unit = this.unitIn(row, amount)
      const cells = row.all(column).filter(isFilled)
      const { money } = readMoneyCell(cells, unit)
      const hasFormula = cells.some(({ formula }) => formula !== null)
      const at = this.placeOf(row, column, cells)
      this.totals.push({ fiscalYear, kind, at, money, unit: unit ?? null, hasFormula })
    }
  }

  private placeOf(row: BodyRow, column: Column, cells: readonly Cell[]): CellRef {
    const [first] = cells
    if (first) return this.view.refAt(first.row, first.column)
    const span = this.view.spanAt(row.index, column.left)
    return this.view.refAt(span.top, span.left)
  }
}

const BREAKDOWN = /^[\s　（(]*(?:うち|内訳|内数)/u

/** A digit, 円, a dash, a placeholder or one of the words that stand for an amount: what may stand where one is due. */
const AMOUNT_LIKE =
  /^[^。\n]{0,24}(?:[0-9０-９円〇○▢×－―‐–ー-]|皆[増減]|なし|再掲|未定|調整中|集計中|精査中|同上|〃)[^。\n]{0,24}$/u

const isFilled = (cell: Cell): boolean => !isBlank(cell.text)
