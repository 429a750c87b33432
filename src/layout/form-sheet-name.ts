const LONGEST = 31
const FORBIDDEN = /[[\]:*?/\\'\u0000-\u001f]/gu

/** シート名 — 運営方針, or 運営方針（所属） where the workbook holds several plans; at most 31 UTF-16 units. */
export function formSheetName(department: string | null, plans: number): string {
  const name = (department ?? '').replace(FORBIDDEN, '').trim()
  if (plans <= 1 || name === '') return FORM_SHEET
  const room = LONGEST - FORM_SHEET.length - 2
  return `${FORM_SHEET}（${clipped(name, room)}）`
}

export const FORM_SHEET = '運営方針'

/** Never between the halves of a surrogate pair (𠮷). */
function clipped(text: string, units: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > units) break
    kept += character
  }
  return kept
}
