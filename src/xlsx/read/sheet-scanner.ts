import { LIMITS } from '../limits.ts'
import { refuse } from '../refuse.ts'
import type { Scope } from '../xml/scope.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { decodeUtf8 } from '../xml/utf8.ts'
import { shapeOfText, type TextShape } from './rich-text.ts'

/** What `c/@t` says the value is. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'
const TYPES: ReadonlyMap<string, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const).map((type) => [type, type]),
)

/** 数式 — an `f` element: its kind and the places of its text. */
export interface FormulaPlace {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable'
  /** The range a shared, array or table formula stands for; '' on the members of a shared one. */
  readonly ref: string
  /** Number of the shared group, -1 otherwise. */
  readonly group: number
  readonly start: number
  readonly end: number
}

const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74

/**
 * シートの走査 — walks a worksheet part once and stops at each row, each cell and each element beside the cell data; reader and editor
 * both look at a sheet through it. Rows and cells without a reference (legal, some systems leave them out) get the next place.
 */
export class SheetScanner {
  readonly cursor: XmlCursor
  row = -1
  column = -1
  /** The row's opening tag: from, to; where its content ends is known at 'rowEnd'. */
  rowStart = 0
  rowOpenEnd = 0
  rowIsEmpty = false
  /** The `c` element. */
  cellStart = 0
  cellEnd = 0
  /** Behind its opening tag. */
  cellOpenEnd = 0
  style = 0
  type: CellType = 'n'
  /** The text of `v`; equal when there is none. */
  valueStart = 0
  valueEnd = 0
  /** The `is` element of an inline string, from its opening tag; -1 when there is none. */
  inlineStart = -1
  inline: TextShape | null = null
  inlineScope: Scope | null = null
  formula: FormulaPlace | null = null
  /** sheetData: behind its opening tag, before its closing one. */
  dataStart = 0
  dataEnd = 0
  dataIsEmpty = false
  dataPrefix = ''

  private depth = 0
  private inData = false
  private inRow = false

  constructor(bytes: Uint8Array) {
    this.cursor = new XmlCursor(bytes)
    this.cursor.next()
  }

  /** 'element': the cursor is at the opening tag of a child of the worksheet other than sheetData. */
  next(): 'row' | 'cell' | 'rowEnd' | 'element' | 'end' {
    const { cursor } = this
    if (this.depth > 0) {
      while (cursor.depth >= this.depth && cursor.next());
      this.depth = 0
    }
    while (cursor.next()) {
      if (this.inRow) {
        if (!cursor.isOpen) {
          this.inRow = false
          return 'rowEnd'
        }
        if (cursor.name === 'c') {
          this.readCell()
          return 'cell'
        }
        cursor.skip()
      } else if (this.inData) {
        if (!cursor.isOpen) this.leaveData()
        else if (cursor.name === 'row') return this.enterRow()
        else cursor.skip()
      } else if (cursor.isOpen && cursor.name === 'sheetData') this.enterData()
      else if (cursor.isOpen) {
        this.depth = cursor.depth
        return 'element'
      }
    }
    return 'end'
  }

  private enterData(): void {
    this.inData = true
    this.dataIsEmpty = this.cursor.isEmpty
    this.dataStart = this.cursor.end
    this.dataPrefix = this.cursor.prefix()
  }

  private leaveData(): void {
    this.inData = false
    this.dataEnd = this.cursor.start
  }

  private enterRow(): 'row' {
    const { cursor } = this
    const i = this.attribute(LETTER_R)
    const given = i < 0 ? this.row + 1 : wholeNumber(cursor.bytes, cursor.valueStart(i), cursor.valueEnd(i)) - 1
    if (given < 0 || given >= LIMITS.rows) throw refuse('XML_BROKEN', `row ${given + 1}`)
    this.row = given
    this.column = -1
    this.rowStart = cursor.start
    this.rowOpenEnd = cursor.end
    this.rowIsEmpty = cursor.isEmpty
    this.inRow = true
    return 'row'
  }

  private readCell(): void {
    const { cursor } = this
    this.cellStart = cursor.start
    this.cellOpenEnd = cursor.end
    this.valueStart = this.valueEnd = 0
    this.inlineStart = -1
    this.inline = null
    this.inlineScope = null
    this.formula = null
    this.readCellAttributes()
    const isEmpty = cursor.isEmpty
    const depth = cursor.depth
    while (cursor.next() && cursor.depth >= depth) this.readCellChild()
    this.cellEnd = cursor.end
    if (isEmpty) this.cellOpenEnd = this.cellEnd
  }

  private readCellChild(): void {
    const { cursor } = this
    if (cursor.name === 'v') {
      this.valueStart = cursor.end
      cursor.skip()
      this.valueEnd = cursor.start
    } else if (cursor.name === 'f') this.formula = this.readFormula()
    else if (cursor.name === 'is') {
      this.inlineStart = cursor.start
      this.inlineScope = cursor.scope
      this.inline = shapeOfText(cursor)
    } else cursor.skip()
  }

  private readFormula(): FormulaPlace {
    const { cursor } = this
    const kind = cursor.attributes > 0 ? cursor.attribute('t') : undefined
    const ref = cursor.attributes > 0 ? (cursor.attribute('ref') ?? '') : ''
    const group = kind === 'shared' ? Number(cursor.attribute('si') ?? -1) : -1
    const start = cursor.end
    cursor.skip()
    return {
      kind: kind === 'shared' || kind === 'array' || kind === 'dataTable' ? kind : 'normal',
      ref,
      group: Number.isInteger(group) ? group : -1,
      start,
      end: cursor.start,
    }
  }

  /** The attributes of `c` that matter have one letter: r, s, t. */
  private readCellAttributes(): void {
    const { cursor } = this
    this.style = 0
    this.type = 'n'
    let column = this.column + 1
    for (let i = 0; i < cursor.attributes; i++) {
      if (cursor.nameEnd(i) - cursor.nameStart(i) !== 1) continue
      const letter = cursor.bytes[cursor.nameStart(i)]
      const start = cursor.valueStart(i)
      const end = cursor.valueEnd(i)
      if (letter === LETTER_R) column = columnOf(cursor.bytes, start, end)
      else if (letter === LETTER_S) this.style = wholeNumber(cursor.bytes, start, end)
      else if (letter === LETTER_T) this.type = this.typeOf(start, end)
    }
    if (column < 0 || column >= LIMITS.columns) throw refuse('XML_BROKEN', `row ${this.row + 1}`)
    this.column = column
  }

  private typeOf(start: number, end: number): CellType {
    if (end - start === 1 && this.cursor.bytes[start] === LETTER_S) return 's'
    return TYPES.get(decodeUtf8(this.cursor.bytes, start, end)) ?? 'n'
  }

  private attribute(letter: number): number {
    const { cursor } = this
    for (let i = 0; i < cursor.attributes; i++) {
      if (cursor.nameEnd(i) - cursor.nameStart(i) === 1 && cursor.bytes[cursor.nameStart(i)] === letter) return i
    }
    return -1
  }
}

/** Digits at [start, end) as a number; -1 for anything else. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return start === end || value > 0x7fffffff ? -1 : value
}

/** The column of 'AB12', counted from 0; -1 when there is none. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0
  for (let i = start; i < end && i < start + 4; i++) {
    const letter = ((bytes[i] as number) & 0xdf) - 0x40
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
