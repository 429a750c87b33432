import { parseA1, parseRange } from '../../src/grid/a1.ts'
import { CATALOGUE } from '../../src/functions/catalogue.ts'
import { callFunction } from '../../src/functions/call-function.ts'
import type { FunctionArgument, FunctionCell } from '../../src/functions/types.ts'

/**
 * 数式の評価 — the formulas that live forms hold, calculated as a spreadsheet does: operators, the few functions of Excel that we write, and
 * PLAN functions by the bodies of the catalogue. A function or sign that is not known here throws: no formula passes unread.
 */
export type CellReader = (sheet: string | null, row: number, column: number) => FunctionCell

type Value = FunctionCell | readonly (readonly FunctionCell[])[]

export const evaluate = (formula: string, read: CellReader): FunctionCell => single(new Evaluation(formula, read).all())

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*')!|(?<cell>\$?[A-Z]{1,3}\$?\d+)(?![\w(])|(?<name>[A-Z][A-Z.]*)(?=\()|(?<number>\d+(?:\.\d+)?)|(?<sign><>|<=|>=|[-+*/&=<>(),{}:;]))/uy

interface Token {
  readonly kind: 'text' | 'sheet' | 'cell' | 'name' | 'number' | 'sign' | 'end'
  readonly text: string
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex
    const groups = TOKEN.exec(formula)?.groups
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined)
    if (!found) throw new Error(`unknown at ${String(at)}: ${formula.slice(at, at + 20)}`)
    tokens.push({ kind: found[0] as Token['kind'], text: String(found[1]) })
  }
  return [...tokens, { kind: 'end', text: '' }]
}

class Failure {
  constructor(readonly error: string) {}
}

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']]

class Evaluation {
  readonly #tokens: readonly Token[]
  readonly #read: CellReader
  #at = 0

  constructor(formula: string, read: CellReader) {
    this.#tokens = tokensOf(formula)
    this.#read = read
  }

  all(): Value {
    const value = this.#binary(0)
    if (this.#next().kind !== 'end') throw new Error('more than one expression')
    return value
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' }
  }

  #take(sign: string): boolean {
    const { kind, text } = this.#next()
    const is = kind === 'sign' && text === sign
    if (is) this.#at++
    return is
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new Error(`${sign} expected, not ${this.#next().text}`)
  }

  #binary(level: number): Value {
    const signs = LEVELS[level]
    if (!signs) return this.#unary()
    let left = this.#binary(level + 1)
    for (;;) {
      const { kind, text } = this.#next()
      if (kind !== 'sign' || !signs.includes(text)) return left
      this.#at++
      left = operate(text, single(left), single(this.#binary(level + 1)))
    }
  }

  #unary(): Value {
    if (this.#take('-')) return operate('-', 0, single(this.#unary()))
    return this.#primary()
  }

  #primary(): Value {
    const token = this.#next()
    this.#at++
    if (token.kind === 'text') return token.text.slice(1, -1).replace(/""/gu, '"')
    if (token.kind === 'number') return Number(token.text)
    if (token.kind === 'sheet') return this.#cell(token.text.slice(1, -1).replace(/''/gu, "'"), this.#word('cell'))
    if (token.kind === 'cell') return this.#cell(null, token.text)
    if (token.kind === 'name') return this.#call(token.text)
    if (token.text === '{') return this.#list()
    if (token.text !== '(') throw new Error(`unexpected ${token.text}`)
    const value = this.#binary(0)
    this.#expect(')')
    return value
  }

  #word(kind: Token['kind']): string {
    const token = this.#next()
    if (token.kind !== kind) throw new Error(`${kind} expected, not ${token.text}`)
    this.#at++
    return token.text
  }

  #cell(sheet: string | null, from: string): Value {
    if (!this.#take(':')) {
      const place = parseA1(from.replace(/\$/gu, ''))
      if (!place) throw new Error(`no cell: ${from}`)
      return this.#read(sheet, place.row, place.column)
    }
    const box = parseRange(`${from}:${this.#word('cell')}`.replace(/\$/gu, ''))
    if (!box) throw new Error(`no range: ${from}`)
    return Array.from({ length: box.bottom - box.top + 1 }, (_, row) =>
      Array.from({ length: box.right - box.left + 1 }, (__, column) =>
        this.#read(sheet, box.top + row, box.left + column),
      ),
    )
  }

  /** {"：A",":A"} */
  #list(): Value {
    const values: FunctionCell[] = []
    do values.push(single(this.#primary()))
    while (this.#take(','))
    this.#expect('}')
    return [values]
  }

  #call(name: string): Value {
    this.#expect('(')
    if (name === 'ROW' || name === 'COLUMN') return this.#placeOf(name)
    const args: Value[] = []
    if (!this.#take(')')) {
      do args.push(this.#argument())
      while (this.#take(','))
      this.#expect(')')
    }
    return call(name, args)
  }

  /** An omitted argument is blank; what fails is an error value, which IFERROR may catch. */
  #argument(): Value {
    const { kind, text } = this.#next()
    return kind === 'sign' && (text === ',' || text === ')') ? null : this.#binary(0)
  }

  #placeOf(name: string): Value {
    if (this.#next().kind === 'sheet') this.#at++
    const place = parseA1(this.#word('cell').replace(/\$/gu, ''))
    this.#expect(')')
    return place ? (name === 'ROW' ? place.row : place.column) + 1 : { error: '#REF!' }
  }
}

const isError = (value: Value): value is { readonly error: string } =>
  typeof value === 'object' && value !== null && 'error' in value

const single = (value: Value): FunctionCell =>
  Array.isArray(value) ? ((value as readonly (readonly FunctionCell[])[])[0]?.[0] ?? null) : (value as FunctionCell)

const textOf = (value: FunctionCell): string =>
  value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value)

function numberOf(value: FunctionCell): number {
  if (value === null) return 0
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) throw new Failure('#VALUE!')
  return number
}

function operate(sign: string, left: FunctionCell, right: FunctionCell): FunctionCell {
  const failed = [left, right].find(isError)
  if (failed) return failed
  if (sign === '&') return textOf(left) + textOf(right)
  if (LEVELS[0]?.includes(sign)) return compared(sign, left, right)
  return orError(() => {
    const [a, b] = [numberOf(left), numberOf(right)]
    if (sign === '/' && b === 0) throw new Failure('#DIV/0!')
    return sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b
  })
}

/** Blank equals "" and 0; texts are compared without case; a text is greater than any number. */
function compared(sign: string, left: FunctionCell, right: FunctionCell): boolean {
  const order = orderOf(left, right)
  if (sign === '=') return order === 0
  if (sign === '<>') return order !== 0
  return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0
}

function orderOf(left: FunctionCell, right: FunctionCell): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)]
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number') return -1
  if (typeof b === 'number') return 1
  const [x, y] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()]
  return x === y ? 0 : x < y ? -1 : 1
}

const blankLike = (other: FunctionCell): FunctionCell => (typeof other === 'number' ? 0 : '')

function orError(work: () => FunctionCell): FunctionCell {
  try {
    return work()
  } catch (failure) {
    if (failure instanceof Failure) return { error: failure.error }
    throw failure
  }
}

function call(name: string, args: readonly Value[]): Value {
  if (name.startsWith('PLAN.')) return planCall(name.slice('PLAN.'.length), args)
  const cells = args.map(single)
  if (name === 'IF') {
    const [test = null] = cells
    if (isError(test)) return test
    return (test === true || (typeof test === 'number' && test !== 0) ? args[1] : args[2]) ?? false
  }
  if (name === 'IFERROR') return isError(cells[0] ?? null) ? (args[1] ?? '') : (args[0] ?? null)
  if (name === 'ISNUMBER') return typeof cells[0] === 'number'
  if (name === 'MATCH') return matched(cells[0] ?? null, args[1] ?? null)
  const failed = cells.find(isError)
  if (failed) return failed
  const work = EXCEL[name]
  if (!work) throw new Error(`unknown function ${name}`)
  return orError(() => work(cells))
}

function matched(wanted: FunctionCell, list: Value): FunctionCell {
  if (isError(wanted)) return wanted
  const cells = Array.isArray(list) ? ((list as readonly (readonly FunctionCell[])[])[0] ?? []) : []
  const place = cells.findIndex((cell) => orderOf(cell, wanted) === 0)
  return place < 0 ? { error: '#N/A' } : place + 1
}

const EXCEL: Readonly<Record<string, (cells: readonly FunctionCell[]) => FunctionCell>> = {
  ABS: ([x = null]) => Math.abs(numberOf(x)),
  CHAR: ([x = null]) => String.fromCharCode(numberOf(x)),
  FIND: ([part = null, text = null]) => {
    const at = textOf(text).indexOf(textOf(part))
    if (at < 0) throw new Failure('#VALUE!')
    return at + 1
  },
  INT: ([x = null]) => Math.floor(numberOf(x)),
  LEN: ([x = null]) => textOf(x).length,
  MID: ([text = null, from = null, length = null]) => {
    const start = numberOf(from) - 1
    if (start < 0 || numberOf(length) < 0) throw new Failure('#VALUE!')
    return textOf(text).slice(start, start + numberOf(length))
  },
  OR: (cells) => cells.some((cell) => cell === true || (typeof cell === 'number' && cell !== 0)),
  RIGHT: ([text = null, length = null]) => textOf(text).slice(-numberOf(length)),
  ROUND: ([x = null, digits = null]) => Number(numberOf(x).toFixed(numberOf(digits))),
  SUBSTITUTE: ([text = null, old = null, fresh = null, which = null]) =>
    substituted(textOf(text), textOf(old), textOf(fresh), which === null ? null : numberOf(which)),
  /** With "#,##0" alone. */
  TEXT: ([x = null]) => String(Math.round(numberOf(x))).replace(/\B(?=(?:\d{3})+$)/gu, ','),
  TRIM: ([text = null]) => textOf(text).replace(/ +/gu, ' ').replace(/^ | $/gu, ''),
}

function substituted(text: string, old: string, fresh: string, which: number | null): string {
  if (old === '') return text
  const parts = text.split(old)
  if (which === null) return parts.join(fresh)
  return parts.length <= which ? text : [parts.slice(0, which).join(old), parts.slice(which).join(old)].join(fresh)
}

function planCall(name: string, args: readonly Value[]): Value {
  const body = CATALOGUE.find((one) => one.name === name)
  if (!body) throw new Error(`unknown function PLAN.${name}`)
  const result = callFunction(body, args as readonly FunctionArgument[])
  if (Array.isArray(result)) throw new Error(`PLAN.${name} spills`)
  return typeof result === 'object' ? { error: (result as { code: string }).code } : (result as FunctionCell)
}
