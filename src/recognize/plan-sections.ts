import type { Profile } from '../model/profile.ts'
import type { SectionFound } from '../model/recognition.ts'
import type { PlanFragment } from './fragment.ts'
import type { IssueGroup } from './join-issues.ts'

/** 項目の有無 — what was found, and each required field that has no label anywhere; the index of an issue is its place in the plan. */
export function planSections(
  profile: Profile,
  fragments: readonly PlanFragment[],
  groups: readonly IssueGroup[],
): readonly SectionFound[] {
  const found = fragments.flatMap((fragment) =>
    fragment.sections.map((section) => ({ ...section, issue: placeOf(fragment, section.issue, groups) })),
  )
  const known = found.filter(
    (own) =>
      own.filled ||
      !found.some((other) => other !== own && other.filled && other.field === own.field && other.issue === own.issue),
  )
  const required = profile.fields.filter((field) => field.required !== 'never' && field.type !== 'heading')
  const missing = required.flatMap((field): SectionFound[] => {
    const places = field.scope === 'plan' ? [null] : groups.map((_, index) => index)
    return places
      .filter((issue) => !found.some((section) => section.field === field.id && section.issue === issue))
      .map((issue) => ({
        field: field.id,
        title: field.title,
        issue,
        labelAt: null,
        filled: isFilled(field.id, issue, groups),
      }))
  })
  return [...known, ...missing]
}

/** A table gives indicators and strategies without a label of its own. */
const isFilled = (field: string, issue: number | null, groups: readonly IssueGroup[]): boolean => {
  const group = issue === null ? undefined : groups[issue]
  if (field === 'indicators') return group?.some(({ indicators }) => indicators.length > 0) ?? false
  return field === 'strategies' ? (group?.some(({ strategies }) => strategies !== null) ?? false) : false
}

function placeOf(fragment: PlanFragment, issue: number | null, groups: readonly IssueGroup[]): number | null {
  const own = issue === null ? undefined : fragment.issues[issue]
  const place = own ? groups.findIndex((group) => group.includes(own)) : -1
  return place < 0 ? null : place
}
