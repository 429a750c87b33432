import type { Box } from '../../grid/box.ts'
import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Doubt, LegendFound, TypedTotal } from '../../model/recognition.ts'
import type { IssueFragment } from '../fragment.ts'

/** What the caller knows about a table beside its cells. */
export interface TableContext {
  /** 年度 — of the plan; null when nothing on the sheet says it (see `candidateYears`). */
  readonly planYear: number | null
  /** 欄外の単位 — `単位：千円` said for the whole sheet, null when it is not. */
  readonly unitNote: string | null
  /** 確からしさ — of the sheet being a plan; multiplied into every reading. */
  readonly confidence: number
}

/** 表の読み取り — one table of a sheet: what it says of the plan, and what it left open. */
export interface TableReading {
  readonly kind: 'indicators' | 'budget'
  /** Header and body as read. */
  readonly box: Box
  readonly header: Box
  /** Issues in the order of the table; rows without an issue hang under one without number and title. */
  readonly issues: readonly IssueFragment[]
  readonly typedTotals: readonly TypedTotal[]
  readonly legends: readonly LegendFound[]
  readonly doubts: readonly Doubt[]
  /** 値の列 — filled cells of target, result and amount columns. */
  readonly valueCells: readonly CellRef[]
  /** Fiscal years that the table's headers or its 年度 column name, ascending: what to try where the plan's year is unknown. */
  readonly candidateYears: readonly number[]
  readonly confidence: number
}
