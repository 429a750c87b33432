import type { CellRef } from '../grid/workbook-grid.ts'
import type { Indicator, Issue, Plan } from '../model/plan.ts'
import { keyOf } from '../text/width.ts'
import type { HandDecision } from './workbook-settings.ts'

/** 古くなった決定 — made on another result than the one that stands there now. */
export interface StaleDecision {
  readonly at: CellRef
  readonly name: string
  readonly letter: 'A' | 'B'
  readonly decidedOn: string
  readonly actual: string
}

/**
 * 手での決定を当てはめる — a letter decided by hand counts like a typed one, as long as the target and the result it was made on
 * still stand; otherwise it is stale, is not used, and is told.
 */
export function applyDecisions(
  plan: Plan,
  decisions: readonly HandDecision[],
): { readonly plan: Plan; readonly stale: readonly StaleDecision[] } {
  if (decisions.length === 0) return { plan, stale: [] }
  const stale: StaleDecision[] = []
  const issues = plan.issues.map((issue) => ({
    ...issue,
    indicators: issue.indicators.map((indicator) => decided(issue, indicator, decisions, stale)),
  }))
  return { plan: { ...plan, issues }, stale }
}

function decided(
  issue: Issue,
  indicator: Indicator,
  decisions: readonly HandDecision[],
  stale: StaleDecision[],
): Indicator {
  const decision = decisions.find((one) => concerns(one, issue, indicator))
  if (!decision || indicator.typed !== null) return indicator
  const actual = indicator.actual?.text ?? ''
  const same = keyOf(decision.target) === keyOf(indicator.target.text) && keyOf(decision.actual) === keyOf(actual)
  if (same) return { ...indicator, typed: decision.letter }
  stale.push({ at: indicator.at, name: indicator.name, letter: decision.letter, decidedOn: decision.actual, actual })
  return indicator
}

const concerns = (decision: HandDecision, issue: Issue, indicator: Indicator): boolean =>
  keyOf(decision.issue) === keyOf(issue.label + issue.title) &&
  keyOf(decision.name) === keyOf(indicator.name) &&
  decision.fiscalYear === indicator.target.fiscalYear
