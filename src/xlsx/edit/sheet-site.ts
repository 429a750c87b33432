import { a1, parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import { eachChild, SheetFrame } from '../read/sheet-frame.ts'
import { SheetScanner, type CellType, type FormulaPlace } from '../read/sheet-scanner.ts'
import type { Scope } from '../xml/scope.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { isTrue } from '../xml/xml-tree.ts'

export interface Place {
  readonly start: number
  readonly end: number
}

/** Where a row stands, or would stand. */
export interface RowSite {
  /** False for a row that the file does not list: start and end are then the place to put it. */
  readonly exists: boolean
  readonly start: number
  readonly openEnd: number
  readonly isEmpty: boolean
  end: number
  /** The style of new cells in it, where the row has one. */
  readonly style: number | null
  readonly spans: Place | null
  /** How many cells it lists. */
  count: number
}

/** Where a cell stands, or would stand. */
export interface CellSite {
  readonly row: number
  readonly column: number
  readonly exists: boolean
  readonly start: number
  readonly end: number
  readonly style: number
  readonly type: CellType
  readonly formula: FormulaPlace | null
  /** What prefixes mean around the cell. */
  readonly scope: Scope
}

/** セルの在りか — the places in a worksheet part of the cells that are to be written, and what guards them. */
export interface SheetSite {
  readonly bytes: Uint8Array
  readonly frame: SheetFrame
  readonly prefix: string
  readonly data: Place & { readonly isEmpty: boolean; readonly exists: boolean }
  readonly rows: ReadonlyMap<number, RowSite>
  /** By address ('B3'). */
  readonly cells: ReadonlyMap<string, CellSite>
  /** 使用範囲の記録 — the value of dimension/@ref. */
  readonly dimension: Place | null
  /** Ranges of array formulas and data tables. */
  readonly arrays: readonly Box[]
  /** False where rows or cells do not ascend: such a part is not edited. */
  readonly isOrdered: boolean
}

export interface Target {
  readonly row: number
  readonly column: number
}

/** Finds the targets in one pass over the part. */
export function findCells(bytes: Uint8Array, targets: readonly Target[]): SheetSite {
  const finder = new Finder(bytes, targets)
  finder.run()
  return finder.site()
}

class Finder {
  private readonly scanner: SheetScanner
  private readonly frame = new SheetFrame()
  private readonly rows = new Map<number, RowSite>()
  private readonly cells = new Map<string, CellSite>()
  private readonly arrays: Box[] = []
  private readonly columnStyles: { from: number; to: number; style: number }[] = []
  /** Columns wanted in each row, ascending; rows ascending. */
  private readonly wanted: ReadonlyMap<number, readonly number[]>
  private readonly waitingRows: number[]
  private waitingCells: number[] = []
  private row: RowSite | undefined
  private dimension: Place | null = null
  private isOrdered = true
  private lastRow = -1
  private lastColumn = -1

  constructor(bytes: Uint8Array, targets: readonly Target[]) {
    this.scanner = new SheetScanner(bytes)
    this.wanted = columnsByRow(targets)
    this.waitingRows = [...this.wanted.keys()].sort((a, b) => a - b)
  }

  run(): void {
    const { scanner } = this
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'cell') this.takeCell()
      else if (event === 'row') this.takeRow()
      else if (event === 'rowEnd') this.leaveRow()
      else this.takeElement()
    }
    this.placeRowsBefore(Infinity, scanner.dataEnd)
  }

  site(): SheetSite {
    const { scanner } = this
    const { bytes } = scanner.cursor
    const data = {
      start: scanner.dataStart,
      end: scanner.dataEnd,
      isEmpty: scanner.dataIsEmpty,
      exists: scanner.dataEnd > 0,
    }
    const { frame, rows, cells, dimension, arrays, isOrdered } = this
    return { bytes, frame, prefix: scanner.dataPrefix, data, rows, cells, dimension, arrays, isOrdered }
  }

  private takeElement(): void {
    const { cursor } = this.scanner
    if (cursor.name === 'dimension') {
      const i = cursor.find('ref')
      if (i >= 0) this.dimension = { start: cursor.valueStart(i), end: cursor.valueEnd(i) }
    } else if (cursor.name === 'cols') {
      // Read twice over: once for what is hidden, once for the styles of blank cells.
      const again = new XmlCursor(cursor.bytes, cursor.start, cursor.scope)
      again.next()
      eachChild(again, 'col', () => this.takeColumn(again))
      this.frame.take(cursor)
    } else this.frame.take(cursor)
  }

  private takeColumn(cursor: XmlCursor): void {
    const number = (name: string): number => Number(cursor.attribute(name) ?? 0)
    this.columnStyles.push({ from: number('min') - 1, to: number('max') - 1, style: number('style') })
  }

  private takeRow(): void {
    const { scanner } = this
    if (scanner.row <= this.lastRow) this.isOrdered = false
    this.lastRow = scanner.row
    this.lastColumn = -1
    this.placeRowsBefore(scanner.row, scanner.rowStart)
    const columns = this.wanted.get(scanner.row)
    if (!columns) return
    this.waitingRows.shift()
    this.waitingCells = [...columns]
    this.row = this.listedRow()
    this.rows.set(scanner.row, this.row)
  }

  private listedRow(): RowSite {
    const { scanner } = this
    const { cursor } = scanner
    const spans = cursor.find('spans')
    return {
      exists: true,
      start: scanner.rowStart,
      openEnd: scanner.rowOpenEnd,
      isEmpty: scanner.rowIsEmpty,
      end: scanner.rowOpenEnd,
      style: isTrue(cursor.attribute('customFormat')) ? Number(cursor.attribute('s') ?? 0) : null,
      spans: spans < 0 ? null : { start: cursor.valueStart(spans), end: cursor.valueEnd(spans) },
      count: 0,
    }
  }

  /** Rows that the file does not list get their place in front of the first that follows them. */
  private placeRowsBefore(row: number, at: number): void {
    while ((this.waitingRows[0] ?? Infinity) < row) {
      const missing = this.waitingRows.shift() ?? 0
      this.rows.set(missing, {
        exists: false,
        start: at,
        openEnd: at,
        isEmpty: true,
        end: at,
        style: null,
        spans: null,
        count: 0,
      })
      for (const column of this.wanted.get(missing) ?? []) this.placeCell(missing, column, at, null)
    }
  }

  private leaveRow(): void {
    if (!this.row) return
    const { scanner } = this
    const at = scanner.rowIsEmpty ? scanner.rowOpenEnd : scanner.cursor.start
    this.placeCellsBefore(Infinity, at)
    this.row.end = scanner.cursor.end
    this.row = undefined
  }

  private takeCell(): void {
    const { scanner } = this
    if (scanner.column <= this.lastColumn) this.isOrdered = false
    this.lastColumn = scanner.column
    this.takeArray(scanner.formula)
    if (!this.row) return
    this.row.count++
    this.placeCellsBefore(scanner.column, scanner.cellStart)
    if (this.waitingCells[0] !== scanner.column) return
    this.waitingCells.shift()
    const { row, column, style, type, formula, cellStart: start, cellEnd: end } = scanner
    const { scope } = scanner.cursor
    this.cells.set(a1(row, column), { row, column, exists: true, start, end, style, type, formula, scope })
  }

  private takeArray(formula: FormulaPlace | null): void {
    if (formula?.kind !== 'array' && formula?.kind !== 'dataTable') return
    const box = parseRange(formula.ref)
    if (box) this.arrays.push(box)
  }

  private placeCellsBefore(column: number, at: number): void {
    while ((this.waitingCells[0] ?? Infinity) < column) {
      this.placeCell(this.lastRow, this.waitingCells.shift() ?? 0, at, this.row?.style ?? null)
    }
  }

  /** A cell that the file does not list looks as its row does, or else its column. */
  private placeCell(row: number, column: number, at: number, rowStyle: number | null): void {
    const style = rowStyle ?? this.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0
    this.cells.set(a1(row, column), {
      row,
      column,
      exists: false,
      start: at,
      end: at,
      style,
      type: 'n',
      formula: null,
      scope: this.scanner.cursor.scope,
    })
  }
}

function columnsByRow(targets: readonly Target[]): ReadonlyMap<number, readonly number[]> {
  const byRow = new Map<number, Set<number>>()
  for (const { row, column } of targets) byRow.set(row, (byRow.get(row) ?? new Set<number>()).add(column))
  return new Map([...byRow].map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)]))
}

/** The text of a place. */
export const rawAt = (bytes: Uint8Array, { start, end }: Place): string => decodeUtf8(bytes, start, end)
