import { sameRef, type CellRef } from '../grid/workbook-grid.ts'
import type { Issue, Plan } from '../model/plan.ts'
import type { FieldDefinition } from '../model/profile.ts'
import type { Doubt } from '../model/recognition.ts'
import { eraName } from '../text/era.ts'
import type { CheckedPlan } from './check-plan.ts'

/** 読み取り状況の一項目 — a field of the form: what was read for it, where, and how sure that is. */
export interface OutlinePart {
  readonly field: string
  readonly title: string
  /** Index in plan.issues, null for the plan itself. */
  readonly issue: number | null
  readonly text: string
  readonly at: CellRef | null
  readonly state: PartState
  /** 確認の理由 — why a person should look, in words; null when nothing is in doubt. */
  readonly doubt: string | null
}

/** read 読み取り済み · unsure 要確認 · empty 空欄 · missing 見出しなし */
export type PartState = 'read' | 'unsure' | 'empty' | 'missing'

export interface OutlineIssue {
  readonly index: number
  readonly label: string
  readonly title: string
  readonly at: CellRef | null
  readonly parts: readonly OutlinePart[]
}

export interface Outline {
  readonly parts: readonly OutlinePart[]
  readonly issues: readonly OutlineIssue[]
}

/** 様子 — the plan as it was read, field by field in the order of its form: what was found, what is in doubt, what is not there. */
export const outlineOf = (checked: CheckedPlan): Outline => ({
  parts: fieldsOf(checked, 'plan').flatMap((field) => partOf(checked, field, null)),
  issues: checked.reading.plan.issues.map((issue, index) => ({
    index,
    label: issue.label,
    title: issue.title,
    at: issue.at,
    parts: fieldsOf(checked, 'issue').flatMap((field) => partOf(checked, field, index)),
  })),
})

/** Amounts and results have tabs of their own; headings hold nothing. */
const LISTED_ELSEWHERE: ReadonlySet<string> = new Set([
  'issueStart',
  'budget',
  'settled',
  'budgeted',
  'results',
  'prior',
])

function fieldsOf({ recognized }: CheckedPlan, scope: FieldDefinition['scope']): readonly OutlineField[] {
  const own = recognized.profile.fields.filter(
    (field) => field.scope === scope && field.type !== 'heading' && !LISTED_ELSEWHERE.has(field.id),
  )
  const fields: readonly OutlineField[] = own.filter(
    (field, index) => own.findIndex(({ id }) => id === field.id) === index,
  )
  return scope === 'plan'
    ? fields
    : [...fields, ...COLUMNS.filter(({ id }) => !fields.some((field) => field.id === id))]
}

type OutlineField = Pick<FieldDefinition, 'id' | 'title' | 'required'>

/** 表の列から読む項目 — a table gives these without a label of their own, so its profile need not have them as fields. */
const COLUMNS: readonly OutlineField[] = [
  { id: 'strategies', title: '主な戦略', required: 'never' },
  { id: 'indicators', title: 'アウトカム指標', required: 'never' },
]

function partOf(checked: CheckedPlan, field: OutlineField, issue: number | null): readonly OutlinePart[] {
  const { recognized, reading } = checked
  const text = valueOf(reading.plan, field.id, issue)
  const section = recognized.sections.find((one) => one.field === field.id && one.issue === issue)
  const place = recognized.provenance[pathOf(field.id, issue)]
  const labelAt = section?.labelAt ?? place?.labelAt ?? null
  const doubt = doubtOf(recognized.doubts, field.id, [...(place?.cells ?? []), ...(labelAt ? [labelAt] : [])], text)
  if (text === '' && !labelAt && !doubt && field.required === 'never' && !ALWAYS_SHOWN.has(field.id)) return []
  return [
    {
      field: field.id,
      title: field.title,
      issue,
      text,
      at: place?.at ?? (text === '' ? (doubt?.at ?? labelAt) : placeInIssue(reading.plan, field.id, issue)),
      state: doubt ? 'unsure' : text !== '' ? 'read' : labelAt ? 'empty' : 'missing',
      doubt: doubt ? doubt.detail : null,
    },
  ]
}

const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['fiscalYear', 'department', 'head'])

/** Indicators come from tables too, without a label: the first of them shows where. */
const placeInIssue = (plan: Plan, field: string, issue: number | null): CellRef | null =>
  field === 'indicators' && issue !== null ? (plan.issues[issue]?.indicators[0]?.at ?? null) : null

const pathOf = (field: string, issue: number | null): string => {
  const path = field.startsWith(EXTRA) ? `extra.${field.slice(EXTRA.length)}` : field
  return issue === null ? path : `issues.${String(issue)}.${path}`
}

const EXTRA = 'extra:'

function valueOf(plan: Plan, field: string, issue: number | null): string {
  const owner = issue === null ? plan : plan.issues[issue]
  if (!owner) return ''
  if (field.startsWith(EXTRA)) return owner.extra[field.slice(EXTRA.length)] ?? ''
  if (field === 'indicators') return indicatorsOf(owner as Issue)
  if (field === 'fiscalYear') return plan.fiscalYear === null ? '' : eraName(plan.fiscalYear)
  const value = (owner as unknown as Readonly<Record<string, unknown>>)[field]
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' ? value : ''
}

const indicatorsOf = ({ indicators }: Issue): string =>
  indicators
    .map(({ name, target }) => name || target.text)
    .filter((name, index, all) => all.indexOf(name) === index)
    .join('\n')

/** A doubt belongs to the part that stands in its cells; one about a field that was left open, to the part without a value. */
function doubtOf(doubts: readonly Doubt[], field: string, cells: readonly CellRef[], text: string): Doubt | undefined {
  const own = doubts.filter((doubt) => doubt.field === field || doubt.field.endsWith(`.${field}`))
  const here = own.find((doubt) =>
    [...(doubt.at ? [doubt.at] : []), ...doubt.related].some((at) => cells.some((cell) => sameRef(cell, at))),
  )
  return here ?? (text === '' ? own[0] : undefined)
}
