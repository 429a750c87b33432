import { ServerRefusal } from './server-refusal.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * 開いているスプレッドシート — always by the bound handle: the scope `spreadsheets.currentonly` allows no other, and what is written through it joins the
 * person's own Ctrl+Z.
 */
export const book = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet()

export function sheetNamed(name: string): Sheet {
  const sheet = book().getSheetByName(name)
  if (!sheet)
    throw new ServerRefusal(`シート「${name}」が見つかりません。名前が変わった場合は、「再検査」を押してください。`)
  return sheet
}
