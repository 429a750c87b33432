import type { Box } from '../../src/grid/box.ts'
import type { CellParts, SheetParts } from '../../src/grid/make-sheet.ts'
import type { SheetGrid, WorkbookGrid } from '../../src/grid/workbook-grid.ts'

/** A workbook as parts that a variant may rearrange. */
export type Book = readonly SheetParts[]

/** A change that must not change the reading: the same plan, drawn otherwise. */
export interface Variation {
  readonly name: string
  readonly change: (book: Book, random: Random) => Book
}

/** A repeatable stream of numbers in [0, 1). */
export type Random = () => number

/** mulberry32: small, seeded, good enough to shuffle rows. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const integer = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T

export const bookOf = (grid: WorkbookGrid): Book => grid.sheets.map(partsOf)

function partsOf(sheet: SheetGrid): SheetParts {
  const cells: CellParts[] = [...sheet.rows()].flatMap((row) => row.cells.map((cell) => ({ ...cell, formula: null })))
  const rows = lineNumbers(sheet.used?.bottom ?? -1).filter((row) => sheet.isRowHidden(row))
  const columns = lineNumbers(sheet.used?.right ?? -1).filter((column) => sheet.isColumnHidden(column))
  const { name, visibility, merges, textBoxes } = sheet
  return { name, visibility, merges, textBoxes, cells, hiddenRows: rows, hiddenColumns: columns }
}

const lineNumbers = (last: number): number[] => Array.from({ length: last + 1 }, (_, index) => index)

export const lastRow = (sheet: SheetParts): number =>
  Math.max(0, ...sheet.cells.map(({ row }) => row), ...(sheet.merges ?? []).map(({ bottom }) => bottom))

export const lastColumn = (sheet: SheetParts): number =>
  Math.max(0, ...sheet.cells.map(({ column }) => column), ...(sheet.merges ?? []).map(({ right }) => right))

/** Moves every place of a sheet: the columns and rows of cells, merges and hidden lines. */
export function mapPlaces(
  sheet: SheetParts,
  row: (index: number) => number,
  column: (index: number) => number,
): SheetParts {
  const box = ({ top, left, bottom, right }: Box): Box => ({
    top: row(top),
    left: column(left),
    bottom: row(bottom),
    right: column(right),
  })
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: row(cell.row), column: column(cell.column) })),
    merges: (sheet.merges ?? []).map(box),
    hiddenRows: (sheet.hiddenRows ?? []).map(row),
    hiddenColumns: (sheet.hiddenColumns ?? []).map(column),
  }
}
