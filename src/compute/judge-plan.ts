import type { Judgement, Letter } from '../model/judgement.ts'
import type { Indicator, Plan } from '../model/plan.ts'
import type { Profile } from '../model/profile.ts'
import type { DraftIndicator, DraftPlan, LegendFound } from '../model/recognition.ts'
import type { Settings } from '../model/settings.ts'
import { achievementRate } from './achievement-rate.ts'
import { assess, judgeTarget } from './judge-target.ts'
import { NO_WORDS } from './judgement-case.ts'

/** What judging a plan may know besides the plan. */
export interface JudgePlanOptions {
  readonly profile?: Pick<Profile, 'words'>
  /** 凡例 — as printed in the plan; without one, a foreign letter anywhere makes the scale foreign. */
  readonly legends?: readonly LegendFound[]
}

/** 運営方針の判定 — every indicator of a draft with its judgement; the letters that people typed stay as they are. */
export function judgePlan(plan: DraftPlan, settings: Settings, options: JudgePlanOptions = {}): Plan {
  const foreignScale = hasForeignScale(plan, options.legends ?? [])
  const judged = (draft: DraftIndicator): Indicator =>
    judgeIndicator(draft, plan.fiscalYear, settings, { ...options, foreignScale })
  return { ...plan, issues: plan.issues.map((issue) => ({ ...issue, indicators: issue.indicators.map(judged) })) }
}

/**
 * 評語の種類 — whether the plan's letters are of another scale: then an A among them may not mean 達成. A legend decides; a stray mark
 * beside the profile's own legend is only that indicator's fault (LETTER_OUTSIDE_LEGEND).
 */
function hasForeignScale(plan: DraftPlan, legends: readonly LegendFound[]): boolean {
  if (legends.length > 0) return legends.some(({ known }) => !known)
  return plan.issues.some(({ indicators }) => indicators.some(({ source }) => source.foreignLetter !== null))
}

interface IndicatorOptions {
  readonly profile?: Pick<Profile, 'words'>
  readonly foreignScale?: boolean
}

/** 指標の判定 — one draft with its judgement; where a person's letter stands and differs, CONFLICT says so. */
export function judgeIndicator(
  draft: DraftIndicator,
  planYear: number | null,
  settings: Settings,
  options: IndicatorOptions = {},
): Indicator {
  const isForeign = options.foreignScale === true || draft.source.foreignLetter !== null
  const judgement = judgeTarget(...partsOf(draft, planYear, settings, { ...options, foreignScale: isForeign }))
  const typed = isForeign ? null : draft.typed
  return { ...draft, typed, judgement: withConflict(judgement, typed) }
}

/** 指標の達成率 — for the achievement table; null where there is none to show. */
export function rateOfIndicator(
  draft: DraftIndicator,
  planYear: number | null,
  settings: Settings,
  options: IndicatorOptions = {},
): number | null {
  return achievementRate(assess(...partsOf(draft, planYear, settings, options)))
}

function partsOf(
  { target, name, source }: DraftIndicator,
  planYear: number | null,
  settings: Settings,
  options: IndicatorOptions,
): Parameters<typeof judgeTarget> {
  const words = options.profile?.words ?? NO_WORDS
  return [
    target,
    { value: source.rawActual, format: source.actualFormat },
    { value: source.rawPrior, format: source.priorFormat },
    { planYear, name, unit: source.unit, settings, words, foreignScale: options.foreignScale === true },
  ]
}

/** The letter may stand in the 判定 column or behind the result: CONFLICT is said once. */
function withConflict(judgement: Judgement, typed: Letter | null): Judgement {
  const { status, notices } = judgement
  if (typed === null || status === null || typed === status || notices.includes('CONFLICT')) return judgement
  const sentence = judgement.sentence.replace(/。$/u, `（記入されている判定${typed}と異なります）。`)
  return { ...judgement, notices: [...notices, 'CONFLICT'], sentence }
}
