import { parseRange } from '../../../src/grid/a1.ts'
import { contains } from '../../../src/grid/box.ts'
import type { Book, BookSheet, Shown } from './book.ts'
import { valueOf } from './range-object.ts'

/** What a function is given: a value a cell, row by row; a single value is a 1 × 1 table. Blank cells are null. */
export type Argument = readonly (readonly (Shown | null)[])[]
/** 関数 — answers one value or a table that spills; names in capitals, `PLAN.STATUS`. */
export type Functions = ReadonlyMap<string, (...args: readonly Argument[]) => Shown | readonly (readonly Shown[])[]>

/** 再計算 — every formula of the book, in as many rounds as their chains are long (a handful in our sheets). */
export function calculate(book: Book, functions: Functions): void {
  for (let round = 0; round < MOST_ROUNDS; round++) if (!calculateOnce(book, functions)) return
}

const MOST_ROUNDS = 10

function calculateOnce(book: Book, functions: Functions): boolean {
  let changed = false
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (cell.held.kind !== 'formula') continue
      const result = new Evaluation(cell.held.formula.slice(1), sheet, book, functions).result()
      changed = spill(sheet, row, column, result) || changed
    }
  }
  return changed
}

function spill(sheet: BookSheet, row: number, column: number, result: Argument): boolean {
  const isBlocked = result.some((line, r) =>
    line.some((_, c) => (r > 0 || c > 0) && !isFree(sheet, row + r, column + c)),
  )
  const table: Argument = isBlocked ? [['#SPILL!']] : result
  let changed = false
  table.forEach((line, r) =>
    line.forEach((value, c) => {
      const shown = value ?? 0
      if (sheet.cell(row + r, column + c).shown === shown) return
      sheet.put(row + r, column + c, { shown })
      changed = true
    }),
  )
  return changed
}

const isFree = (sheet: BookSheet, row: number, column: number): boolean =>
  sheet.cell(row, column).held.kind === 'blank' && !sheet.merges.some((box) => contains(box, row, column))

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<text>"(?:[^"]|"")*")|(?<place>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}(.]))|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><=|>=|<>|[-+*/&=<>(),{};^%]))/uy

interface Token {
  readonly kind: 'number' | 'text' | 'place' | 'word' | 'sign'
  readonly text: string
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula)
    if (!match?.groups) return [{ kind: 'word', text: '#NAME?' }]
    const [kind, text = ''] = Object.entries(match.groups).find(([, value]) => value !== undefined) ?? ['word', '']
    tokens.push({ kind: kind as Token['kind'], text })
  }
  return tokens
}

const one = (value: Shown | null): Argument => [[value]]
const scalar = (argument: Argument): Shown | null => argument[0]?.[0] ?? null
const text = (argument: Argument): string => String(scalar(argument) ?? '')
const number = (argument: Argument): number => Number(scalar(argument) ?? 0)
const isError = (value: unknown): value is string => typeof value === 'string' && /^#[A-Z/0!]+[!?A]?$/u.test(value)

/** One formula, read and reckoned at once. It knows what our own sheets use; any other function is #NAME?, as in an Excel that lacks it. */
class Evaluation {
  readonly #tokens: Token[]
  readonly #sheet: BookSheet
  readonly #book: Book
  readonly #functions: Functions
  #at = 0

  constructor(formula: string, sheet: BookSheet, book: Book, functions: Functions) {
    this.#tokens = tokensOf(formula)
    this.#sheet = sheet
    this.#book = book
    this.#functions = functions
  }

  result(): Argument {
    return this.#comparison()
  }

  #comparison(): Argument {
    let left = this.#joined()
    for (
      let sign = this.#sign('=', '<>', '<', '>', '<=', '>=');
      sign;
      sign = this.#sign('=', '<>', '<', '>', '<=', '>=')
    ) {
      const right = this.#joined()
      left = broadcast(left, right, (a, b) => compared(a, b, sign ?? ''))
    }
    return left
  }

  #joined(): Argument {
    let left = this.#sum()
    while (this.#sign('&')) left = broadcast(left, this.#sum(), (a, b) => String(a ?? '') + String(b ?? ''))
    return left
  }

  #sum(): Argument {
    let left = this.#product()
    for (let sign = this.#sign('+', '-'); sign; sign = this.#sign('+', '-'))
      left = one(sign === '+' ? number(left) + number(this.#product()) : number(left) - number(this.#product()))
    return left
  }

  #product(): Argument {
    let left = this.#value()
    for (let sign = this.#sign('*', '/'); sign; sign = this.#sign('*', '/'))
      left = one(sign === '*' ? number(left) * number(this.#value()) : number(left) / number(this.#value()))
    return left
  }

  #value(): Argument {
    const token = this.#tokens[this.#at++]
    if (!token) return one(null)
    if (token.kind === 'number') return one(Number(token.text))
    if (token.kind === 'text') return one(token.text.slice(1, -1).replace(/""/gu, '"'))
    if (token.kind === 'place') return this.#cells(token.text)
    if (token.kind === 'word') return this.#call(token.text.toUpperCase())
    if (token.text === '-') return one(-number(this.#value()))
    if (token.text === '(') return this.#closed(this.#comparison())
    if (token.text === '{') return this.#constants()
    return one('#NAME?')
  }

  #constants(): Argument {
    const values: (Shown | null)[] = []
    do values.push(scalar(this.#value()))
    while (this.#sign(',', ';'))
    this.#at++ // '}'
    return [values]
  }

  #cells(place: string): Argument {
    const bang = place.lastIndexOf('!')
    const name = place.slice(0, Math.max(0, bang)).replace(/^'|'$/gu, '').replace(/''/gu, "'")
    const sheet = bang < 0 ? this.#sheet : this.#book.sheet(name)
    const box = parseRange(place.slice(bang + 1).replace(/\$/gu, ''))
    if (!sheet || !box) return one('#REF!')
    const cellAt = (row: number, column: number): Shown | null => {
      const cell = sheet.cell(row, column)
      return cell.held.kind === 'blank' && cell.shown === '' ? null : (valueOf(cell) as Shown)
    }
    return Array.from({ length: box.bottom - box.top + 1 }, (_, r) =>
      Array.from({ length: box.right - box.left + 1 }, (__, c) => cellAt(box.top + r, box.left + c)),
    )
  }

  #call(name: string): Argument {
    if (name === 'TRUE' || name === 'FALSE') return one(name === 'TRUE')
    if (!this.#sign('(')) return one('#NAME?')
    const args: Argument[] = []
    if (!this.#sign(')')) {
      do args.push(this.#isEmptyArgument() ? one(null) : this.#comparison())
      while (this.#sign(','))
      this.#at++ // ')'
    }
    const known = BUILT_IN.get(name)
    if (known) return known(args)
    const own = this.#functions.get(name)
    if (!own) return one('#NAME?')
    const result = own(...args)
    return typeof result === 'object' ? result : one(result)
  }

  #isEmptyArgument(): boolean {
    const next = this.#tokens[this.#at]
    return next?.kind === 'sign' && (next.text === ',' || next.text === ')')
  }

  #closed(value: Argument): Argument {
    this.#at++ // ')'
    return value
  }

  #sign(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined
    this.#at++
    return token.text
  }
}

function compared(a: Shown | null, b: Shown | null, sign: string): boolean {
  const [left, right] = [a ?? (typeof b === 'number' ? 0 : ''), b ?? (typeof a === 'number' ? 0 : '')]
  const order = left === right ? 0 : left < right ? -1 : 1
  return (
    { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign] ??
    false
  )
}

function broadcast(a: Argument, b: Argument, combine: (a: Shown | null, b: Shown | null) => Shown): Argument {
  const rows = Math.max(a.length, b.length)
  const columns = Math.max(a[0]?.length ?? 1, b[0]?.length ?? 1)
  const at = (table: Argument, r: number, c: number): Shown | null =>
    table[table.length === 1 ? 0 : r]?.[table[0]?.length === 1 ? 0 : c] ?? null
  const both = (left: Shown | null, right: Shown | null): Shown =>
    isError(left) ? left : isError(right) ? right : combine(left, right)
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => both(at(a, r, c), at(b, r, c))),
  )
}

const choose = (condition: Argument, yes: Argument, no: Argument): Argument => {
  const at = (table: Argument, r: number, c: number): Shown | null => table[r]?.[c] ?? table[0]?.[0] ?? null
  return condition.map((line, r) => line.map((truth, c) => (isError(truth) ? truth : at(truth ? yes : no, r, c))))
}

const BUILT_IN: ReadonlyMap<string, (args: readonly Argument[]) => Argument> = new Map(
  Object.entries({
    IF: ([condition = one(false), yes = one(true), no = one(false)]: readonly Argument[]) => choose(condition, yes, no),
    IFERROR: ([value = one(''), other = one('')]: readonly Argument[]) => (isError(scalar(value)) ? other : value),
    CHAR: ([code = one(0)]: readonly Argument[]) => one(String.fromCharCode(number(code))),
    TRIM: ([given = one('')]: readonly Argument[]) => one(text(given).trim()),
    RIGHT: ([given = one(''), count = one(1)]: readonly Argument[]) => one(text(given).slice(-number(count))),
    MID: ([given = one(''), from = one(1), count = one(1)]: readonly Argument[]) =>
      one(text(given).slice(number(from) - 1, number(from) - 1 + number(count))),
    SUM: (args: readonly Argument[]) =>
      one(args.flat(2).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)),
  }),
)
