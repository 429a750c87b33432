import { readTarget } from '../../text/target.ts'
import type { Target } from '../../text/types.ts'
import type { CellValueRead } from './cell-value.ts'

/** What stands beside a target cell. */
export interface TargetSurroundings {
  readonly name: string
  readonly unit: string | null
  readonly year: number | null
  readonly lessIsBetter: readonly string[]
}

export type TargetReader = (value: CellValueRead, around: TargetSurroundings) => Target

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
  return (value, around) => {
    const { number, text } = value
    if (number === null) return remember(text, around)
    const sign = value.unit === '%' ? '%' : ''
    const pattern = remember((number === 0 ? '0' : String(ANY)) + sign, around)
    return { ...pattern, text, value: number }
  }
}

function read(text: string, { name, unit, year, lessIsBetter }: TargetSurroundings): Target {
  return readTarget(text, {
    name,
    lessIsBetter,
    ...(unit === null ? {} : { unit }),
    ...(year === null ? {} : { planYear: year }),
  })
}
