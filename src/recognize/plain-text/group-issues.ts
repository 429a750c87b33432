import { isIssueMark, kindOf, type Mark } from './mark.ts'
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
/** A heading alone is a line of a list; it must not draw its neighbours' sections to itself. */
const BARE = 1.5
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
  const others = marks.filter((mark) => !isIssueMark(mark))
  const costOf = (run: readonly Mark[]): number => runCost(run, usual, lines) + apart(run, others)
  const first = runsOf(own, (run) => costOf(run) + (isHeadingFirst(run) ? 0 : BIAS))
  const last = runsOf(own, (run) => costOf(run) + (isHeadingFirst(run) ? BIAS : 0))
  const unsure = own.filter((mark) => headingOf(mark, first) !== headingOf(mark, last))
  const groups = first.map((run) => ({ marks: run.filter((mark) => !unsure.includes(mark)) }))
  return { groups: groups.filter((group) => group.marks.length > 0), unsure }
}

/** 戦略1-1, 具体的取組1-1-1: what stands below one of them is a part's, and repeats from part to part. */
const isPart = (mark: Mark): boolean =>
  mark.kind === 'label' && mark.match.number !== null && mark.match.field.type !== 'amount'

/** The kinds of an issue's own marks, those of its parts left out. */
function kindsOf(run: readonly Mark[]): readonly string[] {
  const part = run.findIndex(isPart)
  return (part < 0 ? run : run.slice(0, part)).map(kindOf)
}

/** The sections that issues of this text have, as a rule: those that stand half as often as the most frequent one. */
function usualKinds(marks: readonly Mark[]): readonly string[] {
  const kinds = begunIn(marks.filter((mark) => !isPart(mark) && mark.kind !== 'issue').map(kindOf))
  const count = (kind: string): number => kinds.filter((own) => own === kind).length
  const most = Math.max(0, ...kinds.map(count))
  return [...new Set(kinds)].filter((kind) => count(kind) * 2 >= most)
}

/** 実績 below its 達成状況 heading is one section. */
const begunIn = (kinds: readonly string[]): readonly string[] =>
  kinds.filter((kind, index) => kind !== kinds[index - 1])

function runCost(run: readonly Mark[], usual: readonly string[], lines: readonly PageLine[]): number {
  const headings = run.filter(({ kind }) => kind === 'issue').length
  if (headings > 1) return Infinity
  if (headings === run.length) return BARE
  const kinds = run.map(kindOf)
  const missing = usual.filter((kind) => !kinds.includes(kind)).length
  const pages = new Set(run.map((mark) => lines[mark.from]?.page)).size - 1
  return (headings === 0 ? NO_HEADING : 0) + repeats(run) * REPEATED + missing * MISSING + pages * NEW_PAGE
}

/** Sections that stand twice with something else between. */
function repeats(run: readonly Mark[]): number {
  const begun = begunIn(kindsOf(run))
  return begun.length - new Set(begun).size
}

/** Marks of the plan itself between two marks of one issue. */
function apart(run: readonly Mark[], others: readonly Mark[]): number {
  const from = run[0]?.from ?? 0
  const to = run[run.length - 1]?.to ?? 0
  return others.some((mark) => mark.from > from && mark.to < to) ? APART : 0
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
