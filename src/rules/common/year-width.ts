/** 年の数字 — the one digit of an era year as typed; two digits are half width in any convention. */
export interface YearDigit {
  readonly at: number
  readonly year: string
  readonly digit: string
  readonly isWide: boolean
}

const YEAR = /(?<era>令和|平成|昭和)(?<blank>[ 　]?)(?<digit>[1-9１-９])(?![0-9０-９])/gu // '令和６年度', '令和6'

/** 年の書き方 — every single-digit era year of a text, with the width of its digit. */
export function yearDigitsIn(text: string): readonly YearDigit[] {
  const found: YearDigit[] = []
  YEAR.lastIndex = 0
  for (let match = YEAR.exec(text); match; match = YEAR.exec(text)) {
    const digit = match.groups?.digit ?? ''
    found.push({ at: match.index + match[0].length - 1, year: match[0], digit, isWide: digit > '9' })
  }
  return found
}
