import { columnOverlap, encloses, rowOverlap, union, type Box } from '../grid/box.ts'
import type { Relation } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import { inReadingOrder, type Board, type Tile } from './board.ts'
import type { Label } from './find-labels.ts'

/** 値の場所 — the tiles that stand where a label's value would, in one direction. */
export interface Place {
  readonly relation: Relation
  readonly tiles: readonly Tile[]
  /** Where the value stands, or would stand if it were filled. */
  readonly box: Box
}

/** 探す範囲 — what ends every value: labels, and the borders of the block. */
export interface Scope {
  readonly board: Board
  readonly labels: readonly Label[]
  /** Tiles that are labels or headers. */
  readonly stops: ReadonlySet<Tile>
  readonly bounds: Box
  /** 備考欄 — columns under a heading whose text is nobody's value (備考, 担当 beside 項目 and 内容). */
  readonly asides: readonly Box[]
}

/** Columns headed 備考 or the like: the heading stands right of other headings, its cells below it. */
export function asidesOf(labels: readonly Label[], board: Board): readonly Box[] {
  return labels
    .filter(({ matches, rest }) => rest === null && matches[0]?.field.type === 'heading' && matches[0].number === null)
    .filter(({ box, parts }) => {
      const left = board
        .inside({ ...box, left: 0, right: Math.max(0, box.left - 1) })
        .filter((tile) => !parts.includes(tile))
      const beside = board.inside({ ...box, left: box.right + 1, right: box.right + 1 })
      return box.left > 0 && left.length >= 2 && beside.length === 0
    })
    .map(({ box }) => ({ ...box, top: box.bottom + 1, bottom: board.used.bottom }))
}

/** 様式の空行 — one blank row may stand between paragraphs of a value, two end it. */
const WIDEST_ROW_GAP = 1

/** The value places around a label: to its right and below it, each measured from the edge of its merged area. */
export function placesOf(label: Label, scope: Scope): { readonly right: Place; readonly below: Place } {
  return { right: rightOf(label, scope), below: belowOf(label, scope) }
}

/** 右 — beside the label, going on in the rows below while they belong to nobody else. */
function rightOf(label: Label, scope: Scope): Place {
  const { board, bounds } = scope
  const band: Box = { ...label.box, left: label.box.right + 1, right: bounds.right }
  const box = board.boxOf(label.box.top, label.box.right + 1)
  if (band.left > bounds.right) return { relation: 'right', tiles: [], box }
  const first = valueTiles(board.inside(band), label, scope)
  const isTall = label.box.bottom > label.box.top
  const tiles = shown(first.length === 0 || isTall ? first : [...first, ...stackedUnder(first, label, scope)])
  return { relation: 'right', tiles, box: tiles[0] ? boxOf(tiles) : box }
}

/** What is printed counts: hidden cells only where nothing else stands (and then with less trust). */
function shown(tiles: readonly Tile[]): readonly Tile[] {
  const visible = tiles.filter(({ hidden }) => !hidden)
  return visible.length === 0 ? tiles : visible
}

const isAside = (tile: Tile, { asides }: Scope): boolean => asides.some((aside) => encloses(aside, tile.box))

/** Tiles of the band that no other label claims: none stands between, none above within the band. */
function valueTiles(tiles: readonly Tile[], label: Label, scope: Scope): readonly Tile[] {
  const others = scope.labels.filter(
    (other) => other !== label && other.box.left > label.box.right && rowOverlap(other.box, label.box) > 0,
  )
  return tiles.filter((tile) => {
    if (isAside(tile, scope)) return false
    if (scope.stops.has(tile) || tile.box.left <= label.box.right || tile.box.top < label.box.top) return false
    return !others.some(
      (other) =>
        (rowOverlap(other.box, tile.box) > 0 && other.box.left < tile.box.left) ||
        (other.box.bottom < tile.box.top && columnOverlap(other.box, tile.box) > 0),
    )
  })
}

/** Rows under a value that carry it on: same columns, no label in them, nothing written under the label itself. */
function stackedUnder(first: readonly Tile[], label: Label, scope: Scope): readonly Tile[] {
  const { board, bounds } = scope
  const extent = boxOf(first)
  const found: Tile[] = []
  let gap = 0
  for (let row = Math.max(extent.bottom, label.box.bottom) + 1; row <= bounds.bottom && gap <= WIDEST_ROW_GAP; row++) {
    const across = board.inside({ top: row, bottom: row, left: bounds.left, right: bounds.right })
    const here = across.filter(
      (tile) =>
        tile.box.left > label.box.right &&
        columnOverlap(tile.box, extent) > 0 &&
        tile.box.top === row &&
        !isAside(tile, scope),
    )
    if (across.some((tile) => tile.box.top === row && endsStack(tile, label, extent, scope))) break
    if (here.length === 0) gap++
    else if (gap > 0 && !isAligned(here, first)) break
    else {
      gap = 0
      found.push(...here)
    }
  }
  return found
}

/** A label at or left of the value's columns, or any text in the label's own columns, begins something new. */
function endsStack(tile: Tile, label: Label, extent: Box, scope: Scope): boolean {
  if (scope.stops.has(tile)) return tile.box.left <= extent.right
  return tile.box.left <= label.box.right
}

const isAligned = (tiles: readonly Tile[], first: readonly Tile[]): boolean =>
  tiles[0]?.box.left === first[0]?.box.left && tiles[0]?.box.right === first[0]?.box.right

/** 下 — under the label, as wide as it stands alone in its row, down to the next label. */
function belowOf(label: Label, scope: Scope): Place {
  const { board, bounds } = scope
  const columns = columnsUnder(label, scope)
  const top = label.box.bottom + 1
  const found: Tile[] = []
  let gap = 0
  for (let row = top; row <= bounds.bottom && gap <= WIDEST_ROW_GAP; row++) {
    const across = board.inside({ top: row, bottom: row, left: bounds.left, right: bounds.right })
    if (across.some((tile) => tile.box.top === row && scope.stops.has(tile) && tile.box.left <= columns.right)) break
    const here = across.filter(
      (tile) =>
        columnOverlap(tile.box, columns) > 0 && tile.box.top === row && !scope.stops.has(tile) && !isAside(tile, scope),
    )
    const covered = across.some((tile) => columnOverlap(tile.box, columns) > 0 && tile.box.top < row)
    if (here.length === 0) gap += covered ? 0 : 1
    else if (gap > 0 && found.length > 0 && !isAligned(here, found)) break
    else {
      gap = 0
      found.push(...here)
    }
  }
  const empty = top > bounds.bottom ? label.box : board.boxOf(top, label.box.left)
  const tiles = shown(found.sort(inReadingOrder))
  return { relation: 'below', tiles, box: tiles[0] ? boxOf(tiles) : empty }
}

/** A label alone in its row heads the whole width; beside others it heads its own columns up to the next. */
function columnsUnder(label: Label, { board, stops, bounds }: Scope): Box {
  const row = board.inside({ top: label.box.top, bottom: label.box.bottom, left: bounds.left, right: bounds.right })
  const own = new Set(label.parts)
  const before = row.filter((tile) => !own.has(tile) && tile.box.right < label.box.left)
  const next = row.find((tile) => !own.has(tile) && tile.box.left > label.box.right && stops.has(tile))
  const left = before.length === 0 ? (next ? label.box.left : bounds.left) : label.box.left
  return { ...label.box, left, right: next ? next.box.left - 1 : bounds.right }
}

export const boxOf = (tiles: readonly Tile[]): Box => tiles.map(({ box }) => box).reduce(union)

const NOTE = /^(?:※|\((?:.*)\)$)/u // '※200字以内で記入', '（200字程度）'
const LONGEST_NOTE = 60

/** 注意書き — a remark to the writer beside a label, not the value. */
export const isRemark = (tile: Tile): boolean => tile.text.length <= LONGEST_NOTE && NOTE.test(keyOf(tile.text))

const GUIDANCE =
  /[0-9]+字(?:以内|程度|まで)|記入(?:して|する|のこと|欄)|記載(?:して|する|のこと)|入力して|ください[。)]*$/u

/** 記入上の指示 — a remark that tells the writer what to write. */
export const isGuidance = (tile: Tile): boolean => isRemark(tile) && GUIDANCE.test(keyOf(tile.text))
