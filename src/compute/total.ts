import Big from 'big.js'
import type { Amount, AmountKind, Issue } from '../model/plan.ts'
import type { Total } from '../model/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { intervalOf } from './interval.ts'

type Summand = Pick<Amount, 'fiscalYear' | 'kind' | 'yen' | 'stepYen' | 'restated'>

/**
 * 合計 — the sum in yen of amounts of one year and kind, with the interval that their rounding leaves open; 再掲 is excluded.
 * `partial` when a part is missing (blank, －, pending, no unit, 一部再掲); undefined when there is nothing to sum, or when 決算 and
 * 予算 (or two years) stand together: they are never mixed.
 */
export function totalOf(
  amounts: readonly Summand[],
  settings: Pick<Settings, 'rounding'> = DEFAULT_SETTINGS,
): Total | undefined {
  const first = amounts[0]
  if (!first || amounts.some(({ fiscalYear, kind }) => fiscalYear !== first.fiscalYear || kind !== first.kind))
    return undefined
  const own = amounts.filter(({ restated }) => restated !== 'whole')
  const known = own.filter(isKnown)
  if (known.length === 0) return undefined
  const bounds = known.map(({ yen, stepYen }) => intervalOf(yen, stepYen ?? 1, settings.rounding))
  return {
    fiscalYear: first.fiscalYear,
    kind: first.kind,
    yen: sum(known.map(({ yen }) => yen)),
    lowYen: sum(bounds.map(({ lowYen }) => lowYen)),
    highYen: sum(bounds.map(({ highYen }) => highYen)),
    partial: known.length < own.length,
  }
}

/** An amount of which only a part is a repetition counts neither whole nor not at all: RESTATED_UNCLEAR says so. */
const isKnown = (amount: Summand): amount is Summand & { readonly yen: number } =>
  amount.yen !== null && amount.restated !== 'partly'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total.plus(value), Big(0)).toNumber()

/** 年度ごとの合計 — one total a year and kind, in the order of the years; an issue without that amount leaves its total partial. */
export function totalsOf(
  plan: { readonly issues: readonly Pick<Issue, 'budget'>[] },
  settings: Pick<Settings, 'rounding'> = DEFAULT_SETTINGS,
): readonly Total[] {
  const { issues } = plan
  return columnsOf(issues).flatMap(({ fiscalYear, kind }) => {
    const inColumn = ({ budget }: Pick<Issue, 'budget'>): readonly Amount[] =>
      budget.filter((amount) => amount.fiscalYear === fiscalYear && amount.kind === kind)
    const total = totalOf(issues.flatMap(inColumn), settings)
    if (!total) return []
    return [{ ...total, partial: total.partial || issues.some((issue) => inColumn(issue).length === 0) }]
  })
}

interface Column {
  readonly fiscalYear: number
  readonly kind: AmountKind
}

function columnsOf(issues: readonly Pick<Issue, 'budget'>[]): readonly Column[] {
  const seen = new Map<string, Column>()
  for (const { fiscalYear, kind } of issues.flatMap(({ budget }) => budget)) {
    seen.set(`${String(fiscalYear)} ${kind}`, { fiscalYear, kind })
  }
  return [...seen.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || (a.kind < b.kind ? 1 : -1))
}
