import type { Box } from '../grid/box.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'

/** A form keeps its values beside its labels; remarks beyond it are few. */
const FEW = 0.34
const ALWAYS_FEW = 2

/**
 * 欄外 — the columns right of a form that an empty column parts from it: 「←要確認」 there is nobody's value. Labels stand left of the gap,
 * and far fewer tiles right of it than labels: a form whose values stand behind an empty column has one for each label.
 */
export function marginsOf(
  board: Board,
  bounds: Box,
  labels: readonly Label[],
  taken: ReadonlySet<Tile>,
): readonly Box[] {
  const tiles = board.inside(bounds)
  const lastLabel = Math.max(...labels.map(({ box }) => box.right), bounds.left)
  const gap = lastGap(tiles, bounds)
  if (gap === undefined || gap <= lastLabel) return []
  const beyond = tiles.filter(({ box }) => box.left > gap)
  const isForm = beyond.some((tile) => taken.has(tile)) || beyond.length > Math.max(ALWAYS_FEW, labels.length * FEW)
  return isForm ? [] : [{ ...bounds, left: gap + 1 }]
}

/** The rightmost column of the area that no tile reaches, with tiles on both its sides. */
function lastGap(tiles: readonly Tile[], bounds: Box): number | undefined {
  const reached = new Set<number>()
  for (const { box } of tiles) for (let column = box.left; column <= box.right; column++) reached.add(column)
  const last = Math.max(...reached, bounds.left)
  for (let column = last - 1; column > bounds.left; column--) {
    if (!reached.has(column) && reached.has(column + 1)) return column
  }
  return undefined
}
