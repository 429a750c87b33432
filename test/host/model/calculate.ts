import { contains } from '../../../src/grid/box.ts'
import type { FunctionCell } from '../../../src/functions/types.ts'
import { evaluate } from '../../layout/evaluate-formula.ts'
import type { Book, BookCell, BookSheet, Shown } from './book.ts'
import { valueOf } from './range-object.ts'

/** 配列を返す数式 — formulas whose tables spill, by the text in front of their bracket; our own layouts hold none. */
export type Functions = ReadonlyMap<string, () => readonly (readonly Shown[])[]>

/** 再計算 — every formula of the book, in as many rounds as their chains are long (a handful in our sheets). */
export function calculate(book: Book, functions: Functions): void {
  for (let round = 0; round < MOST_ROUNDS; round++) if (!calculateOnce(book, functions)) return
}

const MOST_ROUNDS = 10

function calculateOnce(book: Book, functions: Functions): boolean {
  let changed = false
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (cell.held.kind !== 'formula') continue
      changed = spill(sheet, row, column, resultOf(cell.held.formula.slice(1), sheet, book, functions)) || changed
    }
  }
  return changed
}

type Table = readonly (readonly Shown[])[]

function resultOf(formula: string, sheet: BookSheet, book: Book, functions: Functions): Table {
  const table = functions.get(formula.slice(0, Math.max(0, formula.indexOf('('))))
  if (table) return table()
  try {
    return [
      [shownOf(evaluate(formula, (name, row, column) => read(name === null ? sheet : book.sheet(name), row, column)))],
    ]
  } catch {
    return [['#NAME?']] // as an Excel that does not know the function
  }
}

function read(sheet: BookSheet | undefined, row: number, column: number): FunctionCell {
  if (!sheet) return { error: '#REF!' }
  const value = valueOf(sheet.cell(row, column)) as Shown
  if (typeof value === 'string' && ERROR.test(value)) return { error: value }
  return value === '' && sheet.cell(row, column).held.kind === 'blank' ? null : value
}

const ERROR = /^#(?:N\/A|DIV\/0!|[A-Z]+[!?])$/u
const shownOf = (value: FunctionCell): Shown => (value === null ? 0 : typeof value === 'object' ? value.error : value)

function spill(sheet: BookSheet, row: number, column: number, result: Table): boolean {
  const isBlocked = result.some((line, r) =>
    line.some((_, c) => (r > 0 || c > 0) && !isFree(sheet, row + r, column + c)),
  )
  const table: Table = isBlocked ? [['#SPILL!']] : result
  let changed = false
  table.forEach((line, r) =>
    line.forEach((shown, c) => {
      const cell: BookCell = sheet.cell(row + r, column + c)
      if (cell.shown === shown) return
      sheet.put(row + r, column + c, { shown })
      changed = true
    }),
  )
  return changed
}

const isFree = (sheet: BookSheet, row: number, column: number): boolean =>
  sheet.cell(row, column).held.kind === 'blank' && !sheet.merges.some((box) => contains(box, row, column))
