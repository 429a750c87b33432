import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Indicator, Issue, Plan } from '../../model/plan.ts'
import type { PlanContext } from '../rule.ts'
import { keyOf } from '../../text/width.ts'

/** 経営課題の呼び名 — as printed: 「経営課題１」, else its number, else its title. */
export function issueName(issue: Issue): string {
  if (issue.label.trim() !== '') return issue.label.trim()
  return issue.number === null ? issue.title : `経営課題${String(issue.number)}`
}

const listed = new WeakMap<Plan, readonly Indicator[]>()

/** 指標の一覧 — every indicator of a plan, in its order; a dozen rules ask for it. */
export function indicatorsOf(plan: Plan): readonly Indicator[] {
  const indicators = listed.get(plan) ?? plan.issues.flatMap((issue) => issue.indicators)
  listed.set(plan, indicators)
  return indicators
}

/** Where a field of the plan or of an issue stands: 'goal', 'issues.0.strategies'. */
export const placeOfField = (context: PlanContext, path: string): CellRef | null =>
  context.recognized.provenance[path]?.at ?? null

const grouped = new WeakMap<Issue, readonly (readonly Indicator[])[]>()

/** 同じ指標の年次 — the rows of one indicator over the years, ascending; a year named twice leaves the order open and is no series. */
export function seriesOf(issue: Issue): readonly (readonly Indicator[])[] {
  const series = grouped.get(issue) ?? groupSeries(issue)
  grouped.set(issue, series)
  return series
}

function groupSeries(issue: Issue): readonly (readonly Indicator[])[] {
  const groups = new Map<string, Indicator[]>()
  for (const indicator of issue.indicators) {
    const key = `${keyOf(indicator.strategy ?? '')} ${keyOf(indicator.name)}`
    const group = groups.get(key)
    if (group) group.push(indicator)
    else groups.set(key, [indicator])
  }
  return [...groups.values()]
    .filter((rows) => rows.length > 1)
    .map(byYear)
    .filter((rows) => rows.length > 1 && hasDistinctYears(rows))
}

const yearOf = (indicator: Indicator): number => indicator.target.fiscalYear ?? 0

const byYear = (rows: readonly Indicator[]): readonly Indicator[] =>
  rows.filter((row) => row.target.fiscalYear !== null).sort((a, b) => yearOf(a) - yearOf(b))

const hasDistinctYears = (rows: readonly Indicator[]): boolean => new Set(rows.map(yearOf)).size === rows.length
