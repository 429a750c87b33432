import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanFragment } from '../../../src/recognize/fragment.ts'
import { readPlainText } from '../../../src/recognize/plain-text/read-plain-text.ts'
import type { Profile } from '../../../src/model/profile.ts'
import { osakaR5 } from '../../../src/profiles/osaka-r5.ts'

/** The lines of an invented plan in texts/. */
export const linesOf = (name: string): readonly string[] =>
  readFileSync(join(__dirname, 'texts', `${name}.txt`), 'utf8').split('\n')

/** What a fragment says, without its places: short enough to expect whole. */
export function saysOf(fragment: PlanFragment) {
  const valueOf = <T>(own: { readonly value: T } | null | undefined): T | null => own?.value ?? null
  return {
    fiscalYear: valueOf(fragment.fiscalYear),
    department: valueOf(fragment.department),
    head: valueOf(fragment.head),
    texts: Object.fromEntries(Object.entries(fragment.texts).map(([field, text]) => [field, text?.value])),
    issues: fragment.issues.map((issue) => ({
      number: issue.number,
      label: issue.label,
      title: valueOf(issue.title),
      budget: issue.budget.map(({ fiscalYear, kind, yen }) => `${String(fiscalYear)} ${kind} ${String(yen)}`),
      challenge: valueOf(issue.challenge),
      strategies: valueOf(issue.strategies),
      indicators: issue.indicators.map(({ strategy, name, target, typed, source }) => [
        strategy,
        name,
        target.text,
        source.rawActual,
        typed,
        source.rawPrior,
      ]),
      extra: Object.fromEntries(Object.entries(issue.extra).map(([field, text]) => [field, text.value])),
    })),
    doubts: fragment.doubts.map(({ field, at, detail }) => [field, at, detail]),
  }
}

export const readText = (text: string | readonly string[], profile: Profile = osakaR5) =>
  readPlainText(typeof text === 'string' ? text.split('\n') : text, profile).map(saysOf)
