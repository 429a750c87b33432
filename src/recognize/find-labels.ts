import { union, type Box } from '../grid/box.ts'
import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import type { LabelBook, LabelMatch } from './label-book.ts'

/** 見出しの枠 — a tile (or several that make up one label) with the fields it may name. */
export interface Label {
  readonly box: Box
  readonly parts: readonly Tile[]
  readonly matches: readonly LabelMatch[]
  /** 同じセルの値 — what follows the label in its own cell, as typed; null when nothing does. */
  readonly rest: string | null
  /** The line of the cell's raw text on which `rest` begins. */
  readonly restLine: number
  /** The value is this one cell, whatever stands below it. */
  readonly isWhole?: boolean
}

/** Behind these a value may follow in the same cell. */
const SAME_CELL_SCORE = 0.93
const JOINED_SCORE = 0.95
/** A label printed over several lines of its cell, with the value below it: アウトカム／指標／… */
const MOST_LABEL_LINES = 4
/** Parts of a label spread over cells: one sign each at the most. */
const MOST_PARTS = 14
const LONGEST_PART = 14
const BRACKETED_HEAD =
  /^[\s　■◆●○□◇]*(?<head>[【<＜〈《≪〔［[][^】>＞〉》≫〕］\]\n]{1,40}[】>＞〉》≫〕］\]])[\s　:：]*(?<rest>[^\s][\s\S]*)$/u
const COLON_HEAD = /^(?<head>[^:：\n。]{1,40})[:：][\s　]*(?<rest>[^\s][\s\S]*)$/u
const SPACED_HEAD = /^[\s　]*(?<head>[^\s　。、]{4,40})[\s　]+(?<rest>[^\s][\s\S]*)$/u
/** 「【目標】と【使命】」 is a heading of both. */
const GOES_ON = /^(?:と|や|及び|並びに|・|、)[【「『<＜]/u
const LINE = /\r\n|\r|\n/u

/** 見出しを探す — every label of the profile on the board, in reading order; tiles in `except` (table headers) are none. */
export function findLabels(board: Board, book: LabelBook, except: ReadonlySet<Tile>): readonly Label[] {
  const used = new Set<Tile>(except)
  const labels: Label[] = []
  for (const tile of board.tiles) {
    if (used.has(tile) || typeof tile.cells[0]?.value === 'number') continue
    const label = spreadLabel(tile, board, book, used) ?? wholeLabel(tile, book) ?? headLabel(tile, book)
    if (!label) continue
    for (const part of label.parts) used.add(part)
    labels.push(label)
  }
  return labels.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

/** '６年度実績　※A：達成　B：未達成' and below it, in the same cell, the results: they are no part of the note. */
const BEHIND_NOTE = /※[^\n]*\n[^]*(?:^[\s　]*[・･●○①-⑳]|[0-9０-９])/mu

function wholeLabel(tile: Tile, book: LabelBook): Label | null {
  const matches = BEHIND_NOTE.test(tile.text) ? [] : book.matches(tile.text)
  return matches.length === 0 ? null : { box: tile.box, parts: [tile], matches, rest: null, restLine: 0 }
}

/** 課題／認識 in two cells, or one sign a cell downward: parts that together are a label, the longest first. */
function spreadLabel(tile: Tile, board: Board, book: LabelBook, used: ReadonlySet<Tile>): Label | null {
  if (!isPart(tile) || !book.begins(keyOf(tile.text))) return null
  return growing(tile, board, book, used, below) ?? growing(tile, board, book, used, beside)
}

type Step = (tile: Tile, board: Board) => Tile | undefined

function growing(tile: Tile, board: Board, book: LabelBook, used: ReadonlySet<Tile>, step: Step): Label | null {
  const parts = [tile]
  let best: Label | null = null
  for (let text = tile.text; parts.length < MOST_PARTS;) {
    const next = step(parts[parts.length - 1] ?? tile, board)
    if (!next || used.has(next) || !isPart(next)) break
    text += next.text
    parts.push(next)
    const matches = exactOnly(book.matches(text))
    if (matches.length > 0) best = { box: boxOfParts(parts), parts: [...parts], matches, rest: null, restLine: 0 }
    if (!book.begins(keyOf(text))) break
  }
  return best
}

const isPart = (tile: Tile): boolean => tile.text.length <= LONGEST_PART

const boxOfParts = (parts: readonly Tile[]): Box => parts.map(({ box }) => box).reduce(union)

const exactOnly = (matches: readonly LabelMatch[]): readonly LabelMatch[] =>
  matches
    .filter(({ score, number }) => score > JOINED_SCORE && number === null)
    .map((match) => ({ ...match, score: match.score * JOINED_SCORE }))

const below: Step = (tile, board) => {
  const row = tile.box.bottom + 1
  const under = board.inside({ ...tile.box, top: row, bottom: row })
  const only = under[0]
  return under.length === 1 && only?.box.left === tile.box.left && only.box.right === tile.box.right ? only : undefined
}

const beside: Step = (tile, board) => {
  const column = tile.box.right + 1
  const next = board.inside({ ...tile.box, left: column, right: column })
  const only = next[0]
  return next.length === 1 && only?.box.top === tile.box.top && only.box.bottom === tile.box.bottom ? only : undefined
}

/** Label and value in one cell: 【課題認識】本文…, 課題認識：本文…, or the label's own lines above the text. */
function headLabel(tile: Tile, book: LabelBook): Label | null {
  return (
    linedLabel(tile, book) ??
    headed(tile, book, BRACKETED_HEAD, 1) ??
    headed(tile, book, COLON_HEAD, 2) ??
    headed(tile, book, SPACED_HEAD, 4)
  )
}

function linedLabel(tile: Tile, book: LabelBook): Label | null {
  const lines = tile.text.split(LINE)
  for (let count = Math.min(MOST_LABEL_LINES, lines.length - 1); count >= 1; count--) {
    const rest = lines.slice(count).join('\n')
    const matches = behind(book.matches(lines.slice(0, count).join('\n')), 1)
    if (matches.length > 0 && rest.trim() !== '')
      return { box: tile.box, parts: [tile], matches, rest, restLine: count }
  }
  return null
}

function headed(tile: Tile, book: LabelBook, form: RegExp, shortest: number): Label | null {
  const groups = form.exec(tile.text)?.groups
  const head = groups?.['head']
  const rest = groups?.['rest']
  if (head === undefined || rest === undefined || GOES_ON.test(rest)) return null
  const matches = behind(book.matches(head), shortest)
  return matches.length === 0 ? null : { box: tile.box, parts: [tile], matches, rest, restLine: 0 }
}

const behind = (matches: readonly LabelMatch[], shortest: number): readonly LabelMatch[] =>
  matches
    .filter(({ field, reading }) => field.find.includes('same-cell') && reading.key.length >= shortest)
    .map((match) => ({ ...match, score: match.score * SAME_CELL_SCORE }))
