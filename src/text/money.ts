import Big from 'big.js'
import { missingKind } from './missing.ts'
import { readNumberFormat } from './number-format.ts'
import { numeralAt } from './numeral.ts'
import type { Money, MoneyCode, MoneyUnit } from './types.ts'
import { keyOf, normalizeWidth } from './width.ts'

/** What the reader of an amount may know beside its text: the unit of the header (単位：千円). */
export interface MoneyContext {
  readonly unit?: MoneyUnit | undefined
}

/** What a number cell says besides its number. */
export interface MoneyCellContext extends MoneyContext {
  /** The cell's number format: `#,##0"千円"` carries a unit, `#,##0,` drops three digits from view. */
  readonly format?: string
}

export const YEN_PER: Readonly<Record<MoneyUnit, number>> = { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8 }

/** White space between two digits parts two numbers; all other white space is layout: '86 百万円'. */
const LAYOUT_SPACE = /(?<!\d)\s+|\s+(?!\d)/gu
/** '約470百万円', '計 86百万円', '予算額：86百万円', '¥1,200' — what may stand before the one amount of a cell. */
const HEAD =
  /^(?:(?:当初|補正後|最終)?(?:決算|予算)(?:見込)?額|事業費|総額|合計|計|金)?:?(?<about>約|およそ|おおよそ|おおむね|概ね)?(?<sign>¥)?/u
const YEN_SIGN = /[¥￥]/u
const NUMBER = /^[△▲-]?[\d一二三四五六七八九十百千]/u
/** The amount must hold a digit: '百万円' alone is a header's unit, not 1,000,000 yen. */
const DIGIT = /[\d一二三四五六七八九]/u
const NAMED_UNIT = /[十百千万億兆]$/u
const YEN = /^(?:円|\((?<unit>円|千円|万円|百万円|億円)\))/u
const ABOUT = /^(?:程度|余り?|強|弱|前後|ほど)/u
/** '（再掲）', '（うち国費40百万円）', '※税込' — a note behind the amount; another amount in it is only a part of this one. */
const NOTE = /^(?:の?見込み?|[(【[](?!\d)[^()【】[\]]*[)】\]])*(?:[※*][^]*)?$/u
const PART_NOTE = /^(?:うち|内|内訳|ほか|他|再掲|一部再掲|税|補正|当初|繰越|見込|速報|暫定|予定|概算|年額|※|\*)/u
const HAS_NUMBER = /\d/u
const OPENING = /^[(【[]/u

/** 金額を読む — '86百万円', '6千9百万円', '△324億円', or a bare number under a header's unit; never throws, never guesses a unit. */
export function readMoney(text: string, context: MoneyContext = {}): Money {
  const code = missingCode(text)
  if (code) return nothing(text, code)
  const cell = normalizeWidth(text).trim().replace(LAYOUT_SPACE, '')
  const head = HEAD.exec(cell)
  const from = head?.[0].length ?? 0
  const numeral = NUMBER.test(cell.slice(from)) ? numeralAt(cell, from) : undefined
  if (!numeral) return nothing(text, 'UNREADABLE')
  const written = cell.slice(from, numeral.end)
  const tail = tailOf(cell.slice(numeral.end), head?.groups?.sign !== undefined)
  if (!tail || !DIGIT.test(written)) return nothing(text, 'UNREADABLE')
  const scale = scaleOf(written, tail.unit, context.unit)
  if (typeof scale === 'string') return nothing(text, scale)
  const approximate = head?.groups?.about !== undefined || tail.approximate
  return moneyOf(text, numeral.value.times(scale), numeral.step.times(scale), approximate)
}

/** 数値セルの金額 — a number cell under a header's unit; the unit in its own number format goes before. */
export function moneyOfNumber(value: number, context: MoneyCellContext = {}): Money {
  const text = String(value)
  const format = readNumberFormat(context.format ?? '', value)
  if (!(Math.abs(value) < 1e18) || format.date || format.percent) return nothing(text, 'UNREADABLE')
  const own = format.unit === null ? undefined : moneyUnitOf(keyOf(format.unit))
  if (format.unit !== null && own === undefined) return nothing(text, 'UNREADABLE')
  // A ¥ says yen: under 単位：千円 the two contradict each other.
  const isYen = YEN_SIGN.test(context.format ?? '')
  if (isYen && (own ?? context.unit ?? '円') !== '円') return nothing(text, 'UNREADABLE')
  const unit = own ?? context.unit ?? (isYen ? '円' : undefined)
  if (unit === undefined) return nothing(text, 'UNIT_MISSING')
  // '#,##0,' under 単位：千円 shows thousands of a number that is kept in yen.
  const shown = Big(value.toPrecision(15)).times(Big(`1e-${String(3 * format.thousands)}`))
  const step = Big(`1e-${String(decimalsOf(shown))}`)
  return moneyOf(text, shown.times(YEN_PER[unit]), step.times(YEN_PER[unit]), false)
}

/** '単位：千円' · '（百万円）' · '千円単位' · '予算額（千円）' */
const UNIT_IN_HEADER =
  /単位[:は]?[(「]?(億円|百万円|万円|千円|円)|[([【〔](億円|百万円|万円|千円|円)[)\]】〕]|(億円|百万円|万円|千円|円)単位|^(億円|百万円|万円|千円|円)$/gu

/** 見出しの単位 — the money unit that a header or a note names; undefined when it names none or two. */
export function readMoneyUnit(text: string): MoneyUnit | undefined {
  const key = keyOf(text)
  const found = new Set<MoneyUnit>()
  UNIT_IN_HEADER.lastIndex = 0
  for (let match = UNIT_IN_HEADER.exec(key); match; match = UNIT_IN_HEADER.exec(key)) {
    const unit = moneyUnitOf(match.slice(1).find((part) => part !== undefined) ?? '')
    if (unit) found.add(unit)
  }
  return found.size === 1 ? [...found][0] : undefined
}

interface Tail {
  /** 'own': 円 closes the number; a MoneyUnit: in brackets, '14,300（千円）'; null: a bare number. */
  readonly unit: 'own' | MoneyUnit | null
  readonly approximate: boolean
}

/** What may follow the number: 円 or a unit in brackets, a word of doubt, notes; undefined when anything else does. */
function tailOf(tail: string, yenSign: boolean): Tail | undefined {
  const yen = YEN.exec(tail)
  const afterUnit = tail.slice(yen?.[0].length ?? 0)
  const about = ABOUT.exec(afterUnit)?.[0] ?? ''
  const notes = afterUnit.slice(about.length)
  if (notes !== '' && !isNote(notes)) return undefined
  const unit = yen ? (moneyUnitOf(yen.groups?.unit ?? '') ?? 'own') : yenSign ? 'own' : null
  return { unit, approximate: about !== '' }
}

/** A note that holds a number must say that the number is a part or a remark: （うち国費40百万円）. */
function isNote(notes: string): boolean {
  return NOTE.test(notes) && (!HAS_NUMBER.test(notes) || PART_NOTE.test(notes.replace(OPENING, '')))
}

/** How many yen one of the written number counts; a code where no unit can be told. */
function scaleOf(written: string, own: Tail['unit'], header: MoneyUnit | undefined): number | MoneyCode {
  if (own === 'own') return 1
  const unit = own ?? header
  if (unit === undefined) return 'UNIT_MISSING'
  // '5百万' under 単位：千円 would name its unit twice.
  if (NAMED_UNIT.test(written) && unit !== '円') return 'UNREADABLE'
  return YEN_PER[unit]
}

function missingCode(text: string): MoneyCode | undefined {
  const kind = missingKind(text)
  if (kind === 'blank' || kind === 'dash') return 'NO_VALUE'
  if (kind === 'pending') return 'PENDING'
  return kind === undefined ? undefined : 'UNREADABLE'
}

/** Yen beyond what a number holds exactly are not an amount of any city. */
function moneyOf(text: string, yen: Big, step: Big, approximate: boolean): Money {
  if (yen.abs().gt(Number.MAX_SAFE_INTEGER)) return nothing(text, 'UNREADABLE')
  return { text, yen: yen.toNumber(), stepYen: step.toNumber(), approximate, code: 'OK' }
}

function nothing(text: string, code: MoneyCode): Money {
  return { text, yen: null, stepYen: null, approximate: false, code }
}

function moneyUnitOf(text: string): MoneyUnit | undefined {
  return text in YEN_PER ? (text as MoneyUnit) : undefined
}

function decimalsOf(value: Big): number {
  return value.toFixed().split('.')[1]?.length ?? 0
}
