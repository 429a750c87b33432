import type { Indicator, Plan } from '../model/plan.ts'
import type { Settings } from '../model/settings.ts'
import { isBlank } from '../text/width.ts'
import { isDash } from './common/dash.ts'

/** 段階 — 計画 while nothing is reported yet, 評価 from the first result on. */
export type Stage = 'planning' | 'evaluation'

/** 段階 — planning until any 実績, letter or 自己評価 of the plan's own years is filled; a setting overrides, no clock is asked. */
export function stageOf(plan: Plan, settings: Settings): Stage {
  if (settings.stage) return settings.stage
  const reported = plan.issues.some((issue) =>
    issue.indicators.some((indicator) => isOwnYear(plan, indicator) && isReported(indicator)),
  )
  return reported || !isBlank(plan.selfEvaluation ?? '') ? 'evaluation' : 'planning'
}

/** A table keeps last years' results beside the new targets: those say nothing about the stage. */
const isOwnYear = (plan: Plan, indicator: Indicator): boolean =>
  indicator.target.fiscalYear === null || plan.fiscalYear === null || indicator.target.fiscalYear >= plan.fiscalYear

const isReported = (indicator: Indicator): boolean =>
  indicator.actual !== null ||
  indicator.typed !== null ||
  indicator.source.foreignLetter !== null ||
  saysSomething(indicator.source.rawActual)

/** 集計中 is a report, a dash is none. */
const saysSomething = (raw: string | number | null): boolean =>
  typeof raw === 'number' || (raw !== null && !isBlank(raw) && !isDash(raw))
