import Big from 'big.js'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { YEN_PER } from '../text/money.ts'
import type { MoneyUnit } from '../text/types.ts'
import { cutTo, roundTo, withCommas } from './decimal.ts'

/** Coarsest first. */
const UNITS: readonly MoneyUnit[] = ['億円', '百万円', '千円', '円']

/** 表の単位 — the setting's, else the coarsest unit present (that of the largest rounding step); 円 where nothing is known. */
export function tableUnit(
  amounts: readonly { readonly stepYen: number | null }[],
  settings: Pick<Settings, 'totalUnit'> = DEFAULT_SETTINGS,
): MoneyUnit {
  const step = Math.max(1, ...amounts.map(({ stepYen }) => stepYen ?? 1))
  return settings.totalUnit ?? UNITS.find((unit) => YEN_PER[unit] <= step) ?? '円'
}

/** 単位での数 — yen in a unit, rounded as the amounts of the table are: what goes into a 合計 cell under 単位：千円. */
export function amountIn(
  yen: number,
  unit: MoneyUnit,
  settings: Pick<Settings, 'rounding'> = DEFAULT_SETTINGS,
): number {
  const exact = Big(yen).div(YEN_PER[unit])
  return (settings.rounding === 'truncate' ? cutTo : roundTo)(exact, Big(1)).toNumber()
}

/** 金額の表示 — '1,406' or '△324' in the unit of the table's header. */
export function showAmount(
  yen: number,
  unit: MoneyUnit,
  settings: Pick<Settings, 'rounding' | 'minus'> = DEFAULT_SETTINGS,
): string {
  const amount = Big(amountIn(yen, unit, settings))
  return (amount.lt(0) ? settings.minus : '') + withCommas(amount.abs())
}
