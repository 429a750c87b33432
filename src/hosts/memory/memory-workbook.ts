import { contains, isSingle, type Box } from '../../grid/box.ts'
import { parseA1 } from '../../grid/a1.ts'
import { makeSheet, makeWorkbook, textOfValue, type CellParts, type SheetParts } from '../../grid/make-sheet.ts'
import type { WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { EditValue } from '../../model/edit.ts'

/** What a memory workbook starts from; the same description makes a real file for the other hosts' contract tests. */
export interface MemoryBook {
  readonly sheets: readonly SheetParts[]
  readonly settings?: string | null
}

/** ブック — the mutable workbook behind the memory host: sheets of parts, replaced whole at each change. */
export class MemoryWorkbook {
  #sheets: readonly SheetParts[]
  settings: string | null

  constructor(book: MemoryBook) {
    this.#sheets = book.sheets
    this.settings = book.settings ?? null
  }

  grid(names: WorkbookGrid['names']): WorkbookGrid {
    return makeWorkbook(this.#sheets.map(makeSheet), { settings: this.settings, names })
  }

  sheet(name: string): SheetParts | undefined {
    return this.#sheets.find((sheet) => sheet.name === name)
  }

  /** Puts a sheet in the place of the one with its name, or behind the last. */
  put(sheet: SheetParts): void {
    const known = this.sheet(sheet.name) !== undefined
    this.#sheets = known ? this.#sheets.map((old) => (old.name === sheet.name ? sheet : old)) : [...this.#sheets, sheet]
  }

  remove(name: string): void {
    this.#sheets = this.#sheets.filter((sheet) => sheet.name !== name)
  }

  write(sheet: SheetParts, address: string, value: EditValue): void {
    const at = parseA1(address)
    if (!at) return
    const others = sheet.cells.filter((cell) => cell.row !== at.row || cell.column !== at.column)
    const old = cellAt(sheet, address)
    const written = cellOf(value)
    this.put({ ...sheet, cells: written ? [...others, { ...keptOf(old), ...at, ...written }] : others })
  }
}

/** A number format and a style stay when a cell gets another value. */
const keptOf = (old: CellParts | undefined): Partial<CellParts> =>
  old ? { ...(old.format && { format: old.format }), ...(old.style && { style: old.style }) } : {}

export function cellAt(sheet: SheetParts, address: string): CellParts | undefined {
  const at = parseA1(address)
  return sheet.cells.find((cell) => cell.row === at?.row && cell.column === at.column)
}

export const mergeAt = (sheet: SheetParts, row: number, column: number): Box | undefined =>
  sheet.merges?.find((box) => !isSingle(box) && contains(box, row, column))

export function valueOf(cell: CellParts | undefined): EditValue {
  if (!cell || cell.value === '') return { kind: 'blank' }
  if (cell.formula) return { kind: 'formula', formula: cell.formula, cached: shownValue(cell) }
  return typeof cell.value === 'number'
    ? { kind: 'number', number: cell.value }
    : { kind: 'text', text: textOfValue(cell.value) }
}

const shownValue = (cell: CellParts): string | number =>
  typeof cell.value === 'number' ? cell.value : textOfValue(cell.value)

function cellOf(value: EditValue): (Pick<CellParts, 'value'> & Partial<CellParts>) | undefined {
  switch (value.kind) {
    case 'blank':
      return undefined
    case 'text':
      return value.text === '' ? undefined : { value: value.text }
    case 'number':
      return { value: value.number }
    case 'formula':
      return { value: value.cached, formula: value.formula }
  }
}
