import { readYear } from '../text/era.ts'
import { cellAt, isEmpty, textOf, valueError } from './cells.ts'
import type { FunctionArgument, FunctionError } from './types.ts'

/** 年度の引数 — 2024, 令和6年度, R6; null when omitted. */
export function yearAt(args: readonly FunctionArgument[], index: number): number | null | FunctionError {
  const cell = cellAt(args, index)
  if (isEmpty(cell)) return null
  const text = textOf(cell)
  return (
    readYear(text) ?? valueError(`年度「${text}」が読み取れません。「2024」又は「令和6年度」のように書いてください。`)
  )
}

/** 最も多い年度 — the year named most often, the later of two; null where none is. */
export function mostNamed(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** Any year will do to read texts that name their eras. */
export const ANY_YEAR = 2024
/** A year of another era: where the two readings differ, a text leaves its era out ('6年度'), and nobody may guess it. */
export const OTHER_ERA = 1994

export const NO_ERA = valueError(
  '年度に元号がないため、何年度か分かりません。年度の引数で「2024」又は「令和6年度」のように指定してください。',
)
