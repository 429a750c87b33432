import { parseA1 } from '../grid/a1.ts'
import { refName, type CellRef, type WorkbookGrid } from '../grid/workbook-grid.ts'
import type { RecognizedPlan, Recognition } from '../model/recognition.ts'
import type { Finding, PlanReading, Severity } from '../model/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { finish, type Steps } from '../model/steps.ts'
import { RULES } from './index.ts'
import type { PlanContext, Problem, Rule, StaleDecision, WorkbookContext } from './rule.ts'
import type { Stage } from './stage.ts'

/** A plan as the rules are given it; `settings` already hold the profile's own and their severities. */
export interface PlanToCheck {
  readonly recognized: RecognizedPlan
  readonly reading: PlanReading
  readonly settings: Settings
  readonly stage: Stage
  readonly prior: PlanReading | null
  readonly staleDecisions?: readonly StaleDecision[]
}

export interface RunRulesInput {
  readonly grid: WorkbookGrid | null
  readonly recognition: Recognition
  readonly plans: readonly PlanToCheck[]
  /** For the rules that are asked once a file; without them those of the first plan hold. */
  readonly settings?: Settings
}

/*
 * 検査 — rules → problems → findings: each rule is asked, its code and the severity that holds are put on,
 * what is switched off and what is said twice is dropped, and the rest is sorted as a person reads.
 */
export const runRules = (input: RunRulesInput, rules: readonly Rule[] = RULES): readonly Finding[] =>
  finish(rulesInSteps(input, rules))

/** The same, rule by rule. */
export function* rulesInSteps(input: RunRulesInput, rules: readonly Rule[] = RULES): Steps<readonly Finding[]> {
  const settings = input.settings ?? input.plans[0]?.settings ?? DEFAULT_SETTINGS
  const workbook: WorkbookContext = { grid: input.grid, recognition: input.recognition, settings }
  const plans = input.plans.map((plan) => contextOf(workbook, plan))
  const findings: Finding[] = []
  for (const [index, rule] of rules.entries()) {
    yield index / rules.length
    if (rule.scope === 'workbook') findings.push(...findingsOf(rule, rule.check(workbook), settings))
    else for (const context of plans) findings.push(...findingsOf(rule, rule.check(context), context.settings))
  }
  return sortFindings(withoutDuplicates(findings), input.grid)
}

const contextOf = (workbook: WorkbookContext, plan: PlanToCheck): PlanContext => ({
  ...workbook,
  ...plan,
  plan: plan.reading.plan,
  staleDecisions: plan.staleDecisions ?? [],
})

function findingsOf(rule: Rule, problems: readonly Problem[], settings: Settings): readonly Finding[] {
  const severity = settings.severities[rule.code] ?? rule.severity
  if (severity === 'off') return []
  return problems.map(({ at, text, message, related = [], fix = null }) => ({
    code: rule.code,
    severity,
    at,
    related: distinct(related),
    text,
    message,
    fix,
  }))
}

/** A place is named once, whichever parts of it are concerned. */
const distinct = (places: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(places.map((place) => [refName(place), place])).values(),
]

function withoutDuplicates(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = [finding.code, finding.at ? refName(finding.at) : '', finding.text, finding.message].join('\n')
    return seen.has(key) ? false : seen.add(key)
  })
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

type Position = readonly [sheet: number, row: number, column: number]

/** Errors first; inside a severity by sheet, row and column, or by line; what has no place stands first. */
function sortFindings(findings: readonly Finding[], grid: WorkbookGrid | null): readonly Finding[] {
  const sheets = new Map((grid?.sheets ?? []).map(({ name }, index) => [name, index]))
  const placed = findings.map((finding) => ({ finding, position: positionOf(finding.at, sheets) }))
  placed.sort(
    (a, b) =>
      SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] || comparePlaces(a.position, b.position),
  )
  return placed.map(({ finding }) => finding)
}

function positionOf(at: CellRef | null, sheets: ReadonlyMap<string, number>): Position {
  if (!at) return [-1, 0, 0]
  if ('line' in at) return [0, at.line, 0]
  const place = parseA1(at.cell)
  return [sheets.get(at.sheet) ?? sheets.size, place?.row ?? 0, place?.column ?? 0]
}

const comparePlaces = (a: Position, b: Position): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
