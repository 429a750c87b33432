import Big from 'big.js'
import { yearsIn } from './era.ts'
import { missingKind } from './missing.ts'
import { readNumberFormat } from './number-format.ts'
import { quantitiesIn, type Quantity } from './quantity.ts'
import { remembered } from './remembered.ts'
import { readResultLetter } from './result-letter.ts'
import { afterWords, beforeWords, linkBetween, type Basis, type NumberRole } from './result-words.ts'
import type { Reading } from './types.ts'
import { unitScale } from './units.ts'
import { normalizeWidth } from './width.ts'

/** 実績 — what one result cell says, before any target is held against it; the number is chosen in compute/. */
export interface Result {
  readonly text: string
  readonly kind: ResultKind
  readonly numbers: readonly ResultNumber[]
  /** 速報値・見込・暫定 */
  readonly provisional: boolean
  /** 記入された評語 — the letter behind the result: '1,412件：A'. */
  readonly letter: 'A' | 'B' | null
  /** A mark of another scale behind the result: '1,412件：S', or standing alone: '◎'. */
  readonly foreignLetter: string | null
}

export type ResultKind =
  | 'numbers'
  | 'words' //       区民アンケートで良好
  | 'blank'
  | 'dash'
  | 'pending' //     集計中
  | 'placeholder' // 〇〇件
  | 'notDone' //     未実施
  | 'error' //       #N/A
  | 'date' //        a number that is shown as a date

/** 実績の数 — one number of the cell with what its neighbours say about it. */
export interface ResultNumber {
  readonly text: string
  readonly value: Big
  readonly unit: string | null
  /** The place of the last written digit or named unit: 12千人 → 1,000. */
  readonly step: Big
  readonly approximate: boolean
  /** 累計・単年度・／年; `gross` is 延べ; null when the words are silent. */
  readonly basis: Basis | null
  readonly role: NumberRole
  /** 増減 — for a number that reports a change: '5.2ポイント増'. */
  readonly change: 'up' | 'down' | null
  /** The label of a rate: '達成率' of '達成率104%'. */
  readonly label: string | null
  /** 年の表示 — the fiscal year written at this number, null when none. */
  readonly year: number | null
  /** The cell holds nothing else, so that a number without a unit is still the result. */
  readonly alone: boolean
}

export interface ResultContext {
  /** The cell's number format; it matters for number cells only. */
  readonly format?: string
  readonly planYear?: number | undefined
}

/** '#N/A' · '#DIV/0!' · 'Err:502' */
const CELL_ERROR =
  /^(?:#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|ERROR!)|Err:\d{3})$/iu
const PROVISIONAL = /速報|見込|暫定|概算|仮集計/u
/** '10月1日', '2024/10/1', 'R6.10.1', '10/1現在', '13:30', '10時30分': days and hours, never a result. */
const DATES =
  /(?:(?:19|20)\d{2}|[RHS]?\d{1,2})[./-]\d{1,2}[./-]\d{1,2}(?!\d)|\d{1,2}月\d{1,2}日|\d{1,2}\/\d{1,2}(?=現在|時点|末|開催|実施|付)|\d{1,2}:\d{2}(?!\d)|\d{1,2}時\d{1,2}分/gu
/** What may stand beside a number without a unit so that it is still alone in its cell: '約70（速報値）', '累計 1,412'. */
const COMPANIONS =
  /速報値?|見込み?値?|暫定値?|概算値?|仮集計|累計|累積|合計|延べ|通算|総計|単年度|当年度|本年度|今年度|年間|年度実績|実績値?|約|およそ|おおよそ|おおむね|概ね|程度|[\s()【】[\]:、。.・/+]|年$/gu

/** 'ゼロ', 'ゼロ件' — a zero in words; 'なし' is none. */
const ZERO = /^ゼロ(?=(?:件|人|名|回|箇所|か所|社|%)?$)/u
/** A longer text is a report, and none of its numbers the result. */
const LONGEST = 2_000

/** 実績を読む — a text or number cell; never throws. */
export function readResult(value: string | number | null, context: ResultContext = {}): Result {
  if (value === null) return emptyResult('', 'blank')
  return typeof value === 'number' ? numberResult(value, context.format ?? '') : textReader(context.planYear)(value)
}

/** 実績の値 — the number of a result cell as a Reading: null where it holds none or several. `unit`: the 単位 column's. */
export function readActual(
  value: string | number | null,
  context: ResultContext & { readonly unit?: string | null } = {},
): Reading {
  const result = readResult(value, context)
  const levels = result.numbers.filter(({ role }) => role === 'level')
  const only = levels.length === 1 ? levels[0] : undefined
  if (!only) return { text: result.text, value: null, unit: null }
  const column = unitScale(context.unit)
  const unit = only.unit ?? (column.base === null ? null : (context.unit ?? null))
  const own = unitScale(only.unit)
  // 12千人 under a 千人 column stays 12 (DESIGN.md "How the fields combine").
  const isScaled = only.unit !== null && column.scale > 1 && column.base === own.base && own.scale === 1
  return isScaled
    ? { text: result.text, value: only.value.div(column.scale).toNumber(), unit: context.unit ?? null }
    : { text: result.text, value: only.value.toNumber(), unit }
}

/** エラー値 — the text of an error value as a cell shows it. */
export const isErrorText = (text: string): boolean => CELL_ERROR.test(text.trim())

function emptyResult(text: string, kind: ResultKind): Result {
  return { text, kind, numbers: [], provisional: false, letter: null, foreignLetter: null }
}

function numberResult(value: number, code: string): Result {
  const text = String(value)
  const format = readNumberFormat(code, value)
  if (format.date) return emptyResult(text, 'date')
  if (!isQuantity(value)) return emptyResult(text, 'words')
  // Excel keeps 15 digits: 0.1+0.2 is 0.3 there, and 0.30000000000000004 only in binary.
  const exact = Big(Number.isInteger(value) && Math.abs(value) < 1e15 ? value : value.toPrecision(15))
  const exponent = (format.percent ? 2 : 0) - 3 * format.thousands
  const shown = exponent === 0 ? exact : exact.times(tenTo(exponent))
  const decimals = Math.max(shown.c.length - 1 - shown.e, format.decimals ?? 0, 0)
  const unit = format.percent ? '%' : format.unit
  const number = { text, value: shown, unit, step: tenTo(-decimals), ...PLAIN }
  return { ...emptyResult(text, 'numbers'), numbers: [number] }
}

const ONE = Big(1)
const tenTo = (exponent: number): Big => (exponent === 0 ? ONE : Big(`1e${String(exponent)}`))

/** 1e300 or 1e-300 is a slip of a formula, and arithmetic with it no comparison. */
const isQuantity = (value: number): boolean => value === 0 || (Math.abs(value) > 1e-12 && Math.abs(value) < 1e18)

const PLAIN = {
  approximate: false,
  basis: null,
  role: 'level',
  change: null,
  label: null,
  year: null,
  alone: true,
} as const

/** One memory a plan year: a column of results repeats its texts. */
const readers = new Map<number | undefined, (text: string) => Result>()
const MOST_YEARS = 8

function textReader(planYear: number | undefined): (text: string) => Result {
  const known = readers.get(planYear)
  if (known) return known
  const reader = remembered((text) => textResult(text, planYear))
  if (readers.size >= MOST_YEARS) readers.clear()
  readers.set(planYear, reader)
  return reader
}

function textResult(text: string, planYear: number | undefined): Result {
  if (text.length > LONGEST) return emptyResult(text, 'words')
  const { body: written, letter, foreignLetter } = readResultLetter(normalizeWidth(text).trim())
  const body = written.replace(ZERO, '0')
  if (isErrorText(body)) return emptyResult(text, 'error')
  const numbers = numbersIn(body, planYear)
  const parts = { text, numbers, provisional: PROVISIONAL.test(body), letter, foreignLetter }
  return { ...parts, kind: kindOf(body, parts) }
}

/** Words that say the value is still to come hold also beside a number, unless the number is given as provisional. */
function kindOf(body: string, parts: Pick<Result, 'numbers' | 'provisional'>): ResultKind {
  const whole = missingKind(body)
  if (whole !== undefined) return whole
  const words = missingKind(body.replace(/[\d.,]+/gu, '、'))
  if (words === 'notDone' || (words === 'pending' && !parts.provisional)) return words
  return parts.numbers.length > 0 ? 'numbers' : 'words'
}

function numbersIn(body: string, planYear: number | undefined): readonly ResultNumber[] {
  // Same length, so that places in one text are places in the other; the years are read with their months.
  const dated = body.replace(DATES, (date) => '、'.repeat(date.length))
  const quantities = quantitiesIn(dated).filter(({ value, stepValue }) => isQuantity(value) && stepValue > 0)
  const isAlone = quantities.length === 1 && isCompanion(dated, quantities[0])
  const years = yearsIn(body, planYear)
  return quantities.map((quantity, index) => {
    const from = quantities[index - 1]?.end ?? 0
    const to = quantities[index + 1]?.start ?? dated.length
    const before = beforeWords(dated.slice(from, quantity.start))
    const after = afterWords(dated.slice(quantity.end, to))
    const isLinked =
      linkBetween(dated.slice(from, quantity.start), quantities[index - 1], quantity) ||
      linkBetween(dated.slice(quantity.end, to), quantity, quantities[index + 1])
    return {
      text: quantity.text,
      value: Big(quantity.value),
      unit: quantity.unit,
      step: Big(quantity.stepValue),
      approximate: quantity.approximate,
      basis: after.basis ?? before.basis,
      ...roleOf(quantity, before, after, isLinked),
      label: before.label,
      year: yearAt(years, dated, { from, start: quantity.start, end: quantity.end, to }),
      alone: isAlone,
    }
  })
}

function isCompanion(text: string, quantity: Quantity | undefined): boolean {
  if (!quantity) return false
  const rest = text.slice(0, quantity.start) + ' ' + text.slice(quantity.end)
  return rest.replace(YEAR_LABEL, '').replace(COMPANIONS, '') === ''
}

/** '令和6年度', 'R6', '6年度' beside a bare number. */
const YEAR_LABEL = /(?:令和|平成|R|H)?(?:\d{1,2}|元)年度|[RH]\d{1,2}|20\d{2}年度?/gu

type Roles = Pick<ResultNumber, 'role' | 'change'>

function roleOf(
  quantity: Quantity,
  before: ReturnType<typeof beforeWords>,
  after: ReturnType<typeof afterWords>,
  isLinked: boolean,
): Roles {
  if (isLinked) return { role: 'part', change: null }
  if (after.role !== null && after.role !== 'change') return { role: after.role, change: null }
  if (after.role === 'change') return { role: 'change', change: after.change }
  if (before.sign) return { role: 'change', change: 'up' }
  if (quantity.value < 0 && /ポイント/u.test(quantity.unit ?? '')) return { role: 'change', change: 'down' }
  return { role: before.role ?? 'level', change: null }
}

interface Place {
  /** The end of the number before, and the start of the one after. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const CLAUSE_END = /[。;\n]/u
const NOTE_BEHIND = /^\s*\([^()]*\)/u

/** The year written before the number in its clause, or in the brackets behind it: '令和5年度 68%', '68%（令和5年度）'. */
function yearAt(years: ReturnType<typeof yearsIn>, text: string, place: Place): number | null {
  const noteEnd = place.end + (NOTE_BEHIND.exec(text.slice(place.end, place.to))?.[0].length ?? 0)
  const beforeStart = place.from + (NOTE_BEHIND.exec(text.slice(place.from, place.start))?.[0].length ?? 0)
  const isLabel = (role: string): boolean => role === 'year' || role === 'baseline' || role === 'period'
  const labels = years.filter(({ role }) => isLabel(role))
  const behind = labels.filter(({ start, end }) => start >= place.end && end <= noteEnd)
  const ahead = labels.filter(
    ({ start, end }) =>
      (place.from === 0 || start >= beforeStart) &&
      end <= place.start &&
      !CLAUSE_END.test(text.slice(end, place.start)),
  )
  const last = behind[behind.length - 1] ?? ahead[ahead.length - 1]
  return last ? (last.to ?? last.fiscalYear) : null
}
