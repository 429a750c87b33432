import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Issue } from '../../model/plan.ts'
import type { PlanContext } from '../rule.ts'
import { matchHeading, type HeadingMatch } from './heading-match.ts'

/** 指標の見出し — one heading over indicators, and the strategy that it means. */
export interface IndicatorHeading extends HeadingMatch {
  readonly issue: Issue
  readonly heading: string
  readonly at: CellRef
}

/** Every heading of every issue once; issues that list no strategies have nothing to compare with. */
export function headingsOf({ plan }: PlanContext): readonly IndicatorHeading[] {
  return plan.issues.flatMap((issue) => {
    if (issue.strategies.length === 0) return []
    const first = new Map<string, CellRef>()
    for (const { strategy, at } of issue.indicators) {
      if (strategy !== null && !first.has(strategy)) first.set(strategy, at)
    }
    return [...first].map(([heading, at]) => ({ issue, heading, at, ...matchHeading(heading, issue.strategies) }))
  })
}
