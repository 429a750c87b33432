import { a1 } from '../grid/a1.ts'
import { boxAt, union, type Box } from '../grid/box.ts'
import type { Cell } from '../grid/cell.ts'
import type { CellRef, GridRow, SheetGrid } from '../grid/workbook-grid.ts'
import { isBlank, normalizeWidth } from '../text/width.ts'

/** 枠 — a merged area or a lone cell and what it says; every label and every value of a form is one. */
export interface Tile {
  readonly box: Box
  readonly text: string
  /** The cell, or the several cells of one character each that were put together (方眼紙). */
  readonly cells: readonly Cell[]
  /** In a hidden row or column. */
  readonly hidden: boolean
}

/** 盤面 — the tiles of a form's sheet in reading order, and which of them lie in an area. */
export interface Board {
  readonly sheet: SheetGrid
  readonly used: Box
  readonly tiles: readonly Tile[]
  /** 図形の文字 — text boxes, each at the cells it covers; they are read for titles, years and units only. */
  readonly notes: readonly Tile[]
  /** Tiles that reach into the area, in reading order. */
  inside(area: Box): readonly Tile[]
  /** The merged area that covers a cell, or the cell itself. */
  boxOf(row: number, column: number): Box
  refOf(place: Tile | Box): CellRef
}

/** 様式の行数の上限 — no printed form is longer; what stands below is a table, which has its own reader. */
const FORM_ROWS = 3_000
/** A sheet longer than this is a list of rows: only its head is looked over for titles and labels. */
const LIST_ROWS = 5_000
const LIST_HEAD = 300
/** More filled cells than this are a table too. */
const FORM_TILES = 40_000
/** Merged areas taller than this are kept in a short list instead of under each of their rows. */
const TALL = 64

/** Puts a sheet's cells on a board; null where the sheet is empty. */
export function boardOf(sheet: SheetGrid): Board | null {
  if (!sheet.used) return null
  const boxOf = spansOf(sheet.merges)
  const lone: Tile[] = []
  const rows = sheet.used.bottom - sheet.used.top > LIST_ROWS ? LIST_HEAD : FORM_ROWS
  for (const row of sheet.rows()) {
    if (row.index - sheet.used.top > rows || lone.length > FORM_TILES) break
    lone.push(...tilesOfRow(row, boxOf, sheet))
  }
  return boardWith(sheet, sheet.used, joinLetters(lone), boxOf)
}

function boardWith(sheet: SheetGrid, used: Box, tiles: readonly Tile[], boxOf: Board['boxOf']): Board {
  const rows = new Map<number, Tile[]>()
  const tall: Tile[] = []
  for (const tile of tiles) {
    if (tile.box.bottom - tile.box.top > TALL) tall.push(tile)
    else for (let row = tile.box.top; row <= tile.box.bottom; row++) listIn(rows, row).push(tile)
  }
  const extent = tiles.reduce((box, tile) => union(box, tile.box), used)
  return {
    sheet,
    used: { ...extent, bottom: Math.max(extent.bottom, used.bottom) },
    tiles,
    notes: sheet.textBoxes
      .filter(({ text }) => !isBlank(text))
      .map(({ text, anchor }) => ({ box: anchor, text, cells: [], hidden: false })),
    inside: (area) => tilesInside(rows, tall, area),
    boxOf,
    refOf: (place) => {
      const box = 'box' in place ? place.box : place
      return { sheet: sheet.name, cell: a1(box.top, box.left) }
    },
  }
}

function tilesInside(rows: ReadonlyMap<number, readonly Tile[]>, tall: readonly Tile[], area: Box): readonly Tile[] {
  const found = new Set<Tile>()
  const overlaps = ({ box }: Tile): boolean =>
    box.left <= area.right && box.right >= area.left && box.top <= area.bottom && box.bottom >= area.top
  for (const tile of tall) if (overlaps(tile)) found.add(tile)
  for (let row = area.top; row <= area.bottom; row++) {
    for (const tile of rows.get(row) ?? []) if (overlaps(tile)) found.add(tile)
  }
  return [...found].sort(inReadingOrder)
}

export const inReadingOrder = (a: Tile, b: Tile): number => a.box.top - b.box.top || a.box.left - b.box.left

function tilesOfRow(row: GridRow, boxOf: Board['boxOf'], sheet: SheetGrid): readonly Tile[] {
  return row.cells
    .filter((cell) => !isBlank(cell.text))
    .map((cell) => {
      const box = boxOf(cell.row, cell.column)
      const hidden = sheet.isRowHidden(cell.row) || sheet.isColumnHidden(cell.column)
      return { box, text: cell.text, cells: [cell], hidden }
    })
}

/** Looks a merged area up by any of its cells; each row keeps its own short list, so that a lookup never scans the sheet's merges. */
function spansOf(merges: readonly Box[]): Board['boxOf'] {
  const rows = new Map<number, Box[]>()
  const tall: Box[] = []
  for (const box of merges) {
    if (box.bottom - box.top > TALL) tall.push(box)
    else for (let row = box.top; row <= box.bottom; row++) listIn(rows, row).push(box)
  }
  return (row, column) => {
    const covers = (box: Box): boolean =>
      column >= box.left && column <= box.right && row >= box.top && row <= box.bottom
    return rows.get(row)?.find(covers) ?? tall.find(covers) ?? boxAt(row, column)
  }
}

function listIn<T>(lists: Map<number, T[]>, key: number): T[] {
  const list = lists.get(key) ?? []
  if (list.length === 0) lists.set(key, list)
  return list
}

/** One written sign of a word spread over cells: 「課」「題」「認」「識」; marks (○) and letters (A) stand for themselves. */
const WORD_SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々0-9]$/u
const SCRIPT_SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
/** Cells a word may leave blank between its signs. */
const WIDEST_GAP = 2

/** 方眼紙の字送り — neighbours of one sign each, equally spaced and of one shape, become one tile that keeps all its cells. */
function joinLetters(tiles: readonly Tile[]): readonly Tile[] {
  const joined: Tile[] = []
  let run: Tile[] = []
  const close = (): void => {
    if (isWord(run)) joined.push(wordOf(run))
    else joined.push(...run)
    run = []
  }
  for (const tile of tiles) {
    if (!isSign(tile)) {
      close()
      joined.push(tile)
    } else {
      if (!goesOn(run, tile)) close()
      run.push(tile)
    }
  }
  close()
  return joined
}

const isSign = (tile: Tile): boolean => WORD_SIGN.test(normalizeWidth(tile.text).trim())

function goesOn(run: readonly Tile[], tile: Tile): boolean {
  const last = run[run.length - 1]
  if (!last) return true
  const gap = gapOf(last, tile)
  const before = run[run.length - 2]
  const sameRow = last.box.top === tile.box.top && last.box.bottom === tile.box.bottom
  const sameWidth = widthOf(last) === widthOf(tile)
  return sameRow && sameWidth && gap >= 0 && gap <= WIDEST_GAP && (!before || gapOf(before, last) === gap)
}

const gapOf = (a: Tile, b: Tile): number => b.box.left - a.box.right - 1
const widthOf = ({ box }: Tile): number => box.right - box.left

/** At least two signs of script: 「1」「2」「3」 side by side are three numbers. */
const isWord = (run: readonly Tile[]): boolean =>
  run.length >= 2 && run.filter((tile) => SCRIPT_SIGN.test(normalizeWidth(tile.text).trim())).length * 2 > run.length

const wordOf = (run: readonly Tile[]): Tile => ({
  box: run.map(({ box }) => box).reduce(union),
  text: run.map(({ text }) => text.trim()).join(''),
  cells: run.flatMap(({ cells }) => cells),
  hidden: run.some(({ hidden }) => hidden),
})
