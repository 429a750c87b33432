import type { Profile } from '../model/profile.ts'
import type { Board, Tile } from './board.ts'
import type { InnerHeader } from './inner-tables.ts'
import { headerReader } from './table/header-text.ts'

/** A name and a value: 「経営課題１」｜「防災」 alone is a heading with its title beside it. */
const FEWEST_BESIDE = 2

/**
 * 表の課題の列 — 「経営課題１　防災」 under a column of issues, with the cells of its row beside it, is a row of the table and no heading of
 * a form's block; a heading between the rows stands alone in its row.
 */
export function stubTiles(board: Board, headers: readonly InnerHeader[], profile: Profile): readonly Tile[] {
  const readers = {
    indicators: headerReader(profile.indicatorTable, null),
    budget: headerReader(profile.budgetTable, null),
  }
  return headers.flatMap((header, index) => {
    const read = readers[header.kind]
    const column = header.tiles.find(({ text }) => read(text)?.ids.some(({ id }) => id === 'issue'))?.box
    if (!column) return []
    const bottom = (headers[index + 1]?.box.top ?? board.used.bottom + 1) - 1
    const body = board.inside({ ...header.box, top: header.box.bottom + 1, bottom })
    const isInColumn = ({ box }: Tile): boolean => box.left >= column.left && box.right <= column.right
    const besides = tilesByRow(body.filter(({ box }) => box.left > column.right))
    return body.filter((tile) => isInColumn(tile) && (besides.get(tile.box.top) ?? 0) >= FEWEST_BESIDE)
  })
}

/** How many tiles begin in each row. */
function tilesByRow(tiles: readonly Tile[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>()
  for (const { box } of tiles) rows.set(box.top, (rows.get(box.top) ?? 0) + 1)
  return rows
}
