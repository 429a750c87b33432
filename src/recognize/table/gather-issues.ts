import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Amount } from '../../model/plan.ts'
import type { DraftIndicator } from '../../model/recognition.ts'
import { keyOf } from '../../text/width.ts'
import type { IssueFragment, Sourced } from '../fragment.ts'
import type { IssueStub, Stub } from './entry.ts'

/** What one row says of its issue. */
export interface IssueRow {
  readonly issue: IssueStub | null
  /** The row's own number (No), which may be the issue's. */
  readonly number: string | null
  readonly strategy: Stub | null
  readonly indicators: readonly DraftIndicator[]
  readonly budget: readonly Amount[]
}

export interface GatherContext {
  /** Where a table without issues begins. */
  readonly fallbackAt: CellRef
  readonly strategyAt: CellRef | null
  /** The number column's header says that it counts issues (課題番号). */
  readonly numbersAreIssues: boolean
  readonly confidence: number
}

interface Gathered {
  readonly stub: IssueStub | null
  readonly numbers: Set<string>
  rows: number
  readonly strategies: Map<string, Stub>
  readonly indicators: DraftIndicator[]
  readonly budget: Amount[]
}

/** 経営課題に集める — rows of the same issue together, in the order in which issues first appear. */
export function gatherIssues(
  rows: readonly IssueRow[],
  named: readonly IssueStub[],
  context: GatherContext,
): readonly IssueFragment[] {
  const byKey = new Map<string, Gathered>()
  const byHeading = new Map<IssueStub['heading'] | undefined, Gathered>()
  const of = (stub: IssueStub | null): Gathered => {
    const seen = byHeading.get(stub?.heading)
    if (seen) return seen
    const key = stub ? `${String(stub.heading.number)}|${keyOf(stub.heading.title)}` : ''
    const made: Gathered = byKey.get(key) ?? {
      stub,
      numbers: new Set(),
      rows: 0,
      strategies: new Map(),
      indicators: [],
      budget: [],
    }
    byKey.set(key, made)
    byHeading.set(stub?.heading, made)
    return made
  }
  for (const stub of named) if (isNewStart(stub, rows)) of(stub)
  for (const row of rows) {
    const issue = of(row.issue)
    issue.rows += 1
    if (row.number !== null) issue.numbers.add(row.number)
    if (row.strategy && !issue.strategies.has(row.strategy.text)) issue.strategies.set(row.strategy.text, row.strategy)
    for (const indicator of row.indicators) issue.indicators.push(indicator)
    for (const amount of row.budget) issue.budget.push(amount)
  }
  const all = [...byKey.values()]
  const numbers = issueNumbers(all, context)
  return all.map((issue) => fragmentOf(issue, numbers.get(issue) ?? null, context))
}

const isNewStart = (stub: IssueStub, rows: readonly IssueRow[]): boolean =>
  stub.heading.title !== '' || stub.heading.number !== null || rows.some(({ issue }) => issue === stub)

const DIGITS = /^\d{1,4}$/u

/**
 * A number column counts issues where its header says so, or where it stays the same over several rows of an issue and differs
 * between issues; a running number of rows is none of theirs.
 */
function issueNumbers(all: readonly Gathered[], context: GatherContext): ReadonlyMap<Gathered, string> {
  const own = all.filter(({ stub }) => stub !== null)
  const single = own.filter(({ numbers }) => numbers.size === 1)
  const texts = single.flatMap(({ numbers }) => [...numbers])
  const isOneToOne = single.length === own.length && new Set(texts).size === own.length
  const isShared = context.numbersAreIssues || own.some(({ rows }) => rows > 1)
  if (!isOneToOne || !isShared || !texts.every((text) => DIGITS.test(keyOf(text)))) return new Map()
  return new Map(single.map((issue) => [issue, [...issue.numbers][0] ?? '']))
}

function fragmentOf(issue: Gathered, number: string | null, context: GatherContext): IssueFragment {
  const { stub } = issue
  const heading = stub?.heading
  const strategies = [...issue.strategies.values()]
  return {
    number: heading?.number ?? (number === null ? null : Number(keyOf(number))),
    label: heading?.label || (number ?? ''),
    title: stub && heading && heading.title !== '' ? sourced(heading.title, [stub.at], stub.labelAt, context) : null,
    budget: issue.budget,
    challenge: null,
    strategies:
      strategies.length === 0
        ? null
        : sourced(
            strategies.map(({ text }) => text),
            strategies.map(({ at }) => at),
            context.strategyAt,
            context,
          ),
    indicators: issue.indicators,
    extra: {},
    at: stub?.at ?? context.fallbackAt,
  }
}

function sourced<T>(value: T, cells: readonly CellRef[], labelAt: CellRef | null, context: GatherContext): Sourced<T> {
  return { value, at: cells[0] ?? context.fallbackAt, cells, labelAt, confidence: context.confidence }
}
