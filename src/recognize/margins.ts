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
  const gap = gapsAfter(lastLabel, tiles).find((column) => {
    const beyond = tiles.filter(({ box }) => box.left > column)
    return !beyond.some((tile) => taken.has(tile)) && beyond.length <= Math.max(ALWAYS_FEW, labels.length * FEW)
  })
  return gap === undefined ? [] : [{ ...bounds, left: gap + 1 }]
}

/** The columns behind the labels that no tile reaches, with tiles on both their sides; remarks may stand in several columns. */
function gapsAfter(lastLabel: number, tiles: readonly Tile[]): readonly number[] {
  const reached = new Set<number>()
  for (const { box } of tiles) for (let column = box.left; column <= box.right; column++) reached.add(column)
  const before = [...reached].map((column) => column - 1)
  return before.filter((column) => column > lastLabel && !reached.has(column)).sort((a, b) => a - b)
}
