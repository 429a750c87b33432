import Big from 'big.js'
import { isCounter } from './counters.ts'
import type { Quantity } from './quantity.ts'
import type { UnitHint } from './unit-hint.ts'
import { canonicalUnit, convertUnit, unitScale } from './units.ts'

const WARI = 10
const UNIT_FITS = 6
const UNIT_DIFFERS = -4
/** '3,009,600tのCO2' in a column of t-CO2. */
const UNIT_NEAR = 2

/** 80％ in a column of 件, 30兆円 and 70千トン in a column of ％, 10年 in a column of 箇所. */
export function clashes({ unit, scaled }: Quantity, hint: UnitHint | null): boolean {
  if (hint === null || unit === null || hint.bases.length === 0) return false
  if (hint.bases.includes('%')) return unit !== '%' && (scaled || unit === '倍' || MONEY.test(unit))
  if (unit === '%') return true
  const own = canonicalUnit(unit) ?? unit
  const kind = kindOf(own)
  return kind !== undefined && hint.bases.every((base) => isOther(base, own, kind))
}

function isOther(base: string, own: string, kind: Kind): boolean {
  const column = kindOf(base)
  if (column !== 'measure' || kind !== 'measure') return column !== undefined && column !== kind
  return convertUnit(1, base, own) === undefined && convertUnit(1, own, base) === undefined && !isNearlyNamed(base, own)
}

/** t-CO2 and t, kWh/台 and kWh: the same measure, more or less exactly named. */
function isNearlyNamed(one: string, other: string): boolean {
  if (kindOf(one) !== 'measure') return false
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.startsWith(b) || b.startsWith(a)
}

type Kind = 'money' | 'time' | 'measure' | 'ratio' | 'count'

const MONEY = /(?:円|ドル|ユーロ)$/u
const TIME =
  /^(?:年|年間|か年|[ヵヶカケ]年|月|か月|[ヵヶカケ]月|週|週間|日|日間|営業日|開庁日|時間|分|分間|秒|hr?|min|s)$/u
const MEASURE = /^[A-Za-z°℃]|トン$|メートル$|グラム$|リットル$/u

/** What kind of thing a unit measures; undefined where the word does not tell ('点', '率'). */
function kindOf(unit: string): Kind | undefined {
  if (MONEY.test(unit)) return 'money'
  if (TIME.test(unit)) return 'time'
  if (MEASURE.test(unit)) return 'measure'
  if (unit === '倍') return 'ratio'
  return isCounter(unit) && !NO_KIND.test(unit) ? 'count' : undefined
}

const NO_KIND = /^(?:ポイント|点|位|番|割合|度|段階|級|レベル|指標)$/u

export interface Fit {
  readonly points: number
  readonly same: boolean
}

/** Whether the number's unit is the column's: certain when equal, against it when another known unit stands there. */
export function fitOf(quantity: Quantity, text: string, hint: UnitHint | null): Fit {
  if (hint === null) return { points: 0, same: false }
  const unit = canonicalUnit(quantity.unit)
  const base = unit === null ? null : (unitScale(unit).base ?? unit)
  if (base !== null && hint.bases.some((word) => word.toLowerCase() === base.toLowerCase()))
    return { points: UNIT_FITS, same: true }
  if (base !== null && hint.bases.some((word) => endsIn(word, base))) return { points: UNIT_FITS, same: true }
  const follows = text.slice(quantity.end - (quantity.unit ?? '').length, quantity.end + 12)
  if (hint.bases.some((word) => word.length > 1 && follows.startsWith(word))) return { points: UNIT_FITS, same: true }
  if (base !== null && hint.bases.some((word) => isNearlyNamed(word, base))) return { points: UNIT_NEAR, same: false }
  return { points: quantity.unit === null ? 0 : UNIT_DIFFERS, same: false }
}

/** '種' of 生物種, '局' of 労働局: the last word of a longer one, in either; a 法人 is no 人. */
function endsIn(word: string, base: string): boolean {
  const [long, short] = word.length > base.length ? [word, base] : [base, word]
  return long.length > short.length && KANJI.test(long) && COUNTED.test(short) && long.endsWith(short)
}

const KANJI = /^[一-鿿々]+$/u
const COUNTED = /^(?!人$)[一-鿿々]+$/u

/** The value in the column's unit: 5,000万人 in 万人 is 5,000; a bare number already is. */
export function inHint(quantity: Quantity, hint: UnitHint | null, same: boolean): number {
  if (hint === null) return quantity.value
  if (hint.bases.includes('割') && quantity.unit === '%') return Big(quantity.value).div(WARI).toNumber()
  if (hint.scale === 1) return quantity.value
  if (!same && (!quantity.scaled || quantity.unit === '%')) return quantity.value
  return Big(quantity.value).div(hint.scale).toNumber()
}

/** The unit a reader is told: the column's where the number is in it. */
export function unitOf(quantity: Quantity, hint: UnitHint | null, same: boolean): string | null {
  if (hint === null) return quantity.unit
  return same || quantity.unit === null ? hint.written : quantity.unit
}
