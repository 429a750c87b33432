import { eraName } from '../text/era.ts'

const LONE_DIGIT = /(?<![0-9])[0-9](?![0-9])/gu // the 6 of 令和6年度, not the 10 of 令和10年度

/** 年度の表記 — 令和６年度, 令和10年度: one digit in full width, as 公文書 print it. */
export const printYear = (fiscalYear: number): string => widenLoneDigits(eraName(fiscalYear))

/** 元号なし — ６年度, as the form's budget line says it. */
export const printBareYear = (fiscalYear: number): string => printYear(fiscalYear).replace(/^[^0-9０-９元]+/u, '')

/** 日付の表記 — 2025-06-10 → 令和７年６月10日; a text that is no date is printed as it is. */
export function printDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  if (!match) return date
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const era = eraName(year).replace(/度$/u, '')
  return widenLoneDigits(`${era}${String(month)}月${String(day)}日`)
}

/** 番号の表記 — １, 10. */
export const printNumber = (number: number): string => widenLoneDigits(String(number))

const widenLoneDigits = (text: string): string =>
  text.replace(LONE_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
