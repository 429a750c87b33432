import { contains } from '../../../grid/box.ts'
import { isCellError, type CellValue } from '../../../grid/cell.ts'
import type { WorkbookGrid } from '../../../grid/workbook-grid.ts'
import { dependantsOf, type ChangedArea } from '../../../xlsx/edit/dependants.ts'
import type { Results } from '../../../xlsx/edit/write-results.ts'
import type { Package } from '../../../xlsx/package.ts'
import { readWorkbookPart } from '../../../xlsx/workbook-part.ts'
import { cellAt, type Entry } from './entry.ts'

/** 新しい計算結果 — of what the grid has calculated, what the file's stored results say otherwise. */
export const differingFrom = (grid: WorkbookGrid, results: Results): Results =>
  picked(results, (sheet, row, column, value) => !sameValue(value, cellAt(grid, { sheet, row, column })?.value ?? ''))

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) || isCellError(b) ? isCellError(a) && isCellError(b) && a.error === b.error : a === b
}

/** 入力で変わる計算結果 — only these go into the file: results of entered formulas and of formulas that look at entered cells. */
export function resultsOfEntries(opened: Package, entries: readonly Entry[], results: Results): Results {
  const entered = entries.map(({ sheet, row, column }): ChangedArea => {
    return { sheet, box: { top: row, bottom: row, left: column, right: column } }
  })
  const { areas, isComplete } = dependantsOf(opened, readWorkbookPart(opened), entered)
  const formulas = entries.flatMap((entry, i) => (entry.value.kind === 'formula' ? (entered[i] ?? []) : []))
  const touched = [...areas, ...formulas]
  return picked(results, (sheet, row, column) => {
    return !isComplete || touched.some((area) => area.sheet === sheet && contains(area.box, row, column))
  })
}

type Wants = (sheet: string, row: number, column: number, value: CellValue) => boolean

function picked(results: Results, wants: Wants): Results {
  const kept = new Map<string, ReadonlyMap<string, CellValue>>()
  for (const [sheet, cells] of results) {
    const wanted = [...cells].filter(([key, value]) => {
      const [row = 0, column = 0] = key.split(',').map(Number)
      return wants(sheet, row, column, value)
    })
    if (wanted.length > 0) kept.set(sheet, new Map(wanted))
  }
  return kept
}
