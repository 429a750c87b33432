import type { CellRef } from '../grid/workbook-grid.ts'
import type { Reading, Target } from '../text/types.ts'
import type { Judgement, Letter } from './judgement.ts'

/** 運営方針 — one department's plan of one fiscal year, as it stands in the workbook. Texts: paragraphs joined by \n, null when absent. */
export interface Plan {
  readonly fiscalYear: number | null
  readonly department: string | null
  readonly head: string | null
  readonly goal: string | null
  readonly mission: string | null
  readonly basicPolicy: string | null
  readonly issues: readonly Issue[]
  readonly selfEvaluation: string | null
  readonly futurePolicy: string | null
  readonly extra: Readonly<Record<string, string>>
}

/** 経営課題 — ordered by number; `label` as printed (経営課題１, 0090). */
export interface Issue {
  readonly number: number | null
  readonly label: string
  readonly title: string
  readonly budget: readonly Amount[]
  readonly challenge: string | null
  readonly strategies: readonly string[]
  readonly indicators: readonly Indicator[]
  readonly extra: Readonly<Record<string, string>>
  readonly at: CellRef | null
}

export type AmountKind = 'settled' | 'budgeted'

/** 決算額・予算額 — what was typed beside its exact yen. `restated`: 再掲 (excluded from totals) or 一部再掲. */
export interface Amount {
  readonly fiscalYear: number
  readonly kind: AmountKind
  readonly text: string
  readonly yen: number | null
  readonly stepYen: number | null
  readonly restated: 'none' | 'whole' | 'partly'
  /** 単位の出所 — the amount's own unit or its header's, e.g. 百万円; null when there is none (UNIT_MISSING). */
  readonly unit: string | null
  readonly code: 'OK' | 'NO_VALUE' | 'PENDING' | 'UNIT_MISSING' | 'UNREADABLE'
  readonly at: CellRef | null
}

/** アウトカム指標 — one target of one year, with its result and letter. */
export interface Indicator {
  readonly strategy: string | null
  readonly name: string
  readonly owner: string | null
  readonly target: Target
  readonly actual: Reading | null
  readonly prior: Reading | null
  /** 記入された判定 — the letter a person wrote; it stands. */
  readonly typed: Letter | null
  readonly judgement: Judgement
  readonly history: readonly YearRecord[]
  /** Where the target stands. */
  readonly at: CellRef
  /** Where the letter belongs: the cell of the 判定 column, or null where results are lines of text. */
  readonly statusAt: CellRef | null
  /** Further places: of the result, of last year's result, of the 指標名, of the unit. */
  readonly source: IndicatorSource
}

export interface YearRecord {
  readonly fiscalYear: number
  readonly target: Reading | null
  readonly actual: Reading | null
}

/** Everything a rule, a fill or a formula needs to know about where an indicator's parts stand and how they were typed. */
export interface IndicatorSource {
  readonly nameAt: CellRef | null
  readonly actualAt: CellRef | null
  readonly priorAt: CellRef | null
  readonly unitAt: CellRef | null
  /** The unit of the 単位 column, null when there is none. */
  readonly unit: string | null
  /** 結果の行 — for results that are lines of one text cell: the line counted from 0 in the cell's raw text. */
  readonly actualLine: number | null
  /** 実績の生の値 — what judge is given: text or number, with the cell's number format. */
  readonly rawActual: string | number | null
  readonly actualFormat: string
  readonly rawPrior: string | number | null
  readonly priorFormat: string
  /** 記入された評語 — the mark as typed where it is none of the profile's letters (S, ◎ …). */
  readonly foreignLetter: string | null
  readonly typedAt: CellRef | null
  /** 年の出所 — where the target's year was read: its own text, a header or column, or the plan's (assumed). */
  readonly yearFrom: 'text' | 'header' | 'column' | 'assumed'
  /** Rows that a filter or a person has hidden are still read, but marked. */
  readonly hidden: boolean
}
