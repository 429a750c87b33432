import { encloses, type Box } from '../grid/box.ts'
import type { Profile } from '../model/profile.ts'
import type { BoundPlace } from '../model/bound-place.ts'
import type { SectionFound } from '../model/recognition.ts'
import type { Board, Tile } from './board.ts'
import { habitOf } from './choose-place.ts'
import { asidesOf, type Scope } from './find-values.ts'
import type { Label } from './find-labels.ts'
import type { IssueFragment, PlanFragment } from './fragment.ts'
import type { IssueBlock } from './issue-blocks.ts'
import type { InnerHeader } from './inner-tables.ts'
import { issueRows, type IssueRows } from './issue-rows.ts'
import { boundLabels, withBound } from './bound-labels.ts'
import { marginsOf } from './margins.ts'
import { namedYears } from './named-years.ts'
import { readHeading, type PlanHeading } from './plan-heading.ts'
import { planPart, type PlanPart } from './plan-part.ts'
import { headingZone, segmentsOf, type Segment } from './plan-segments.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { readIssue, type IssueRead } from './read-issue.ts'
import type { IssueScope } from './issue-scope.ts'
import { withResults } from './result-table.ts'
import { blocksOf, hasFormLabels } from './sheet-blocks.ts'
import { isLegend, legendsOf, withoutRepeats } from './sheet-legends.ts'
import { flatTables, innerTables, withTables, type TablesFound } from './sheet-tables.ts'
import type { TableContext } from './table/types.ts'
import { isUnitNote, unitNear } from './unit-note.ts'

/** Reads the plans of a sheet, from its first title to the next of another department or year. */
export function readPlanSheet(
  sheet: PlanSheet,
  fallbackYear: number | null,
  places: readonly BoundPlace[] = [],
): readonly PlanFragment[] {
  const bound = boundLabels(places, sheet)
  return segmentsOf(sheet).map((segment) => readSegment(segment, sheet, fallbackYear, bound))
}

/** What a segment holds before anything is read: its labels, headers and lists of issues, those of a person's word apart. */
interface SegmentMarks {
  readonly labels: readonly Label[]
  readonly headers: readonly InnerHeader[]
  readonly listed: IssueRows
  readonly bound: readonly Label[]
  readonly stops: ReadonlySet<Tile>
}

function marksOf(segment: Segment, sheet: PlanSheet, pointedOut: readonly Label[]): SegmentMarks {
  const { bounds } = segment
  const bound = pointedOut.filter(({ box }) => encloses(bounds, box))
  const taken = new Set(bound.flatMap(({ parts }) => parts))
  const within = sheet.labels.filter(
    ({ box, parts }) => encloses(bounds, box) && !parts.some((tile) => taken.has(tile)),
  )
  const listed = issueRows(within, sheet, bounds)
  const isOwn = ({ box }: { readonly box: Box }): boolean => !listed.boxes.some((table) => encloses(table, box))
  const labels = within.filter(isOwn)
  const headers = sheet.headers.filter(({ box }) => encloses(bounds, box)).filter(isOwn)
  const stops = new Set([...stopsOf(segment, { ...sheet, labels, headers }), ...taken])
  return { labels, headers, listed, bound, stops }
}

function readSegment(
  segment: Segment,
  sheet: PlanSheet,
  fallbackYear: number | null,
  pointedOut: readonly Label[],
): PlanFragment {
  const { board, book } = sheet
  const { bounds, title } = segment
  const marks = marksOf(segment, sheet, pointedOut)
  const { labels, headers, stops } = marks
  const heading = readHeading({ board, book, labels, stops, title, zone: headingZone(segment, labels, headers) })
  const blocks = blocksOf(segment, sheet, labels, stops)
  const area: Scope = {
    board,
    labels: withBound(labels, marks.bound, blocks),
    stops: new Set([...stops, ...blocks.flatMap(({ tiles }) => tiles)]),
    bounds,
    asides: [...asidesOf(labels, board), ...marginsOf(board, bounds, labels, stops)],
  }
  const habit = habitOf(labels.filter(isTextLabel), area)
  const planYear = heading.fiscalYear?.value ?? fallbackYear
  const context = tableContext(planYear, area)
  const isForm = blocks.length > 0 && hasFormLabels(blocks, labels)
  const tables = isForm
    ? innerTables(headers, labels, blocks, sheet, bounds, context)
    : flatTables(segment, sheet, context)
  const readingYear = planYear ?? guessedYear(board, bounds)
  const scope: IssueScope = { ...area, profile: book.profile, habit, planYear, readingYear, tables: tables.boxes }
  const isFlat = !isForm && tables.outside.some(({ kind }) => kind === 'indicators')
  const read = issuesOf(isFlat ? [] : blocks, marks.listed, tables, scope)
  return fragmentOf(sheet, bounds, { heading, plan: planPart(area, blocks, habit), tables, ...read })
}

/** The issues of blocks with their tables, then those of lists. */
function issuesOf(
  blocks: readonly IssueBlock[],
  { rows }: IssueRows,
  tables: TablesFound,
  scope: IssueScope,
): Pick<SegmentParts, 'issues' | 'fragments'> {
  const inForm = blocks.map((block, index) => readIssue(block, index, scope))
  const inRows = rows.map(({ block, labels }, index) => readIssue(block, blocks.length + index, { ...scope, labels }))
  const fragments = inForm.map((issue, index) => withTablesOf(issue, blocks[index], tables, scope))
  return { issues: [...inForm, ...inRows], fragments: [...fragments, ...inRows.map(({ fragment }) => fragment)] }
}

/** What ends every value: labels, headers, the title, legends, notes of units. */
function stopsOf({ bounds }: Segment, { board, book, labels, headers, titles }: PlanSheet): ReadonlySet<Tile> {
  const notes = board.inside(bounds).filter((tile) => isUnitNote(tile) || isLegend(tile, book))
  return new Set<Tile>([
    ...labels.flatMap(({ parts }) => parts),
    ...headers.flatMap(({ tiles }) => tiles),
    // the first one, and those repeated over each page: 「環境局　令和６年度　運営方針（続き）」
    ...titles.map(({ tile }) => tile),
    ...notes,
  ])
}

const tableContext = (planYear: number | null, { board, bounds }: Scope): TableContext => ({
  planYear,
  unitNote: unitNear({ ...bounds, top: bounds.bottom }, { board, bounds }) ?? null,
  confidence: TABLE_CONFIDENCE,
})

const TABLE_CONFIDENCE = 0.95

function withTablesOf(
  { fragment }: IssueRead,
  block: IssueBlock | undefined,
  tables: TablesFound,
  scope: IssueScope,
): IssueFragment {
  if (!block) return fragment
  const { board, profile, readingYear: planYear } = scope
  const indicators = withResults(fragment.indicators, tables.results.get(block) ?? [], { board, profile, planYear })
  return withTables({ ...fragment, indicators }, tables.inBlocks.get(block) ?? [])
}

interface SegmentParts {
  readonly heading: PlanHeading
  readonly plan: PlanPart
  readonly issues: readonly IssueRead[]
  readonly fragments: readonly IssueFragment[]
  readonly tables: TablesFound
}

function fragmentOf(
  { board, book }: PlanSheet,
  bounds: Box,
  { heading, plan, issues, fragments, tables }: SegmentParts,
): PlanFragment {
  const all = [...[...tables.inBlocks.values()].flat(), ...tables.outside]
  const { fiscalYear, department, head } = heading
  const doubts = [heading, plan, ...issues, ...all].flatMap((part) => part.doubts)
  return {
    sheet: board.sheet.name,
    fiscalYear,
    department,
    head,
    texts: plan.texts,
    extra: plan.extra,
    issues: [...fragments, ...tables.outside.flatMap((table) => table.issues)],
    typedTotals: all.flatMap(({ typedTotals }) => typedTotals),
    legends: withoutRepeats([...all.flatMap(({ legends }) => legends), ...legendsOf(board, bounds, book)]),
    sections: [
      ...plan.sections,
      ...issues.flatMap(({ sections }, index) => [
        ...sections.map((section) => filledBy(section, fragments[index])),
        ...strategyColumn(sections, fragments[index], index, book.profile),
      ]),
    ],
    doubts,
    valueCells: all.flatMap(({ valueCells }) => valueCells),
  }
}

/** A heading over a table holds what the table says: アウトカム指標 and the rows below it. */
const filledBy = (section: SectionFound, fragment: IssueFragment | undefined): SectionFound => ({
  ...section,
  filled: section.filled || (section.field === 'indicators' && (fragment?.indicators.length ?? 0) > 0),
})

/** 主な戦略 may head a column of the issue's table instead of a text. */
function strategyColumn(
  sections: readonly SectionFound[],
  fragment: IssueFragment | undefined,
  issue: number,
  profile: Profile,
): readonly SectionFound[] {
  const field = profile.fields.find(({ id }) => id === 'strategies')
  if (!field || !fragment?.strategies || sections.some((section) => section.field === field.id)) return []
  return [{ field: field.id, title: field.title, issue, labelAt: fragment.strategies.labelAt, filled: true }]
}

const TEXT_TYPES: readonly string[] = ['text', 'bullets', 'indicators']
const isTextLabel = ({ matches }: Label): boolean => TEXT_TYPES.includes(matches[0]?.field.type ?? '')

/** Where no title gives the year: the latest year that an amount's or a result's label names, else the commonest named at all. */
function guessedYear(board: Board, bounds: Box): number {
  const years = new Map<number, number>()
  for (const tile of board.inside(bounds)) {
    if (tile.text.length > 400) continue
    for (const year of namedYears(tile.text)) years.set(year, (years.get(year) ?? 0) + 1)
  }
  return [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
