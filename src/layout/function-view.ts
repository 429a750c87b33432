import { achievementRate } from '../compute/achievement-rate.ts'
import { assess, judgementOf } from '../compute/judge-target.ts'
import { NO_WORDS, type ValueCell } from '../compute/judgement-case.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Indicator } from '../model/plan.ts'
import type { Settings } from '../model/settings.ts'
import { readTarget } from '../text/target.ts'
import type { Target } from '../text/types.ts'
import { sameUnit } from '../text/units.ts'
import type { Form } from './form-source.ts'
import { isTableRow } from './indicator-source.ts'

/** 関数から見た指標 — what PLAN.STATUS, REASON and RATE make of a row's cells. */
export interface FunctionView {
  readonly judgement: Judgement
  readonly rate: number | null
  /** The settings, with the direction that the target has from the line above it (令和8年度までに30件以下 … 令和6年度　45件). */
  readonly settings: Settings
}

/** The row's texts as the function is given them. */
interface RowTexts {
  readonly target: string
  readonly actual: string
  readonly prior: string
}

/**
 * A function sees a row's values and its options; the plan was read with all that stands around it: the legend, the lines above, the profile's own
 * words. Where the two would not read or judge alike, there is no view, and the letter stands as a value: a formula must never turn it.
 */
export function functionView(form: Form, indicator: Indicator, texts: RowTexts): FunctionView | null {
  for (const settings of settingsToTry(form, indicator)) {
    const view = viewWith(form, indicator, texts, settings)
    if (view !== null) return view
  }
  return null
}

function settingsToTry(form: Form, { name, target }: Indicator): readonly Settings[] {
  const { settings } = form.source
  const { comparison } = target
  if (name === '' || (comparison !== 'atLeast' && comparison !== 'atMost')) return [settings]
  return [settings, { ...settings, directions: { ...settings.directions, [name]: comparison } }]
}

function viewWith(form: Form, indicator: Indicator, texts: RowTexts, settings: Settings): FunctionView | null {
  const { name, source } = indicator
  const planYear = form.plan.fiscalYear
  const unit = isTableRow(indicator) ? source.unit : null
  const target = readTarget(texts.target, { planYear: planYear ?? undefined, name, unit: unit ?? undefined })
  const context = { planYear, name, unit, settings, words: NO_WORDS, foreignScale: source.foreignLetter !== null }
  const assessment = assess(target, cellOf(texts.actual), cellOf(texts.prior), context)
  const judgement = judgementOf(assessment)
  const isDirected = settings !== form.source.settings
  const isSame =
    sameTarget(target, indicator.target, isDirected) &&
    judgement.status === indicator.judgement.status &&
    judgement.code === indicator.judgement.code
  return isSame ? { judgement, rate: achievementRate(assessment), settings } : null
}

const cellOf = (text: string): ValueCell => ({ value: text === '' ? null : text, format: 'General' })

const EQUAL = [
  'fiscalYear',
  'deadline',
  'value',
  'upper',
  'cumulative',
  'approximate',
  'perYear',
  'maintain',
  'qualitative',
  'unsure',
] as const

function sameTarget(seen: Target, read: Target, isDirected: boolean): boolean {
  return (
    EQUAL.every((key) => seen[key] === read[key]) &&
    (isDirected || seen.comparison === read.comparison) &&
    (seen.unit === read.unit || sameUnit(seen.unit, read.unit)) &&
    JSON.stringify(seen.change) === JSON.stringify(read.change)
  )
}
