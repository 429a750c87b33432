import { keyOf } from '../../text/width.ts'
import type { NamedIndicator } from './result-types.ts'

/** 同じ指標の年度違い — the rows of one indicator; a result belongs to the one of the plan year. */
export interface IndicatorGroup {
  readonly name: string
  readonly strategy: string | null
  readonly unit: string | null
  /** The row that takes a result: its index, null where two rows have an equal claim or all are of other years. */
  readonly recipient: number | null
}

/** Gathers the rows that differ only in their year, in the order in which they are printed. */
export function indicatorGroups(indicators: readonly NamedIndicator[], planYear: number): readonly IndicatorGroup[] {
  const rows = new Map<string, number[]>()
  indicators.forEach(({ strategy, name }, index) => {
    const key = `${keyOf(strategy ?? '')}\n${keyOf(name)}`
    rows.set(key, [...(rows.get(key) ?? []), index])
  })
  return [...rows.values()].flatMap((indexes) => {
    const first = indicators[indexes[0] ?? 0]
    if (!first) return []
    const recipient = recipientOf(indexes, indicators, planYear)
    const { name, strategy } = first
    return [{ name, strategy, unit: indicators[recipient ?? indexes[0] ?? 0]?.target.unit ?? null, recipient }]
  })
}

/** The plan year's row; without one the row that has no year, then the only row there is (令和８年度までに…). */
function recipientOf(
  indexes: readonly number[],
  indicators: readonly NamedIndicator[],
  planYear: number,
): number | null {
  const yearOf = (index: number): number | null | undefined => indicators[index]?.target.fiscalYear
  const due = indexes.filter((index) => yearOf(index) === planYear)
  const undated = indexes.filter((index) => yearOf(index) === null)
  const claims = due.length > 0 ? due : undated.length > 0 ? undated : indexes
  return claims.length === 1 ? (claims[0] ?? null) : null
}
