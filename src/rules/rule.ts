import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Letter } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { RecognizedPlan, Recognition } from '../model/recognition.ts'
import type { Fix, PlanReading, Severity } from '../model/report.ts'
import type { Settings } from '../model/settings.ts'
import type { PlanSketch } from './sketch.ts'
import type { Stage } from './stage.ts'

/** What a rule that looks at the whole file may know. */
export interface WorkbookContext {
  /** null where only a plan is at hand (a sketch, a function's arguments). */
  readonly grid: WorkbookGrid | null
  readonly recognition: Recognition
  readonly settings: Settings
}

/** What a rule that looks at one plan may know; `settings` already hold the profile's own. */
export interface PlanContext extends WorkbookContext {
  readonly recognized: RecognizedPlan
  readonly reading: PlanReading
  /** The judged plan, `reading.plan`. */
  readonly plan: Plan
  /** 前年度の運営方針 — last year's reading of the same 所属, null when none is given. */
  readonly prior: PlanReading | null
  readonly stage: Stage
  readonly staleDecisions: readonly StaleDecision[]
}

/** 古くなった決定 — a letter decided by hand on another result than the one that stands there now. */
export interface StaleDecision {
  readonly at: CellRef
  readonly name: string
  readonly letter: Letter
  readonly decidedOn: string
  readonly actual: string
}

/** 指摘 — a finding before its rule's code and severity are put on it. */
export interface Problem {
  readonly at: CellRef | null
  readonly text: string
  readonly message: string
  readonly related?: readonly CellRef[]
  readonly fix?: Fix | null
}

/** 例 — a plan in a few words; in `ng`, `texts` are the words that the findings quote, `fixes` what their fixes say. */
export interface Example {
  readonly says: string
  readonly plan: PlanSketch
  readonly texts?: readonly string[]
  readonly fixes?: readonly string[]
}

interface RuleHead {
  /** Thing, then check: `issue-number-order`. */
  readonly id: string
  /** The code of the table of findings. */
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly summary: string
  readonly ok: readonly Example[]
  readonly ng: readonly Example[]
}

/** 検査項目（運営方針ごと） — asked once for each plan. */
export interface PlanRule extends RuleHead {
  readonly scope: 'plan'
  check(context: PlanContext): readonly Problem[]
}

/** 検査項目（ブックに一度） — asked once for the file, also when it holds no plan. */
export interface WorkbookRule extends RuleHead {
  readonly scope: 'workbook'
  check(context: WorkbookContext): readonly Problem[]
}

/** 検査項目 — one purpose, its examples, and a check that a good edit always makes quiet. */
export type Rule = PlanRule | WorkbookRule
