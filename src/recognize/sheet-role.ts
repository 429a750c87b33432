import type { SheetGrid } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { SkippedSheet } from '../model/recognition.ts'
import { keyOf } from '../text/width.ts'

/** 読まない理由 — why a sheet is not read whatever it holds: hidden, or its name says that it is something else. */
export function roleByName(sheet: SheetGrid, profiles: readonly Profile[]): SkippedSheet['reason'] | undefined {
  if (sheet.visibility !== 'visible') return 'hidden'
  const roles = ['old', 'guide', 'summary', 'data'] as const
  return roles.find((role) =>
    profiles.some(({ sheetWords }) => sheetWords[role].some((word) => says(sheet.name, word))),
  )
}

/** A one-character word counts only at an edge of the name's parts: 「旧様式」「様式（旧）」, not 「復旧」. */
function says(name: string, word: string): boolean {
  const key = keyOf(name).toLowerCase()
  const wanted = keyOf(word).toLowerCase()
  if (wanted.length > 1) return key.includes(wanted)
  const parts = name.normalize('NFKC').split(/[\s()[\]【】_・.,-]+/u)
  return parts.some((part) => part === wanted || part.startsWith(wanted) || (part.endsWith(wanted) && part.length <= 1))
}

const GUIDE_WORDS =
  /^[^。、]{0,16}(?:記入要領|記載要領|作成要領|記入例|記載例|作成例|記入の手引|記入方法|作成方法)[^。、]{0,8}$/u
const REFERS = /参照|別紙|別シート|のとおり|ください|見て|従って/u
const FIRST_ROWS = 10

/** 記入例・記入要領 — said in a heading at the top of the sheet, where the name does not. */
export function isGuide(sheet: SheetGrid): boolean {
  const top = sheet.used?.top ?? 0
  for (const row of sheet.rows()) {
    if (row.index > top + FIRST_ROWS) return false
    for (const cell of row.cells) {
      if (cell.text.length > 40 || typeof cell.value !== 'string') continue
      const key = keyOf(cell.text)
      if (GUIDE_WORDS.test(key) && !REFERS.test(key)) return true
    }
  }
  return false
}
