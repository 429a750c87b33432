import { parseRange } from '../../grid/a1.ts'
import { isSingle, type Box } from '../../grid/box.ts'
import type { ChoiceList } from '../../grid/workbook-grid.ts'
import { LIMITS } from '../limits.ts'
import type { XmlCursor } from '../xml/xml-cursor.ts'
import { isTrue } from '../xml/xml-tree.ts'

/** シートの枠 — what a worksheet says beside its cells. */
export class SheetFrame {
  isProtected = false
  /** 行を既定で隠す — rows that the file does not list are hidden. */
  hidesOtherRows = false
  readonly merges: Box[] = []
  /** 入力規則 — list validations; sources may still be defined names. */
  readonly lists: ChoiceList[] = []
  private readonly hiddenColumns: { from: number; to: number }[] = []
  private hiddenRows: Uint8Array | undefined
  private listedRows: Uint8Array | undefined

  /** Takes up an element beside sheetData whose opening tag the cursor is at; true when it was of use. */
  take(cursor: XmlCursor): void {
    switch (cursor.name) {
      case 'sheetProtection':
        this.isProtected = isTrue(cursor.attribute('sheet'))
        return
      case 'sheetFormatPr':
        this.hidesOtherRows = isTrue(cursor.attribute('zeroHeight'))
        return
      case 'cols':
        return eachChild(cursor, 'col', () => this.takeColumn(cursor))
      case 'mergeCells':
        return eachChild(cursor, 'mergeCell', () => this.takeMerge(cursor))
      case 'dataValidations':
        return eachChild(cursor, 'dataValidation', () => this.takeValidation(cursor, 'formula1'))
      case 'extLst':
        return eachChild(cursor, 'x14:dataValidation', () => this.takeValidation(cursor, 'xm:f'))
    }
  }

  /** Takes up a row whose opening tag the cursor is at. */
  takeRow(cursor: XmlCursor, row: number): void {
    if (this.hidesOtherRows) this.listedRows = withBit(this.listedRows, row)
    if (cursor.attributes > 1 && (isTrue(cursor.attribute('hidden')) || cursor.attribute('ht') === '0')) {
      this.hiddenRows = withBit(this.hiddenRows, row)
    }
  }

  isRowHidden(row: number): boolean {
    return hasBit(this.hiddenRows, row) || (this.hidesOtherRows && !hasBit(this.listedRows, row))
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.some(({ from, to }) => column >= from && column <= to)
  }

  private takeColumn(cursor: XmlCursor): void {
    if (!isTrue(cursor.attribute('hidden')) && Number(cursor.attribute('width') ?? 1) !== 0) return
    this.hiddenColumns.push({ from: Number(cursor.attribute('min')) - 1, to: Number(cursor.attribute('max')) - 1 })
  }

  /** The newer form (x14) keeps source and cells in elements of their own; it may name cells of other sheets. */
  private takeValidation(cursor: XmlCursor, sourceName: string): void {
    if (cursor.attribute('type') !== 'list') return
    let cells = cursor.attribute('sqref') ?? ''
    let source: string | undefined
    const depth = cursor.depth
    while (cursor.next() && cursor.depth >= depth) {
      if (!cursor.isOpen) continue
      if (cursor.name === sourceName) source ??= cursor.text()
      else if (cursor.name === 'xm:sqref') cells = cursor.text()
    }
    const areas = cells.split(' ').flatMap((range) => parseRange(range) ?? [])
    if (source !== undefined && areas.length > 0) this.lists.push({ areas, source: source.trim() })
  }

  private takeMerge(cursor: XmlCursor): void {
    const box = parseRange(cursor.attribute('ref') ?? '')
    if (box && !isSingle(box)) this.merges.push(box)
  }
}

/** Calls `visit` at the opening tag of each child of that name. */
export function eachChild(cursor: XmlCursor, name: string, visit: () => void): void {
  const depth = cursor.depth
  while (cursor.next() && cursor.depth >= depth) if (cursor.isOpen && cursor.name === name) visit()
}

/** One bit a row, so that a million hidden rows take 128 kB. */
function withBit(bits: Uint8Array | undefined, row: number): Uint8Array {
  const set = bits ?? new Uint8Array(LIMITS.rows / 8)
  set[row >> 3] = (set[row >> 3] ?? 0) | (1 << (row & 7))
  return set
}

const hasBit = (bits: Uint8Array | undefined, row: number): boolean =>
  bits !== undefined && ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0
