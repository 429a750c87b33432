import type { Judgement } from '../model/judgement.ts'
import { DEFAULT_SETTINGS, type SettingsOverrides, type Settings } from '../model/settings.ts'
import { readTarget } from '../text/target.ts'
import type { TargetContext } from '../text/types.ts'
import { isBlank } from '../text/width.ts'
import { achievementRate } from './achievement-rate.ts'
import { assess, judgeTarget } from './judge-target.ts'
import { NO_WORDS, type ValueCell } from './judgement-case.ts'

/** What PLAN.STATUS and other callers have: cells as they stand. '' is null; `numberFormat` absent is General. */
export interface JudgeInput {
  readonly target: string
  readonly actual: string | number | null
  readonly prior?: string | number | null | undefined
  readonly planYear?: number | undefined
  /** 単位の列 */
  readonly unit?: string | undefined
  /** 指標名の列 */
  readonly name?: string | undefined
  readonly numberFormat?: string | undefined
}

/** 達成状況 — reads a target and judges the result against it (DOMAIN.md §3). */
export function judge(input: JudgeInput, settings: SettingsOverrides = {}): Judgement {
  return judgeTarget(...partsOf(input, settings))
}

/** 達成率 — in per cent, cut to 0.1; null where the input gives none (see achievementRate). */
export function rateOf(input: JudgeInput, settings: SettingsOverrides = {}): number | null {
  return achievementRate(assess(...partsOf(input, settings)))
}

function partsOf(input: JudgeInput, settings: SettingsOverrides): Parameters<typeof judgeTarget> {
  const format = input.numberFormat ?? 'General'
  const context = {
    planYear: input.planYear ?? null,
    name: input.name ?? '',
    unit: input.unit ?? null,
    settings: completeSettings(settings),
    words: NO_WORDS,
    foreignScale: false,
  }
  const target = readTarget(input.target, contextOf(input))
  return [target, cellOf(input.actual, format), cellOf(input.prior ?? null, format), context]
}

/** Only what is known is passed on: an absent name is not an empty one. */
const contextOf = ({ planYear, unit, name }: JudgeInput): TargetContext => ({
  ...(planYear === undefined ? {} : { planYear }),
  ...(unit === undefined ? {} : { unit }),
  ...(name === undefined ? {} : { name }),
})

const cellOf = (value: string | number | null, format: string): ValueCell => ({
  value: typeof value === 'string' && isBlank(value) ? null : value,
  format,
})

/** 設定をそろえる — defaults where nothing is said. */
function completeSettings(overrides: SettingsOverrides): Settings {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined)
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(given) as Partial<Settings>) }
}
