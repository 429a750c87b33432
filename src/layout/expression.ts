/**
 * 式 — a cell's content in both states at once: the value (submission, and what the live cell caches) and, where one can express it, the
 * formula over the user's own cells. A formula is host-neutral text without `=`; `\u0001tag\u0002` stands for the cell drawn with that tag.
 */
export interface Expression {
  readonly value: string | number
  readonly formula: string | null
}

/** 入力 — something a formula looks at, with the text it is now. */
export interface Input {
  readonly formula: string
  readonly value: string
}

/** Excel's limit for a formula, with room for the `_xldudf_` spelling and for addresses put in for tags. */
const LONGEST_FORMULA = 7_600
/** Excel's limit for a text constant inside a formula is 255. */
const LONGEST_LITERAL = 240
/** Excel's limit for a cell's text. */
export const LONGEST_TEXT = 32_767

export const constant = (value: string | number): Expression => ({ value, formula: null })

export const EMPTY: Expression = constant('')

/** A formula with the value it has now; too long a formula gives way to its value. */
export const computed = (formula: string, value: string | number): Expression => ({
  value,
  formula: formula.length > LONGEST_FORMULA ? null : formula,
})

/** 参照 — the user's cell itself; an empty cell stays empty instead of showing 0. */
export const reference = (address: string, value: string | number): Expression =>
  computed(`IF(${address}="","",${address})`, value)

/** A place in the same sheet, settled when rows have numbers. */
export const tagged = (tag: string): string => `\u0001${tag}\u0002`

/** 連結 — parts one after another; constant as long as all of them are. */
export function concat(parts: readonly Expression[]): Expression {
  const value = parts.map((part) => String(part.value)).join('')
  if (parts.every((part) => part.formula === null)) return constant(value)
  const terms = parts.filter((part) => part.value !== '' || part.formula !== null)
  return computed(terms.map((part) => part.formula ?? literal(String(part.value))).join('&'), value)
}

/** 改行で連結 — paragraphs that stand in several cells. */
export const joinLines = (parts: readonly Expression[]): Expression =>
  concat(parts.flatMap((part, index) => (index === 0 ? [part] : [constant('\n'), part])))

/** A text as it is written inside a formula: quotes doubled, line breaks as CHAR(10), cut to what Excel takes as one constant. */
export function literal(text: string): string {
  if (text === '') return '""'
  return text
    .split('\n')
    .map((line) => piecesOf(line).map(quoted).join('&'))
    .join('&CHAR(10)&')
}

const quoted = (text: string): string => `"${text.replace(/"/gu, '""')}"`

function piecesOf(line: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (piece.length + character.length > LONGEST_LITERAL) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
