import type { CellRef } from '../../grid/workbook-grid.ts'
import { compareTypedTotal, type TotalComparison } from '../../compute/typed-total.ts'
import type { Amount } from '../../model/plan.ts'
import type { TypedTotal } from '../../model/recognition.ts'
import type { Total } from '../../model/report.ts'
import type { PlanContext } from '../rule.ts'
import { isDash } from './dash.ts'

/** 合計欄の照合 — one 合計 cell of the plan beside the sum of its year's parts. */
export interface TypedTotalCase {
  readonly typed: TypedTotal
  readonly total: Total
  /** undefined where no amount is typed. */
  readonly comparison: TotalComparison | undefined
  /** 内訳 — the amounts that the total is over. */
  readonly parts: readonly Amount[]
  /** A part is blank or pending, so that a right total may well differ from the sum; a dash says that there is nothing to add. */
  readonly isOpen: boolean
}

/** Every 合計 cell whose year has parts to add up. */
export function typedTotalsOf({ recognized, reading, plan, settings }: PlanContext): readonly TypedTotalCase[] {
  return recognized.typedTotals.flatMap((typed) => {
    const isOwn = ({ fiscalYear, kind }: Amount | Total): boolean =>
      fiscalYear === typed.fiscalYear && kind === typed.kind
    const total = reading.totals.find(isOwn)
    if (!total) return []
    const parts = plan.issues.flatMap(({ budget }) => budget.filter(isOwn))
    const coarsest = Math.max(1, ...parts.map(({ stepYen }) => stepYen ?? 1))
    const isOpen = parts.some(({ yen, text, restated }) => restated === 'partly' || (yen === null && !isDash(text)))
    const comparison = compareTypedTotal(total, typed.money, coarsest, settings)
    return [{ typed, total, comparison, parts, isOpen: isOpen || parts.length < plan.issues.length }]
  })
}

/** 内訳のセル — where the parts stand, for a finding's related cells. */
export const partPlaces = (parts: readonly Amount[]): readonly CellRef[] =>
  parts.flatMap(({ at }) => (at === null ? [] : [at]))
