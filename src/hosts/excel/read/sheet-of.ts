import type { Box } from '../../../grid/box.ts'
import type { Cell } from '../../../grid/cell.ts'
import type { GridRow, SheetGrid, TextBox } from '../../../grid/workbook-grid.ts'
import { cellOf } from './cell-of.ts'
import type { ReadRows } from './read-windows.ts'
import type { SurveyedSheet } from './survey.ts'

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const

export interface SheetExtras {
  readonly merges: readonly Box[]
  readonly textBoxes: readonly TextBox[]
  readonly hiddenColumns: readonly number[]
}

/** シート — Excel's arrays as the grid that the core knows; cells are made row by row. */
export function sheetOf(sheet: SurveyedSheet, windows: readonly ReadRows[], extras: SheetExtras): SheetGrid {
  const rows = new Map(windows.flatMap(rowsOf).map((row) => [row.index, row]))
  const hiddenRows = new Set(windows.flatMap((window) => window.hiddenRows))
  const hiddenColumns = new Set(extras.hiddenColumns)
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    isProtected: sheet.isProtected,
    merges: extras.merges,
    used: usedBox(rows),
    textBoxes: extras.textBoxes,
    lists: sheet.lists,
    rows: () => rows.values(),
    row: (index) => rows.get(index),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
  }
}

function rowsOf({ box, values, formulas, formats }: ReadRows): readonly GridRow[] {
  return values.flatMap((line, r) => {
    const index = box.top + r
    const cells = line.flatMap((value, c): Cell[] => {
      const cell = cellOf(index, box.left + c, value, formulas[r]?.[c], formats[r]?.[c])
      return cell ? [cell] : []
    })
    return cells.length === 0 ? [] : [{ index, cells }]
  })
}

function usedBox(rows: ReadonlyMap<number, GridRow>): Box | null {
  let used: Box | null = null
  for (const { index, cells } of rows.values()) {
    const left = cells[0]?.column ?? 0
    const right = cells[cells.length - 1]?.column ?? left
    used = used
      ? { top: used.top, bottom: index, left: Math.min(used.left, left), right: Math.max(used.right, right) }
      : { top: index, bottom: index, left, right }
  }
  return used
}
