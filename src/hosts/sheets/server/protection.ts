import type { SheetReply } from '../common/wire.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Locked = NonNullable<SheetReply['locked']>

/** 保護 — where this person may not write; a protection that only warns, or that lets the person in, closes nothing. */
export function lockedIn(sheet: Sheet): Locked | null {
  const whole = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).find(isClosed)
  const areas = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter(isClosed).map(areaOf)
  if (whole) return { areas: null, except: whole.getUnprotectedRanges().map((range) => range.getA1Notation()) }
  return areas.length === 0 ? null : { areas, except: [] }
}

const isClosed = (protection: GoogleAppsScript.Spreadsheet.Protection): boolean =>
  !protection.isWarningOnly() && !protection.canEdit()

const areaOf = (protection: GoogleAppsScript.Spreadsheet.Protection): string => protection.getRange().getA1Notation()
