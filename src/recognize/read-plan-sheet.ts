import { encloses, type Box } from '../grid/box.ts'
import type { SheetGrid } from '../grid/workbook-grid.ts'
import type { Doubt, LegendFound, SectionFound } from '../model/recognition.ts'
import type { Board, Tile } from './board.ts'
import { habitOf, type Habit } from './choose-place.ts'
import { findLabels, type Label } from './find-labels.ts'
import { asidesOf, type Scope } from './find-values.ts'
import type { IssueFragment, PlanFragment, PlanTextField, Sourced } from './fragment.ts'
import { innerHeaders, tableBox, type InnerHeader } from './inner-tables.ts'
import { headingOfSheet, issueBlocks, type IssueBlock } from './issue-blocks.ts'
import { unitNear } from './issue-amounts.ts'
import type { LabelBook } from './label-book.ts'
import { readHeading, titlesOn, type TitleTile } from './plan-heading.ts'
import { extraName, fieldsOf, isExtra, matchFor, readsOf, sectionsOf, textOf, type FieldRead } from './read-block.ts'
import { resultRows, withResults, type ResultRow } from './result-table.ts'
import { readIssue, type IssueScope } from './read-issue.ts'
import { readLegend } from './table/legend.ts'
import { readBudgetTables } from './table/read-budget-tables.ts'
import { readIndicatorTables } from './table/read-indicator-tables.ts'
import type { TableContext, TableReading } from './table/types.ts'
import { namedYears } from './named-years.ts'

/** 運営方針のシート — a board with what its profile makes of it: labels, headers of tables, titles. */
export interface PlanSheet {
  readonly board: Board
  readonly book: LabelBook
  readonly labels: readonly Label[]
  readonly headers: readonly InnerHeader[]
  readonly titles: readonly TitleTile[]
}

/** Finds the labels, headers and titles that all further reading goes by. */
export function planSheet(board: Board, book: LabelBook): PlanSheet {
  const headers = innerHeaders(board, book.profile)
  const labels = findLabels(board, book, new Set(headers.flatMap(({ tiles }) => tiles)))
  const titles = titlesOn(board, book, new Set(labels.flatMap(({ parts }) => parts)))
  return { board, book, labels, headers, titles }
}

/** 運営方針と名乗るか — a title with the form's word, or the word 経営課題 in a label or a header. */
export const namesPlan = ({ titles, labels, headers }: PlanSheet): boolean =>
  titles.length > 0 ||
  labels.some(({ matches }) => matches.some(({ field }) => field.id === 'issueStart')) ||
  headers.some(({ tiles }) => tiles.some(({ text }) => text.includes('経営課題')))

/** Reads the plans of a sheet, from its first title to the next of another department or year. */
export function readPlanSheet(sheet: PlanSheet, fallbackYear: number | null): readonly PlanFragment[] {
  return segmentsOf(sheet).map((segment) => readSegment(segment, sheet, fallbackYear))
}

interface Segment {
  readonly title: TitleTile | null
  readonly bounds: Box
  readonly isWhole: boolean
}

/** One sheet may hold several plans below each other; a title repeated on each page begins none. */
function segmentsOf({ board, titles }: PlanSheet): readonly Segment[] {
  const starts: TitleTile[] = []
  for (const title of titles) {
    const before = starts[starts.length - 1]
    if (!before) starts.push(title)
    else if (isOther(title, before)) starts.push(title)
    else if (isFuller(title, before)) starts[starts.length - 1] = { tile: before.tile, title: title.title }
  }
  const whole = { ...board.used }
  if (starts.length === 0) return [{ title: null, bounds: whole, isWhole: true }]
  return starts.map((title, index) => {
    const next = starts[index + 1]
    const top = index === 0 ? whole.top : title.tile.box.top
    return {
      title,
      bounds: { ...whole, top, bottom: next ? next.tile.box.top - 1 : whole.bottom },
      isWhole: starts.length === 1,
    }
  })
}

const isOther = ({ title: a }: TitleTile, { title: b }: TitleTile): boolean =>
  (a.department !== null && b.department !== null && a.department !== b.department) ||
  (a.fiscalYear !== null && b.fiscalYear !== null && a.fiscalYear !== b.fiscalYear && a.department !== null)

const isFuller = ({ title: a }: TitleTile, { title: b }: TitleTile): boolean =>
  (b.department === null && a.department !== null) || (b.fiscalYear === null && a.fiscalYear !== null)

function readSegment(segment: Segment, sheet: PlanSheet, fallbackYear: number | null): PlanFragment {
  const { board, book } = sheet
  const { bounds } = segment
  const labels = sheet.labels.filter(({ box }) => encloses(bounds, box))
  const headers = sheet.headers.filter(({ box }) => encloses(bounds, box))
  const stops = new Set<Tile>([...labels.flatMap(({ parts }) => parts), ...headers.flatMap(({ tiles }) => tiles)])
  if (segment.title) stops.add(segment.title.tile)
  for (const tile of board.inside(bounds)) if (isUnitNote(tile)) stops.add(tile)
  const heading = readHeading({
    board,
    book,
    labels,
    stops,
    title: segment.title,
    zone: headingZone(segment, labels, headers),
  })
  const planYear = heading.fiscalYear?.value ?? fallbackYear
  const blocks = blocksOf(segment, sheet, labels, stops)
  for (const block of blocks) for (const tile of block.tiles) stops.add(tile)
  const area: Scope = { board, labels, stops, bounds, asides: asidesOf(labels, board) }
  const habit = habitOf(
    labels.filter(({ matches }) => isTextLabel(matches[0]?.field.type)),
    area,
  )
  const plan = planPart(area, blocks, habit)
  const context: TableContext = {
    planYear,
    unitNote: unitNear({ ...bounds, top: bounds.bottom }, { board, bounds }) ?? null,
    confidence: 0.95,
  }
  const isForm = blocks.length > 0 && hasFormLabels(blocks, labels)
  const tables = isForm
    ? innerTables(headers, labels, blocks, sheet, bounds, context)
    : {
        inBlocks: new Map<IssueBlock, readonly TableReading[]>(),
        results: new Map<IssueBlock, readonly ResultRow[]>(),
        outside: flatTables(segment, sheet, context),
        boxes: [],
      }
  const readingYear = planYear ?? guessedYear(board, bounds)
  const scope: IssueScope = {
    board,
    asides: area.asides,
    profile: book.profile,
    labels,
    stops,
    habit,
    planYear,
    readingYear,
    tables: tables.boxes,
  }
  const isFlat = tables.outside.some(({ kind }) => kind === 'indicators') && !isForm
  const issues = isFlat ? [] : blocks.map((block, index) => readIssue(block, index, scope))
  const results = { board, profile: book.profile, planYear: readingYear }
  const fragments = blocks.slice(0, issues.length).flatMap((block, index) => {
    const own = issues[index]?.fragment
    if (!own) return []
    const indicators = withResults(own.indicators, tables.results.get(block) ?? [], results)
    return [withTables({ ...own, indicators }, tables.inBlocks.get(block) ?? [])]
  })
  const all = [...[...tables.inBlocks.values()].flat(), ...tables.outside]
  return {
    sheet: board.sheet.name,
    fiscalYear: heading.fiscalYear,
    department: heading.department,
    head: heading.head,
    texts: plan.texts,
    extra: plan.extra,
    issues: [...fragments, ...tables.outside.flatMap((table) => table.issues)],
    typedTotals: all.flatMap(({ typedTotals }) => typedTotals),
    legends: withoutRepeats([...all.flatMap(({ legends }) => legends), ...legendsOf(board, bounds, sheet)]),
    sections: [...plan.sections, ...issues.flatMap(({ sections }) => sections)],
    doubts: [
      ...heading.doubts,
      ...plan.doubts,
      ...issues.flatMap(({ doubts }) => doubts),
      ...all.flatMap(({ doubts }) => doubts),
    ],
    valueCells: all.flatMap(({ valueCells }) => valueCells),
  }
}

/** '（単位：千円）' hangs over a table or an amount and is nobody's text. */
const UNIT_NOTE = /^[(（[【]?[\s　]*単位[\s　]*[:：]/u
const isUnitNote = (tile: Tile): boolean => tile.text.length <= 30 && UNIT_NOTE.test(tile.text.trim())

const isTextLabel = (type: string | undefined): boolean =>
  type === 'text' || type === 'bullets' || type === 'indicators'

/** From the sheet's top to the first field of the plan; at most some rows below the title. */
const HEADING_ROWS = 12

function headingZone({ title, bounds }: Segment, labels: readonly Label[], headers: readonly InnerHeader[]): Box {
  const own = (label: Label): boolean => {
    const id = label.matches[0]?.field.id
    return id === 'head' || id === 'department' || id === 'fiscalYear' || label.matches[0]?.field.type === 'heading'
  }
  const isStart = (label: Label): boolean => label.matches[0]?.field.id === 'issueStart'
  const first = labels.filter((label) => !own(label) || isStart(label)).map(({ box }) => box.top - 1)
  const tables = headers.map(({ box }) => box.top - 1)
  const floor = (title?.tile.box.bottom ?? bounds.top) + HEADING_ROWS
  const below = [...first, ...tables].filter((row) => row >= (title?.tile.box.bottom ?? bounds.top))
  return { ...bounds, bottom: Math.max(title?.tile.box.bottom ?? bounds.top, Math.min(floor, bounds.bottom, ...below)) }
}

/** Blocks of issues; a sheet named 経営課題２ whose fields have no heading is one block. */
function blocksOf(
  segment: Segment,
  { board, book, labels: all }: PlanSheet,
  labels: readonly Label[],
  stops: ReadonlySet<Tile>,
): readonly IssueBlock[] {
  const blocks = issueBlocks({ board, profile: book.profile, labels, stops, bounds: segment.bounds })
  if (blocks.length > 0) return withoutOverview(blocks, all)
  const hasIssueFields =
    labels.filter(({ matches }) => matches[0]?.field.scope === 'issue' && matches[0].field.type !== 'amount').length >=
    2
  const heading = hasIssueFields
    ? (headingOfSheet(board.sheet.name, book.profile) ?? { number: null, label: '', title: '', named: false })
    : null
  if (!heading) return []
  const titleTile = titleOver(segment, board, labels, stops)
  const title = titleTile ? titleTile.text.trim().replace(/\s*\n\s*/gu, '') : ''
  return [{ heading: { ...heading, title }, tiles: titleTile ? [titleTile] : [], titleTile, box: segment.bounds }]
}

const LONGEST_TITLE = 60

/** The only text over the first field of a sheet that is one issue's is its title. */
function titleOver({ bounds }: Segment, board: Board, labels: readonly Label[], stops: ReadonlySet<Tile>): Tile | null {
  const first = Math.min(
    ...labels.filter(({ matches }) => matches[0]?.field.scope === 'issue').map(({ box }) => box.top),
  )
  const over = board
    .inside({ ...bounds, bottom: first - 1 })
    .filter((tile) => !stops.has(tile) && tile.box.bottom < first)
  const [only] = over
  return over.length === 1 && only && only.text.length <= LONGEST_TITLE && !only.text.includes('。') ? only : null
}

/** An overview that lists the issues before their blocks: the same number without a field of its own is left out. */
function withoutOverview(blocks: readonly IssueBlock[], labels: readonly Label[]): readonly IssueBlock[] {
  const fields = (block: IssueBlock): number =>
    labels.filter(
      ({ box, matches }) =>
        encloses(block.box, box) && matches[0]?.field.scope !== 'plan' && matches[0]?.field.id !== 'issueStart',
    ).length
  return blocks.filter((block) => {
    const twins = blocks.filter(
      (other) =>
        other !== block &&
        other.heading.number === block.heading.number &&
        other.heading.label.length === block.heading.label.length,
    )
    return fields(block) > 0 || !twins.some((twin) => fields(twin) > 0)
  })
}

function hasFormLabels(blocks: readonly IssueBlock[], labels: readonly Label[]): boolean {
  return labels.some(({ box, matches }) => {
    const field = matches[0]?.field
    return (
      field !== undefined &&
      field.scope !== 'plan' &&
      field.type !== 'heading' &&
      blocks.some((block) => encloses(block.box, box))
    )
  })
}

interface PlanPart {
  readonly texts: Readonly<Partial<Record<PlanTextField, Sourced<string>>>>
  readonly extra: Readonly<Record<string, Sourced<string>>>
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
}

const PLAN_TEXTS: readonly PlanTextField[] = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy']
/** 目標 and 使命 inside an issue are words of a table or a sub-heading. */
const SHORT_KEY = 3

function planPart(area: Scope, blocks: readonly IssueBlock[], habit: Habit): PlanPart {
  const { board, labels } = area
  const own = labels.filter((label) => {
    const match = matchFor(label, 'plan')
    if (!match) return false
    const isInside = blocks.some(({ box }) => encloses(box, label.box))
    return !isInside || (match.reading.key.length > SHORT_KEY && label.matches[0]?.field.scope === 'plan')
  })
  const reads = fieldsOf(own, { scope: area, habit, level: 'plan' })
  const texts: Partial<Record<PlanTextField, Sourced<string>>> = {}
  const extra: Record<string, Sourced<string>> = {}
  const doubts: Doubt[] = []
  const take = (field: readonly FieldRead[], put: (value: Sourced<string>) => void): void => {
    const { value, doubts: open } = textOf(field, board)
    if (value) put(value)
    doubts.push(...open)
  }
  for (const id of PLAN_TEXTS) take(readsOf(reads, id), (value) => (texts[id] = value))
  for (const { match } of reads) {
    const name = extraName(match.field)
    if (isExtra(match.field) && !extra[name]) take(readsOf(reads, match.field.id), (value) => (extra[name] = value))
  }
  return { texts, extra, doubts, sections: sectionsOf(reads, board, null) }
}

interface TablesFound {
  readonly inBlocks: ReadonlyMap<IssueBlock, readonly TableReading[]>
  readonly outside: readonly TableReading[]
  /** 実績 by row, for the targets that stand as text in the same block. */
  readonly results: ReadonlyMap<IssueBlock, readonly ResultRow[]>
  readonly boxes: readonly Box[]
}

/** Tables between the labels of a form: inside an issue's block they are that issue's, elsewhere they name their issues. */
function innerTables(
  headers: readonly InnerHeader[],
  labels: readonly Label[],
  blocks: readonly IssueBlock[],
  { board, book }: PlanSheet,
  bounds: Box,
  context: TableContext,
): TablesFound {
  const inBlocks = new Map<IssueBlock, readonly TableReading[]>()
  const results = new Map<IssueBlock, readonly ResultRow[]>()
  const outside: TableReading[] = []
  const boxes: Box[] = []
  for (const header of headers) {
    if (boxes.some((box) => encloses(box, header.box))) continue
    const block = blocks.find(({ box }) => encloses(box, header.box))
    const starts = blocks.map(({ box }) => ({ box: { ...box, bottom: box.top } }))
    const area = tableBox(header, [...labels, ...starts], block?.box ?? bounds)
    const readings = tablesIn(board.sheet, book, withHeaderRows(area, block), context, header.kind)
    const rows =
      block && readings.length === 0 && context.planYear !== null
        ? resultRows(header, area, { board, profile: book.profile, planYear: context.planYear })
        : []
    if (readings.length + rows.length === 0) continue
    boxes.push(area)
    if (block && rows.length > 0) results.set(block, [...(results.get(block) ?? []), ...rows])
    else if (block) inBlocks.set(block, [...(inBlocks.get(block) ?? []), ...readings])
    else outside.push(...readings)
  }
  return { inBlocks, outside, results, boxes }
}

/** A row of year groups may stand over the header. */
const withHeaderRows = (area: Box, block: IssueBlock | undefined): Box => ({
  ...area,
  top: Math.max(area.top - 1, (block?.box.top ?? -1) + 1),
})

function tablesIn(
  sheet: SheetGrid,
  { profile }: LabelBook,
  area: Box | null,
  context: TableContext,
  kind: InnerHeader['kind'],
): readonly TableReading[] {
  return kind === 'indicators'
    ? readIndicatorTables(sheet, profile, area, context)
    : readBudgetTables(sheet, profile, area, context)
}

/** Tables that fill their sheet; where one of amounts stands under one of indicators, each is read up to the other. */
function flatTables(
  { bounds, isWhole }: Segment,
  { board, book, headers }: PlanSheet,
  context: TableContext,
): readonly TableReading[] {
  const own = headers.filter(({ box }) => encloses(bounds, box))
  const turns = own.filter(({ kind }, index) => index > 0 && own[index - 1]?.kind !== kind)
  const whole = isWhole ? null : bounds
  if (turns.length === 0)
    return [
      ...tablesIn(board.sheet, book, whole, context, 'indicators'),
      ...tablesIn(board.sheet, book, whole, context, 'budget'),
    ]
  return own
    .filter((header, index) => index === 0 || turns.includes(header))
    .flatMap((header, index) => {
      const top = index === 0 ? bounds.top : lastRowBefore(header.box, bounds.top, board) + 1
      const next = turns[index]
      const bottom = next ? lastRowBefore(next.box, bounds.top, board) : bounds.bottom
      return tablesIn(board.sheet, book, { ...bounds, top, bottom }, context, header.kind)
    })
}

/** A caption or （単位：千円） over a header belongs to it: rows of few cells up to the table before. */
function lastRowBefore(header: Box, top: number, board: Board): number {
  let row = header.top - 1
  while (row > top && board.inside({ ...board.used, top: row, bottom: row }).length <= CAPTION_CELLS) row--
  return row
}

const CAPTION_CELLS = 2

/** Rows of a table inside an issue's block are that issue's, whatever stub they hang under. */
const withTables = (fragment: IssueFragment, tables: readonly TableReading[]): IssueFragment => ({
  ...fragment,
  indicators: [
    ...fragment.indicators,
    ...tables.flatMap(({ issues }) => issues.flatMap(({ indicators }) => indicators)),
  ],
  budget: [...fragment.budget, ...tables.flatMap(({ issues }) => issues.flatMap(({ budget }) => budget))],
})

const LEGEND_HINT = /達成|[AＡ◎○].*[:：]/u

function legendsOf(board: Board, bounds: Box, { book }: PlanSheet): readonly LegendFound[] {
  return board.inside(bounds).flatMap((tile) => {
    const legend =
      tile.text.length <= 120 && LEGEND_HINT.test(tile.text) ? readLegend(tile.text, book.profile.scale) : undefined
    return legend ? [{ at: board.refOf(tile), ...legend }] : []
  })
}

const withoutRepeats = (legends: readonly LegendFound[]): readonly LegendFound[] =>
  legends.filter(
    ({ at }, index) => legends.findIndex((other) => JSON.stringify(other.at) === JSON.stringify(at)) === index,
  )

/** Where no title gives the year: the latest year that an amount's or a result's label names, else the commonest named at all. */
function guessedYear(board: Board, bounds: Box): number {
  const years = new Map<number, number>()
  for (const tile of board.inside(bounds)) {
    if (tile.text.length > 400) continue
    for (const year of namedYears(tile.text)) years.set(year, (years.get(year) ?? 0) + 1)
  }
  return [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
