import { contains, isSingle, type Box } from '../../../src/grid/box.ts'
import { DEFAULT_FORMAT, type Format } from './cell-format.ts'
import { BLANK, type Held } from './typed-input.ts'

export type Shown = string | number | boolean

/** セル — what it holds, how it is formatted, and for a formula what it shows. */
export interface BookCell {
  readonly held: Held
  readonly numberFormat: string
  readonly format: Format
  /** Of a formula, and of a cell it spills into: the calculated value. */
  readonly shown: Shown
}

export const EMPTY_CELL: BookCell = { held: BLANK, numberFormat: 'General', format: DEFAULT_FORMAT, shown: '' }

export interface BookLine {
  readonly hidden: boolean
  readonly byFilter: boolean
  /** Height of a row or width of a column, in points. */
  readonly size: number
}

export interface BookShape {
  readonly type: string
  readonly text: string | null
  readonly box: Box
}

export interface BookTable {
  readonly name: string
  readonly box: Box
  readonly isFiltered: boolean
}

export interface BookList {
  readonly box: Box
  readonly source: string
}

export interface BookChart {
  readonly id: string
  type: string
  title: string
  axisTitle: string
  place: Box | null
  series: { name: string; type: string; values: string; categories: string }[]
}

export interface BookPage {
  scalars: Record<string, unknown>
  header: Record<string, unknown>
  printArea: string
  titleRows: string
  breaks: number[]
}

export const ROW_HEIGHT = 18.75
export const COLUMN_WIDTH = 54
const COLUMNS = 16_384

/** シート — the mutable sheet behind the objects of the wire. */
export class BookSheet {
  readonly id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  isProtected = false
  isFiltered = false
  merges: readonly Box[] = []
  shapes: readonly BookShape[] = []
  tables: readonly BookTable[] = []
  lists: BookList[] = []
  /** Array formulas of the old kind: no part of one can be changed alone. */
  arrays: readonly Box[] = []
  charts: BookChart[] = []
  page: BookPage = { scalars: {}, header: {}, printArea: '', titleRows: '', breaks: [] }
  showGridlines = true
  frozenRows = 0
  readonly rows = new Map<number, BookLine>()
  readonly columns = new Map<number, BookLine>()
  readonly #cells = new Map<number, BookCell>()
  #order: readonly number[] | null = null

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  cell(row: number, column: number): BookCell {
    return this.#cells.get(row * COLUMNS + column) ?? EMPTY_CELL
  }

  put(row: number, column: number, change: Partial<BookCell>): void {
    const cell = { ...this.cell(row, column), ...change }
    const key = row * COLUMNS + column
    const known = this.#cells.has(key)
    if (
      cell.held.kind === 'blank' &&
      cell.shown === '' &&
      cell.numberFormat === 'General' &&
      cell.format === DEFAULT_FORMAT
    )
      this.#cells.delete(key)
    else this.#cells.set(key, cell)
    if (known !== this.#cells.has(key)) this.#order = null
  }

  /** Cells with content or a format of their own, row by row. */
  *cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: BookCell }> {
    this.#order ??= [...this.#cells.keys()].sort((a, b) => a - b)
    for (const key of this.#order) {
      const cell = this.#cells.get(key)
      if (cell) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell }
    }
  }

  /** 使用範囲 — of cells with content or format, and of merged areas; null for an empty sheet. */
  used(valuesOnly: boolean): Box | null {
    let used: Box | null = null
    const grow = (box: Box): void => {
      used = used
        ? {
            top: Math.min(used.top, box.top),
            left: Math.min(used.left, box.left),
            bottom: Math.max(used.bottom, box.bottom),
            right: Math.max(used.right, box.right),
          }
        : box
    }
    for (const { row, column, cell } of this.cells()) {
      if (!valuesOnly || cell.held.kind !== 'blank' || cell.shown !== '')
        grow({ top: row, left: column, bottom: row, right: column })
    }
    if (!valuesOnly) this.merges.forEach(grow)
    return used
  }

  row(index: number): BookLine {
    return this.rows.get(index) ?? { hidden: false, byFilter: false, size: ROW_HEIGHT }
  }

  column(index: number): BookLine {
    return this.columns.get(index) ?? { hidden: false, byFilter: false, size: COLUMN_WIDTH }
  }

  /** The cell lies in an array formula of several cells. */
  isArrayPart(row: number, column: number): boolean {
    return this.arrays.some((box) => !isSingle(box) && contains(box, row, column))
  }
}

export interface BookName {
  readonly name: string
  formula: string
  visible: boolean
}

export interface BookXmlPart {
  readonly id: string
  xml: string
}

/** ブック — the whole of it, with the states in which Excel refuses to work. */
export class Book {
  sheets: BookSheet[] = []
  names: BookName[] = []
  xmlParts: BookXmlPart[] = []
  properties: Record<string, string> = {}
  /** A person is typing into a cell. */
  isEditing = false
  isReadOnly = false
  isStructureProtected = false
  /** Not as Excel does: a leading apostrophe becomes part of the text. For the test that a spoiled write is noticed. */
  keepsApostrophe = false
  /** What `createWorkbook` was given, and what was last shown: tests look at them. */
  opened: string[] = []
  selected: { readonly sheet: string; readonly address: string } | null = null
  active: string | null = null
  #nextId = 1

  addSheet(name: string): BookSheet {
    const sheet = new BookSheet(`{${String(this.#nextId++).padStart(8, '0')}-0000-0000-0000-000000000000}`, name)
    this.sheets.push(sheet)
    return sheet
  }

  sheet(key: string): BookSheet | undefined {
    const wanted = key.toLowerCase()
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted)
  }

  freeId(prefix: string): string {
    return `{${prefix}${String(this.#nextId++)}}`
  }
}
