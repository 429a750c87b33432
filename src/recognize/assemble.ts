import { sameRef, type CellRef } from '../grid/workbook-grid.ts'
import type { Amount } from '../model/plan.ts'
import type { Profile } from '../model/profile.ts'
import type {
  Doubt,
  DraftIndicator,
  DraftIssue,
  Provenance,
  RecognizedPlan,
  SectionFound,
} from '../model/recognition.ts'
import { keyOf } from '../text/width.ts'
import type { IssueFragment, PlanFragment, PlanTextField, Sourced } from './fragment.ts'

/*
 * 断片をつなぐ — the fragments of one plan (a form, the sheets it is spread over, its tables) become the plan: each value once, with where
 * it stands. Two fragments that say different things are not settled by their order: the value stays open and both cells are told.
 */

const PLAN_FIELDS: readonly PlanTextField[] = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy']

/** Joins the fragments of one plan, in the order of their sheets. */
export function assemble(profile: Profile, fragments: readonly PlanFragment[]): RecognizedPlan {
  const doubts: Doubt[] = fragments.flatMap((fragment) => fragment.doubts)
  const provenance: Record<string, Provenance> = {}
  const one = <T>(path: string, field: string, values: readonly (Sourced<T> | null | undefined)[]): T | null => {
    const { value, open } = agreed(values, field, titleOf(profile, field))
    doubts.push(...open)
    if (!value) return null
    provenance[path] = provenanceOf(value)
    if (value.confidence < profile.confidence) doubts.push(lowConfidence(value, field, titleOf(profile, field)))
    return value.value
  }
  const groups = joinedIssues(fragments.flatMap(({ issues }) => issues))
  const ordered = inNumberOrder(groups)
  const texts = Object.fromEntries(
    PLAN_FIELDS.map((field) => [
      field,
      one(
        field,
        field,
        fragments.map(({ texts: own }) => own[field]),
      ),
    ]),
  ) as Record<PlanTextField, string | null>
  const plan = {
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
    ...texts,
    issues: ordered.map((group, index) => issueOf(group, index, one, doubts)),
    extra: extraOf(
      'extra',
      fragments.map(({ extra }) => extra),
      one,
    ),
  }
  return {
    profile,
    sheets: sheetsOf(fragments),
    plan,
    provenance,
    sections: sectionsOf(profile, fragments, ordered),
    typedTotals: fragments.flatMap(({ typedTotals }) => typedTotals),
    legends: fragments.flatMap(({ legends }) => legends),
    doubts: withoutRepeats(doubts),
    valueCells: fragments.flatMap(({ valueCells }) => valueCells),
    issueOrder: groups.flatMap((group) => (group[0] ? [{ number: group[0].number, at: group[0].at }] : [])),
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

interface Agreed<T> {
  readonly value: Sourced<T> | undefined
  readonly open: readonly Doubt[]
}

/** The value that all fragments agree on; the more trusted one where they do not and one is clearly better. */
function agreed<T>(values: readonly (Sourced<T> | null | undefined)[], field: string, title: string): Agreed<T> {
  const given = values.flatMap((value) => (value ? [value] : []))
  const trust = Math.max(0, ...given.map(({ confidence }) => confidence))
  const best = given.filter(({ confidence }) => trust - confidence < CLEARLY)
  const [first] = best
  if (!first || best.every(({ value }) => sameText(value, first.value))) return { value: first, open: [] }
  const related = best.slice(1).map(({ at }) => at)
  const detail = `${String(best.length)}か所に異なる内容があります`
  return {
    value: undefined,
    open: [{ code: 'AMBIGUOUS_PLACE', field, title, at: first.at, related, text: textOf(first.value), detail }],
  }
}

const CLEARLY = 0.15

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value))
const sameText = (a: unknown, b: unknown): boolean => keyOf(textOf(a)) === keyOf(textOf(b))

const lowConfidence = ({ at, value }: Sourced<unknown>, field: string, title: string): Doubt => ({
  code: 'LOW_CONFIDENCE',
  field,
  title,
  at,
  related: [],
  text: textOf(value),
  detail: '読み取りの確からしさが低いため、確認が必要です',
})

type Group = readonly IssueFragment[]

/** Fragments of one issue: the same number (and printed sub-number), else the same title; what names no issue belongs to a sole one. */
function joinedIssues(fragments: readonly IssueFragment[]): readonly Group[] {
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

function inNumberOrder(groups: readonly Group[]): readonly Group[] {
  const rank = (group: Group): number => group[0]?.number ?? Infinity
  return groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => rank(a.group) - rank(b.group) || a.index - b.index || 0)
    .map(({ group }) => group)
}

function issueOf(group: Group, index: number, one: One, doubts: Doubt[]): DraftIssue {
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
    budget: amountsOf(group, doubts),
    challenge: one(
      `${path}.challenge`,
      'challenge',
      group.map(({ challenge }) => challenge),
    ),
    strategies: one(`${path}.strategies`, 'strategies', strategiesIn(group)) ?? [],
    indicators: indicatorsOf(group),
    extra: extraOf(
      `${path}.extra`,
      group.map(({ extra }) => extra),
      one,
    ),
    at: first?.at ?? null,
  }
}

/** A table's strategy column may list only those that have indicators: the fuller list of the form stands. */
function strategiesIn(group: Group): readonly (Sourced<readonly string[]> | null)[] {
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

/** One amount a year and kind: a form's and a budget table's may differ by rounding, beyond that nobody decides. */
function amountsOf(group: Group, doubts: Doubt[]): readonly Amount[] {
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

/** The same indicator in a form and in a table is one; what either leaves blank the other fills. */
function indicatorsOf(group: Group): readonly DraftIndicator[] {
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

const sheetsOf = (fragments: readonly PlanFragment[]): readonly string[] => [
  ...new Set(fragments.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))),
]

/** What was found, and each required field that has no label anywhere; the index of an issue is its place in the plan. */
function sectionsOf(
  profile: Profile,
  fragments: readonly PlanFragment[],
  groups: readonly Group[],
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
const isFilled = (field: string, issue: number | null, groups: readonly Group[]): boolean => {
  const group = issue === null ? undefined : groups[issue]
  if (field === 'indicators') return group?.some(({ indicators }) => indicators.length > 0) ?? false
  return field === 'strategies' ? (group?.some(({ strategies }) => strategies !== null) ?? false) : false
}

function placeOf(fragment: PlanFragment, issue: number | null, groups: readonly Group[]): number | null {
  const own = issue === null ? undefined : fragment.issues[issue]
  const place = own ? groups.findIndex((group) => group.includes(own)) : -1
  return place < 0 ? null : place
}

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
