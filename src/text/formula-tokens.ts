/** A piece of a formula: a cell reference that may be moved, or anything else. */
export interface FormulaToken {
  readonly kind: 'reference' | 'other'
  readonly text: string
}

/**
 * In the order in which they are tried: text in double quotes, a quoted sheet name, a bracketed part (`表1[実績]`, `[1]`), an error value, a cell
 * (`$B$3`), a column or row range (`A:C`, `1:3`), a word or number, any other character.
 */
const TOKEN =
  /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|(\[)|(#[A-Z0-9/]+[!?]?)|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.(!]))|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\p{L}\p{N}_.]))|([\p{L}\p{N}_.\\]+)|([^])/gu

/** 数式の字句 — splits a formula so that its cell references can be moved or looked at; text, sheet names and table parts stay whole. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    const isReference = match[5] !== undefined || match[6] !== undefined
    const text = match[3] === undefined ? match[0] : bracketed(formula, match.index)
    tokens.push({ kind: isReference ? 'reference' : 'other', text })
    TOKEN.lastIndex = match.index + text.length
  }
  return tokens
}

/** From an opening bracket to the one that closes it: `[[#Headers],[実績]]`. */
function bracketed(formula: string, start: number): string {
  let depth = 0
  for (let i = start; i < formula.length; i++) {
    const letter = formula[i]
    if (letter === "'")
      i++ // an escaped character of a column name
    else if (letter === '[') depth++
    else if (letter === ']' && --depth === 0) return formula.slice(start, i + 1)
  }
  return formula.slice(start)
}
