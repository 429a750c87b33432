import type { CellValue } from '../grid/cell.ts'
import type { Letter } from '../model/judgement.ts'
import type { AmountKind } from '../model/plan.ts'
import type { Doubt, SkippedSheet } from '../model/recognition.ts'
import type { SettingsOverrides } from '../model/settings.ts'

/**
 * 見本の運営方針 — a plan in a few words, for the examples of the rules. What is left out is filled with a sound plan of 令和６年度
 * (`planOf` in examples.ts), so that an example shows nothing but its point. It is data alone: the pane and the docs print it.
 */
export interface PlanSketch {
  readonly year?: number | null
  readonly department?: string | null
  readonly head?: string | null
  readonly goal?: string | null
  readonly mission?: string | null
  readonly basicPolicy?: string | null
  readonly selfEvaluation?: string | null
  readonly futurePolicy?: string | null
  readonly issues?: readonly IssueSketch[]
  /** 見出しのない項目 — fields whose label is not on the sheet: 'goal', 'issues.0.challenge'. */
  readonly unlabelled?: readonly string[]
  /** 合計欄 — the typed totals of y-2 決算, y-1 予算, y 予算. */
  readonly totals?: readonly string[]
  readonly legend?: string
  readonly doubts?: readonly DoubtSketch[]
  /** 経営課題の番号の並び — where the pages' order is not that of the numbers. */
  readonly order?: readonly number[]
  /** セル — further cells of the sheet 「様式」. */
  readonly cells?: Readonly<Record<string, CellSketch>>
  /** 表の値の列 — which of the cells are value cells of a table. */
  readonly valueCells?: readonly string[]
  /** ほかのシート — sheets that are not read. */
  readonly skipped?: readonly SkippedSketch[]
  /** 運営方針がない — the file holds no plan at all. */
  readonly absent?: boolean
  readonly settings?: SettingsOverrides
  /** 手での決定 — made on another result than the one that stands there now. */
  readonly staleDecisions?: readonly DecisionSketch[]
  /** 前年度の運営方針 — given with --prior. */
  readonly prior?: PlanSketch
}

export interface DecisionSketch {
  readonly name: string
  readonly letter: Letter
  readonly decidedOn: string
  readonly actual: string
}

export type CellSketch = CellValue | { readonly value: CellValue; readonly formula?: string; readonly rich?: boolean }

export type DoubtSketch = Pick<Doubt, 'code' | 'field' | 'title' | 'text' | 'detail'> & {
  readonly at: string
  readonly related?: readonly string[]
}

export type SkippedSketch = Pick<SkippedSheet, 'sheet' | 'reason'> & { readonly looksLikePlan?: boolean }

export interface IssueSketch {
  readonly number?: number | null
  readonly label?: string
  readonly title?: string
  /** y-2 決算, y-1 予算, y 予算; or with their own years. */
  readonly budget?: readonly (string | AmountSketch)[]
  readonly challenge?: string | null
  readonly strategies?: readonly string[]
  readonly indicators?: readonly IndicatorSketch[]
}

export interface AmountSketch {
  readonly year: number
  readonly kind: AmountKind
  readonly text: string
}

export interface IndicatorSketch {
  readonly strategy?: string
  readonly name?: string
  readonly unit?: string
  readonly target: string
  readonly actual?: string | number
  readonly prior?: string | number
  readonly typed?: Letter
  /** 他の評語 — a mark that is none of the profile's letters. */
  readonly mark?: string
}
