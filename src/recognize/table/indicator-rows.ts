import type { CellRef, GridRow } from '../../grid/workbook-grid.ts'
import type { Profile } from '../../model/profile.ts'
import type { DraftIndicator, LegendFound } from '../../model/recognition.ts'
import { columnSet, type ColumnSet } from './column-set.ts'
import type { Column } from './columns.ts'
import { draftIndicators, type DraftContext, type Drafted } from './draft-indicators.ts'
import type { Entry } from './entry.ts'
import { EntryReader } from './entry-reader.ts'
import type { TableHeader } from './find-header.ts'
import type { HeaderReader } from './header-text.ts'
import { gatherIssues, type IssueRow } from './gather-issues.ts'
import type { IssueHeadingReader } from './issue-heading.ts'
import { LetterColumns } from './letter-columns.ts'
import { captionOf, numberedCaptionOf } from './notes.ts'
import { panelsOf } from './panels.ts'
import { resultReader } from './result-reader.ts'
import type { SheetView } from './sheet-view.ts'
import { TableBody } from './table-body.ts'
import { targetReader } from './target-reader.ts'
import type { TableContext, TableReading } from './types.ts'
import { unitReader } from './unit-reader.ts'

/** What all tables of a sheet are read with. */
export interface Scope {
  readonly view: SheetView
  readonly profile: Profile
  readonly context: TableContext
  readonly issueHeading: IssueHeadingReader
  readonly read: HeaderReader
}

type DraftedRow = Omit<IssueRow, 'indicators'> & { readonly drafts: readonly Drafted[] }

/** 指標の表の行 — makes indicators of the rows as they come, and a reading when all have come. */
export class IndicatorRows {
  private readonly scope: Scope
  private readonly header: TableHeader
  private readonly sets: readonly ColumnSet[]
  private readonly readers: readonly EntryReader[]
  private readonly drafting: DraftContext
  private readonly letters: LetterColumns
  private readonly rows: DraftedRow[] = []
  private readonly valueCells: CellRef[] = []
  private readonly years = new Set<number>()

  constructor(scope: Scope, header: TableHeader, unitNote: string | null) {
    const { view, profile, context, issueHeading, read } = scope
    this.scope = scope
    this.header = header
    this.letters = new LetterColumns(profile.scale)
    this.drafting = {
      view,
      profile,
      planYear: context.planYear,
      unitNote,
      targets: targetReader(),
      unitOf: unitReader(),
      results: resultReader(),
    }
    this.sets = panelsOf(header.columns).map((columns) => columnSet(columns, context.planYear))
    this.readers = this.sets.map((set) => {
      const body = new TableBody(view, header, profile.indicatorTable, issueHeading)
      const onEntry = (entry: Entry): void => this.take(entry)
      return new EntryReader({ view, header, body, set, issueHeading, planYear: context.planYear, read, onEntry })
    })
  }

  feed(row: GridRow): void {
    for (const reader of this.readers) reader.feed(row)
  }

  resume(headerBottom: number, between: readonly GridRow[]): void {
    for (const reader of this.readers) reader.resume(headerBottom)
    this.openCaption(between)
  }

  lastRow(): number {
    return Math.max(this.header.box.bottom, ...this.readers.map((reader) => reader.lastRow()))
  }

  /** The heading over a table — 経営課題１　文化芸術の振興 — names the issue of its rows. */
  openCaption(rows: readonly GridRow[]): void {
    const { issueHeading } = this.scope
    const named = captionOf(rows, issueHeading)
    const caption = named ?? (this.hasIssues() ? undefined : numberedCaptionOf(rows, issueHeading))
    if (caption) for (const reader of this.readers) reader.openGroup(caption)
  }

  private hasIssues(): boolean {
    return this.header.columns.some(({ id }) => id === 'issue')
  }

  /** `legends`: those that hold for this table. */
  reading(legends: readonly LegendFound[]): TableReading {
    for (const reader of this.readers) reader.close()
    const hasLegend = legends.length > 0
    const foreign = hasLegend ? null : this.letters.foreign
    const isForeign = hasLegend ? !legends.some(({ known }) => known) : foreign !== null
    const settle = (draft: Drafted): DraftIndicator => this.letters.settle(draft, isForeign)
    return {
      kind: 'indicators',
      box: { ...this.header.box, bottom: this.lastRow() },
      header: this.header.box,
      issues: gatherIssues(
        this.rows.map(({ drafts, ...row }) => ({ ...row, indicators: drafts.map(settle) })),
        this.readers[0]?.issues ?? [],
        this.gathering(),
      ),
      typedTotals: [],
      legends: foreign ? [foreign] : legends,
      doubts: [...this.sets.flatMap(({ doubts }) => doubts), ...this.readers.flatMap(({ doubts }) => doubts)],
      valueCells: this.valueCells,
      candidateYears: [...this.years].sort((a, b) => a - b),
      confidence: this.scope.context.confidence,
    }
  }

  private take(entry: Entry): void {
    const { issue, number, strategy } = entry
    const drafts = draftIndicators(entry, this.drafting)
    for (const draft of drafts) this.letters.see(draft)
    this.rows.push({ issue, number, strategy, drafts, budget: [] })
    for (const line of entry.lines) {
      if (line.year !== null) this.years.add(line.year)
      const { target, actual, prior } = line.columns
      for (const column of [target, actual, prior]) if (column) this.noteTexts(line.spot(column).cells, line.row)
    }
  }

  /** Cells whose value was typed as text: only those can hold a number as text or a stray dash. */
  private noteTexts(cells: ReturnType<Entry['lines'][number]['spot']>['cells'], row: number): void {
    for (const cell of cells) {
      const isText = typeof cell.value === 'string' && cell.row === row
      if (isText) this.valueCells.push(this.scope.view.refAt(cell.row, cell.column))
    }
  }

  private gathering(): Parameters<typeof gatherIssues>[2] {
    const { columns, box } = this.header
    const find = (id: Column['id']): Column | undefined => columns.find((column) => column.id === id)
    return {
      fallbackAt: this.scope.view.refAt(box.top, box.left),
      strategyAt: find('strategy')?.headerAt ?? null,
      numbersAreIssues: ISSUE_NUMBER.test(this.sets[0]?.stubs.number?.header ?? ''),
      confidence: this.scope.context.confidence,
    }
  }
}

const ISSUE_NUMBER = /課題/u
