import type { DraftIndicator } from '../model/recognition.ts'
import { keyOf } from '../text/width.ts'
import type { IssueGroup } from './join-issues.ts'

/** The same indicator in a form and in a table is one; what either leaves blank the other fills. */
export function joinedIndicators(group: IssueGroup): readonly DraftIndicator[] {
  if (group.length === 1) return group[0]?.indicators ?? []
  const joined: DraftIndicator[] = []
  for (const { indicators } of group) {
    const others = [...joined]
    for (const own of indicators) {
      const twin = others.find((other) => isSameIndicator(other, own))
      if (twin) joined[joined.indexOf(twin)] = completed(twin, own)
      else joined.push(own)
    }
  }
  return joined
}

const isSameIndicator = (a: DraftIndicator, b: DraftIndicator): boolean =>
  keyOf(a.name) === keyOf(b.name) &&
  (a.target.fiscalYear === b.target.fiscalYear || a.target.fiscalYear === null || b.target.fiscalYear === null) &&
  (a.target.value === b.target.value || a.target.value === null || b.target.value === null)

function completed(own: DraftIndicator, other: DraftIndicator): DraftIndicator {
  const filled = own.actual === null && other.actual !== null
  const source = filled
    ? {
        ...own.source,
        actualAt: other.source.actualAt,
        rawActual: other.source.rawActual,
        actualFormat: other.source.actualFormat,
        actualLine: other.source.actualLine,
      }
    : own.source
  const prior =
    own.prior === null && other.prior !== null
      ? { priorAt: other.source.priorAt, rawPrior: other.source.rawPrior, priorFormat: other.source.priorFormat }
      : {}
  return {
    ...own,
    strategy: own.strategy ?? other.strategy,
    owner: own.owner ?? other.owner,
    actual: own.actual ?? other.actual,
    prior: own.prior ?? other.prior,
    typed: own.typed ?? other.typed,
    history: own.history.length > 0 ? own.history : other.history,
    statusAt: own.statusAt ?? other.statusAt,
    source: { ...source, ...prior, typedAt: own.source.typedAt ?? other.source.typedAt },
  }
}
