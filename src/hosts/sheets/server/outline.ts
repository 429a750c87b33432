import type { Outline } from '../common/wire.ts'
import { marksIn } from './form-marks.ts'
import { book } from './service.ts'
import { readSettings } from './settings-store.ts'

/** 見取り図 — the workbook's sheets, our own marks and the settings: what the sidebar needs before it asks for sheets. */
export function outlineOf(): Outline {
  const spreadsheet = book()
  return {
    spreadsheetId: spreadsheet.getId(),
    file: spreadsheet.getName(),
    sheets: spreadsheet.getSheets().map((sheet) => ({
      name: sheet.getName(),
      gid: sheet.getSheetId(),
      hidden: sheet.isSheetHidden(),
    })),
    marks: [...marksIn(spreadsheet)],
    settings: readSettings(),
  }
}
