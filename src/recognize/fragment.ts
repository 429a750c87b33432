import type { CellRef } from '../grid/workbook-grid.ts'
import type { Amount } from '../model/plan.ts'
import type { Doubt, DraftIndicator, LegendFound, SectionFound, TypedTotal } from '../model/recognition.ts'

/** A value with the evidence for it; `cells` are all the cells it was put together from. */
export interface Sourced<T> {
  readonly value: T
  readonly at: CellRef
  readonly cells: readonly CellRef[]
  readonly labelAt: CellRef | null
  readonly confidence: number
}

export type PlanTextField = 'goal' | 'mission' | 'basicPolicy' | 'selfEvaluation' | 'futurePolicy'

/**
 * 断片 — what one area (a form sheet, a table, a text) says of one plan. The form reader, the table reader and the text reader
 * each make fragments; assemble.ts joins those that belong to the same plan (分割: one plan over several sheets).
 */
export interface PlanFragment {
  /** null for a .txt */
  readonly sheet: string | null
  readonly fiscalYear: Sourced<number> | null
  readonly department: Sourced<string> | null
  readonly head: Sourced<string> | null
  readonly texts: Readonly<Partial<Record<PlanTextField, Sourced<string>>>>
  readonly extra: Readonly<Record<string, Sourced<string>>>
  readonly issues: readonly IssueFragment[]
  readonly typedTotals: readonly TypedTotal[]
  readonly legends: readonly LegendFound[]
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
  readonly valueCells: readonly CellRef[]
}

/** 経営課題の断片 — joined with others of the same number, or the same title where no number stands. */
export interface IssueFragment {
  readonly number: number | null
  readonly label: string
  readonly title: Sourced<string> | null
  readonly budget: readonly Amount[]
  readonly challenge: Sourced<string> | null
  readonly strategies: Sourced<readonly string[]> | null
  readonly indicators: readonly DraftIndicator[]
  readonly extra: Readonly<Record<string, Sourced<string>>>
  readonly at: CellRef
}
