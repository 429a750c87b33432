import type { Box } from '../../grid/box.ts'
import type { CellRef, GridRow, SheetGrid } from '../../grid/workbook-grid.ts'
import type { Profile } from '../../model/profile.ts'
import type { DraftIndicator, LegendFound } from '../../model/recognition.ts'
import type { IssueFragment } from '../fragment.ts'
import { keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import { columnSet, type ColumnSet } from './column-set.ts'
import { draftIndicators, type DraftContext } from './draft-indicators.ts'
import type { Entry, IssueStub } from './entry.ts'
import { entryReader, type EntryReader } from './entry-reader.ts'
import { headerFinder, type TableHeader } from './find-header.ts'
import { headerReader } from './header-text.ts'
import { issueHeadingReader, type IssueHeadingReader } from './issue-heading.ts'
import { gatherIssues } from './gather-issues.ts'
import { boxTexts, legendsIn, legendsOver, textsOf, unitOfNotes } from './notes.ts'
import { transposedView, viewOf, type SheetView } from './sheet-view.ts'
import { isForeign, letterOf } from './status-letter.ts'
import { tableBody } from './table-body.ts'
import type { TableContext, TableReading } from './types.ts'
import { rowsAbove, walkTables, type TableVisitor } from './walk-tables.ts'

/**
 * 指標の表を読む — every indicator table of a sheet (or of the area of a form), in the order of the rows; where none stands
 * upright, one whose headers run down a column.
 */
export function readIndicatorTables(
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

/** A table of indicators has a target for something named, and a third column to be no mere pair of words. */
function isIndicatorTable(columns: readonly Column[]): boolean {
  const has = (...ids: readonly string[]): boolean => columns.some(({ id }) => ids.includes(id))
  const isNamed = has('name') || (has('strategy', 'issue') && has('actual', 'status'))
  return columns.length >= 3 && has('target') && isNamed
}

interface IndicatorTable extends TableVisitor {
  reading(before: readonly LegendFound[]): TableReading
  readonly legends: readonly LegendFound[]
}

function tablesOf(view: SheetView, profile: Profile, context: TableContext): readonly TableReading[] {
  const read = headerReader(profile.indicatorTable, context.planYear)
  const finder = headerFinder(view, profile.indicatorTable, read, context.planYear, isIndicatorTable)
  const issueHeading = issueHeadingReader(profile)
  const tables = walkTables(view, finder, (header, floor) =>
    openTable(view, profile, context, issueHeading, header, floor),
  )
  const floating = legendsOver(view, profile.scale)
  let legends: readonly LegendFound[] = []
  return tables.map((table, index) => {
    const own = index === 0 ? [...floating, ...table.legends] : table.legends
    legends = own.length > 0 ? own : legends
    return table.reading(legends)
  })
}

const CAPTION_ROWS = 6
const NOTE_ROWS = 30

function openTable(
  view: SheetView,
  profile: Profile,
  context: TableContext,
  issueHeading: IssueHeadingReader,
  header: TableHeader,
  floor: number,
): IndicatorTable {
  const panels = panelsOf(header.columns).map((columns) => columnSet(columns, context.planYear))
  const readers = panels.map((set) =>
    entryReader({
      view,
      header,
      body: tableBody(view, header, profile.indicatorTable, issueHeading),
      set,
      issueHeading,
      planYear: context.planYear,
    }),
  )
  const above = rowsAbove(view, header.box.top, floor, NOTE_ROWS)
  const headerRows = rowsAbove(view, header.box.bottom + 1, header.box.top, NOTE_ROWS)
  const legends = [...legendsIn(view, above, profile.scale), ...legendsIn(view, headerRows, profile.scale)]
  const notes = textsOf(above.slice(0, CAPTION_ROWS))
  const unitNote = unitOfNotes([...notes, ...boxTexts(view, header.box.top - 3, header.box.bottom)]) ?? context.unitNote
  openCaption(readers, above, issueHeading)
  const seen: GridRow[] = []
  return {
    legends,
    feed: (row) => {
      if (seen.length < NOTE_ROWS && row.cells.length <= 3) seen.push(row)
      for (const reader of readers) reader.feed(row)
    },
    resume: (again) => {
      for (const reader of readers) reader.resume(again.box.bottom)
      const between = rowsAbove(view, again.box.top, (readers[0]?.lastRow() ?? 0) + 1, CAPTION_ROWS)
      openCaption(readers, between, issueHeading)
    },
    lastRow: () => Math.max(...readers.map((reader) => reader.lastRow())),
    reading: (before) => {
      const below = legendsIn(view, seen, profile.scale)
      const all = before.length > 0 ? [...before, ...below] : below
      const scope = { view, profile, planYear: context.planYear, unitNote }
      return readingOf(header, panels, readers, { legends: all, own: [...legends, ...below] }, scope, context)
    },
  }
}

/** The heading over a table — 経営課題１　文化芸術の振興 — names the issue of its rows. */
function openCaption(
  readers: readonly EntryReader[],
  above: readonly GridRow[],
  issueHeading: IssueHeadingReader,
): void {
  const cells = above.slice(0, CAPTION_ROWS).flatMap((row) => row.cells)
  const caption = cells.find(({ value, text }) => typeof value === 'string' && issueHeading(text).named)
  if (!caption) return
  for (const reader of readers) reader.openIssue(caption)
}

const VALUE_IDS: ReadonlySet<string> = new Set(['target', 'actual', 'prior', 'status', 'baseline', 'rate', 'unit'])

/** Two indicators side by side in one row — each name with its own target — are two tables that share their stubs. */
function panelsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const names = columns.filter(({ id }) => id === 'name').sort((a, b) => a.left - b.left)
  if (names.length < 2) return [columns]
  const panels = names.map((name, index) => {
    const end = names[index + 1]?.left ?? Infinity
    const isShared = (column: Column): boolean => column.id !== 'name' && !VALUE_IDS.has(column.id)
    return columns.filter((column) => isShared(column) || (column.left >= name.left && column.left < end))
  })
  return panels.every((panel) => panel.some(({ id }) => id === 'target')) ? panels : [columns]
}

type Scope = Omit<DraftContext, 'foreignScale' | 'rates'>

function readingOf(
  header: TableHeader,
  panels: readonly ColumnSet[],
  readers: readonly EntryReader[],
  found: { readonly legends: readonly LegendFound[]; readonly own: readonly LegendFound[] },
  scope: Scope,
  context: TableContext,
): TableReading {
  const entries = readers.flatMap((reader) => reader.entries)
  const marks = letterColumns(entries, scope)
  const isUnknown = found.legends.some(({ known }) => !known) && !found.legends.some(({ known }) => known)
  const hasLegend = found.legends.length > 0
  const drafting: DraftContext = {
    ...scope,
    foreignScale: isUnknown || (!hasLegend && marks.foreign !== null),
    rates: marks.rates,
  }
  const legends = hasLegend || !marks.foreign ? found.own : [marks.foreign]
  const drafts = entries.map((entry) => ({ entry, indicators: draftIndicators(entry, drafting) }))
  const lastRow = Math.max(...readers.map((reader) => reader.lastRow()), header.box.bottom)
  return {
    kind: 'indicators',
    box: { ...header.box, bottom: lastRow },
    header: header.box,
    issues: issuesOf(drafts, readers, scope, header, context),
    typedTotals: [],
    legends,
    doubts: [...panels.flatMap((set) => set.doubts), ...readers.flatMap((reader) => reader.doubts)],
    valueCells: entries.flatMap((entry) => textCells(entry, scope.view)),
    candidateYears: yearsOf(entries),
    confidence: context.confidence,
  }
}

interface Marks {
  readonly rates: ReadonlySet<Column>
  /** The first mark of another scale, where the table has no legend to say which scale is meant. */
  readonly foreign: LegendFound | null
}

/** Looks a 達成状況 column over as a whole: numbers make it a rate, a single S or ◎ makes all its letters another scale's. */
function letterColumns(entries: readonly Entry[], { view, profile }: Scope): Marks {
  const rates = new Set<Column>()
  let foreign: LegendFound | null = null
  for (const { lines } of entries) {
    for (const line of lines) {
      const column = line.columns.status
      const cell = column && line.spot(column).cells[0]
      if (!cell) continue
      if (typeof cell.value === 'number') rates.add(column)
      else if (
        !foreign &&
        isForeign(keyOf(cell.text), profile.scale) &&
        letterOf(keyOf(cell.text), profile.scale) === null
      ) {
        foreign = { at: view.refAt(cell.row, cell.column), text: cell.text.trim(), known: false }
      }
    }
  }
  return { rates, foreign }
}

interface Drafted {
  readonly entry: Entry
  readonly indicators: readonly DraftIndicator[]
}

function issuesOf(
  drafts: readonly Drafted[],
  readers: readonly EntryReader[],
  scope: Scope,
  header: TableHeader,
  context: TableContext,
): readonly IssueFragment[] {
  const named: readonly IssueStub[] = readers[0]?.issues ?? []
  const rows = drafts.map(({ entry, indicators }) => ({
    issue: entry.issue,
    number: entry.number,
    strategy: entry.strategy,
    indicators,
    budget: [],
  }))
  const numberHeader = header.columns.find(({ id }) => id === 'number')?.header ?? ''
  return gatherIssues(rows, named, {
    fallbackAt: scope.view.refAt(header.box.top, header.box.left),
    strategyAt: header.columns.find(({ id }) => id === 'strategy')?.headerAt ?? null,
    numbersAreIssues: ISSUE_NUMBER.test(numberHeader),
    confidence: context.confidence,
  })
}

const ISSUE_NUMBER = /課題/u

/** Cells whose value was typed as text: only those can hold a number as text or a stray dash. */
function textCells(entry: Entry, view: SheetView): readonly CellRef[] {
  return entry.lines.flatMap((line) =>
    [line.columns.target, line.columns.actual, line.columns.prior].flatMap((column) =>
      column
        ? line
            .spot(column)
            .cells.filter(({ value, row }) => typeof value === 'string' && row === line.row)
            .map((cell) => view.refAt(cell.row, cell.column))
        : [],
    ),
  )
}

function yearsOf(entries: readonly Entry[]): readonly number[] {
  const years = new Set<number>()
  for (const { lines } of entries) for (const { year } of lines) if (year !== null) years.add(year)
  return [...years].sort((a, b) => a - b)
}
