import type { Total } from '../model/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts'
import { intervalOf } from './interval.ts'

/** 記入された合計との比較 — `inside`: rounding explains the difference; `differenceYen` is typed minus computed. */
export interface TotalComparison {
  readonly relation: 'equal' | 'inside' | 'outside'
  readonly differenceYen: number
}

/** 端数処理の注記 — goes under a table whose total differs from its parts by rounding alone. */
export const ROUNDING_NOTE = '端数処理の関係で合計と内訳が一致しない場合があります'

interface TypedAmount {
  readonly yen: number | null
  readonly stepYen: number | null
}

/**
 * 合計を照らす — a typed total against the computed one, a partial one too; undefined when no amount is typed. A total typed in a
 * coarser unit than all its parts is itself rounded, so it agrees when its own interval meets the sum's.
 */
export function compareTypedTotal(
  total: Pick<Total, 'yen' | 'lowYen' | 'highYen'>,
  typed: TypedAmount,
  coarsestPartYen: number,
  settings: Pick<Settings, 'rounding'> = DEFAULT_SETTINGS,
): TotalComparison | undefined {
  if (typed.yen === null) return undefined
  const differenceYen = typed.yen - total.yen
  if (differenceYen === 0) return { relation: 'equal', differenceYen }
  const step = typed.stepYen ?? 1
  const own = intervalOf(typed.yen, step > coarsestPartYen ? step : 1, settings.rounding)
  const isInside = own.highYen >= total.lowYen && own.lowYen <= total.highYen
  return { relation: isInside ? 'inside' : 'outside', differenceYen }
}
