import type { CellRef } from '../grid/workbook-grid.ts'
import type { Money } from '../text/types.ts'
import type { AmountKind, Indicator, Issue, Plan } from './plan.ts'
import type { Profile } from './profile.ts'

/** 読み取り — what recognize/ makes of a workbook: drafts with their provenance, and everything it was not sure of. */
export interface Recognition {
  readonly plans: readonly RecognizedPlan[]
  /** Sheets that look like a plan but are not read as this year's. */
  readonly skipped: readonly SkippedSheet[]
}

export interface SkippedSheet {
  readonly sheet: string
  readonly reason: 'hidden' | 'old' | 'guide' | 'summary' | 'data'
  /** True where the sheet holds enough labels and values to be a plan (HIDDEN_PLAN, OLD_COPY are said only then). */
  readonly looksLikePlan: boolean
  readonly at: CellRef
}

/** A plan before judgement: computing the letters is not recognition's business. */
export type DraftIndicator = Omit<Indicator, 'judgement'>
export type DraftIssue = Omit<Issue, 'indicators'> & { readonly indicators: readonly DraftIndicator[] }
export type DraftPlan = Omit<Plan, 'issues'> & { readonly issues: readonly DraftIssue[] }

export interface RecognizedPlan {
  readonly profile: Profile
  readonly sheets: readonly string[]
  readonly plan: DraftPlan
  /** path → where its value stands: 'fiscalYear', 'goal', 'issues.0.challenge', 'issues.0.strategies', 'issues.0.extra.現状'. */
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly sections: readonly SectionFound[]
  readonly typedTotals: readonly TypedTotal[]
  readonly legends: readonly LegendFound[]
  readonly doubts: readonly Doubt[]
  /** 表の値の列 — value cells of tables (for NUMBER_AS_TEXT, DASH_VARIANT). */
  readonly valueCells: readonly CellRef[]
  /** Issue numbers in the order of the pages (ISSUE_NUMBER_ORDER), with their cells. */
  readonly issueOrder: readonly { readonly number: number | null; readonly at: CellRef }[]
}

export interface Provenance {
  readonly at: CellRef
  /** All cells the value was put together from. */
  readonly cells: readonly CellRef[]
  readonly labelAt: CellRef | null
  /** 0 to 1, the product of the parts of the evidence. */
  readonly confidence: number
}

/** 項目の有無 — a field's label was found (or not), and whether text stands at it. `issue`: index in plan.issues, null for the plan itself. */
export interface SectionFound {
  readonly field: string
  readonly title: string
  readonly issue: number | null
  readonly labelAt: CellRef | null
  readonly filled: boolean
}

/** 記入された合計 — the plan's own 合計 cell of one year, filled or empty. `unit`: of its header, null when none. */
export interface TypedTotal {
  readonly fiscalYear: number
  readonly kind: AmountKind
  readonly at: CellRef
  readonly money: Money
  readonly unit: string | null
  readonly hasFormula: boolean
}

/** 凡例 — 「※A：達成　B：未達成」 as printed; `known` when it is the profile's scale. */
export interface LegendFound {
  readonly at: CellRef
  readonly text: string
  readonly known: boolean
}

/** 迷い — a reading that was left open or made with low confidence; names the field. */
export interface Doubt {
  readonly code: 'AMBIGUOUS_PLACE' | 'LOW_CONFIDENCE'
  readonly field: string
  readonly title: string
  readonly at: CellRef | null
  readonly related: readonly CellRef[]
  readonly text: string
  /** Which reading is concerned, in words: 「候補が2か所あります」. */
  readonly detail: string
}
