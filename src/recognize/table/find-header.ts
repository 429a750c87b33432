import type { Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { GridRow } from '../../grid/workbook-grid.ts'
import type { ColumnId, TableDefinition } from '../../model/profile.ts'
import { columnsOf, type Column } from './columns.ts'
import type { HeaderReader } from './header-text.ts'
import { headerPaths, headerRaw } from './header-tree.ts'
import type { SheetView } from './sheet-view.ts'

/** 見出し — a header block with its columns. */
export interface TableHeader {
  readonly box: Box
  readonly columns: readonly Column[]
  /** Labels in order: a header repeated after a page break has the same. */
  readonly signature: string
}

export interface HeaderFinder {
  /** The header that begins at this row, or undefined; rows above `floor` belong to something else. */
  headerAt(row: GridRow, floor: number): TableHeader | undefined
}

/** Whether columns make a table; `bottom` is the last row of their header. */
export type IsTable = (columns: readonly Column[], bottom: number) => boolean

/** How many rows above the labels may hold nothing but years. */
const YEAR_ROWS_ABOVE = 2

/** Finds header blocks by one table definition; `isTable` says which sets of columns make a table. */
export function headerFinder(
  view: SheetView,
  definition: TableDefinition,
  read: HeaderReader,
  planYear: number | null,
  isTable: IsTable,
): HeaderFinder {
  const tryBlock = (top: number, bottom: number): TableHeader | undefined => {
    const rows = { top, bottom, left: view.area.left, right: view.area.right }
    const paths = headerPaths(view, rows, read)
    const columns = columnsOf(view, paths, read, planYear)
    if (!isTable(columns, bottom)) return undefined
    const left = Math.min(...columns.map((column) => column.left))
    const right = Math.max(...columns.map((column) => column.right))
    return { box: { top, bottom, left, right }, columns, signature: columns.map(({ header }) => header).join('|') }
  }
  return {
    headerAt: (row, floor) => {
      if (!looksLikeHeader(row, read)) return undefined
      const bottom = bottomOf(view, row, definition.headerRows, read)
      for (let last = bottom; last >= row.index; last--) {
        const found = tryBlock(topOf(view, row.index, Math.max(floor, row.index - YEAR_ROWS_ABOVE), read), last)
        if (found) return found
      }
      return undefined
    },
  }
}

const ENOUGH = 2

/** Two labels or years, and no number that could be a value: body rows fail at their first number. */
function looksLikeHeader(row: GridRow, read: HeaderReader): boolean {
  let labels = 0
  for (const cell of row.cells) {
    if (isValue(cell)) return false
    const text = read(headerRaw(cell))
    if (text && (text.ids.length > 0 || text.yearOnly || text.offset !== null)) labels += 1
  }
  return labels >= ENOUGH
}

const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1950 && value <= 2099

function isValue(cell: Cell): boolean {
  return typeof cell.value === 'number' && !isYearNumber(cell.value) && headerRaw(cell) === cell.text
}

/** The header goes on below while its cells reach down (merged), or while the next row is itself one of labels. */
function bottomOf(view: SheetView, row: GridRow, most: number, read: HeaderReader): number {
  let bottom = row.index
  while (bottom - row.index + 1 < most) {
    const next = view.row(bottom + 1)
    const reaching = countReaching(view, row, bottom + 1, read)
    if (next ? !(looksLikeHeader(next, read) || isUnderGroups(next, reaching, read)) : reaching < ENOUGH) break
    bottom += 1
  }
  return bottom
}

/** How many labelled cells of the first header row are merged down into a row. */
function countReaching(view: SheetView, first: GridRow, row: number, read: HeaderReader): number {
  if (!view.isMerged(row)) return 0
  return first.cells.filter(
    (cell) => (read(headerRaw(cell))?.ids.length ?? 0) > 0 && view.spanAt(first.index, cell.column).bottom >= row,
  ).length
}

/** A single label (or words of a group) below merged stub headers still belongs to the header. */
function isUnderGroups(next: GridRow, reaching: number, read: HeaderReader): boolean {
  if (reaching < ENOUGH || next.cells.some(isValue)) return false
  return next.cells.some((cell) => {
    const text = read(headerRaw(cell))
    return text !== null && (text.ids.length > 0 || text.yearOnly || text.interim)
  })
}

/** Rows right above that hold a lone year (or 中間, 上半期) head groups too. */
function topOf(view: SheetView, first: number, floor: number, read: HeaderReader): number {
  let top = first
  while (top > floor) {
    const above = view.row(top - 1)
    const heads = above?.cells.some((cell) => {
      const text = read(headerRaw(cell))
      if (text === null) return false
      const isGroup = text.ids.length === 0 && (text.interim || text.offset !== null)
      return text.yearOnly || (isGroup && headsValues(view, cell, first, read))
    })
    if (!heads) break
    top -= 1
  }
  return top
}

const DESCRIBING: ReadonlySet<ColumnId> = new Set(['number', 'issue', 'strategy', 'name', 'unit', 'owner', 'note'])

/** 「令和８年４月30日現在」 over 担当課 and 備考 dates the sheet, not a group of its columns. */
function headsValues(view: SheetView, cell: Cell, row: number, read: HeaderReader): boolean {
  const { left, right } = view.spanAt(cell.row, cell.column)
  const under = view.row(row)?.cells.filter(({ column }) => column >= left && column <= right) ?? []
  const ids = under.map((own) => read(headerRaw(own))?.ids ?? [])
  return ids.length === 0 || ids.some((own) => own.length === 0 || own.some(({ id }) => !DESCRIBING.has(id)))
}
