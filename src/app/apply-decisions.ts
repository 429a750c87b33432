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

/** 効いている決定 — the indicator it stands at, and the decision. */
export interface AppliedDecision {
  readonly at: CellRef
  readonly name: string
  readonly letter: 'A' | 'B'
  readonly note: string
}

/**
 * 手での決定を当てはめる — a letter decided by hand counts like a typed one, as long as the target and the result it was made on
 * still stand; otherwise it is stale, is not used, and is told. Once the letter is written into the workbook the decision is its note.
 */
export function applyDecisions(plan: Plan, decisions: readonly HandDecision[]): Outcome {
  if (decisions.length === 0) return { plan, stale: [], applied: [] }
  const tell: Told = { stale: [], applied: [] }
  const issues = plan.issues.map((issue) => ({
    ...issue,
    indicators: issue.indicators.map((indicator) => decided(issue, indicator, decisions, tell)),
  }))
  return { plan: { ...plan, issues }, ...tell }
}

interface Outcome {
  readonly plan: Plan
  readonly stale: readonly StaleDecision[]
  readonly applied: readonly AppliedDecision[]
}

interface Told {
  readonly stale: StaleDecision[]
  readonly applied: AppliedDecision[]
}

function decided(issue: Issue, indicator: Indicator, decisions: readonly HandDecision[], tell: Told): Indicator {
  const decision = decisions.find((one) => concerns(one, issue, indicator))
  if (!decision || (indicator.typed !== null && indicator.typed !== decision.letter)) return indicator
  const actual = indicator.actual?.text ?? ''
  const same = keyOf(decision.target) === keyOf(indicator.target.text) && keyOf(decision.actual) === keyOf(actual)
  const { at, name } = indicator
  if (same) {
    tell.applied.push({ at, name, letter: decision.letter, note: decision.note })
    return { ...indicator, typed: decision.letter }
  }
  if (indicator.typed !== null) return indicator
  tell.stale.push({ at, name, letter: decision.letter, decidedOn: decision.actual, actual })
  return indicator
}

const concerns = (decision: HandDecision, issue: Issue, indicator: Indicator): boolean =>
  keyOf(decision.issue) === keyOf(issue.label + issue.title) &&
  keyOf(decision.name) === keyOf(indicator.name) &&
  decision.fiscalYear === indicator.target.fiscalYear
