import type { ColumnId, Profile } from '../model/profile.ts'
import type { Board, Tile } from './board.ts'
import type { InnerHeader } from './inner-tables.ts'
import { headerReader, type HeaderReader } from './table/header-text.ts'

const BOTH: readonly ColumnId[] = ['target', 'actual']
const KINDS: ReadonlySet<ColumnId> = new Set<ColumnId>([...BOTH, 'prior', 'status'])

/** 区分の語 — 目標 and 実績 under each other below a header of years say what their row holds: they are no labels of a form. */
export function kindTiles(board: Board, headers: readonly InnerHeader[], profile: Profile): ReadonlySet<Tile> {
  const read = headerReader(profile.indicatorTable, null)
  return new Set(
    headers.flatMap((header, index) => {
      if (!isOverKinds(header, read)) return []
      const bottom = headers[index + 1]?.box.top ?? board.used.bottom + 1
      const below = { ...header.box, top: header.box.bottom + 1, bottom: bottom - 1 }
      return inColumnsOfBoth(board.inside(below), read)
    }),
  )
}

/** Years as columns and none of targets: `指標名 | 区分 | R5 | R6`. */
function isOverKinds({ tiles, kind }: InnerHeader, read: HeaderReader): boolean {
  const texts = tiles.map(({ text }) => read(text))
  const hasTarget = texts.some((text) => text?.ids.some(({ id }) => id === 'target'))
  return kind === 'indicators' && !hasTarget && texts.some((text) => text?.yearOnly)
}

function inColumnsOfBoth(tiles: readonly Tile[], read: HeaderReader): readonly Tile[] {
  const columns = new Map<number, { readonly tile: Tile; readonly ids: readonly ColumnId[] }[]>()
  for (const tile of tiles) {
    const ids = read(tile.text)?.ids.map(({ id }) => id) ?? []
    if (ids.some((id) => KINDS.has(id)))
      columns.set(tile.box.left, [...(columns.get(tile.box.left) ?? []), { tile, ids }])
  }
  return [...columns.values()]
    .filter((column) => BOTH.every((kind) => column.some(({ ids }) => ids.includes(kind))))
    .flatMap((column) => column.map(({ tile }) => tile))
}
