import type { ProfileWords } from '../model/profile.ts'
import type { Settings } from '../model/settings.ts'
import { isLessBetterName } from '../text/less-is-better.ts'
import { missingKind } from '../text/missing.ts'
import { readResult, type Result } from '../text/result.ts'
import type { Target } from '../text/types.ts'
import { keyOf } from '../text/width.ts'
import type { Side } from './compare.ts'

/** A cell as judged: what it holds, with its number format. */
export interface ValueCell {
  readonly value: string | number | null
  readonly format: string
}

/** What stands around a target and its result. */
export interface JudgementContext {
  readonly planYear: number | null
  /** 指標名 */
  readonly name: string
  /** 単位の列 */
  readonly unit: string | null
  readonly settings: Settings
  readonly words: ProfileWords
  /** 評語の種類が違う — the sheet's letters are not the profile's, so nothing is judged. */
  readonly foreignScale: boolean
}

export const NO_WORDS: ProfileWords = { lessIsBetter: [], unitSynonyms: [] }

/** 判定の材料 — everything the rules look at, read once. */
export interface JudgementCase extends JudgementContext {
  readonly target: Target
  readonly actual: Result
  /** 前年度実績 — read only where the target compares with it, blank otherwise. */
  readonly prior: Result
  /** 自分の言葉 — the indicator's own words: the key of its name and its target's text. */
  readonly ownWords: string
  /** The side on which a result is good: the target's own, else the one a person has confirmed; null when unsure. */
  readonly comparison: Side | 'within' | null
}

/** Words that fix the side; a bare number leaves it to the name and to a person. */
const SIDED = /以上|以下|以内|未満|超|上回|下回|減|抑|短縮|低|増|維持/u

/** 材料をそろえる — reads the cells and settles the direction. */
export function makeCase(
  target: Target,
  actual: ValueCell,
  prior: ValueCell,
  context: JudgementContext,
): JudgementCase {
  const planYear = context.planYear ?? undefined
  const read = ({ value, format }: ValueCell): Result => readResult(value, { format, planYear })
  return {
    ...context,
    target,
    actual: read(actual),
    prior: read(needsPrior(target) ? prior : BLANK),
    ownWords: keyOf(`${context.name} ${target.text}`),
    comparison: sideOf(target, context),
  }
}

const BLANK: ValueCell = { value: null, format: '' }

/** 前年度比・維持 — whether last year's result decides. */
export const needsPrior = ({ comparison }: Target): boolean => comparison === 'relative' || comparison === 'maintain'

function sideOf(target: Target, context: JudgementContext): JudgementCase['comparison'] {
  const { comparison } = target
  // A relative target brings its side with the change it asks for.
  if (comparison === 'relative') return null
  if (comparison === 'within') return comparison
  const confirmed = confirmedDirection(context)
  if (comparison === 'maintain') {
    if (confirmed) return confirmed
    return isLessBetterName(context.name || target.text, context.words.lessIsBetter)
      ? null
      : context.settings.maintainDirection
  }
  return confirmed && (comparison === null || !SIDED.test(keyOf(target.text))) && target.value !== 0
    ? confirmed
    : comparison
}

/** 確認済みの向き — what a person has said of this indicator's name. */
export function confirmedDirection(
  context: Pick<JudgementContext, 'name' | 'settings'>,
): 'atLeast' | 'atMost' | undefined {
  const directions = Object.entries(context.settings.directions)
  const name = directions.length === 0 ? '' : keyOf(context.name)
  if (name === '') return undefined
  return directions.find(([key]) => keyOf(key) === name)?.[1]
}

/** 目標の欠け — why a target cell holds none. */
export const targetGap = (target: Target): ReturnType<typeof missingKind> => missingKind(target.text)
