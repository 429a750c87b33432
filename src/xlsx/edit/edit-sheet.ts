import { a1, parseA1 } from '../../grid/a1.ts'
import { contains, isSingle, type Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { SheetGrid } from '../../grid/workbook-grid.ts'
import type { AppliedEdit, Edit, EditValue, RefusalReason } from '../../model/edit.ts'
import { LIMITS } from '../limits.ts'
import type { Package } from '../package.ts'
import { DAYS_TO_1904 } from '../read/cell-value.ts'
import { readSheet } from '../read/read-sheet.ts'
import { sheetGrid, type BookContext } from '../read/sheet-grid.ts'
import type { SheetEntry } from '../workbook-part.ts'
import { xmlText } from '../xml/xml-text.ts'
import type { CellBefore, SheetBefore } from './cells-receipt.ts'
import { cellXml } from './cell-xml.ts'
import { textOfEdit } from '../../model/inverse-edit.ts'
import { dimensionAfter, rewriteCells } from './rewrite-cells.ts'
import { unshare } from './shared-formulas.ts'
import { findCells, rawAt, type CellSite, type SheetSite } from './sheet-site.ts'
import { pivotAreas, tableHeaders } from './tables.ts'

/** What became of one edit. */
export type Outcome = AppliedEdit | { readonly edit: Edit; readonly reason: RefusalReason }

export interface SheetOutcome {
  readonly outcomes: readonly Outcome[]
  readonly before: SheetBefore | null
  readonly overwroteFormula: boolean
  /** Cells whose phonetic guides went with their text. */
  readonly lostGuides: readonly string[]
}

/** Everything that says whether and how a cell of the sheet may be written. */
interface Desk {
  readonly site: SheetSite
  readonly grid: SheetGrid
  readonly book: BookContext
  readonly headers: readonly Box[]
  readonly pivots: readonly Box[]
  /** Written so far, by address: a later edit of the same cell sees the earlier one. */
  readonly staged: Map<string, EditValue>
}

/** シートに書く — tries every edit of one sheet, and gives the sheet part its new content when at least one may be made. */
export function editSheet(opened: Package, entry: SheetEntry, edits: readonly Edit[], book: BookContext): SheetOutcome {
  const bytes = opened.read(entry.part)
  const grid = sheetGrid(entry, readSheet(bytes, book.strings), book, [])
  const desk: Desk = {
    site: findCells(bytes, edits.flatMap(targetOf)),
    grid,
    book,
    headers: tableHeaders(opened, entry.part),
    pivots: pivotAreas(opened, entry.part),
    staged: new Map(),
  }
  const outcomes = edits.map((edit) => tryEdit(desk, edit))
  if (desk.staged.size === 0) return { outcomes, before: null, overwroteFormula: false, lostGuides: [] }
  const cells = writeStaged(opened, entry, desk)
  return {
    outcomes,
    before: { sheet: entry.name, ...cells },
    overwroteFormula: stagedCells(desk).some((cell) => cell.formula !== null),
    lostGuides: stagedCells(desk)
      .filter((cell) => hasGuides(desk, cell))
      .map((cell) => a1(cell.row, cell.column)),
  }
}

function targetOf(edit: Edit): { row: number; column: number }[] {
  const at = 'line' in edit.at ? undefined : parseA1(edit.at.cell)
  return at ? [at] : []
}

const stagedCells = (desk: Desk): readonly CellSite[] =>
  [...desk.staged.keys()]
    .map((address) => desk.site.cells.get(address))
    .filter((cell): cell is CellSite => cell !== undefined)

function tryEdit(desk: Desk, edit: Edit): Outcome {
  const at = targetOf(edit)[0]
  const cell = at && desk.site.cells.get(a1(at.row, at.column))
  if (!cell) return { edit, reason: 'missing' }
  const address = a1(cell.row, cell.column)
  const reason = refusal(desk, cell, edit)
  if (reason) return { edit, reason }
  const was = desk.staged.get(address) ?? valueNow(desk, cell)
  desk.staged.set(address, edit.value)
  return { edit, was }
}

/** 書けない理由 — in the order in which a person would mend it. */
function refusal(desk: Desk, cell: CellSite, edit: Edit): RefusalReason | undefined {
  const { site, grid } = desk
  const { row, column } = cell
  const inside = (box: Box): boolean => contains(box, row, column)
  const shown = gridCell(grid, cell)
  if (!site.isOrdered || !site.data.exists) return 'unsupported'
  if (grid.merges.some((box) => inside(box) && (box.top !== row || box.left !== column))) return 'merged'
  if (grid.isProtected && desk.book.looks(cell.style).style.locked) return 'protected'
  if (site.arrays.some((box) => !isSingle(box) && inside(box))) return 'array'
  if (cell.formula && !desk.staged.has(a1(row, column)) && !edit.overFormula) return 'formula'
  if (desk.headers.some(inside)) return 'tableHeader'
  if (shown?.rich) return 'rich'
  if (desk.pivots.some(inside) || !isWritable(edit.value)) return 'unsupported'
  return textNow(desk, cell) === edit.before ? undefined : 'changed'
}

function isWritable(value: EditValue): boolean {
  switch (value.kind) {
    case 'blank':
      return true
    case 'text':
      return value.text.length <= LIMITS.textLength
    case 'number':
      return Number.isFinite(value.number)
    case 'formula':
      return value.formula !== '' && value.formula.length <= LIMITS.formulaLength && isWritableResult(value.cached)
  }
}

const isWritableResult = (cached: string | number): boolean =>
  typeof cached === 'number' ? Number.isFinite(cached) : cached.length <= LIMITS.textLength

const gridCell = (grid: SheetGrid, { row, column }: CellSite): Cell | undefined =>
  grid.row(row)?.cells.find((cell) => cell.column === column)

function textNow(desk: Desk, cell: CellSite): string {
  const staged = desk.staged.get(a1(cell.row, cell.column))
  return staged ? textOfEdit(staged) : (gridCell(desk.grid, cell)?.text ?? '')
}

function valueNow({ grid, site }: Desk, cell: CellSite): EditValue {
  const shown = gridCell(grid, cell)
  const cached = typeof shown?.value === 'number' ? shown.value : (shown?.text ?? '')
  if (cell.formula) {
    return {
      kind: 'formula',
      formula: shown?.formula ?? xmlText(site.bytes, cell.formula.start, cell.formula.end),
      cached,
    }
  }
  if (!shown) return { kind: 'blank' }
  return typeof cached === 'number' ? { kind: 'number', number: cached } : { kind: 'text', text: cached }
}

function hasGuides({ book, site }: Desk, cell: CellSite): boolean {
  if (!cell.exists || cell.type !== 's') return false
  const index = Number(VALUE.exec(rawAt(site.bytes, cell))?.[1] ?? -1)
  return book.strings.hasGuides(index)
}

const VALUE = /v>\s*(\d+)\s*</u // '<v>12</v>'

/** A day goes into a workbook that counts from 1904 as it is read out of it: in the workbook's own calendar. */
function writtenXml(site: SheetSite, cell: CellSite, value: EditValue, { looks, date1904 }: BookContext): string {
  const isDay = date1904 && value.kind === 'number' && looks(cell.style).isDate
  return cellXml(site, cell, isDay ? { ...value, number: value.number - DAYS_TO_1904 } : value)
}

function writeStaged(opened: Package, entry: SheetEntry, desk: Desk): Omit<SheetBefore, 'sheet'> {
  // Members of a shared formula whose master goes are written out first; the sheet is then looked at anew.
  const unshared = unshare(desk.site, stagedCells(desk))
  const site =
    unshared.length === 0 ? desk.site : findCells(desk.site.bytes, [...desk.site.cells.values(), ...unshared])
  const written = [...desk.staged].map(([address, value]): [string, string] => [
    address,
    writtenXml(site, siteOf(site, address), value, desk.book),
  ])
  const cells = new Map([
    ...unshared.map(({ row, column, xml }): [string, string] => [a1(row, column), xml]),
    ...written,
  ])
  const bytes = rewriteCells(site, cells)
  const now = dimensionAfter(site, cells)
  opened.replace(entry.part, bytes)
  return {
    cells: [...cells].map(([address, now]) => cellBefore(site, address, now)),
    addedRows: [...site.rows].filter(([, row]) => !row.exists).map(([row]) => row),
    dimension: site.dimension && now !== undefined ? { was: rawAt(site.bytes, site.dimension), now } : null,
  }
}

function siteOf(site: SheetSite, address: string): CellSite {
  const found = site.cells.get(address)
  if (!found) throw new Error(`cell not found: ${address}`) // every staged cell was a target
  return found
}

function cellBefore(site: SheetSite, address: string, now: string): CellBefore {
  const cell = siteOf(site, address)
  return { row: cell.row, column: cell.column, was: cell.exists ? rawAt(site.bytes, cell) : null, now }
}
