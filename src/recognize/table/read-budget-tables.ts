import type { Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { CellRef, SheetGrid } from '../../grid/workbook-grid.ts'
import type { Amount } from '../../model/plan.ts'
import type { Profile, TableDefinition } from '../../model/profile.ts'
import type { TypedTotal } from '../../model/recognition.ts'
import { readMoneyUnit } from '../../text/money.ts'
import { isBlank } from '../../text/width.ts'
import { budgetColumns, isBudgetTable, type AmountColumn, type BudgetColumns } from './budget-columns.ts'
import type { Column } from './columns.ts'
import { isDitto, plainText, type IssueStub } from './entry.ts'
import { headerFinder, type TableHeader } from './find-header.ts'
import { gatherIssues, type IssueRow } from './gather-issues.ts'
import { headerReader } from './header-text.ts'
import { headerRaw } from './header-tree.ts'
import { issueHeadingReader, type IssueHeadingReader } from './issue-heading.ts'
import { readMoneyCell } from './money-cell.ts'
import { boxTexts, textsOf } from './notes.ts'
import { restatedIn } from './restated.ts'
import { transposedView, viewOf, type SheetView } from './sheet-view.ts'
import { tableBody, type BodyRow } from './table-body.ts'
import type { TableContext, TableReading } from './types.ts'
import { rowsAbove, walkTables, type TableVisitor } from './walk-tables.ts'

/** 予算の表を読む — every table of 決算額 and 予算額 by 経営課題, upright or with its years as rows. */
export function readBudgetTables(
  sheet: SheetGrid,
  profile: Profile,
  area: Box | null,
  context: TableContext,
): readonly TableReading[] {
  const view = viewOf(sheet, area)
  if (!view) return []
  const upright = tablesOf(view, profile, context)
  const turned = upright.length > 0 ? null : transposedView(sheet, area)
  return turned ? tablesOf(turned, profile, context) : upright
}

interface BudgetTable extends TableVisitor {
  reading(): TableReading
}

function tablesOf(view: SheetView, profile: Profile, context: TableContext): readonly TableReading[] {
  const definition = profile.budgetTable
  const read = headerReader(definition, context.planYear)
  const finder = headerFinder(view, definition, read, context.planYear, isBudgetTable)
  const issueHeading = issueHeadingReader(profile)
  const tables = walkTables(view, finder, (header, floor) =>
    openTable(view, definition, context, issueHeading, withStub(view, header), floor),
  )
  return tables
    .map((table) => table.reading())
    .filter(({ issues, typedTotals }) => issues.length + typedTotals.length > 0)
}

/** A corner may be blank or hold 単位：千円: the column of texts left of the amounts is the issues' all the same. */
function withStub(view: SheetView, header: TableHeader): TableHeader {
  if (header.columns.some(({ id }) => id === 'issue')) return header
  const first = Math.min(...header.columns.map(({ left }) => left))
  const left = firstTextColumn(view, header, first)
  if (left === undefined) return header
  const column: Column = {
    id: 'issue',
    others: [],
    score: 0.8,
    left,
    right: left,
    year: null,
    unit: null,
    cumulative: false,
    provisional: false,
    deadline: false,
    headerAt: view.refAt(header.box.top, left),
    header: '',
    groups: [],
  }
  return {
    ...header,
    columns: [column, ...header.columns],
    box: { ...header.box, left: Math.min(left, header.box.left) },
  }
}

const LOOK_DOWN = 5

/** The nearest column left of the amounts in which the rows below the header hold text. */
function firstTextColumn(view: SheetView, header: TableHeader, before: number): number | undefined {
  for (let row = header.box.bottom + 1; row <= header.box.bottom + LOOK_DOWN; row++) {
    const texts = (view.row(row)?.cells ?? []).filter(
      ({ column, value }) => column < before && typeof value === 'string',
    )
    const last = texts[texts.length - 1]
    if (last) return last.column
  }
  return undefined
}

const NOTE_ROWS = 5

function openTable(
  view: SheetView,
  definition: TableDefinition,
  context: TableContext,
  issueHeading: IssueHeadingReader,
  header: TableHeader,
  floor: number,
): BudgetTable {
  const above = rowsAbove(view, header.box.bottom + 1, floor, NOTE_ROWS + header.box.bottom - header.box.top + 1)
  const units = new Set(
    [...textsOf(above), ...boxTexts(view, header.box.top - 3, header.box.bottom)].flatMap((text) =>
      /単位|^[(（]/u.test(text.trim()) ? (readMoneyUnit(text) ?? []) : [],
    ),
  )
  const note = context.unitNote === null ? undefined : readMoneyUnit(context.unitNote)
  const columns = budgetColumns(header.columns, units.size === 1 ? [...units][0] : units.size === 0 ? note : undefined)
  const body = tableBody(view, header, definition, issueHeading)
  const rows: IssueRow[] = []
  const totals: TypedTotal[] = []
  const valueCells: CellRef[] = []
  let issue: IssueStub | null = null
  let lastRow = header.box.bottom

  const stubOf = (row: BodyRow): IssueStub | null => {
    const cell = columns.issue && (row.own(columns.issue) ?? row.held(columns.issue))
    if (!cell || isDitto(cell.text)) return issue
    const text = plainText(headerRaw(cell))
    if (issue?.text === text) return issue
    const labelAt = columns.issue?.headerAt ?? null
    return { text, at: view.refAt(cell.row, cell.column), heading: issueHeading(text), labelAt }
  }

  const readRow = (row: BodyRow): void => {
    const isOwn = columns.issue !== null && row.own(columns.issue) !== null
    const hasAmount = columns.amounts.some(({ column }) => row.own(column) !== null)
    if (!isOwn && !hasAmount) return
    issue = stubOf(row)
    const number = columns.number && (row.own(columns.number) ?? row.held(columns.number))
    const budget = columns.amounts.flatMap((amount) => amountOf(view, row, amount, columns, valueCells) ?? [])
    const numbered = number ? plainText(headerRaw(number)) : null
    rows.push({ issue, number: numbered, strategy: null, indicators: [], budget })
  }

  return {
    lastRow: () => lastRow,
    resume: (again) => {
      body.resume(again.box.bottom)
    },
    feed: (gridRow) => {
      const event = body.feed(gridRow)
      if (event.kind === 'ended') return
      lastRow = gridRow.index
      if (event.kind === 'data') readRow(event.row)
      if (event.kind === 'total' && !event.partial)
        totals.push(...columns.amounts.map((one) => totalOf(view, event.row, one)))
    },
    reading: () => ({
      kind: 'budget',
      box: { ...header.box, bottom: lastRow },
      header: header.box,
      issues: gatherIssues(rows, [], {
        fallbackAt: view.refAt(header.box.top, header.box.left),
        strategyAt: null,
        // A budget table has a row an issue: its running number is the issue's.
        numbersAreIssues: true,
        confidence: context.confidence,
      }),
      typedTotals: totals,
      legends: [],
      doubts: columns.doubts,
      valueCells,
      candidateYears: [...new Set(columns.amounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b),
      confidence: context.confidence,
    }),
  }
}

const isFilled = (cell: Cell): boolean => !isBlank(cell.text)

/** An amount belongs to the row it stands in; a merged one is read once, at its first row. */
function amountOf(
  view: SheetView,
  row: BodyRow,
  { column, fiscalYear, kind, unit }: AmountColumn,
  { notes, issue }: BudgetColumns,
  valueCells: CellRef[],
): Amount | undefined {
  const cells = row.all(column).filter(isFilled)
  if (cells.length === 0 && row.held(column) !== null) return undefined
  const read = readMoneyCell(cells, unit)
  const at = placeOf(view, row, column, cells)
  if (cells.some(({ value }) => typeof value === 'string')) valueCells.push(at)
  const marks = [...cells, ...notes.flatMap((note) => row.all(note)), ...(issue ? row.all(issue) : [])]
  return {
    fiscalYear,
    kind,
    text: cells.map(({ text }) => text).join(''),
    yen: read.money.yen,
    stepYen: read.money.stepYen,
    restated: restatedIn(marks.map(({ text }) => text)),
    unit: read.unit,
    code: read.money.code,
    at,
  }
}

function totalOf(view: SheetView, row: BodyRow, { column, fiscalYear, kind, unit }: AmountColumn): TypedTotal {
  const cells = row.all(column).filter(isFilled)
  const read = readMoneyCell(cells, unit)
  const hasFormula = cells.some(({ formula }) => formula !== null)
  return { fiscalYear, kind, at: placeOf(view, row, column, cells), money: read.money, unit: unit ?? null, hasFormula }
}

function placeOf(view: SheetView, row: BodyRow, column: Column, cells: readonly Cell[]): CellRef {
  const [first] = cells
  if (first) return view.refAt(first.row, first.column)
  const span = view.spanAt(row.index, column.left)
  return view.refAt(span.top, span.left)
}
