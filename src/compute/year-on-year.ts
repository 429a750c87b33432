import Big from 'big.js'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { roundTo, withCommas } from './decimal.ts'
import { intervalOf, type YenInterval } from './interval.ts'

/** An amount or a total: with its own bounds, or with the step from which they follow. */
export type ComparedAmount = { readonly yen: number | null } & (YenInterval | { readonly stepYen: number | null })

const NONE = '－'
const TENTH = Big('0.1')

/**
 * 前年度比 — from yen, to one decimal half-up: '666.3%'; '約379.0%' where the rounding of the amounts leaves the decimal open; 皆増
 * from nothing, 皆減 to nothing, － where there is nothing to compare.
 */
export function yearOnYear(
  current: ComparedAmount,
  previous: ComparedAmount,
  settings: Pick<Settings, 'rounding'> = DEFAULT_SETTINGS,
): string {
  if (current.yen === null || previous.yen === null || current.yen < 0 || previous.yen < 0) return NONE
  if (previous.yen === 0) return current.yen === 0 ? NONE : '皆増'
  if (current.yen === 0) return '皆減'
  const exact = tenths(current.yen, previous.yen)
  const now = boundsOf(current, current.yen, settings)
  const then = boundsOf(previous, previous.yen, settings)
  const isSure =
    then.lowYen > 0 && tenths(now.lowYen, then.highYen).eq(exact) && tenths(now.highYen, then.lowYen).eq(exact)
  const text = withCommas(exact)
  return `${isSure ? '' : '約'}${text.includes('.') ? text : `${text}.0`}%`
}

const tenths = (current: number, previous: number): Big => roundTo(Big(current).times(100).div(previous), TENTH)

function boundsOf(amount: ComparedAmount, yen: number, settings: Pick<Settings, 'rounding'>): YenInterval {
  return 'lowYen' in amount ? amount : intervalOf(yen, amount.stepYen ?? 1, settings.rounding)
}
