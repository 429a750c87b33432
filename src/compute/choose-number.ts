import type Big from 'big.js'
import type { ResultNumber } from '../text/result.ts'
import { columnUnit, isPercent, isRatio, unitFactor } from './unit-factor.ts'
import { unitScale } from '../text/units.ts'
import { lastPlaceOf, ONE, times } from './decimal.ts'

/** What is looked for in a result cell. */
export interface Wanted {
  readonly unit: string | null
  /** Any unit will do: the level of a relative target is compared with the prior one, not with the target. */
  readonly anyUnit?: boolean
  /** 単位の列 */
  readonly column: string | null
  readonly cumulative: boolean
  readonly perYear: boolean
  /** The year whose result this is; numbers labelled with another one are not it. */
  readonly year: number | null
  /** The indicator's own words: 達成率 is a rate about the target unless they speak of it. */
  readonly words: string
  readonly synonyms: readonly (readonly string[])[]
}

/** 採った数 — in the unit that was wanted. */
export interface ChosenNumber {
  readonly kind: 'chosen'
  readonly number: ResultNumber
  readonly value: Big
  readonly step: Big
  readonly unit: string | null
  readonly unitAssumed: boolean
}

export type Choice =
  | ChosenNumber
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unitMismatch' }
  | { readonly kind: 'ambiguousPercent' }

/** 数を選ぶ — several numbers in a result: the one with the target's unit and basis, else none (DOMAIN.md §3 rules 4 and 5). */
export function chooseNumber(numbers: readonly ResultNumber[], wanted: Wanted): Choice {
  const readable = numbers.filter((number) => (number.unit !== null || number.alone) && !isChangeOnly(number, wanted))
  if (readable.length === 0) return { kind: 'unreadable' }
  const sized = readable.map((number) => sizeOf(number, wanted))
  const fitting = sized.filter(isChosen)
  if (fitting.length === 0) return sized[0] && sized.length === 1 ? sized[0] : misfit(sized)
  if (fitting.some(({ number }) => number.role === 'bound' || number.role === 'part')) return { kind: 'ambiguous' }
  const own = fitting.filter(({ number }) => isOwn(number, wanted))
  if (own.length === 1 && own[0]) return own[0]
  const based = own.filter(({ number }) => hasBasis(number, wanted))
  return based.length === 1 && based[0] ? based[0] : { kind: 'ambiguous' }
}

const isChosen = (choice: Choice): choice is ChosenNumber => choice.kind === 'chosen'

function misfit(sized: readonly Choice[]): Choice {
  return sized.every(({ kind }) => kind === 'unitMismatch') ? { kind: 'unitMismatch' } : { kind: 'ambiguous' }
}

/** '10件増' is no level, unless the indicator counts the change itself (削減量, 増加数). */
function isChangeOnly(number: ResultNumber, wanted: Wanted): boolean {
  return number.role === 'change' && !COUNTS_CHANGE.test(wanted.words)
}

const COUNTS_CHANGE = /(?:増加|減少|削減|低減|短縮|縮減|上昇|低下|向上|抑制)(?:量|額|数|率|幅|件数|効果)/u

function isOwn(number: ResultNumber, wanted: Wanted): boolean {
  if (number.role === 'other' || number.role === 'reference') return false
  if (number.role === 'rate' && !wanted.words.includes(number.label ?? '')) return false
  return number.year === null || wanted.year === null || number.year === wanted.year
}

function hasBasis(number: ResultNumber, wanted: Wanted): boolean {
  if (wanted.cumulative) return number.basis === 'cumulative'
  if (wanted.perYear) return number.basis === 'perYear' || number.basis === 'single'
  return number.basis === null || number.basis === 'single'
}

/** The number in the wanted unit. */
function sizeOf(number: ResultNumber, wanted: Wanted): Choice {
  const column = columnUnit(wanted.column, wanted.unit)
  const unit = number.unit ?? column ?? wanted.unit
  const wantedUnit = wanted.unit ?? column
  if (number.unit === null && isPercent(wantedUnit) && isFractionLike(number.value)) return { kind: 'ambiguousPercent' }
  if (wanted.anyUnit) return taken(number, unit, ONE, false)
  if (unit === null || wantedUnit === null) {
    // A bare target takes the unit of its result, unless that would change its size.
    if (unit !== null && (isRatio(unit) || unitScale(unit).scale !== 1 || number.step.gt(1)))
      return { kind: 'unitMismatch' }
    return taken(number, unit, ONE, unit !== null)
  }
  const factor = unitFactor(unit, wantedUnit, wanted.synonyms)
  if (factor === undefined) return { kind: 'unitMismatch' }
  const unitAssumed = number.unit === null && column === null
  return taken(number, unit, factor, unitAssumed)
}

const taken = (number: ResultNumber, unit: string | null, factor: Big, unitAssumed: boolean): ChosenNumber => ({
  kind: 'chosen',
  number,
  value: times(number.value, factor),
  step: times(stepOf(number), factor),
  unit,
  unitAssumed,
})

/** 0.7 in a plain cell may be 0.7％ or 70％. */
const isFractionLike = (value: Big): boolean => !value.eq(0) && value.abs().lte(2)

/** 約1,400 is rounded to hundreds; a number without 約 only as its decimals and named units say. */
function stepOf({ approximate, value, step }: ResultNumber): Big {
  if (!approximate) return step
  const place = lastPlaceOf(value)
  return place.gt(step) ? place : step
}
