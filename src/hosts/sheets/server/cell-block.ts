import type { Held } from '../common/wire.ts'
import { book } from './service.ts'
import { contentOf } from './cell-content-of.ts'

/** 読み取った範囲 — every cell of a sheet's used range as it stands now; rows and columns count from 0. */
export interface CellBlock {
  readonly rows: number
  readonly columns: number
  readonly range: GoogleAppsScript.Spreadsheet.Range
  readonly heldAt: (row: number, column: number) => Held
}

/** Three whole-range calls, however many rows there are. */
export function readBlock(sheet: GoogleAppsScript.Spreadsheet.Sheet): CellBlock {
  const range = sheet.getDataRange()
  const values: unknown[][] = range.getValues()
  const formulas = range.getFormulas()
  const formats = range.getNumberFormats()
  const timeZone = once(() => book().getSpreadsheetTimeZone())
  const heldAt = (row: number, column: number): Held => {
    const formula = formulas[row]?.[column] ?? ''
    return {
      content: contentOf(values[row]?.[column], formula, timeZone),
      formula: formula === '' ? null : formula.replace(/^=/u, ''),
      format: plainFormat(formats[row]?.[column] ?? ''),
    }
  }
  return { rows: values.length, columns: values[0]?.length ?? 0, range, heldAt }
}

/** 自動 — what Google calls a cell without a format of its own. */
const AUTOMATIC = /^(?:|General|0\.#+)$/iu // '0.###############'

const plainFormat = (format: string): string => (AUTOMATIC.test(format) ? 'General' : format)

export const isEmpty = ({ content, formula }: Held): boolean => content === null && formula === null

/** Asked only where a date stands, and then a single time. */
function once(ask: () => string): () => string {
  let answer: string | undefined
  return () => (answer ??= ask())
}
