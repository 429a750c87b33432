import { sameRef } from '../grid/workbook-grid.ts'
import { statusWord, type StatusWord } from '../compute/status-word.ts'
import type { Indicator, Issue } from '../model/plan.ts'
import type { CheckedPlan } from '../app/check-plan.ts'

/** 判定の一行 — an indicator as the pane shows it: its word, and whose word that is. */
export interface IndicatorRow {
  /** Of what the indicator says, not where it stands: a form being filled in stays with it while rows move. */
  readonly key: string
  readonly issue: Issue
  readonly indicator: Indicator
  readonly word: StatusWord
  readonly by: 'computed' | 'typed' | 'decided'
  /** The note of the decision by hand; '' otherwise. */
  readonly note: string
}

export function indicatorRows({ reading, decided }: CheckedPlan): readonly IndicatorRow[] {
  const seen = new Map<string, number>()
  return reading.plan.issues.flatMap((issue) =>
    issue.indicators.map((indicator): IndicatorRow => {
      const decision = decided.find(({ at, name }) => sameRef(at, indicator.at) && name === indicator.name)
      const base = [issue.label, issue.title, indicator.name, indicator.target.fiscalYear, indicator.target.text].join(
        '\n',
      )
      const count = (seen.get(base) ?? 0) + 1
      seen.set(base, count)
      return {
        key: `${base}\n${String(count)}`,
        issue,
        indicator,
        word: statusWord(indicator.judgement, indicator.typed),
        by: decision ? 'decided' : indicator.typed === null ? 'computed' : 'typed',
        note: decision?.note ?? '',
      }
    }),
  )
}
