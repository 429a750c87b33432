import type { Cell } from '../grid/cell.ts'
import type { GridRow, SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'

/**
 * 表示のあるセルだけ — the workbook as a reader sees it. A function of ours that shows nothing yet is a cell of the grid, so that it can be frozen or
 * mended, but to recognition nothing stands there.
 */
export const shownOnly = (grid: WorkbookGrid): WorkbookGrid => ({ ...grid, sheets: grid.sheets.map(shownSheet) })

function shownSheet(sheet: SheetGrid): SheetGrid {
  return {
    ...sheet,
    rows: () => shownRows(sheet),
    row: (index) => shownRow(sheet.row(index)),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  }
}

function* shownRows(sheet: SheetGrid): Iterable<GridRow> {
  for (const row of sheet.rows()) {
    const shown = shownRow(row)
    if (shown) yield shown
  }
}

/** The row itself where every cell shows something, which is nearly always. */
function shownRow(row: GridRow | undefined): GridRow | undefined {
  if (!row?.cells.some(isSilent)) return row
  const cells = row.cells.filter((cell) => !isSilent(cell))
  return cells.length === 0 ? undefined : { ...row, cells }
}

const isSilent = ({ text }: Cell): boolean => text === ''
