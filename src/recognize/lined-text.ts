import { a1 } from '../grid/a1.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'

/** 行に番地のある文 — the text of several cells as one, and where each of its lines stands. */
export interface LinedText {
  readonly text: string
  readonly lines: readonly TextLine[]
  readonly tiles: readonly Tile[]
  /** Its lines hold more than is read here: nothing may be written behind them. */
  readonly isShared?: boolean
}

export interface TextLine {
  readonly at: CellRef
  /** Counted from 0 in the cell's own text as typed. */
  readonly line: number
  readonly tile: Tile
}

const LINE = /\r\n|\r|\n|\u000b|\u2028/u
/** A cell that holds a bullet or a number alone belongs to the text beside it. */
const BULLET_CELL = /^(?:[・･●○■□◆◇▪※★☆※-]|[(]?(?:[0-9]{1,2}|[ア-ンa-z①-⑳])[).:、]?)$/u

/** Puts tiles together in reading order: a row of cells is a line (or more), rows stand under each other. */
export function linedText(tiles: readonly Tile[], board: Board): LinedText {
  const texts: string[] = []
  const lines: TextLine[] = []
  for (const row of rowsOf(tiles)) {
    const whole = rowText(row)
    const main = row.find((tile) => !isBullet(tile)) ?? row[0]
    if (!main) continue
    const at = refOf(main, board)
    whole.split(LINE).forEach((_, line) => lines.push({ at, line, tile: main }))
    texts.push(whole)
  }
  return { text: texts.join('\n'), lines, tiles }
}

/** The text of one cell that begins on a later line of it: what follows a label in its own cell. */
export function restText(rest: string, tile: Tile, firstLine: number, board: Board): LinedText {
  const at = refOf(tile, board)
  const lines = rest.split(LINE).map((_, line) => ({ at, line: line + firstLine, tile }))
  return { text: rest, lines, tiles: [tile] }
}

export const joinedText = (a: LinedText, b: LinedText): LinedText => ({
  text: `${a.text}\n${b.text}`,
  lines: [...a.lines, ...b.lines],
  tiles: [...a.tiles, ...b.tiles],
})

function refOf(tile: Tile, board: Board): CellRef {
  const cell = tile.cells[0]
  return { sheet: board.sheet.name, cell: a1(cell?.row ?? tile.box.top, cell?.column ?? tile.box.left) }
}

function rowsOf(tiles: readonly Tile[]): readonly (readonly Tile[])[] {
  const rows = new Map<number, Tile[]>()
  for (const tile of tiles) rows.set(tile.box.top, [...(rows.get(tile.box.top) ?? []), tile])
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.box.left - b.box.left))
}

/** A number in a cell of its own is written as the list's ordinal: '1' → '1. '. */
const DIGITS = /^[0-9]{1,2}$/u
const bulletText = (text: string): string => (DIGITS.test(keyOf(text)) ? `${keyOf(text)}. ` : `${text.trim()} `)

const isBullet = (tile: Tile): boolean => BULLET_CELL.test(keyOf(tile.text))

/** Cells of one row are parted by a wide blank, a lone bullet opens the text beside it; a cell of several lines keeps them. */
const rowText = (row: readonly Tile[]): string =>
  row.reduce((text, tile, index) => {
    if (index < row.length - 1 && isBullet(tile) && row[index + 1]) return text + bulletText(tile.text)
    const parted = text === '' || isBullet(row[index - 1] ?? tile) ? '' : '　'
    return text + parted + tile.text
  }, '')

const SENTENCE_END = /[。．.!?！？」』】）)：:]$/u
const NEW_START = /^[\s　]|^(?:[・･●○■□◆◇▪※★☆①-⑳【<＜(（「『]|[0-9０-９]{1,2}[.．)）、])/u

/** 行ごとのセルに分けた本文 — a sentence that breaks at the edge of its cell goes on in the next one. */
export function proseText({ text, lines }: LinedText): string {
  const written = text.split(LINE)
  return written.reduce((whole, line, index) => {
    const before = written[index - 1] ?? ''
    const isOtherCell = lines[index]?.tile !== lines[index - 1]?.tile
    const goesOn = isOtherCell && before.trim() !== '' && !SENTENCE_END.test(before.trim()) && !NEW_START.test(line)
    return index === 0 ? line : whole + (goesOn ? '' : '\n') + line
  }, '')
}
