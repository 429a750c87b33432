import type { CellRef } from '../../grid/workbook-grid.ts'
import { hostError } from './excel-errors.ts'

/** セルを示す — one round trip; a hidden sheet is not shown against the user's will, and a line of a text has no cell. */
export async function showCell(context: Excel.RequestContext, at: CellRef): Promise<void> {
  if ('line' in at) return
  const sheet = context.workbook.worksheets.getItem(at.sheet)
  sheet.load('visibility')
  await context.sync()
  if (sheet.visibility !== 'Visible') throw hostError('SHEET_HIDDEN', at.sheet)
  sheet.activate()
  sheet.getRange(at.cell).select()
  await context.sync()
}
