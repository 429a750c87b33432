import type { Amount } from '../model/plan.ts'
import type { Doubt } from '../model/recognition.ts'
import type { IssueGroup } from './join-issues.ts'

/** One amount a year and kind: a form's and a budget table's may differ by rounding, beyond that nobody decides. */
export function joinedAmounts(group: IssueGroup, doubts: Doubt[]): readonly Amount[] {
  const amounts: Amount[] = []
  for (const amount of group.flatMap(({ budget }) => budget)) {
    const index = amounts.findIndex(({ fiscalYear, kind }) => fiscalYear === amount.fiscalYear && kind === amount.kind)
    const before = amounts[index]
    if (!before) amounts.push(amount)
    else if (before.yen === null && amount.yen !== null && before.code === 'NO_VALUE') amounts[index] = amount
    else if (before.yen !== null && amount.yen !== null && !isRoundedSame(before, amount)) {
      doubts.push(amountDoubt(before, amount))
      amounts[index] = { ...before, yen: null, stepYen: null, code: 'UNREADABLE' }
    }
  }
  return amounts.sort((a, b) => a.fiscalYear - b.fiscalYear || (a.kind === b.kind ? 0 : a.kind === 'settled' ? -1 : 1))
}

const isRoundedSame = (a: Amount, b: Amount): boolean =>
  Math.abs((a.yen ?? 0) - (b.yen ?? 0)) < Math.max(a.stepYen ?? 1, b.stepYen ?? 1)

const amountDoubt = (a: Amount, b: Amount): Doubt => ({
  code: 'AMBIGUOUS_PLACE',
  field: 'budget',
  title: '予算額・決算額',
  at: a.at,
  related: b.at ? [b.at] : [],
  text: a.text,
  detail: `同じ年度の金額が2か所（「${a.text}」と「${b.text}」）にあり、異なります`,
})
