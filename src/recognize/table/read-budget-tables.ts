import type { Box } from '../../grid/box.ts'
import type { SheetGrid } from '../../grid/workbook-grid.ts'
import type { ColumnId, Profile } from '../../model/profile.ts'
import { readMoneyUnit } from '../../text/money.ts'
import type { MoneyUnit } from '../../text/types.ts'
import { budgetColumns, isBudgetTable } from './budget-columns.ts'
import { BudgetRows } from './budget-rows.ts'
import type { Column } from './columns.ts'
import { headerFinder, type TableHeader } from './find-header.ts'
import { headerReader } from './header-text.ts'
import { issueHeadingReader } from './issue-heading.ts'
import { boxTexts, textsOf } from './notes.ts'
import { transposedView, viewOf, type SheetView } from './sheet-view.ts'
import { TableBody } from './table-body.ts'
import type { TableContext, TableReading } from './types.ts'
import { rowsAbove, walkTables } from './walk-tables.ts'

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
  return turned ? tablesOf(turned, profile, context).filter(isCertain) : upright
}

/** A form has labels down its columns too: a turned table counts only when nothing of it is in doubt and it holds amounts. */
const isCertain = ({ doubts, issues }: TableReading): boolean =>
  doubts.length === 0 && issues.some(({ budget }) => budget.some(({ code }) => code === 'OK'))

function tablesOf(view: SheetView, profile: Profile, context: TableContext): readonly TableReading[] {
  const definition = profile.budgetTable
  const read = headerReader(definition, context.planYear)
  const finder = headerFinder(view, definition, read, context.planYear, isBudgetTable)
  const issueHeading = issueHeadingReader(profile)
  const tables = walkTables(view, finder, (found, floor) => {
    const header = withStub(view, found)
    const columns = budgetColumns(header.columns, unitOver(view, header, floor, context))
    const body = new TableBody(view, header, definition, issueHeading)
    const rows = new BudgetRows(view, header, columns, body, issueHeading)
    rows.readCaption(header, floor)
    return rows
  })
  return tables
    .map((table) => table.reading(context.confidence))
    .filter(({ issues, typedTotals }) => issues.length + typedTotals.length > 0)
}

/** A corner may be blank, hold 単位：千円 or head the years beside it (年度): the texts left of the amounts are the issues all the same. */
function withStub(view: SheetView, header: TableHeader): TableHeader {
  if (header.columns.some(({ id }) => id === 'issue')) return header
  const left = firstTextColumn(view, header)
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
    columns: [column, ...header.columns.filter((own) => own.left > left || own.right < left)],
    box: { ...header.box, left: Math.min(left, header.box.left) },
  }
}

const LOOK_DOWN = 5

/** The nearest column left of the amounts in which the rows below the header hold text, and which nothing else claims. */
function firstTextColumn(view: SheetView, { box, columns }: TableHeader): number | undefined {
  const amounts = columns.filter(({ id }) => AMOUNTS.has(id))
  const claimed = columns.filter(({ id }) => !AMOUNTS.has(id) && id !== 'year')
  const before = Math.min(...amounts.map(({ left }) => left))
  const isFree = (at: number): boolean => at < before && !claimed.some(({ left, right }) => at >= left && at <= right)
  for (let row = box.bottom + 1; row <= box.bottom + LOOK_DOWN; row++) {
    const texts = (view.row(row)?.cells ?? []).filter(
      ({ column, value }) => isFree(column) && typeof value === 'string',
    )
    const last = texts[texts.length - 1]
    if (last) return last.column
  }
  return undefined
}

const AMOUNTS: ReadonlySet<ColumnId> = new Set<ColumnId>(['settled', 'budgeted'])

const NOTE_ROWS = 5

/** '単位：千円', '（百万円）' — of the notes over the table; two different ones settle nothing. */
function unitOver(view: SheetView, header: TableHeader, floor: number, context: TableContext): MoneyUnit | undefined {
  const { top, bottom } = header.box
  const texts = [
    ...textsOf(rowsAbove(view, bottom + 1, Math.max(floor, top - NOTE_ROWS), NOTE_ROWS + bottom - top + 1)),
    ...boxTexts(view, top - NOTE_ROWS, bottom),
  ]
  const units = new Set(texts.flatMap((text) => (UNIT_NOTE.test(text) ? (readMoneyUnit(text) ?? []) : [])))
  const outside = context.unitNote === null ? undefined : readMoneyUnit(context.unitNote)
  return units.size === 0 ? outside : units.size === 1 ? [...units][0] : undefined
}

const UNIT_NOTE = /単位|^[\s　]*[(（]/u
