import { keyOf } from '../text/width.ts'
import { sameText } from './agreed.ts'
import type { IssueFragment } from './fragment.ts'

/** 経営課題の断片の組 — all that is said of one issue. */
export type IssueGroup = readonly IssueFragment[]

/** Fragments of one issue: the same number (and printed sub-number), else the same title; what names no issue belongs to a sole one. */
export function joinedIssues(fragments: readonly IssueFragment[]): readonly IssueGroup[] {
  const groups: IssueFragment[][] = []
  for (const fragment of fragments) {
    const group = groups.find((own) => own.some((other) => isSameIssue(other, fragment)))
    if (group) group.push(fragment)
    else groups.push([fragment])
  }
  const nameless = groups.filter((group) => group.every(isNameless))
  const named = groups.filter((group) => !nameless.includes(group))
  const [sole] = named
  return sole && named.length === 1 ? [[...sole, ...nameless.flat()]] : groups
}

const isNameless = ({ number, title }: IssueFragment): boolean => number === null && !title?.value

/** Whether two fragments speak of one issue: by number, else by title. */
export function isSameIssue(a: IssueFragment, b: IssueFragment): boolean {
  if (a.number !== null && b.number !== null) {
    return a.number === b.number && subNumber(a.label) === subNumber(b.label) && !contradict(a, b)
  }
  return isNameless(a) ? isNameless(b) : a.title !== null && b.title !== null && sameText(a.title.value, b.title.value)
}

/** Two blocks of one form that bear the same number are two issues: the number is at fault, not the block. */
const contradict = (a: IssueFragment, b: IssueFragment): boolean =>
  a.challenge !== null && b.challenge !== null && !sameText(a.title?.value ?? '', b.title?.value ?? '')

/** '経営課題1-(1)' → '1-1' */
const subNumber = (label: string): string => (keyOf(label).match(/[0-9]+/gu) ?? []).slice(1).join('-')

/** 番号順 — issues by number; those without one last, in the order of the page. */
export function inNumberOrder(groups: readonly IssueGroup[]): readonly IssueGroup[] {
  const rank = (group: IssueGroup): number => group[0]?.number ?? Infinity
  return groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.index - b.index || 0)
    .map(({ group }) => group)
}
