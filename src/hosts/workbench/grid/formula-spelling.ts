import { FUNCTION_NAMES } from '../../../functions/function-names.ts'
import { tokensOf } from '../../../text/formula-tokens.ts'
import { TRUSTED_FUNCTIONS } from './trusted-functions.ts'

/**
 * 数式のつづり — one formula, two spellings: a file says `_xlfn.XLOOKUP(`, the grid `XLOOKUP(`; our own functions are PLAN.STATUS in both (the package
 * writes them as files do). Null both ways for a formula that the grid does not work out as Excel does.
 */
export const gridFormula = (formula: string): string | null => respelled(formula, gridWord)

export const fileFormula = (formula: string): string | null => respelled(formula, fileWord)

const PLAN = new RegExp(`^PLAN\\.(?:${FUNCTION_NAMES.join('|')})$`, 'iu') // 'PLAN.STATUS'
const PREFIXES = /^(?:_xlfn\.)?(?:_xlws\.)?/iu // '_xlfn._xlws.FILTER'
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u // 'SUM', '予算合計'
const TRUTH = /^(?:TRUE|FALSE)$/iu // 'TRUE'
/** Other workbooks, table parts, errors in the formula, spilled ranges, implicit intersection. */
const BEYOND = /^[[#@]|^'.*\[/u // '[1]', '#REF!'

/** The engine takes 0.70 for another thing than 0.7. */
const NUMBER = /^\d*\.?\d+(?:E\d+)?$/iu // '0.70', '1E3'
/** Numbers in another spelling: 1E-3. */
const DIGIT = /^\d/u // '1E'

function gridWord(name: string): string | undefined {
  if (PLAN.test(name)) return name.toUpperCase()
  const plain = name.replace(PREFIXES, '').toUpperCase()
  return TRUSTED_FUNCTIONS.has(plain) ? plain : undefined
}

const fileWord = (name: string): string | undefined =>
  PLAN.test(name) ? name.toUpperCase() : TRUSTED_FUNCTIONS.get(name.toUpperCase())

function respelled(formula: string, wordOf: (name: string) => string | undefined): string | null {
  const tokens = tokensOf(formula)
  let spelled = ''
  for (const [i, { kind, text }] of tokens.entries()) {
    const next = tokens[i + 1]?.text
    if (kind === 'other' && BEYOND.test(text)) return null
    if (kind === 'other' && NUMBER.test(text)) {
      spelled += String(Number(text))
      continue
    }
    if (DIGIT.test(text) && next !== '!') return null
    if (kind === 'reference' || !WORD.test(text) || next === '!' || (next !== '(' && TRUTH.test(text))) spelled += text
    else {
      const word = next === '(' ? wordOf(text) : undefined
      if (word === undefined) return null
      spelled += word
    }
  }
  return spelled
}
