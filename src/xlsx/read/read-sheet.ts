import { mayCallPlan } from '../../grid/cell.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import type { Scope } from '../xml/scope.ts'
import { CellTable, KIND, type CellRecord } from './cell-table.ts'
import { readNumber, serialOf } from './cell-value.ts'
import { FormulaTable } from './formula-table.ts'
import { shadowsOf } from './merge-shadows.ts'
import type { SharedStrings } from './shared-strings.ts'
import { SheetFrame } from './sheet-frame.ts'
import { SheetScanner, wholeNumber } from './sheet-scanner.ts'

/** シートの中身 — a worksheet read once: its frame, its cells in columns, its formulas. */
export interface SheetContent {
  readonly bytes: Uint8Array
  readonly scope: Scope
  /** Scopes of inline strings that stand under declarations of their own, by the place of the string. */
  readonly scopes: ReadonlyMap<number, Scope>
  readonly frame: SheetFrame
  readonly cells: CellTable
  readonly formulas: FormulaTable
}

/** Cells of array formulas are marked one by one; ranges that together name more than this are left at their anchors. */
const ARRAY_CELLS = 5_000_000

export function readSheet(bytes: Uint8Array, strings: SharedStrings): SheetContent {
  const scanner = new SheetScanner(bytes)
  const frame = new SheetFrame()
  const cells = new CellTable()
  const formulas = new FormulaTable(bytes)
  const scope = scanner.cursor.scope
  const scopes = new Map<number, Scope>()
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'cell') {
      takeCell(scanner, cells, formulas, strings)
      if (scanner.inlineScope && scanner.inlineScope !== scope) scopes.set(scanner.inlineStart, scanner.inlineScope)
    } else if (event === 'row') frame.takeRow(scanner.cursor, scanner.row)
    else if (event === 'element') frame.take(scanner.cursor)
  }
  const isShadow = frame.merges.length > 0 ? shadowsOf(frame.merges) : () => false
  cells.settle(isShadow)
  markArrays(cells, formulas)
  // Numbers and shared strings need the part no more, which may be the largest thing in memory.
  const isRead = formulas.length === 0 && !cells.holdsPlaces
  return isRead
    ? { bytes: NOTHING, scope, scopes, frame, cells, formulas: new FormulaTable(NOTHING) }
    : { bytes, scope, scopes, frame, cells, formulas }
}

const NOTHING = new Uint8Array(0)

function takeCell(scanner: SheetScanner, cells: CellTable, formulas: FormulaTable, strings: SharedStrings): void {
  const { row, column, formula } = scanner
  const index = formula ? formulas.add(formula, row, column) : -1
  const value = valueOf(scanner, strings)
  const kept = value ?? (index >= 0 && mayCallPlan(formulas.text(index, row, column)) ? NOTHING_YET : undefined)
  if (kept) cells.add({ row, column, style: scanner.style, formula: index, ...kept })
}

type Value = Pick<CellRecord, 'kind' | 'number' | 'end'>

/** A function of ours that has nothing to say yet. */
const NOTHING_YET: Value = { kind: KIND.text, number: 0, end: 0 }

/** The cell's value; undefined when it shows nothing. */
function valueOf(scanner: SheetScanner, strings: SharedStrings): Value | undefined {
  const { valueStart, valueEnd, type } = scanner
  const { bytes } = scanner.cursor
  if (type === 'inlineStr') return inlineValue(scanner)
  if (valueStart === valueEnd) return undefined
  switch (type) {
    case 's': {
      const index = wholeNumber(bytes, ...trimmed(bytes, valueStart, valueEnd))
      return strings.isBlank(index) ? undefined : { kind: KIND.shared, number: index, end: 0 }
    }
    case 'n':
      return numberValue(bytes, valueStart, valueEnd)
    case 'b':
      return {
        kind: KIND.boolean,
        number: /^\s*(1|true)/iu.test(decodeUtf8(bytes, valueStart, valueEnd)) ? 1 : 0,
        end: 0,
      }
    case 'd': {
      const serial = serialOf(decodeUtf8(bytes, valueStart, valueEnd))
      return serial === undefined
        ? { kind: KIND.text, number: valueStart, end: valueEnd }
        : { kind: KIND.date, number: serial, end: 0 }
    }
    case 'e':
      return { kind: KIND.error, number: valueStart, end: valueEnd }
    case 'str':
      return { kind: KIND.text, number: valueStart, end: valueEnd }
  }
}

/** What claims to be a number and is none is kept as the text that it is. */
function numberValue(bytes: Uint8Array, start: number, end: number): Value {
  const number = readNumber(bytes, start, end)
  return number === undefined ? { kind: KIND.text, number: start, end } : { kind: KIND.number, number, end: 0 }
}

function trimmed(bytes: Uint8Array, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && (bytes[from] as number) <= 0x20) from++
  while (to > from && (bytes[to - 1] as number) <= 0x20) to--
  return [from, to]
}

function inlineValue({ inline, inlineStart }: SheetScanner): Value | undefined {
  if (!inline || inline.isBlank) return undefined
  return inline.start < 0
    ? { kind: KIND.inline, number: inlineStart, end: 0 }
    : { kind: KIND.text, number: inline.start, end: inline.end }
}

/** Gives the cells of an array formula's range the formula that stands in its first cell alone. */
function markArrays(cells: CellTable, formulas: FormulaTable): void {
  let budget = ARRAY_CELLS
  for (const { box, formula } of formulas.ranges) {
    for (
      let n = cells.rows.lowerBound(box.top);
      n < cells.rows.length && cells.rows.at(n) <= box.bottom && budget > 0;
      n++
    ) {
      for (let i = cells.firsts.at(n); i < cells.endOf(n); i++, budget--) {
        const column = cells.columns.at(i)
        if (column >= box.left && column <= box.right && cells.formulas.at(i) < 0) cells.formulas.set(i, formula)
      }
    }
  }
}
