import { eraName } from '../../text/era.ts'
import type { Amount, AmountKind } from '../../model/plan.ts'

/** 「令和４年度決算額」 — how an amount is called in a message. */
export const amountName = (amount: Pick<Amount, 'fiscalYear' | 'kind'>): string =>
  `${eraName(amount.fiscalYear)}${KIND_NAMES[amount.kind]}`

export const KIND_NAMES: Readonly<Record<AmountKind, string>> = { settled: '決算額', budgeted: '予算額' }

/** 様式の三つの額 — which years and kinds the plan of year y prints. */
export const expectedAmounts = (planYear: number): readonly Pick<Amount, 'fiscalYear' | 'kind'>[] => [
  { fiscalYear: planYear - 2, kind: 'settled' },
  { fiscalYear: planYear - 1, kind: 'budgeted' },
  { fiscalYear: planYear, kind: 'budgeted' },
]

export const isExpected = (amount: Amount, planYear: number): boolean =>
  expectedAmounts(planYear).some(({ fiscalYear, kind }) => fiscalYear === amount.fiscalYear && kind === amount.kind)
