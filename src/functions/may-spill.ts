import { tokensOf } from '../text/formula-tokens.ts'
import { CALLS } from './calls.ts'
import type { PlanCall } from './types.ts'

/**
 * 広がり得るか — whether what a formula gives may stand in more cells than its own: a table always does, and a range given where one cell is
 * taken. A name or a part of a table may be a range. Asked of formulas in Excel's spelling.
 */
export function maySpill(formula: string): boolean {
  const texts = tokensOf(formula).map(({ text }) => text)
  return texts.some((text, index) => {
    const fn = CALLS.find(({ name }) => text.toUpperCase() === `PLAN.${name}`)
    return fn !== undefined && (fn.returns === 'table' || widens(fn, argumentsAt(texts, index + 1)))
  })
}

const widens = ({ parameters }: PlanCall, args: readonly (readonly string[])[]): boolean =>
  parameters.some(({ takes }, index) => takes === 'cell' && (args[index] ?? []).some(isWide))

const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u
const CELL = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/u
const LOGICAL = /^(?:TRUE|FALSE)$/iu

/** ':' of a range, '{' of an array, '[' of a table, a defined name, '#' of a spilled range; a function's own name is none of them. */
function isWide(text: string, index: number, texts: readonly string[]): boolean {
  if (text.includes(':') && !text.startsWith('"') && !text.startsWith("'")) return true
  if (text.startsWith('[') || text.startsWith('{') || text === '#') return true
  const next = texts[index + 1]
  return WORD.test(text) && !CELL.test(text) && !LOGICAL.test(text) && next !== '(' && next !== '!'
}

/** The pieces of each argument, brackets inside them included. */
function argumentsAt(texts: readonly string[], opening: number): readonly (readonly string[])[] {
  const args: string[][] = [[]]
  let depth = 0
  for (const text of texts.slice(texts.indexOf('(', opening))) {
    if (text === ')' && --depth === 0) break
    if (depth === 1 && text === ',') args.push([])
    else if (depth > 0) args[args.length - 1]?.push(text)
    if (text === '(') depth++
  }
  return args
}
