/** 数の書き方 — one number of a text as typed, and how it reads in half width where its width is a fault. */
export interface WideNumber {
  readonly start: number
  readonly text: string
  readonly half: string
}

/** '１，３００', '1２', '４５．２': digits in either width, a comma only before three digits, a point only between digits. */
const NUMBER = /[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?/gu
const WIDE = /[０-９]/u
const DIGITS = /[0-9０-９]/gu
/** '１．' at the head of a line numbers the line. */
const LINE_NUMBER = /(?:^|\n)[ 　\t]*[0-9０-９][.．]$/u
const HALF_SHIFT = 0xfee0

/** 全角の数 — numbers of two or more digits in full width, or in both widths; a single full-width digit is the 公文書 convention. */
export function wideNumbersIn(text: string): readonly WideNumber[] {
  const found: WideNumber[] = []
  NUMBER.lastIndex = 0
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const number = withoutLineNumber(text, match.index, match[0])
    if (isFault(number.text)) found.push({ ...number, half: toHalf(number.text) })
  }
  return found
}

const isFault = (number: string): boolean => WIDE.test(number) && (number.match(DIGITS)?.length ?? 0) > 1

/** '１．2024年度の取組' is a numbered line, not the number 1.2024. */
function withoutLineNumber(
  text: string,
  start: number,
  number: string,
): { readonly start: number; readonly text: string } {
  const point = number.search(/[.．]/u) + 1
  const isNumbered = point > 0 && LINE_NUMBER.test(text.slice(0, start + point))
  return isNumbered ? { start: start + point, text: number.slice(point) } : { start, text: number }
}

const WIDE_SIGN = /[０-９，．]/gu

/** '１，３００' → '1,300'. */
export const toHalf = (number: string): string =>
  number.replace(WIDE_SIGN, (sign) => String.fromCharCode(sign.charCodeAt(0) - HALF_SHIFT))

/** '１' for '1'. */
export const toFull = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + HALF_SHIFT)
