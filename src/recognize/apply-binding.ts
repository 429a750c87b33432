import { parseA1 } from '../grid/a1.ts'
import { sameRef, type CellRef, type WorkbookGrid } from '../grid/workbook-grid.ts'
import type { BoundPlace } from '../model/bound-place.ts'
import type { Profile } from '../model/profile.ts'
import type { Doubt, DraftIssue, DraftPlan, RecognizedPlan } from '../model/recognition.ts'
import { joinParagraphs } from '../text/bullet.ts'
import { readYear } from '../text/era.ts'
import { isBlank } from '../text/width.ts'
import { readStrategies } from './prose/read-strategies.ts'
import { readPerson } from './read-head.ts'
import { departmentName } from './read-title.ts'

/*
 * 指定の反映 — what a person pointed out holds: a place that reading reached by itself is certain from now on, any other is read here. A place
 * that is gone, empty or unreadable is told and never silently dropped.
 */

/** Lets the plans say what the places say; each place goes to the plan of its sheet. */
export function applyBinding(
  plans: readonly RecognizedPlan[],
  places: readonly BoundPlace[],
  grid: WorkbookGrid,
): readonly RecognizedPlan[] {
  const ownerOf = ({ sheet }: BoundPlace): RecognizedPlan | undefined =>
    plans.find(({ sheets }) => sheets.includes(sheet)) ?? plans[0]
  return plans.map((plan) =>
    places.filter((place) => ownerOf(place) === plan).reduce((read, place) => bound(read, place, grid), plan),
  )
}

function bound(own: RecognizedPlan, place: BoundPlace, grid: WorkbookGrid): RecognizedPlan {
  const at: CellRef = { sheet: place.sheet, cell: place.cell }
  const text = textAt(place, grid)
  if (text === undefined) return told(own, place, null, 'のセルがありません。シートの名前や行の位置が変わったときは')
  if (isBlank(text)) return told(own, place, at, 'のセルが空欄です。内容を書くか')
  if (place.issue !== null && !own.plan.issues[place.issue])
    return told(own, place, at, 'の経営課題がありません。経営課題の数が変わったときは')
  if (isReadFrom(own, place, at)) return trusted(own, place)
  const value = valueOf(text, place.field, own.profile)
  return value === undefined
    ? told(own, place, at, `の「${text.slice(0, QUOTED)}」をこの項目として読めません。内容を確かめるか`)
    : withValue(own, place, at, value)
}

const QUOTED = 30

/** The shown text of the cell, that of the merged area over it; undefined where the workbook has no such cell. */
function textAt({ sheet: name, cell }: BoundPlace, grid: WorkbookGrid): string | undefined {
  const sheet = grid.sheets.find((own) => own.name === name)
  const at = parseA1(cell)
  if (!sheet?.used || !at || at.row > sheet.used.bottom || at.column > sheet.used.right) return undefined
  const covers = sheet.merges.find(
    ({ top, left, bottom, right }) => at.row >= top && at.row <= bottom && at.column >= left && at.column <= right,
  )
  const [row, column] = covers ? [covers.top, covers.left] : [at.row, at.column]
  return sheet.row(row)?.cells.find((own) => own.column === column)?.text ?? ''
}

const EXTRA = 'extra:'

function pathOf({ field, issue }: BoundPlace): string {
  const path = field.startsWith(EXTRA) ? `extra.${field.slice(EXTRA.length)}` : field
  return issue === null ? path : `issues.${String(issue)}.${path}`
}

function isReadFrom({ plan, provenance }: RecognizedPlan, place: BoundPlace, at: CellRef): boolean {
  if (place.field === 'indicators' && place.issue !== null)
    return plan.issues[place.issue]?.indicators.some((own) => sameRef(own.at, at)) === true
  return provenance[pathOf(place)]?.cells.some((cell) => sameRef(cell, at)) === true
}

/** A person has said so: nothing is in doubt about it any more. */
function trusted(own: RecognizedPlan, place: BoundPlace): RecognizedPlan {
  const path = pathOf(place)
  const known = own.provenance[path]
  const cells = known?.cells ?? []
  const doubts = own.doubts.filter(
    ({ field, at }) => field !== place.field || at === null || !cells.some((cell) => sameRef(cell, at)),
  )
  const provenance = known ? { ...own.provenance, [path]: { ...known, confidence: 1 } } : own.provenance
  return { ...own, provenance, doubts }
}

type Value = string | number | readonly string[]

/** The cell's text as a value of the field; a table or a list of indicators cannot be made of a single cell outside its block. */
function valueOf(text: string, field: string, profile: Profile): Value | undefined {
  if (field === 'fiscalYear') return readYear(text)
  if (field === 'head') return readPerson(text)
  if (field === 'department') return departmentName(text, profile) || undefined
  if (field === 'strategies') return readStrategies(text)
  return TEXTS.has(field) || field.startsWith(EXTRA) ? joinParagraphs(text) : undefined
}

const TEXTS: ReadonlySet<string> = new Set([
  'goal',
  'mission',
  'basicPolicy',
  'selfEvaluation',
  'futurePolicy',
  'challenge',
])

function withValue(own: RecognizedPlan, place: BoundPlace, at: CellRef, value: Value): RecognizedPlan {
  const { field, issue } = place
  const plan: DraftPlan =
    issue === null
      ? { ...own.plan, ...changed(own.plan, field, value) }
      : {
          ...own.plan,
          issues: own.plan.issues.map((one, index) => (index === issue ? withField(one, field, value) : one)),
        }
  const provenance = { ...own.provenance, [pathOf(place)]: { at, cells: [at], labelAt: null, confidence: 1 } }
  const sections = own.sections.map((section) =>
    section.field === field && section.issue === issue
      ? { ...section, filled: true, labelAt: section.labelAt ?? at }
      : section,
  )
  return {
    ...own,
    plan,
    provenance,
    sections,
    doubts: own.doubts.filter((doubt) => doubt.field !== field || issue !== null),
  }
}

const withField = (issue: DraftIssue, field: string, value: Value): DraftIssue => ({
  ...issue,
  ...changed(issue, field, value),
})

const changed = (owner: Pick<DraftPlan, 'extra'>, field: string, value: Value): object =>
  field.startsWith(EXTRA) ? { extra: { ...owner.extra, [field.slice(EXTRA.length)]: value } } : { [field]: value }

/** A place that could not be honoured. */
function told(own: RecognizedPlan, place: BoundPlace, at: CellRef | null, why: string): RecognizedPlan {
  const title = own.profile.fields.find(({ id }) => id === place.field)?.title ?? place.field.replace(EXTRA, '')
  const doubt: Doubt = {
    code: 'LOW_CONFIDENCE',
    field: place.field,
    title,
    at,
    related: [],
    text: '',
    detail: `「${title}」として指定された${place.sheet}!${place.cell}${why}、場所を指定し直してください`,
  }
  return { ...own, doubts: [...own.doubts, doubt] }
}
