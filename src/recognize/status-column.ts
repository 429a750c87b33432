import { parseA1 } from '../grid/a1.ts'
import { rowOverlap, type Box } from '../grid/box.ts'
import type { Scale } from '../model/profile.ts'
import type { Doubt, DraftIndicator } from '../model/recognition.ts'
import type { Board, Tile } from './board.ts'
import type { FieldRead } from './read-block.ts'
import { readLetter } from './table/status-letter.ts'

/*
 * 判定の欄 — a form may head a column 判定 beside its 実績: a cell for each line of results, or one cell with a letter a line. A card of one
 * indicator has it right of the word.
 */

export interface StatusColumnScope {
  readonly board: Board
  readonly scale: Scale
}

export interface StatusRead {
  readonly indicators: readonly DraftIndicator[]
  readonly doubts: readonly Doubt[]
}

/** Gives each indicator the 判定 cell that stands beside its result, with the letter in it. */
export function withStatusColumn(
  indicators: readonly DraftIndicator[],
  heads: readonly FieldRead[],
  results: readonly FieldRead[],
  scope: StatusColumnScope,
): StatusRead {
  const [head, ...others] = heads.map(({ label }) => label.box).filter((box) => isBesideResults(box, results))
  if (!head || others.length > 0) return { indicators, doubts: [] }
  const read = resultRows(indicators).map(({ row, members }) => statusIn(spotOf(head, row, scope), members, scope))
  const changed = new Map(read.flatMap(({ given }) => [...given]))
  return { indicators: indicators.map((own) => changed.get(own) ?? own), doubts: read.flatMap(({ doubts }) => doubts) }
}

const isBesideResults = (box: Box, results: readonly FieldRead[]): boolean =>
  results.some(({ label }) => rowOverlap(label.box, box) > 0 && label.box.right < box.left)

interface ResultRow {
  readonly row: number
  readonly members: readonly DraftIndicator[]
}

/** The rows of the results' cells, each with the indicators whose results stand in it, in the order of their lines. */
function resultRows(indicators: readonly DraftIndicator[]): readonly ResultRow[] {
  const rows = new Map<number, DraftIndicator[]>()
  for (const own of indicators) {
    const at = own.source.actualAt
    const row = own.statusAt || !at || 'line' in at ? undefined : parseA1(at.cell)?.row
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), own])
  }
  const lineOf = ({ source }: DraftIndicator): number => source.actualLine ?? 0
  return [...rows].map(([row, members]) => ({ row, members: members.sort((a, b) => lineOf(a) - lineOf(b)) }))
}

/** Under the word in the result's row; right of the word where it stands in that row itself. */
const spotOf = (head: Box, row: number, { board }: StatusColumnScope): Box =>
  row > head.bottom ? { ...head, top: row, bottom: row } : board.boxOf(row, head.right + 1)

interface Given {
  readonly given: ReadonlyMap<DraftIndicator, DraftIndicator>
  readonly doubts: readonly Doubt[]
}

const LINE = /\r\n|\r|\n/u

function statusIn(spot: Box, members: readonly DraftIndicator[], { board, scale }: StatusColumnScope): Given {
  const tile = board.inside(spot)[0]
  const statusAt = board.refOf(tile ?? board.boxOf(spot.top, spot.left))
  const marks = (tile?.text ?? '').split(LINE).filter((line) => line.trim() !== '')
  const isOpen = marks.length > 0 && marks.length !== members.length
  const given = members.map((own, index): [DraftIndicator, DraftIndicator] => {
    const { typed, foreign } = readLetter(isOpen ? '' : (marks[index] ?? ''), scale)
    const typedAt = typed === null && foreign === null ? own.source.typedAt : statusAt
    return [
      own,
      { ...own, statusAt, typed: typed ?? own.typed, source: { ...own.source, foreignLetter: foreign, typedAt } },
    ]
  })
  return { given: new Map(given), doubts: tile && isOpen ? [doubtOf(tile, board, members.length)] : [] }
}

const doubtOf = (tile: Tile, board: Board, results: number): Doubt => ({
  code: 'AMBIGUOUS_PLACE',
  field: 'status',
  title: '判定',
  at: board.refOf(tile),
  related: [],
  text: tile.text,
  detail: `実績が${String(results)}件あるのに判定の行の数が合わず、どの実績の判定か分かりません。実績と同じ行数で書いてください`,
})
