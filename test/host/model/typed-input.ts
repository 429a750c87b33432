/** 入力の解釈 — what Excel makes of a value that is put into a cell; a string is read as if it were typed (our understanding of a Japanese Excel). */
export type Held =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'formula'; readonly formula: string }

export const BLANK: Held = { kind: 'blank' }

export interface Input {
  readonly held: Held
  /** A format that the input brings along: a date, a percentage. */
  readonly format?: string
}

const FORMULA_START = /^[=+\-@＝＋－＠]/u
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?$/iu // '1,300', '-5', '1e3'
const PERCENT = /^[+-]?\d+(?:\.\d+)?%$/u // '70%'
const MONTH_DAY = /^(\d{1,2})[-/](\d{1,2})$/u // '1-1', '1/2'
const YEAR_MONTH_DAY = /^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?$/u // '2024/5/1'
const ERA_DATE = /^(?:令和|R)\d{1,2}[年.]\d{1,2}[月.]\d{1,2}日?$/iu // '令和6年5月1日'

/** `format` is the cell's own: a cell formatted as text takes everything as it is. */
export function typedInput(value: unknown, format: string): Input {
  if (value === null || value === undefined || value === '') return { held: BLANK }
  if (format === '@') return { held: { kind: 'text', text: String(value), quoted: false } }
  if (typeof value === 'number') return { held: { kind: 'number', number: value } }
  if (typeof value === 'boolean') return { held: { kind: 'boolean', truth: value } }
  return typedText(String(value))
}

function typedText(value: string): Input {
  if (value.startsWith("'")) return { held: { kind: 'text', text: value.slice(1), quoted: true } }
  const narrow = value.normalize('NFKC').trim()
  if (NUMBER.test(narrow)) return { held: { kind: 'number', number: Number(narrow.replace(/,/gu, '')) } }
  if (PERCENT.test(narrow)) return { held: { kind: 'number', number: parseFloat(narrow) / 100 }, format: '0%' }
  const monthDay = MONTH_DAY.exec(narrow)
  if (monthDay && Number(monthDay[1]) <= 12 && Number(monthDay[2]) <= 31) return DATE
  if (YEAR_MONTH_DAY.test(narrow) || ERA_DATE.test(narrow)) return DATE
  if (/^(?:true|false)$/iu.test(narrow)) return { held: { kind: 'boolean', truth: /^t/iu.test(narrow) } }
  if (FORMULA_START.test(value)) return { held: { kind: 'formula', formula: `=${value.replace(/^[=@＝＠]/u, '')}` } }
  return { held: { kind: 'text', text: value, quoted: false } }
}

/** Any day will do: a test only needs to see that the text is gone. */
const DATE: Input = { held: { kind: 'number', number: 45_658 }, format: 'm"月"d"日"' }
