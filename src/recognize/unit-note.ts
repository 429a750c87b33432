import type { Box } from '../grid/box.ts'
import { readMoneyUnit } from '../text/money.ts'
import type { MoneyUnit } from '../text/types.ts'
import type { Board, Tile } from './board.ts'

/** '（単位：千円）' */
const UNIT_NOTE = /単位/u
const LONGEST_NOTE = 30

/** 単位の注記 — the nearest （単位：千円） above an amount in its block, else the sheet's only one, cells and text boxes alike. */
export function unitNear(
  box: Box,
  { board, bounds }: { readonly board: Board; readonly bounds: Box },
): MoneyUnit | undefined {
  const notes = unitNotes(board).filter(({ row }) => row <= box.bottom)
  const own = notes.filter(({ row }) => row >= bounds.top)
  const nearest = own[own.length - 1]
  if (nearest) return nearest.unit
  const units = new Set(notes.map(({ unit }) => unit))
  return units.size === 1 ? notes[0]?.unit : undefined
}

interface UnitNote {
  readonly row: number
  readonly unit: MoneyUnit
}

const NOTES = new WeakMap<Board, readonly UnitNote[]>()

function unitNotes(board: Board): readonly UnitNote[] {
  const known = NOTES.get(board)
  if (known) return known
  const texts = [
    ...board.tiles.map(({ text, box }) => ({ text, row: box.top })),
    ...board.sheet.textBoxes.map(({ text, anchor }) => ({ text, row: anchor.top })),
  ]
  const notes = texts
    .filter(({ text }) => text.length <= LONGEST_NOTE && UNIT_NOTE.test(text))
    .flatMap(({ text, row }) => {
      const unit = readMoneyUnit(text)
      return unit ? [{ row, unit }] : []
    })
    .sort((a, b) => a.row - b.row)
  NOTES.set(board, notes)
  return notes
}

/** 単位の注記か — '（単位：千円）' hangs over a table or an amount and is nobody's text. */
export const isUnitNote = (tile: Tile): boolean => tile.text.length <= LONGEST_NOTE && WHOLE_NOTE.test(tile.text.trim())

const WHOLE_NOTE = /^[(（[【]?[\s　]*単位[\s　]*[:：]/u
