import { tokensOf } from '../text/formula-tokens.ts'
import { FUNCTION_NAMES } from './function-names.ts'

/*
 * 数式の書き換え — one call, three spellings: `PLAN.STATUS(` is what a person types in Excel, and what every grid, layout and edit of ours holds;
 * `_xldudf_PLAN_STATUS(` is what an .xlsx file stores; `PLAN_STATUS(` is what Sheets takes, where a name has no dot. Hosts translate at their edge.
 */

/** 書き方 — whose spelling a formula is to have. */
export type Spelling = 'excel' | 'file' | 'sheets'

const HEADS: Readonly<Record<Spelling, string>> = { excel: 'PLAN.', file: '_xldudf_PLAN_', sheets: 'PLAN_' }

/** 'PLAN.STATUS', 'plan_status', '_xldudf_PLAN_STATUS' */
const CALL = new RegExp(`^(?<file>_xldudf_)?PLAN[._](?<name>${FUNCTION_NAMES.join('|')})$`, 'iu')
const OPENING = '('
const QUALIFIER = '!'
const WHITE = /^\s$/u
/** Whether a formula may call one of ours: nearly all of a workbook's are told by this one look. */
const MAY_CALL = /PLAN[._]/iu

/**
 * 書き換える — every call of a function of ours in the wanted spelling, whichever it had; texts, sheet names, table parts, longer names and all
 * other functions stay as they are. A damaged call (`[2]!_xldudf_PLAN_STATUS(`, left behind by another add-in) is mended.
 */
export function rewriteFormula(formula: string, to: Spelling): string {
  if (!MAY_CALL.test(formula)) return formula
  const texts = tokensOf(formula).map(({ text }) => text)
  const written = [...texts]
  callsIn(texts).forEach(({ index, name, from }) => {
    for (let place = from; place < index; place++) written[place] = ''
    written[index] = HEADS[to] + name
  })
  return written.join('')
}

/** 呼んでいるか — in whichever spelling. */
export const callsPlan = (formula: string): boolean =>
  MAY_CALL.test(formula) && callsIn(tokensOf(formula).map(({ text }) => text)).length > 0

/** 壊れた呼び出し — a call that points into another file: only a person's click mends it, for what it shows is not ours. */
export const isDamaged = (formula: string): boolean =>
  MAY_CALL.test(formula) && callsIn(tokensOf(formula).map(({ text }) => text)).some(({ index, from }) => from < index)

interface Call {
  /** Of the name among the formula's pieces. */
  readonly index: number
  readonly name: string
  /** Where the call begins: before its name where a damaged one names a file. */
  readonly from: number
}

function callsIn(texts: readonly string[]): readonly Call[] {
  return texts.flatMap((text, index) => {
    const groups = CALL.exec(text)?.groups
    if (!groups || !isCalled(texts, index)) return []
    const from = groups['file'] === undefined ? index : startOfCall(texts, index)
    // 'Sheet1!PLAN.STATUS(' is nobody's damage that we know of.
    if (from === index && texts[index - 1] === QUALIFIER) return []
    return [{ index, name: (groups['name'] ?? '').toUpperCase(), from }]
  })
}

/** A name is a call where a bracket follows, blanks between them allowed. */
function isCalled(texts: readonly string[], index: number): boolean {
  let next = index + 1
  while (WHITE.test(texts[next] ?? '')) next++
  return texts[next] === OPENING
}

const WORD = /^[\p{L}\p{N}_.\\]+$/u

/** `[2]!`, `'C:\…\FUNCRES.XLAM'!`, `[1]FUNCRES.XLAM!`, `FUNCRES.XLAM!` before the name. */
function startOfCall(texts: readonly string[], index: number): number {
  if (texts[index - 1] !== QUALIFIER) return index
  const before = texts[index - 2] ?? ''
  if (before.startsWith('[') || before.startsWith("'")) return index - 2
  if (!WORD.test(before)) return index
  return texts[index - 3]?.startsWith('[') === true ? index - 3 : index - 2
}
