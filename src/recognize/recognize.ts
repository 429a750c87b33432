import type { SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'
import { a1 } from '../grid/a1.ts'
import type { BoundPlace } from '../model/bound-place.ts'
import type { Profile } from '../model/profile.ts'
import type { RecognizedPlan, Recognition, SkippedSheet } from '../model/recognition.ts'
import { finish, within, type Steps } from '../model/steps.ts'
import { applyBinding } from './apply-binding.ts'
import { assemble } from './assemble.ts'
import { isSameIssue } from './join-issues.ts'
import { boardOf } from './board.ts'
import { ABSENT, absentFields, bestProfile, type ProfiledSheet } from './choose-profile.ts'
import type { IssueFragment, PlanFragment } from './fragment.ts'
import { groupPlans, type ReadFragment } from './group-plans.ts'
import { labelBook, type LabelBook } from './label-book.ts'
import { readPlainText } from './plain-text/read-plain-text.ts'
import { namesPlan } from './plan-sheet.ts'
import { readPlanSheet } from './read-plan-sheet.ts'
import { isGuide, roleByName } from './sheet-role.ts'

export interface RecognizeOptions {
  /** 様式定義 — tried on every sheet; of equals the first. */
  readonly profiles: readonly Profile[]
  /** 指定された場所 — what a person pointed out. */
  readonly binding?: readonly BoundPlace[]
}

/*
 * 読み取り — from cells to plans.
 *
 *   sheet ─ role ─▶ board ─ labels, titles, headers ─▶ the profile that explains it best
 *                                                            │ readPlanSheet: blocks, values, amounts, tables
 *                                                            ▼
 *                                                      PlanFragment[]  ─ groupPlans ─▶ one group a plan ─ assemble ─▶ RecognizedPlan
 */

/** Finds and reads every plan of a workbook; what looks like one but is not read is listed with the reason. */
export const recognize = (grid: WorkbookGrid, options: RecognizeOptions): Recognition =>
  finish(recognizeInSteps(grid, options))

/** The same, sheet by sheet. */
export function* recognizeInSteps(grid: WorkbookGrid, options: RecognizeOptions): Steps<Recognition> {
  if (grid.lines) return { plans: textPlans(grid.lines, options.profiles), skipped: [] }
  const books = options.profiles.map(labelBook)
  const skipped: SkippedSheet[] = []
  const sheets: ProfiledSheet[] = []
  const own: ProfiledSheet[] = []
  for (const [index, sheet] of grid.sheets.entries()) {
    yield (LOOKED_AT * index) / grid.sheets.length
    const reason = roleByName(sheet, options.profiles) ?? (isGuide(sheet) ? 'guide' : undefined)
    if (reason) skipped.push(skippedSheet(sheet, reason, books))
    else {
      const read = profiledSheet(sheet, books)
      if (read) (isOurs(grid, sheet) ? own : sheets).push(read)
    }
  }
  const { binding = [] } = options
  const found = yield* within(plansInSteps(sheets, binding), LOOKED_AT, 1)
  const grouped = found.plans.length > 0 ? found : finish(plansInSteps(own, binding))
  return { plans: applyBinding(grouped.plans, binding, grid), skipped: [...skipped, ...grouped.skipped] }
}

/** The part of the work that goes into finding each sheet's profile; the rest reads the sheets. */
const LOOKED_AT = 0.5

/** 文章の運営方針 — the text under the profile whose labels explain it best. */
function textPlans(lines: readonly string[], profiles: readonly Profile[]): readonly RecognizedPlan[] {
  const readings = profiles.map((profile) => {
    const fragments = readPlainText(lines, profile).filter(holdsPlan)
    return { profile, fragments, evidence: textEvidence(fragments, profile) }
  })
  const best = readings.reduce<(typeof readings)[number] | undefined>(
    (a, b) => (a === undefined || b.evidence > a.evidence ? b : a),
    undefined,
  )
  if (!best) return []
  const { profile, evidence } = best
  const { plans } = groupPlans(
    best.fragments.map((fragment) => ({ fragment, profile, evidence, named: fragment.department !== null })),
  )
  return plans.filter(isPlan).map((group) =>
    assemble(
      profile,
      group.map(({ fragment }) => fragment),
    ),
  )
}

function textEvidence(fragments: readonly PlanFragment[], profile: Profile): number {
  const found = new Set(
    fragments.flatMap(({ sections }) => sections.filter(({ labelAt }) => labelAt !== null).map(({ field }) => field)),
  )
  return found.size - absentFields(profile, found) * ABSENT
}

/** Our own 運営方針 sheet is read only where nothing else is the plan. */
const isOurs = (grid: WorkbookGrid, sheet: SheetGrid): boolean => grid.names.get('PLANSHEET_FORM')?.sheet === sheet.name

function profiledSheet(sheet: SheetGrid, books: readonly LabelBook[]): ProfiledSheet | undefined {
  const board = boardOf(sheet)
  return board ? bestProfile(board, books) : undefined
}

function* plansInSteps(sheets: readonly ProfiledSheet[], binding: readonly BoundPlace[]): Steps<Recognition> {
  const fragments = yield* fragmentsInSteps(sheets, binding)
  const holding = fragments.filter(({ fragment }) => holdsPlan(fragment))
  const { plans, old, unfilled } = groupPlans(holding)
  const real = plans.map(withoutStrangers).map(withoutIndexes).filter(isPlan)
  return {
    plans: real.map((group) =>
      assemble(
        profileOf(group),
        group.map(({ fragment }) => fragment),
      ),
    ),
    skipped: [
      ...old.map((own) => skippedFragment(own, 'old')),
      ...unfilled.map((own) => skippedFragment(own, 'guide')),
    ],
  }
}

/**
 * Sheets without a title of their own (a sheet per 経営課題, the budget) take the plan's year: of the titles, else of what the first reading
 * finds on a cover (「令和６年度」 in a cell apart).
 */
function* fragmentsInSteps(
  sheets: readonly ProfiledSheet[],
  binding: readonly BoundPlace[],
): Steps<readonly ReadFragment[]> {
  const titled = latest(sheets.flatMap(({ sheet }) => sheet.titles.flatMap(({ title }) => title.fiscalYear ?? [])))
  const first = yield* readInSteps(sheets, titled, binding)
  const found = latest(first.flatMap(({ fragment }) => fragment.fiscalYear?.value ?? []))
  return titled === null && found !== null && sheets.length > 1 ? yield* readInSteps(sheets, found, binding) : first
}

function* readInSteps(
  sheets: readonly ProfiledSheet[],
  year: number | null,
  binding: readonly BoundPlace[],
): Steps<readonly ReadFragment[]> {
  const fragments: ReadFragment[] = []
  for (const [index, sheet] of sheets.entries()) {
    yield index / sheets.length
    fragments.push(...readPlanSheet(sheet.sheet, year, binding).map((fragment) => readFragment(fragment, sheet)))
  }
  return fragments
}

const latest = (years: readonly number[]): number | null => (years.length === 0 ? null : Math.max(...years))

/** Something of a plan: a title's words, a text, an issue. */
const holdsPlan = (fragment: PlanFragment): boolean =>
  fragment.department !== null ||
  fragment.issues.length > 0 ||
  Object.keys(fragment.texts).length > 0 ||
  fragment.sections.length > 1

const readFragment = (fragment: PlanFragment, { profile, evidence, sheet }: ProfiledSheet): ReadFragment => ({
  fragment,
  profile,
  evidence,
  named: namesPlan(sheet),
})

/** A title alone is no plan, nor is a table of anything that speaks neither of 運営方針 nor of 経営課題. */
function isPlan(group: readonly ReadFragment[]): boolean {
  const fragments = group.map(({ fragment }) => fragment)
  const sections = fragments.flatMap((fragment) => fragment.sections)
  const fields = new Set(sections.map(({ field }) => field)).size
  const isNamed = group.some(({ named }) => named)
  const issues = fragments.flatMap((fragment) => fragment.issues)
  return (isNamed && (fields >= NAMED_FIELDS || issues.length > 0)) || Math.min(fields, rowsOf(sections)) >= FORM_FIELDS
}

/** An agenda speaks of 運営方針 and has a 目標 of its own. */
const NAMED_FIELDS = 2
/** So many different fields under each other are a form, whatever it is called. */
const FORM_FIELDS = 4

/** 目標｜実績｜達成状況｜前年度実績 in one row head a table of anything. */
const rowsOf = (sections: PlanFragment['sections']): number =>
  new Set(sections.map(({ labelAt }) => (labelAt && 'cell' in labelAt ? labelAt.sheet + rowOf(labelAt.cell) : ''))).size

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/u, '!')

/** A sheet that only lists amounts or figures, of which no plan speaks: its rows are not issues of the plan beside it. */
function withoutStrangers(group: readonly ReadFragment[]): readonly ReadFragment[] {
  const isLoose = ({ fragment, named }: ReadFragment): boolean => !named && fragment.sections.length === 0
  const known = group.filter((own) => !isLoose(own)).flatMap(({ fragment }) => fragment.issues)
  if (known.length === 0) return group
  return group
    .map((own) => (isLoose(own) ? { ...own, fragment: ofKnown(own.fragment, known) } : own))
    .filter(({ fragment }) => holdsPlan(fragment))
}

/** A cover or a list of plans that only names this one adds nothing, unless it alone gives the head or the year. */
function withoutIndexes(group: readonly ReadFragment[]): readonly ReadFragment[] {
  const isBare = ({ fragment }: ReadFragment): boolean => fragment.issues.length === 0 && fragment.sections.length === 0
  const full = group.filter((own) => !isBare(own)).map(({ fragment }) => fragment)
  const adds = ({ fragment }: ReadFragment): boolean =>
    (fragment.head !== null && !full.some(({ head }) => head)) ||
    (fragment.fiscalYear !== null && !full.some(({ fiscalYear }) => fiscalYear)) ||
    (fragment.department !== null && !full.some(({ department }) => department))
  return group.filter((own) => !isBare(own) || adds(own))
}

function ofKnown(fragment: PlanFragment, known: readonly IssueFragment[]): PlanFragment {
  const issues = fragment.issues.filter((own) => known.some((other) => isSameIssue(other, own)))
  if (issues.length > 0) return { ...fragment, issues }
  return {
    ...fragment,
    issues,
    typedTotals: [],
    legends: [],
    doubts: [],
    valueCells: [],
    fiscalYear: null,
    department: null,
  }
}

/** The profile of the fragment with the most evidence. */
const profileOf = (group: readonly ReadFragment[]): Profile =>
  group.reduce((best, own) => (own.evidence > best.evidence ? own : best)).profile

const firstCell = (sheet: SheetGrid): SkippedSheet['at'] => ({
  sheet: sheet.name,
  cell: a1(sheet.used?.top ?? 0, sheet.used?.left ?? 0),
})

/** Enough of a plan to be worth telling about. */
function skippedSheet(sheet: SheetGrid, reason: SkippedSheet['reason'], books: readonly LabelBook[]): SkippedSheet {
  const read = profiledSheet(sheet, books)
  const fragments = read ? readPlanSheet(read.sheet, null) : []
  const looksLikePlan = fragments.some(
    (fragment) => holdsPlan(fragment) && read !== undefined && isPlan([readFragment(fragment, read)]),
  )
  return { sheet: sheet.name, reason, looksLikePlan, at: firstCell(sheet) }
}

const skippedFragment = ({ fragment }: ReadFragment, reason: SkippedSheet['reason']): SkippedSheet => ({
  sheet: fragment.sheet ?? '',
  reason,
  looksLikePlan: true,
  at: fragment.department?.at ??
    fragment.fiscalYear?.at ??
    fragment.issues[0]?.at ?? { sheet: fragment.sheet ?? '', cell: 'A1' },
})
