import type { CellRef } from '../grid/workbook-grid.ts'
import { showAmount, tableUnit } from '../compute/show-money.ts'
import { yearOnYear } from '../compute/year-on-year.ts'
import type { Amount, AmountKind } from '../model/plan.ts'
import type { Total } from '../model/report.ts'
import type { Settings } from '../model/settings.ts'
import { eraName } from '../text/era.ts'
import type { MoneyUnit } from '../text/types.ts'
import type { CheckedPlan } from '../app/check-plan.ts'

/** 予算表 — the amounts of a plan as the pane shows them, in the core's own numbers. */
export interface BudgetTable {
  readonly unit: MoneyUnit
  readonly columns: readonly BudgetColumn[]
  readonly rows: readonly {
    readonly label: string
    readonly title: string
    readonly amounts: readonly (string | null)[]
  }[]
  /** True where the amounts are rounded, so that totals may differ from the sum of their parts. */
  readonly hasRounding: boolean
}

export interface BudgetColumn {
  readonly year: string
  /** R6 */
  readonly short: string
  readonly kind: AmountKind
  readonly shown: string
  readonly exact: string
  readonly range: { readonly low: string; readonly high: string } | null
  readonly partial: boolean
  /** 前年度比 — against the column of the year before; null where there is none. */
  readonly yearOnYear: string | null
  readonly typed: { readonly text: string; readonly at: CellRef } | null
}

export function budgetTable({ reading, recognized, settings }: CheckedPlan): BudgetTable | null {
  const { plan, totals } = reading
  if (totals.length === 0) return null
  const unit = tableUnit(
    plan.issues.flatMap(({ budget }) => budget),
    settings,
  )
  return {
    unit,
    columns: totals.map((total) => columnOf(total, totals, recognized.typedTotals, { unit, settings })),
    rows: plan.issues
      .filter(({ budget }) => budget.length > 0)
      .map(({ label, title, budget }) => ({
        label: label || title,
        title,
        amounts: totals.map((total) => amountText(budget, total, unit, settings)),
      })),
    hasRounding: totals.some(({ lowYen, highYen }) => lowYen !== highYen),
  }
}

function amountText(budget: readonly Amount[], total: Total, unit: MoneyUnit, settings: Settings): string | null {
  const amount = budget.find(({ fiscalYear, kind }) => fiscalYear === total.fiscalYear && kind === total.kind)
  if (!amount || amount.text === '') return null
  return amount.yen === null ? amount.text : showAmount(amount.yen, unit, settings)
}

function columnOf(
  total: Total,
  totals: readonly Total[],
  typedTotals: CheckedPlan['recognized']['typedTotals'],
  { unit, settings }: { readonly unit: MoneyUnit; readonly settings: Settings },
): BudgetColumn {
  const { fiscalYear, kind, yen, lowYen, highYen, partial } = total
  const before = totals.find((other) => other.fiscalYear === fiscalYear - 1)
  const typed = typedTotals.find((one) => one.fiscalYear === fiscalYear && one.kind === kind)
  const exactly = (amount: number): string => showAmount(amount, '円', settings)
  return {
    year: eraName(fiscalYear),
    short: shortYear(fiscalYear),
    kind,
    shown: showAmount(yen, unit, settings),
    exact: exactly(yen),
    range: lowYen === highYen ? null : { low: exactly(lowYen), high: exactly(highYen) },
    partial,
    yearOnYear: before ? yearOnYear(total, before, settings) : null,
    typed: typed && typed.money.text !== '' ? { text: typed.money.text, at: typed.at } : null,
  }
}

const ERA_LETTERS: Readonly<Record<string, string>> = { 令和: 'R', 平成: 'H', 昭和: 'S' }
const ERA = /^(?<era>令和|平成|昭和)(?<count>元|[0-9]+)年度$/u // '令和6年度'

/** R6 — as staff abbreviate it; the whole year where there is no letter. */
function shortYear(fiscalYear: number): string {
  const name = eraName(fiscalYear)
  const { era, count } = ERA.exec(name)?.groups ?? {}
  return era && count ? `${ERA_LETTERS[era] ?? era}${count === '元' ? '1' : count}` : name
}
