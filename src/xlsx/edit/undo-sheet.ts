import { a1 } from '../../grid/a1.ts'
import type { Package } from '../package.ts'
import type { SheetEntry } from '../workbook-part.ts'
import type { CellBefore, SheetBefore } from './cells-receipt.ts'
import { rewriteCells } from './rewrite-cells.ts'
import { findCells, rawAt, type SheetSite } from './sheet-site.ts'

/** シートを元に戻す — puts the sheet's cells back as they stood in the file, byte for byte; false (and nothing done) when one was changed since. */
export function undoSheet(opened: Package, entry: SheetEntry, before: SheetBefore): boolean {
  const site = findCells(opened.read(entry.part), before.cells)
  if (!before.cells.every((cell) => holds(site, cell))) return false
  const dimension = dimensionToRestore(site, before)
  const bytes = rewriteCells(site, new Map(before.cells.map((cell) => [a1(cell.row, cell.column), cell.was])), {
    dropRows: new Set(before.addedRows),
    ...(dimension === undefined ? {} : { dimension }),
  })
  opened.replace(entry.part, bytes)
  return true
}

function holds(site: SheetSite, { row, column, now }: CellBefore): boolean {
  const cell = site.cells.get(a1(row, column))
  return cell !== undefined && cell.exists && rawAt(site.bytes, cell) === now
}

const dimensionToRestore = (site: SheetSite, { dimension }: SheetBefore): string | undefined =>
  dimension && site.dimension && rawAt(site.bytes, site.dimension) === dimension.now ? dimension.was : undefined
