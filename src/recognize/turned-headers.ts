import { union } from '../grid/box.ts'
import type { ColumnId, Profile } from '../model/profile.ts'
import type { Board, Tile } from './board.ts'
import type { InnerHeader } from './inner-tables.ts'
import { headerReader } from './table/header-text.ts'

/*
 * 縦の見出し — 指標｜目標｜実績｜達成状況 under each other, with an indicator in each column beside them. A form has such words down its
 * columns too, but only one value beside each; here the name and the target both have several, column by column.
 */

interface HeadTile {
  readonly tile: Tile
  readonly ids: readonly ColumnId[]
}

/** Headers that run down a column: their words are no labels of a form. */
export function turnedHeaders(board: Board, profile: Profile): readonly InnerHeader[] {
  const read = headerReader(profile.indicatorTable, null)
  const columns = new Map<number, HeadTile[]>()
  for (const tile of board.tiles) {
    const ids = tile.text.length > LONGEST ? [] : (read(tile.text)?.ids.map(({ id }) => id) ?? [])
    if (ids.length > 0) columns.set(tile.box.left, [...(columns.get(tile.box.left) ?? []), { tile, ids }])
  }
  return [...columns.values()]
    .flatMap(runsOf)
    .filter((run) => isTurned(run, board))
    .map(headerOf)
}

const LONGEST = 40

/** Words right under each other. */
function runsOf(column: readonly HeadTile[]): readonly (readonly HeadTile[])[] {
  const runs: HeadTile[][] = []
  for (const head of column) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last && last.tile.box.bottom + 1 === head.tile.box.top) run.push(head)
    else runs.push([head])
  }
  return runs
}

/** The name's row and the target's hold several cells, in the same columns. */
function isTurned(run: readonly HeadTile[], board: Board): boolean {
  const rowOf = (id: ColumnId): readonly number[] => {
    const head = run.find(({ ids }) => ids.includes(id))?.tile
    if (!head) return []
    const beside = board.inside({
      ...head.box,
      bottom: head.box.top,
      left: head.box.right + 1,
      right: board.used.right,
    })
    return beside.map(({ box }) => box.left)
  }
  const names = rowOf('name')
  const targets = rowOf('target')
  const results = [...rowOf('actual'), ...rowOf('status')]
  return (
    targets.filter((left) => names.includes(left)).length >= SEVERAL && results.some((left) => names.includes(left))
  )
}

const SEVERAL = 2

function headerOf(run: readonly HeadTile[]): InnerHeader {
  const tiles = run.map(({ tile }) => tile)
  return { tiles, kind: 'indicators', box: tiles.map(({ box }) => box).reduce(union) }
}
