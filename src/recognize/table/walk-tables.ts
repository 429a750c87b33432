import type { GridRow } from '../../grid/workbook-grid.ts'
import type { HeaderFinder, TableHeader } from './find-header.ts'
import type { SheetView } from './sheet-view.ts'

/** 表を読む者 — is given a table's rows one by one, and told when its header comes again. */
export interface TableVisitor {
  feed(row: GridRow): void
  resume(header: TableHeader): void
  /** The last row that belongs to the table. */
  lastRow(): number
}

/** 表をたどる — one pass over the rows: finds headers, opens a table at each, hands every further row to it. */
export function walkTables<T extends TableVisitor>(
  view: SheetView,
  finder: HeaderFinder,
  open: (header: TableHeader, floor: number) => T,
): readonly T[] {
  const tables: T[] = []
  let current: { readonly table: T; readonly signature: string } | undefined
  let floor = view.area.top
  let done = -1
  for (const row of view.rows()) {
    if (row.index <= done) continue
    const header = finder.headerAt(row, floor)
    if (header && header.signature === current?.signature) {
      current.table.resume(header)
    } else if (header) {
      const table = open(header, floor)
      current = { table, signature: header.signature }
      tables.push(table)
    } else current?.table.feed(row)
    if (header) done = header.box.bottom
    if (current) floor = Math.max(done, current.table.lastRow()) + 1
  }
  return tables
}

/** Rows between a table and what stands before it, nearest first. */
export function rowsAbove(view: SheetView, top: number, floor: number, most: number): readonly GridRow[] {
  const rows: GridRow[] = []
  for (let row = top - 1; row >= Math.max(floor, top - most); row--) {
    const found = view.row(row)
    if (found) rows.push(found)
  }
  return rows
}
