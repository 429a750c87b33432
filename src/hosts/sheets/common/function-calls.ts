/** 関数の呼出し — where a PLAN function is called in a formula, and its arguments as they are written; '' for one left out. */
export interface FunctionCall {
  readonly name: string
  readonly start: number
  /** Behind the closing bracket. */
  readonly end: number
  readonly args: readonly string[]
}

/** Texts and quoted sheet names are passed over whole, so that nothing inside them counts. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|PLAN\.([A-Z0-9]+)\(|[^"'P]+|P/gu
const WORD_BEFORE = /[\p{L}\p{N}_.]$/u // 'MYPLAN.STATUS('

/** 外側の呼出し — calls inside another call's arguments are part of those. */
export function callsIn(formula: string): readonly FunctionCall[] {
  const calls: FunctionCall[] = []
  for (const match of matchesOf(PIECE, formula, 0)) {
    const start = match.index
    const name = match[1]
    if (name === undefined || start < (calls[calls.length - 1]?.end ?? 0)) continue
    if (WORD_BEFORE.test(formula.slice(0, start))) continue
    const read = argumentsFrom(formula, start + match[0].length)
    if (read) calls.push({ name, start, ...read })
  }
  return calls
}

const OPENING = '({'
const CLOSING = ')}'
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){},]|[^"'(){},]+/gu

/** Undefined where the brackets do not close. */
function argumentsFrom(formula: string, from: number): Pick<FunctionCall, 'args' | 'end'> | undefined {
  const args: string[] = []
  let depth = 0
  let start = from
  for (const { 0: token, index: at } of matchesOf(TOKEN, formula, from)) {
    if (OPENING.includes(token)) depth++
    if (depth === 0 && (token === ',' || token === ')')) {
      args.push(formula.slice(start, at).trim())
      start = at + 1
    }
    if (CLOSING.includes(token) && depth-- === 0) return { args, end: at + 1 }
  }
  return undefined
}

/** String.prototype.matchAll is of ES2020. */
function* matchesOf(pattern: RegExp, text: string, from: number): Iterable<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags)
  own.lastIndex = from
  for (let match = own.exec(text); match; match = own.exec(text)) yield match
}
