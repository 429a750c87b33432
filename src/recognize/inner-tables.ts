import { columnOverlap, union, type Box } from '../grid/box.ts'
import type { ColumnId, Profile } from '../model/profile.ts'
import type { Board, Tile } from './board.ts'
import { headerReader, type HeaderReader } from './table/header-text.ts'

/** 様式の中の表 — a header row between labels (指標名｜単位｜目標｜実績｜判定): its words are no labels of the form. */
export interface InnerHeader {
  readonly tiles: readonly Tile[]
  readonly box: Box
  readonly kind: 'indicators' | 'budget'
}

const VALUES: readonly ColumnId[] = ['target', 'actual', 'status', 'prior', 'baseline']
const AMOUNTS: readonly ColumnId[] = ['settled', 'budgeted']
const NAMES: readonly ColumnId[] = ['name']
/** Of the tiles of a row, at least so many must be headers. */
const HEADER_SHARE = 0.6

/** The headers on a board, from top to bottom; one whose years or groups take a row of their own is found as one. */
export function innerHeaders(board: Board, profile: Profile): readonly InnerHeader[] {
  const readers = [
    { kind: 'indicators' as const, read: headerReader(profile.indicatorTable, null) },
    { kind: 'budget' as const, read: headerReader(profile.budgetTable, null) },
  ]
  const rows = rowsOf(board.tiles)
  const headers: InnerHeader[] = []
  rows.forEach((row, index) => {
    const header = readers
      .map(({ kind, read }) => headerOf(rows.slice(index, index + MOST_ROWS), read, kind))
      .find((found) => found !== undefined)
    const before = headers[headers.length - 1]
    if (header && row.length > 1 && !(before && row.every((tile) => before.tiles.includes(tile)))) headers.push(header)
  })
  return headers
}

/** A header of years over 目標 and 実績 takes two rows, one with groups of columns three. */
const MOST_ROWS = 3

function rowsOf(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const rows = new Map<number, Tile[]>()
  for (const tile of tiles) {
    const row = rows.get(tile.box.top)
    if (row) row.push(tile)
    else rows.set(tile.box.top, [tile])
  }
  return [...rows.values()]
}

interface HeaderRow {
  readonly tiles: readonly Tile[]
  readonly ids: readonly (readonly ColumnId[])[]
  /** Which cells name a part of the year: 第１四半期. */
  readonly interim: readonly boolean[]
  /** Cells that say nothing but a year. */
  readonly years: number
}

/** The first row alone, else with the rows under it that are headers too; last, one of names over nothing but years. */
function headerOf(
  rows: readonly (readonly Tile[])[],
  read: HeaderReader,
  kind: InnerHeader['kind'],
): InnerHeader | undefined {
  const found: HeaderRow[] = []
  for (const row of rows) {
    const header = headerRow(row, read, found[0])
    if (!header) break
    found.push(header)
    const columns = found.flatMap(({ ids }) => ids)
    if (isHeader(columns, kind)) return made([...found, ...underGroups(found, rows, read)], kind)
  }
  const [first] = found
  return first && kind === 'indicators' && isOverYears(first) ? made([first], kind) : undefined
}

/** `指標名 | R5 | ← | 達成状況` has its name and its 達成状況 at once, and 目標 | 実績 (or R5 | R6 under 年度) in the row below all the same. */
function underGroups(
  found: readonly HeaderRow[],
  rows: readonly (readonly Tile[])[],
  read: HeaderReader,
): readonly HeaderRow[] {
  const last = found[found.length - 1]
  const next = rows[found.length]
  const header = next && last ? headerRow(next, read, last) : undefined
  if (!header || !last) return []
  const isValue = (own: readonly ColumnId[], index: number): boolean =>
    header.interim[index] === true || own.some((id) => VALUES.includes(id))
  const isOfValues = (last.years > 0 || reachesDown(last)) && header.ids.every(isValue)
  const isOfYears = header.years === header.tiles.length
  return isOfValues || isOfYears ? [header] : []
}

/** 指標 merged down beside a row of groups whose years stand in text boxes. */
const reachesDown = ({ tiles }: HeaderRow): boolean => tiles.some(({ box }) => box.bottom > box.top)

function made(rows: readonly HeaderRow[], kind: InnerHeader['kind']): InnerHeader {
  const tiles = rows.flatMap((row) => row.tiles)
  return { tiles, kind, box: tiles.map(({ box }) => box).reduce(union) }
}

/** `指標名 | 区分 | R5 | R6`: its rows say what is a target and what a result. */
const isOverYears = ({ ids, years }: HeaderRow): boolean =>
  years >= FEWEST_YEARS && ids.some((own) => own.some((id) => NAMES.includes(id)))

const FEWEST_YEARS = 2
const LONGEST_HEADER = 40
/** '令和６年度（最終）' */
const LONGEST_YEAR = 12

function headerRow(row: readonly Tile[], read: HeaderReader, above: HeaderRow | undefined): HeaderRow | undefined {
  if (row.length < 2) return undefined
  const level = withoutSideLabel(row, read)
  const texts = level.map((tile) => (tile.text.length > LONGEST_HEADER ? null : read(tile.text)))
  const isYear = (index: number): boolean => (level[index]?.text.trim().length ?? 0) <= LONGEST_YEAR
  const named = texts.filter(
    (header, index) =>
      header !== null && (header.ids.length > 0 || ((header.year !== null || header.interim) && isYear(index))),
  ).length
  const ids = texts.map((header) => header?.ids.map(({ id }) => id) ?? [])
  const isFirst = above === undefined
  const enough = named === level.length || (named >= 3 && named >= level.length * HEADER_SHARE)
  if (!enough || (isFirst && !ids.some((own) => own.some((id) => STUBS.includes(id))))) return undefined
  const interim = texts.map((header) => header?.interim === true)
  return { tiles: level, ids, interim, years: texts.filter((header) => header?.yearOnly).length }
}

/** 「アウトカム指標」 left of a table and merged down beside it is the form's label, not the table's first column. */
function withoutSideLabel(row: readonly Tile[], read: HeaderReader): readonly Tile[] {
  const [first, ...others] = row
  const lowest = Math.max(...others.map(({ box }) => box.bottom))
  const isNamed = others.some(
    ({ text }) => text.length <= LONGEST_HEADER && read(text)?.ids.some(({ id }) => NAMES.includes(id)),
  )
  return first && first.box.bottom > lowest && isNamed ? others : row
}

/** Columns that say what a row is about: a header row holds one of them. */
const STUBS: readonly ColumnId[] = ['name', 'issue', 'strategy']

function isHeader(columns: readonly (readonly ColumnId[])[], kind: InnerHeader['kind']): boolean {
  const has = (ids: readonly ColumnId[]): boolean => columns.some((own) => own.some((id) => ids.includes(id)))
  if (kind === 'indicators') return has(NAMES) && has(VALUES)
  return columns.length >= 3 && has(['issue']) && has(AMOUNTS)
}

/** 表の範囲 — from the header down to the row before the next label that begins under or left of it. */
export function tableBox(header: InnerHeader, labels: readonly { readonly box: Box }[], bounds: Box): Box {
  const next = labels
    .filter(({ box }) => box.top > header.box.bottom && box.top <= bounds.bottom && box.left <= header.box.right)
    .filter(({ box }) => box.left < header.box.left || columnOverlap(box, header.box) > 0)
    .map(({ box }) => box.top)
  const bottom = next.length === 0 ? bounds.bottom : Math.min(...next) - 1
  return { ...header.box, bottom }
}
