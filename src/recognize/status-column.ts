import { rowOverlap, type Box } from '../grid/box.ts'
import { parseA1 } from '../grid/a1.ts'
import type { Scale } from '../model/profile.ts'
import type { DraftIndicator } from '../model/recognition.ts'
import type { Board, Tile } from './board.ts'
import type { FieldRead } from './read-block.ts'
import { readLetter } from './table/status-letter.ts'

/**
 * 判定の欄 — gives each indicator the cell of the 判定 column that stands beside its line of results; where several results share
 * a cell, nobody can tell whose letter it is.
 */
export function withStatusColumn(
  indicators: readonly DraftIndicator[],
  heads: readonly FieldRead[],
  results: readonly FieldRead[],
  { board, scale }: { readonly board: Board; readonly scale: Scale },
): readonly DraftIndicator[] {
  const columns = heads.map(({ label }) => label.box).filter((box) => isBesideResults(box, results))
  const [column] = columns
  if (!column || columns.length > 1) return indicators
  return indicators.map((own) => {
    const row = ownRow(own, indicators)
    return row === undefined || row <= column.bottom ? own : withStatus(own, { ...column, top: row, bottom: row }, board, scale)
  })
}

const isBesideResults = (box: Box, results: readonly FieldRead[]): boolean =>
  results.some(({ label }) => rowOverlap(label.box, box) > 0 && label.box.right < box.left)

/** The row of the indicator's result, where no other shares its cell. */
function ownRow({ source, statusAt }: DraftIndicator, all: readonly DraftIndicator[]): number | undefined {
  const at = source.actualAt
  if (statusAt || !at || 'line' in at) return undefined
  const shared = all.filter(({ source: { actualAt } }) => actualAt && 'cell' in actualAt && actualAt.cell === at.cell)
  return shared.length === 1 ? parseA1(at.cell)?.row : undefined
}

function withStatus(own: DraftIndicator, spot: Box, board: Board, scale: Scale): DraftIndicator {
  const tile = board.inside(spot)[0]
  const statusAt = board.refOf(tile ?? board.boxOf(spot.top, spot.left))
  const letter = letterIn(tile, scale)
  if (letter.typed === null && letter.foreign === null) return { ...own, statusAt }
  const source = { ...own.source, foreignLetter: letter.foreign, typedAt: statusAt }
  return { ...own, statusAt, typed: letter.typed, source }
}

const letterIn = (tile: Tile | undefined, scale: Scale): ReturnType<typeof readLetter> =>
  readLetter(tile?.text ?? '', scale)
