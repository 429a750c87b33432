import { counterAt } from '../../text/counters.ts'
import { readTarget, readTargets } from '../../text/target.ts'
import type { Target, TargetContext } from '../../text/types.ts'
import { canonicalUnit } from '../../text/units.ts'
import { normalizeWidth } from '../../text/width.ts'
import type { CellValueRead } from './cell-value.ts'

/** What stands beside a target cell. */
export interface TargetSurroundings {
  readonly name: string
  readonly unit: string | null
  readonly year: number | null
  readonly lessIsBetter: readonly string[]
}

export interface TargetReader {
  one(value: CellValueRead, around: TargetSurroundings): Target
  /** 他の年の目標 — those of a text that names several years (令和6年度　45%　令和7年度　60%), without the one that `one` gives. */
  others(value: CellValueRead, around: TargetSurroundings): readonly Target[]
}

const MOST_REMEMBERED = 5_000
/** Names that differ in digits alone (指標1, 指標2) say the same of direction and 累計. */
const DIGITS = /[0-9０-９]+/gu
/** A number that is read like any other: not 0, which means at most. */
const ANY = 2

/**
 * 目標セルを読む — remembers what it has read, as a table repeats its texts and its kinds of numbers. A number cell is read once for
 * its name and unit; its value is the cell's own, which no reader of text need doubt.
 */
export function targetReader(): TargetReader {
  const known = new Map<string, Target>()
  const remember = (text: string, around: TargetSurroundings): Target => {
    const key = [text, around.unit ?? '', String(around.year), around.name.replace(DIGITS, '#')].join('\n')
    const before = known.get(key)
    if (before) return before
    const target = read(text, around)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, target)
    return target
  }
  const ofNumber = (value: CellValueRead, number: number, around: TargetSurroundings): Target => {
    const sign = value.unit === '%' ? '%' : ''
    const pattern = remember((number === 0 ? '0' : String(ANY)) + sign, around)
    const target = { ...pattern, text: value.text, value: number }
    const isFraction = sign === '' && number !== 0 && Math.abs(number) < 1
    const isUnclear = isFraction && canonicalUnit(around.unit) === '%'
    return isUnclear ? { ...target, unsure: true, candidates: [number, shareOf(number)] } : target
  }
  return {
    one: (value, around) => {
      if (value.isDate) return { ...read('', around), text: value.text, qualitative: true }
      return value.number === null ? remember(value.text, around) : ofNumber(value, value.number, around)
    },
    others: (value, around) => {
      if (value.number !== null || value.isDate || !SEVERAL_YEARS.test(value.text)) return []
      const own = remember(value.text, around).fiscalYear
      const targets = readTargets(value.text, contextOf(around))
      return own === null ? [] : targets.filter(({ fiscalYear }) => fiscalYear !== null && fiscalYear !== own)
    },
  }
}

/** '令和6年度…令和7年度', 'R6…R7' */
const SEVERAL_YEARS = /(?:年度|[RＲ][0-9０-９])[^]*(?:年度|[RＲ][0-9０-９])/u

/** 0.85 typed into a plain cell under ％ may mean 0.85 % or 85 %. */
const shareOf = (number: number): number => Number((number * 100).toPrecision(12))

const read = (text: string, around: TargetSurroundings): Target => readTarget(unparted(text), contextOf(around))

/** A narrow cell parts a number from its unit: '1,300\n件'. */
const PARTED = /(?<=[0-9０-９])[\s　]*\n[\s　]*(?=(?<after>\S{1,8}))/gu

const unparted = (text: string): string =>
  text.replace(PARTED, (gap: string, after: string) => (counterAt(normalizeWidth(after)) === undefined ? gap : ''))

const contextOf = ({ name, unit, year, lessIsBetter }: TargetSurroundings): TargetContext => ({
  name,
  lessIsBetter,
  ...(unit === null ? {} : { unit }),
  ...(year === null ? {} : { planYear: year }),
})
