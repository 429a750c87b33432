import type { SheetGrid } from '../../grid/workbook-grid.ts'

/**
 * 内容の指紋 — of all that a person may have typed into a sheet: texts and numbers with their cells, and where formulas stand. Values of
 * formulas are left out (they follow the user's cells), and so is their wording, which spreadsheets spell anew when they save.
 */
export function sheetPrint(sheet: SheetGrid): string {
  let hash = FNV_OFFSET
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME) >>> 0
  }
  for (const row of sheet.rows()) {
    for (const cell of row.cells) {
      add(`${String(cell.row)},${String(cell.column)},`)
      add(cell.formula === null ? `${typeof cell.value}:${cell.text}` : '=')
      add('\n')
    }
  }
  return hash.toString(16).padStart(8, '0')
}

/** FNV-1a, 32 bits: an edit is told from no edit; nobody has a reason to forge one. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
