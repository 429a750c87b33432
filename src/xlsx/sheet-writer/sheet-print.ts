import type { SheetGrid } from '../../grid/workbook-grid.ts'
import { textOfValue } from '../../grid/make-sheet.ts'
import type { SheetLayout } from '../../model/sheet-layout.ts'
import { withoutIllegal } from '../xml/xml-text.ts'

/**
 * 内容の指紋 — of all that stands in a sheet as a value, with its cell. Formulas are left out: what they show follows the user's cells, and
 * spreadsheets spell them anew when they save; a formula that a person typed over is a value then, and tells.
 */
export const sheetPrint = (sheet: SheetGrid): string =>
  printOf(
    [...sheet.rows()].flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.formula === null ? [[cell.row, cell.column, textOfValue(cell.value)] as const] : [],
      ),
    ),
  )

/** The same of a sheet as we are about to write it. */
export const layoutPrint = (layout: SheetLayout): string =>
  printOf(
    layout.rows.flatMap((row, index) =>
      row.cells.flatMap(({ column, content }) => {
        if (content.kind === 'blank' || content.kind === 'formula') return []
        const text = content.kind === 'text' ? withoutIllegal(content.text) : String(content.number)
        return text === '' ? [] : [[index, column, text] as const]
      }),
    ),
  )

/** FNV-1a, 32 bits: an edit is told from no edit; nobody has a reason to forge one. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

function printOf(cells: readonly (readonly [row: number, column: number, text: string])[]): string {
  let hash = FNV_OFFSET
  for (const [row, column, text] of cells) {
    const line = `${String(row)},${String(column)},${text}\n`
    for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), FNV_PRIME) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
