import type { Mark } from './mark.ts'
import type { PageLine } from './text-lines.ts'

/**
 * 経営課題に分ける — which marks belong to which issue. A PDF gives its boxes in any order: in one plan the heading of an issue comes
 * first, in another after all that belongs to it, so neither is assumed. The marks are parted into runs so that as many runs as possible
 * hold one heading and one of each section; where two ways to part them are equally good, the sections between go to no issue.
 */

/** The marks of one issue, and those that could as well be a neighbour's. */
export interface IssueGroup {
  readonly marks: readonly Mark[]
}

export interface IssueGroups {
  readonly groups: readonly IssueGroup[]
  readonly unsure: readonly Mark[]
}

/** Costs, proposed and held by the test texts: what makes a run unlike an issue. */
const NO_HEADING = 4
const REPEATED = 6
const MISSING = 1
const NEW_PAGE = 0.3
const APART = 0.3
/** Smaller than any cost: only tells which of two equal ways is taken. */
const BIAS = 0.001
/** No issue has more marks. */
const LONGEST_RUN = 24

/** Parts the issue marks into issues, in the order of the text. */
export function groupIssues(marks: readonly Mark[], lines: readonly PageLine[]): IssueGroups {
  const own = marks.filter(isIssueMark)
  const usual = usualKinds(own)
  const costOf = (run: readonly Mark[]): number => runCost(run, usual, lines) + apart(run, marks)
  const first = runsOf(own, (run) => costOf(run) + (isHeadingFirst(run) ? 0 : BIAS))
  const last = runsOf(own, (run) => costOf(run) + (isHeadingFirst(run) ? BIAS : 0))
  const unsure = own.filter((mark) => headingOf(mark, first) !== headingOf(mark, last))
  const groups = first.map((run) => ({ marks: run.filter((mark) => !unsure.includes(mark)) }))
  return { groups: groups.filter((group) => group.marks.length > 0), unsure }
}

export const isIssueMark = (mark: Mark): boolean =>
  mark.kind === 'issue' || mark.kind === 'budget' || (mark.kind === 'label' && mark.match.field.scope !== 'plan')

/** What a mark stands for in its issue; extras may repeat. */
export const kindOf = (mark: Mark): string =>
  mark.kind === 'label' ? (mark.match.field.type === 'amount' ? 'budget' : mark.match.field.id) : mark.kind

const CORE: readonly string[] = ['issue', 'budget', 'challenge', 'strategies', 'indicators', 'results']

/** The sections that issues of this text have, as a rule. */
function usualKinds(marks: readonly Mark[]): readonly string[] {
  const count = (kind: string): number => marks.filter((mark) => kindOf(mark) === kind).length
  const most = Math.max(1, count('issue'))
  return CORE.filter((kind) => count(kind) * 2 >= most)
}

function runCost(run: readonly Mark[], usual: readonly string[], lines: readonly PageLine[]): number {
  const kinds = run.map(kindOf)
  const headings = kinds.filter((kind) => kind === 'issue').length
  if (headings > 1) return Infinity
  const missing = usual.filter((kind) => kind !== 'issue' && !kinds.includes(kind)).length
  const pages = new Set(run.map((mark) => lines[mark.from]?.page)).size - 1
  return (headings === 0 ? NO_HEADING : 0) + repeats(run) * REPEATED + missing * MISSING + pages * NEW_PAGE
}

/** A section that stands twice with something else between; 実績 below its 達成状況 heading is one. */
const repeats = (run: readonly Mark[]): number =>
  CORE.filter(
    (kind) =>
      run.filter((mark, index) => kindOf(mark) === kind && (index === 0 || kindOf(run[index - 1] as Mark) !== kind))
        .length > 1,
  ).length

/** Marks of the plan itself between two marks of one issue. */
function apart(run: readonly Mark[], all: readonly Mark[]): number {
  const from = run[0]?.from ?? 0
  const to = run[run.length - 1]?.to ?? 0
  return all.some((mark) => mark.from > from && mark.to < to && !isIssueMark(mark)) ? APART : 0
}

const isHeadingFirst = (run: readonly Mark[]): boolean => run[0]?.kind === 'issue'

/** The cheapest parting, by dynamic programming over the ends of runs. */
function runsOf(marks: readonly Mark[], costOf: (run: readonly Mark[]) => number): readonly (readonly Mark[])[] {
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= marks.length; end++) {
    let cheapest = { cost: Infinity, from: end - 1 }
    for (let from = end - 1; from >= Math.max(0, end - LONGEST_RUN); from--) {
      const cost = (best[from]?.cost ?? Infinity) + costOf(marks.slice(from, end))
      if (cost < cheapest.cost) cheapest = { cost, from }
    }
    best.push(cheapest)
  }
  const runs: (readonly Mark[])[] = []
  for (let end = marks.length; end > 0; end = best[end]?.from ?? 0) runs.unshift(marks.slice(best[end]?.from ?? 0, end))
  return runs
}

const headingOf = (mark: Mark, runs: readonly (readonly Mark[])[]): Mark | undefined =>
  runs.find((run) => run.includes(mark))?.find(({ kind }) => kind === 'issue')
