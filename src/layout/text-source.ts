import type { CellRef } from '../grid/workbook-grid.ts'
import { joinParagraphs } from '../text/bullet.ts'
import { LONGEST_TEXT, computed, concat, constant, reference, type Expression } from './expression.ts'
import type { Sources } from './sources.ts'

/** 文章 — a text that may be laid over several rows: whole, or some of its paragraphs. */
export interface TextSource {
  readonly value: string
  /** Paragraphs `from` to `to` (exclusive); the last slice takes whatever the user adds. */
  readonly slice: (from: number, to: number) => Expression
  /** False where the text could not be tied to the user's cells and stands as a value. */
  readonly linked: boolean
}

/** A text that stands nowhere in the user's cells. */
export const plainText = (value: string): TextSource => {
  const lines = value.split('\n')
  return { value, linked: false, slice: (from, to) => constant(lines.slice(from, to).join('\n')) }
}

/**
 * The text of a field as the user typed it, bullets and all. It is tied to the cells it came from only where these say exactly what was
 * read: a label in the same cell, or a part of a cell, cannot be told apart by a formula that would stay true after an edit.
 */
export function textSource(sources: Sources, cells: readonly CellRef[], read: string): TextSource {
  const pieces = cells
    .map((at) => ({ address: sources.addressOf(at), text: sources.textAt(at) }))
    .filter((p) => p.text !== '')
  const same = squeeze(pieces.map((piece) => contentOf(piece.text)).join('')) === squeeze(read)
  if (!same || pieces.length === 0) return plainText(read)
  const [only, ...others] = pieces
  if (only && others.length === 0) return cellText(only.address, only.text)
  return stackedText(pieces, read)
}

interface Piece {
  readonly address: string | null
  readonly text: string
}

export function cellText(address: string | null, text: string): TextSource {
  if (address === null) return plainText(text)
  const count = text.split('\n').length
  const slice = (from: number, to: number): Expression => {
    const value = text.split('\n').slice(from, to).join('\n')
    if (from === 0 && to >= count) return reference(address, text)
    return computed(linesFormula(address, from, to >= count ? null : to), value)
  }
  return { value: text, linked: true, slice }
}

/** 行の抜き出し — lines `from` to `to` (exclusive, null: to the end) of a cell, by its line breaks; nothing where the lines are gone. */
export function linesFormula(address: string, from: number, to: number | null): string {
  const start = from === 0 ? '1' : `FIND(CHAR(1),SUBSTITUTE(${address},CHAR(10),CHAR(1),${String(from)}))+1`
  const length =
    to === null
      ? 'LEN(' + address + ')'
      : `FIND(CHAR(1),SUBSTITUTE(${address}&CHAR(10),CHAR(10),CHAR(1),${String(to)}))${from === 0 ? '-1' : `-(${start})`}`
  return `IFERROR(MID(${address},${start},${length}),"")`
}

/** Cells of one text: a break between two of them is a paragraph's end only where the reading has one. */
function stackedText(pieces: readonly Piece[], read: string): TextSource {
  const ends = paragraphEnds(read)
  const paragraphs: Piece[][] = [[]]
  let length = 0
  for (const piece of pieces) {
    paragraphs[paragraphs.length - 1]?.push(piece)
    length += squeeze(contentOf(piece.text)).length
    if (ends.has(length)) paragraphs.push([])
  }
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0).map(joinPieces)
  const value = filled.map((each) => String(each.value)).join('\n')
  return {
    value,
    linked: pieces.every((piece) => piece.address !== null),
    slice: (from, to) => sliceOf(filled, from, to),
  }
}

/** `from` and `to` count lines of the value; a paragraph of several lines is taken whole with its first line. */
function sliceOf(paragraphs: readonly Expression[], from: number, to: number): Expression {
  let line = 0
  const taken = paragraphs.filter((paragraph) => {
    const start = line
    line += String(paragraph.value).split('\n').length
    return start >= from && start < to
  })
  return concat(taken.flatMap((part, index) => (index === 0 ? [part] : [constant('\n'), part])))
}

const joinPieces = (pieces: readonly Piece[]): Expression =>
  concat(
    pieces.map(({ address, text }, index) => {
      const blank = index === 0 ? 0 : (LEADING_BLANK.exec(text)?.[0].length ?? 0)
      const shown = text.slice(blank)
      if (address === null) return constant(shown)
      return computed(blank === 0 ? address : `MID(${address},${String(blank + 1)},${String(LONGEST_TEXT)})`, shown)
    }),
  )

const LEADING_BLANK = /^[\s\u3000]+/u // a soft wrap goes on under the indent of its bullet

function paragraphEnds(read: string): ReadonlySet<number> {
  const ends = new Set<number>()
  let length = 0
  for (const line of read.split('\n')) {
    length += squeeze(line).length
    ends.add(length)
  }
  return ends
}

const contentOf = (text: string): string => joinParagraphs(text)
const squeeze = (text: string): string => text.replace(/[\s\u3000]+/gu, '')
