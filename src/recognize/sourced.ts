import { a1 } from '../grid/a1.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import type { Board, Tile } from './board.ts'
import type { Sourced } from './fragment.ts'

/** 根拠付きの値 — a value with the tiles it was read from; what stands in hidden rows is trusted less. */
export function sourced<T>(
  value: T,
  tiles: readonly Tile[],
  board: Board,
  confidence: number,
  labelAt: CellRef | null = null,
): Sourced<T> {
  const cells = tiles.flatMap((tile) =>
    tile.cells.map((cell) => ({ sheet: board.sheet.name, cell: a1(cell.row, cell.column) })),
  )
  const at = cells[0] ?? (tiles[0] ? board.refOf(tiles[0]) : { sheet: board.sheet.name, cell: 'A1' })
  const trust = tiles.some(({ hidden }) => hidden) ? HIDDEN_TRUST : 1
  return { value, at, cells, labelAt, confidence: confidence * trust }
}

/** A value in a hidden row may be a leftover; a person should look. */
const HIDDEN_TRUST = 0.55
