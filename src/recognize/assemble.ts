import { sameRef, type CellRef } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { Doubt, DraftIssue, DraftPlan, Provenance, RecognizedPlan } from '../model/recognition.ts'
import { agreed, sameText, textOf } from './agreed.ts'
import type { PlanFragment, PlanTextField, Sourced } from './fragment.ts'
import { joinedAmounts } from './join-amounts.ts'
import { joinedIndicators } from './join-indicators.ts'
import { inNumberOrder, joinedIssues, type IssueGroup } from './join-issues.ts'
import { planSections } from './plan-sections.ts'

/*
 * 断片をつなぐ — the fragments of one plan (a form, the sheets it is spread over, its tables) become the plan: each value once, with where
 * it stands. Two fragments that say different things are not settled by their order: the value stays open and both cells are told.
 */

/** Joins the fragments of one plan, in the order of their sheets. */
export function assemble(profile: Profile, fragments: readonly PlanFragment[]): RecognizedPlan {
  const doubts: Doubt[] = fragments.flatMap((fragment) => fragment.doubts)
  const provenance: Record<string, Provenance> = {}
  const one = takingOne(profile, provenance, doubts)
  const groups = joinedIssues(fragments.flatMap(({ issues }) => issues))
  const ordered = inNumberOrder(groups)
  const plan = planOf(fragments, ordered, one, doubts)
  return {
    profile,
    sheets: sheetsOf(fragments),
    plan,
    provenance,
    sections: planSections(profile, fragments, ordered),
    typedTotals: fragments.flatMap(({ typedTotals }) => typedTotals),
    legends: fragments.flatMap(({ legends }) => legends),
    doubts: withoutRepeats(doubts),
    valueCells: fragments.flatMap(({ valueCells }) => valueCells),
    issueOrder: groups.flatMap((group) => (group[0] ? [{ number: group[0].number, at: group[0].at }] : [])),
  }
}

/** Takes the value that the fragments agree on, and keeps where it stands or why nobody decided. */
function takingOne(profile: Profile, provenance: Record<string, Provenance>, doubts: Doubt[]): One {
  return (path, field, values) => {
    const title = titleOf(profile, field)
    const { value, open } = agreed(values, field, title)
    doubts.push(...open)
    if (!value) return null
    provenance[path] = provenanceOf(value)
    if (value.confidence < profile.confidence) doubts.push(lowConfidence(value, field, title))
    return value.value
  }
}

function headingOf(
  fragments: readonly PlanFragment[],
  one: One,
): Pick<DraftPlan, 'fiscalYear' | 'department' | 'head'> {
  return {
    fiscalYear: one(
      'fiscalYear',
      'fiscalYear',
      fragments.map(({ fiscalYear }) => fiscalYear),
    ),
    department: one(
      'department',
      'department',
      fragments.map(({ department }) => department),
    ),
    head: one(
      'head',
      'head',
      fragments.map(({ head }) => head),
    ),
  }
}

function planOf(
  fragments: readonly PlanFragment[],
  issues: readonly IssueGroup[],
  one: One,
  doubts: Doubt[],
): DraftPlan {
  const text = (field: PlanTextField): string | null =>
    one(
      field,
      field,
      fragments.map(({ texts }) => texts[field]),
    )
  return {
    ...headingOf(fragments, one),
    goal: text('goal'),
    mission: text('mission'),
    basicPolicy: text('basicPolicy'),
    selfEvaluation: text('selfEvaluation'),
    futurePolicy: text('futurePolicy'),
    issues: issues.map((group, index) => issueOf(group, index, one, doubts)),
    extra: extraOf(
      'extra',
      fragments.map(({ extra }) => extra),
      one,
    ),
  }
}

type One = <T>(path: string, field: string, values: readonly (Sourced<T> | null | undefined)[]) => T | null

const titleOf = (profile: Profile, field: string): string =>
  profile.fields.find(({ id }) => id === field)?.title ?? field.replace('extra:', '')

const provenanceOf = ({ at, cells, labelAt, confidence }: Sourced<unknown>): Provenance => ({
  at,
  cells,
  labelAt,
  confidence,
})

const lowConfidence = ({ at, value }: Sourced<unknown>, field: string, title: string): Doubt => ({
  code: 'LOW_CONFIDENCE',
  field,
  title,
  at,
  related: [],
  text: textOf(value),
  detail: '読み取りの確からしさが低いため、確認が必要です',
})

function issueOf(group: IssueGroup, index: number, one: One, doubts: Doubt[]): DraftIssue {
  const path = `issues.${String(index)}`
  const first = group[0]
  return {
    number: first?.number ?? null,
    label: group.map(({ label }) => label).find((label) => label !== '') ?? '',
    title:
      one(
        `${path}.title`,
        'issueStart',
        group.map(({ title }) => (title?.value ? title : null)),
      ) ?? '',
    budget: joinedAmounts(group, doubts),
    challenge: one(
      `${path}.challenge`,
      'challenge',
      group.map(({ challenge }) => challenge),
    ),
    strategies: one(`${path}.strategies`, 'strategies', strategiesIn(group)) ?? [],
    indicators: joinedIndicators(group),
    extra: extraOf(
      `${path}.extra`,
      group.map(({ extra }) => extra),
      one,
    ),
    at: first?.at ?? null,
  }
}

/** A table's strategy column may list only those that have indicators: the fuller list of the form stands. */
function strategiesIn(group: IssueGroup): readonly (Sourced<readonly string[]> | null)[] {
  const lists = group.flatMap(({ strategies }) => (strategies && strategies.value.length > 0 ? [strategies] : []))
  const fullest = lists.find((list) =>
    lists.every((other) => other.value.every((text) => list.value.some((own) => sameText(own, text)))),
  )
  return fullest ? [fullest] : lists
}

function extraOf(
  path: string,
  extras: readonly Readonly<Record<string, Sourced<string>>>[],
  one: One,
): Readonly<Record<string, string>> {
  const names = [...new Set(extras.flatMap((extra) => Object.keys(extra)))]
  const texts: Record<string, string> = {}
  for (const name of names) {
    const text = one(
      `${path}.${name}`,
      `extra:${name}`,
      extras.map((extra) => extra[name]),
    )
    if (text !== null) texts[name] = text
  }
  return texts
}

const sheetsOf = (fragments: readonly PlanFragment[]): readonly string[] => [
  ...new Set(fragments.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))),
]

function withoutRepeats(doubts: readonly Doubt[]): readonly Doubt[] {
  const sameAt = (a: CellRef | null, b: CellRef | null): boolean =>
    a === b || (a !== null && b !== null && sameRef(a, b))
  return doubts.filter(
    (doubt, index) =>
      !doubts
        .slice(0, index)
        .some((before) => before.code === doubt.code && before.field === doubt.field && sameAt(before.at, doubt.at)),
  )
}
