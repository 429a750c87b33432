import { textOfContent } from '../common/cell-content.ts'
import { untypedText } from '../common/typed-text.ts'
import type { Drawing } from '../common/wire.ts'
import { readBlock } from './cell-block.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** FNV-1a, 32 bits: an edit is told from no edit; nobody has a reason to forge one. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * 内容の指紋 — of all that stands as a value in the form's own columns, with how many these are: '10:0a1b2c3d'. Formulas are left out, as what they show follows
 * the user's cells; one that a person typed over is a value then, and tells.
 */
function printOf(columns: number, rows: number, textAt: (row: number, column: number) => string): string {
  let hash = FNV_OFFSET
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const text = textAt(row, column)
      if (text === '') continue
      const line = `${String(row)},${String(column)},${text}\n`
      for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), FNV_PRIME) >>> 0
    }
  }
  return `${String(columns)}:${hash.toString(16).padStart(8, '0')}`
}

/** Of a sheet as we are about to write it. */
export const drawingPrint = ({ values, formColumns }: Drawing): string =>
  printOf(formColumns, values.length, (row, column) => {
    const value = values[row]?.[column] ?? ''
    if (typeof value === 'number') return String(value)
    return value.startsWith('=') ? '' : untypedText(value)
  })

/** The same of a sheet as it stands. */
function sheetPrint(sheet: Sheet, columns: number): string {
  const block = readBlock(sheet)
  return printOf(columns, block.rows, (row, column) => {
    const { content, formula } = block.heldAt(row, column)
    return formula === null ? textOfContent(content ?? '') : ''
  })
}

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()

/** Under the sheet's number, which stays when the sheet is renamed. */
const keyOf = (gid: number): string => `plansheet.print.${String(gid)}`

export const keepPrint = (gid: number, print: string): void => void store().setProperty(keyOf(gid), print)

export const forgetPrint = (gid: number): void => void store().deleteProperty(keyOf(gid))

/** Whether a person has typed into our sheet since; true, too, where nothing is known of it. */
export function isEdited(sheet: Sheet): boolean {
  const kept = store().getProperty(keyOf(sheet.getSheetId()))
  return kept === null || sheetPrint(sheet, parseInt(kept, 10)) !== kept
}
