import type { CellRef } from '../grid/workbook-grid.ts'
import type { Edit } from './edit.ts'
import type { Counts } from './judgement.ts'
import type { AmountKind, Plan } from './plan.ts'

/** 読み取り結果 — all that one file says. */
export interface Report {
  readonly file: string
  readonly plans: readonly PlanReading[]
  readonly findings: readonly Finding[]
}

export interface PlanReading {
  readonly profile: string
  readonly sheets: readonly string[]
  readonly plan: Plan
  readonly totals: readonly Total[]
  readonly counts: Counts
}

/** 合計 — the sum in yen with the interval that rounding leaves open (DOMAIN.md §4). */
export interface Total {
  readonly fiscalYear: number
  readonly kind: AmountKind
  readonly yen: number
  readonly lowYen: number
  readonly highYen: number
  readonly partial: boolean
}

export type Severity = 'error' | 'warning' | 'info'

/** 検査結果 — found → why it matters → how to write it, at a cell, with a fix where the fix is certain. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly at: CellRef | null
  readonly related: readonly CellRef[]
  readonly text: string
  readonly message: string
  readonly fix: Fix | null
}

export interface Fix {
  readonly text: string
  readonly edits: readonly Edit[]
}
