import { parseA1, parseRange } from '../../grid/a1.ts'
import { union, type Box } from '../../grid/box.ts'
import { LIMITS } from '../limits.ts'
import { tokensOf, type FormulaToken } from '../../text/formula-tokens.ts'

/** 参照 — what a formula looks at. */
export interface FormulaReferences {
  /** `sheet` is null for the formula's own. */
  readonly areas: readonly { readonly sheet: string | null; readonly box: Box }[]
  /** Words that may be defined names or tables. */
  readonly names: readonly string[]
  /** True where the formula makes up references as it goes (INDIRECT, OFFSET): it may look at anything. */
  readonly isOpen: boolean
}

const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u // '予算合計'
const OPEN_FUNCTION = /^(?:INDIRECT|OFFSET)$/iu // 'INDIRECT'
const SHEET_CLOSE = "'"

/** Cells of other workbooks (`[1]集計!A1`) are left out. */
export function referencesIn(formula: string): FormulaReferences {
  const tokens = tokensOf(formula)
  const areas: { sheet: string | null; box: Box }[] = []
  const names: string[] = []
  let isOpen = false
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.text
    if (token.kind === 'reference') {
      const sheet = sheetBefore(tokens, i)
      const box = boxOf(token.text)
      if (sheet !== undefined && box) areas.push({ sheet, box: rangeFrom(tokens, i, box) })
    } else if (WORD.test(token.text) && next !== '!') {
      if (next === '(') isOpen = isOpen || OPEN_FUNCTION.test(token.text)
      else names.push(token.text)
    }
  })
  return { areas, names, isOpen }
}

/** The sheet a reference is qualified with; null for none, undefined for a sheet of another workbook. */
function sheetBefore(tokens: readonly FormulaToken[], i: number): string | null | undefined {
  // B9 of 様式!A1:B9 is qualified by what stands before A1.
  const at = tokens[i - 1]?.text === ':' && tokens[i - 2]?.kind === 'reference' ? i - 2 : i
  if (tokens[at - 1]?.text !== '!') return null
  const name = tokens[at - 2]?.text ?? ''
  if (name.includes('[') || tokens[at - 3]?.text.startsWith('[')) return undefined
  return name.startsWith(SHEET_CLOSE) ? name.slice(1, -1).replace(DOUBLED, "'") : name
}

const DOUBLED = /''/gu // "局''s"

/** A1:B9 is one area: the first of the two references takes in the second. */
function rangeFrom(tokens: readonly FormulaToken[], i: number, box: Box): Box {
  const end =
    tokens[i + 1]?.text === ':' && tokens[i + 2]?.kind === 'reference' ? boxOf(tokens[i + 2]?.text ?? '') : undefined
  return end ? union(box, end) : box
}

const DOLLAR = /\$/gu // '$A:$C'
const COLUMNS = /^[A-Z]+:[A-Z]+$/iu // 'A:C'

function boxOf(text: string): Box | undefined {
  const plain = text.replace(DOLLAR, '')
  if (!plain.includes(':')) return parseRange(plain)
  const [from = '', to = ''] = plain.split(':')
  if (!COLUMNS.test(plain)) return { top: Number(from) - 1, bottom: Number(to) - 1, left: 0, right: LIMITS.columns - 1 }
  const [left, right] = [parseA1(`${from}1`), parseA1(`${to}1`)]
  return left && right && { top: 0, bottom: LIMITS.rows - 1, left: left.column, right: right.column }
}
