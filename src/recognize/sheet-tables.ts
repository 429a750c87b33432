import { encloses, type Box } from '../grid/box.ts'
import type { SheetGrid } from '../grid/workbook-grid.ts'
import { keyOf } from '../text/width.ts'
import type { Board } from './board.ts'
import type { Label } from './find-labels.ts'
import type { IssueFragment } from './fragment.ts'
import { tableBox, type InnerHeader } from './inner-tables.ts'
import type { IssueBlock } from './issue-blocks.ts'
import type { LabelBook } from './label-book.ts'
import type { Segment } from './plan-segments.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { resultRows, type ResultRow } from './result-table.ts'
import { readBudgetTables } from './table/read-budget-tables.ts'
import { readIndicatorTables } from './table/read-indicator-tables.ts'
import type { TableContext, TableReading } from './table/types.ts'

/** シートの表 — what its tables say, and of which issue. */
export interface TablesFound {
  readonly inBlocks: ReadonlyMap<IssueBlock, readonly TableReading[]>
  readonly outside: readonly TableReading[]
  /** 実績 by row, for the targets that stand as text in the same block. */
  readonly results: ReadonlyMap<IssueBlock, readonly ResultRow[]>
  readonly boxes: readonly Box[]
}

/** Tables between the labels of a form: inside an issue's block they are that issue's, elsewhere they name their issues. */
export function innerTables(
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
    const ends = header.kind === 'budget' ? labels.filter((label) => !isAmountRow(label)) : labels
    const area = tableBox(header, [...ends, ...starts], block?.box ?? bounds)
    const readings = tablesIn(board.sheet, book, withHeaderRows(area, block), context, header.kind)
    const rows =
      block && readings.length === 0 && context.planYear !== null
        ? resultRows(header, area, { board, profile: book.profile, planYear: context.planYear })
        : []
    if (readings.length + rows.length === 0) continue
    boxes.push(area)
    if (block && rows.length > 0) results.set(block, [...(results.get(block) ?? []), ...rows])
    else if (block && !isOfSeveral(readings, block, blocks))
      inBlocks.set(block, [...(inBlocks.get(block) ?? []), ...readings])
    else outside.push(...readings)
  }
  return { inBlocks, outside, results, boxes }
}

/** 「経営課題別の予算」 under the last block: its rows name other issues than the block they stand in. */
const isOfSeveral = (readings: readonly TableReading[], block: IssueBlock, blocks: readonly IssueBlock[]): boolean =>
  readings.some(({ issues }) =>
    issues.some((issue) =>
      blocks.some((other) => other !== block && isIssueOf(issue, other) && !isIssueOf(issue, block)),
    ),
  )

const isIssueOf = ({ number, title }: IssueFragment, { heading }: IssueBlock): boolean =>
  title !== null && keyOf(title.value) === keyOf(heading.title) && (number === null || number === heading.number)

/** 「予算額等」 at the left of the amounts, under 区分｜令和４年度決算｜令和５年度予算: a row of the table. */
const isAmountRow = ({ matches }: Label): boolean => matches[0]?.field.type === 'amount'

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
export function flatTables(
  { bounds, isWhole }: Segment,
  { board, book, headers }: PlanSheet,
  context: TableContext,
): TablesFound {
  return {
    inBlocks: new Map(),
    results: new Map(),
    boxes: [],
    outside: outsideTables({ bounds, isWhole }, { board, book, headers }, context),
  }
}

function outsideTables(
  { bounds, isWhole }: Pick<Segment, 'bounds' | 'isWhole'>,
  { board, book, headers }: Pick<PlanSheet, 'board' | 'book' | 'headers'>,
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
export const withTables = (fragment: IssueFragment, tables: readonly TableReading[]): IssueFragment => ({
  ...fragment,
  strategies: fragment.strategies ?? strategiesIn(tables),
  indicators: [
    ...fragment.indicators,
    ...tables.flatMap(({ issues }) => issues.flatMap(({ indicators }) => indicators)),
  ],
  budget: [...fragment.budget, ...tables.flatMap(({ issues }) => issues.flatMap(({ budget }) => budget))],
})

/** 主な戦略 as a column of the table. */
function strategiesIn(tables: readonly TableReading[]): IssueFragment['strategies'] {
  const lists = tables.flatMap(({ issues }) => issues.flatMap(({ strategies }) => strategies ?? []))
  const [first] = lists
  if (!first) return null
  const value = [...new Set(lists.flatMap((list) => list.value))]
  return { ...first, value, cells: lists.flatMap(({ cells }) => cells) }
}
