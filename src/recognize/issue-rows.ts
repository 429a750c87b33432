import { columnOverlap, union, type Box } from '../grid/box.ts'
import type { FieldType } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import type { IssueBlock } from './issue-blocks.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { issueHeadingReader, type IssueHeading, type IssueHeadingReader } from './table/issue-heading.ts'

/*
 * 課題の一覧表 — 経営課題｜課題認識｜主な戦略｜アウトカム指標 head columns, and every row below is an issue. Each cell of a row is read as the value
 * of the label over it, as if the label stood in the cell itself.
 */

/** One issue's row: its block, and the labels of its columns, each with its cell. */
export interface IssueRow {
  readonly block: IssueBlock
  readonly labels: readonly Label[]
}

export interface IssueRows {
  readonly rows: readonly IssueRow[]
  /** What the tables cover: their labels are none of the form's own. */
  readonly boxes: readonly Box[]
}

/** Finds such tables among the labels of a plan's area. */
export function issueRows(labels: readonly Label[], { board, book }: PlanSheet, bounds: Box): IssueRows {
  const read = issueHeadingReader(book.profile)
  const tables = labels.filter(isIssueColumn).flatMap((start) => {
    const fields = labels.filter((label) => isColumnBeside(label, start))
    if (!isHeader(fields)) return []
    const header = [start, ...fields].map(({ box }) => box).reduce(union)
    const rows = rowsUnder(start, header, fields, { board, bounds, read })
    return rows.length === 0 ? [] : [{ rows, box: rows.map(({ block }) => block.box).reduce(union, header) }]
  })
  return { rows: tables.flatMap(({ rows }) => rows), boxes: tables.map(({ box }) => box) }
}

const isIssueColumn = ({ matches: [match], rest }: Label): boolean =>
  match?.field.id === 'issueStart' && match.number === null && rest === null

const isColumnBeside = ({ box, matches: [match], rest }: Label, { box: start }: Label): boolean =>
  match !== undefined &&
  match.field.scope === 'issue' &&
  match.field.type !== 'heading' &&
  rest === null &&
  box.top === start.top &&
  box.left > start.right

const PROSE: readonly FieldType[] = ['text', 'bullets']

/** 課題認識 or 主な戦略, and another column: 経営課題 beside amounts alone is a table of amounts. */
const isHeader = (fields: readonly Label[]): boolean =>
  fields.length >= 2 && fields.some(({ matches: [match] }) => match !== undefined && PROSE.includes(match.field.type))

interface RowScope {
  readonly board: Board
  readonly bounds: Box
  readonly read: IssueHeadingReader
}

function rowsUnder(start: Label, header: Box, fields: readonly Label[], scope: RowScope): readonly IssueRow[] {
  const { board, bounds, read } = scope
  const column = { ...start.box, top: header.bottom + 1, bottom: bounds.bottom }
  const stubs = board.inside(column).filter(({ box }) => box.left >= start.box.left && box.right <= start.box.right)
  const own = stubs.slice(0, endOf(stubs, header.bottom))
  return own.map((tile, index) => {
    const bottom = Math.max(tile.box.bottom, (own[index + 1]?.box.top ?? tile.box.bottom + 1) - 1)
    const number = board.inside({ ...tile.box, bottom: tile.box.top, left: bounds.left, right: tile.box.left - 1 })
    const box: Box = { top: tile.box.top, bottom, left: bounds.left, right: bounds.right }
    const heading = numbered(read(tile.text), number)
    const labels = fields.flatMap((field) => labelIn(field, box, board))
    return { labels, block: { heading, tiles: [tile], titleTile: tile, box } }
  })
}

/** The rows go on while they stand under each other. */
function endOf(stubs: readonly Tile[], headerBottom: number): number {
  const gap = stubs.findIndex(({ box }, index) => box.top > (stubs[index - 1]?.box.bottom ?? headerBottom) + 1)
  return gap < 0 ? stubs.length : gap
}

const DIGITS = /^[0-9]{1,2}$/u

/** The number may stand in a column of its own, left of the title. */
function numbered(heading: IssueHeading, left: readonly Tile[]): IssueHeading {
  const [tile, ...more] = left
  const key = tile && more.length === 0 ? keyOf(tile.text) : ''
  return heading.number !== null || !DIGITS.test(key)
    ? heading
    : { ...heading, number: Number(key), label: tile?.text.trim() ?? '' }
}

/** The label as if it stood in the cell below it. */
function labelIn(field: Label, row: Box, board: Board): readonly Label[] {
  const cells = board.inside({ ...row, left: field.box.left, right: field.box.right })
  const first = cells.find(({ box }) => columnOverlap(box, field.box) > 0)
  return first ? [{ ...field, box: first.box, parts: [first], rest: first.text, restLine: 0 }] : []
}
