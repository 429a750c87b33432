import { countLetters } from '../compute/counts.ts'
import { judgePlan } from '../compute/judge-plan.ts'
import { totalsOf } from '../compute/total.ts'
import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { Recognition, RecognizedPlan } from '../model/recognition.ts'
import type { Finding, PlanReading, Report } from '../model/report.ts'
import { DEFAULT_SETTINGS, type Settings, type SettingsOverrides } from '../model/settings.ts'
import { asWritten, formOnly } from '../layout/own-form.ts'
import { PROFILES } from '../profiles/index.ts'
import { finish, within, type Steps } from '../model/steps.ts'
import { recognizeInSteps } from '../recognize/recognize.ts'
import { rulesInSteps, type RunRulesInput } from '../rules/run-rules.ts'
import { stageOf } from '../rules/stage.ts'
import { applyDecisions, type AppliedDecision, type StaleDecision } from './apply-decisions.ts'
import { shownOnly } from './shown-only.ts'
import { withoutOwnLetters } from './without-own-letters.ts'
import { parseWorkbookSettings, type BoundPlace, type HandDecision } from './workbook-settings.ts'

/*
 * The pipeline, from cells to findings. Each arrow is a pure function of one folder; hosts stand at both ends.
 *
 *   host ─ readWorkbook ─▶ WorkbookGrid
 *                              │ recognize/    cells + profiles → drafts, provenance, doubts
 *                              ▼
 *                         Recognition
 *                              │ compute/      drafts → letters, totals, counts
 *                              ▼
 *                         PlanReading[]  ─ app/fill-plan ─▶ Edit[]        ─▶ host.apply
 *                              │         ─ layout/       ─▶ SheetLayout  ─▶ host.writeSheet
 *                              │ rules/        plan + cells → findings with fixes (Edit[])
 *                              ▼
 *                           Report
 */

/** What a caller may add to the workbook's own words. */
export interface ReadOptions {
  /** 様式定義 — tried besides the built-in ones; the first whose labels explain the sheet best is taken. */
  readonly profiles?: readonly Profile[]
  readonly binding?: readonly BoundPlace[]
  readonly decisions?: readonly HandDecision[]
  readonly settings?: SettingsOverrides
  /** 前年度の報告 — last year's Report, for PRIOR_DIFFERS. */
  readonly prior?: Report
}

/** 検査済みの運営方針 — a reading beside the recognition it came from: what fill, layout and the pane need. */
export interface CheckedPlan {
  readonly recognized: RecognizedPlan
  readonly reading: PlanReading
  readonly settings: Settings
  /** 手での決定 — those that hold now. */
  readonly decided: readonly AppliedDecision[]
}

export interface CheckedWorkbook {
  readonly recognition: Recognition
  readonly plans: readonly CheckedPlan[]
  readonly findings: readonly Finding[]
}

/** Reads, judges, totals and checks every plan of a workbook. */
export const checkWorkbook = (grid: WorkbookGrid, options: ReadOptions = {}): CheckedWorkbook =>
  finish(checkInSteps(grid, options))

/** The same in pieces: sheet by sheet, plan by plan, rule by rule. */
export function* checkInSteps(grid: WorkbookGrid, options: ReadOptions = {}): Steps<CheckedWorkbook> {
  const own = parseWorkbookSettings(grid.settings)
  const overrides = { ...own.settings, ...options.settings }
  const profiles = [...(options.profiles ?? []), ...PROFILES]
  const binding = options.binding ?? own.binding
  const shown = shownOnly(formOnly(grid))
  const found = yield* within(recognizeInSteps(shown, { profiles, binding }), 0, RECOGNIZED)
  const recognition = {
    ...found,
    plans: found.plans.map((plan) => withoutOwnLetters(asWritten(plan, grid, profiles), grid)),
  }
  const decisions = options.decisions ?? own.decisions
  const checked: CheckedParts[] = []
  for (const recognized of recognition.plans) {
    yield RECOGNIZED
    checked.push(checkedPlan(recognized, overrides, decisions))
  }
  const rules = rulesInSteps(rulesInput(grid, recognition, checked, options.prior ?? null))
  const findings = yield* within(rules, JUDGED, 1)
  return { recognition, plans: checked.map(({ plan }) => plan), findings }
}

/** How much of the work is done when the plans are read, and when they are judged; measured on the samples. */
const RECOGNIZED = 0.8
const JUDGED = 0.9

/** The Report of DESIGN.md "The contract". */
export function readPlans(grid: WorkbookGrid, options: ReadOptions = {}): Report {
  const { plans, findings } = checkWorkbook(grid, options)
  return { file: grid.file, plans: plans.map(({ reading }) => reading), findings }
}

interface CheckedParts {
  readonly plan: CheckedPlan
  readonly stale: readonly StaleDecision[]
}

function checkedPlan(
  recognized: RecognizedPlan,
  overrides: SettingsOverrides,
  decisions: readonly HandDecision[],
): CheckedParts {
  const settings = settingsOf(recognized.profile, overrides)
  const judged = judgePlan(recognized.plan, settings, { profile: recognized.profile, legends: recognized.legends })
  const { plan, stale, applied } = applyDecisions(judged, decisions)
  const indicators = plan.issues.flatMap((issue) => issue.indicators)
  const reading: PlanReading = {
    profile: recognized.profile.id,
    sheets: recognized.sheets,
    plan,
    totals: totalsOf(plan, settings),
    counts: countLetters(indicators),
  }
  return { plan: { recognized, reading, settings, decided: applied }, stale }
}

/** Built-in defaults, then the profile's, then the workbook's and the caller's. */
const settingsOf = (profile: Profile, overrides: SettingsOverrides): Settings => ({
  ...DEFAULT_SETTINGS,
  ...defined(profile.settings),
  ...defined(overrides),
  severities: { ...profile.severities, ...profile.settings.severities, ...overrides.severities },
})

const defined = (overrides: SettingsOverrides): Partial<Settings> =>
  Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))

function rulesInput(
  grid: WorkbookGrid,
  recognition: Recognition,
  checked: readonly CheckedParts[],
  prior: Report | null,
): RunRulesInput {
  return {
    grid,
    recognition,
    plans: checked.map(({ plan, stale }) => ({
      ...plan,
      stage: stageOf(plan.reading.plan, plan.settings),
      prior: prior?.plans.find(({ plan: last }) => last.department === plan.reading.plan.department) ?? null,
      staleDecisions: stale,
    })),
  }
}
