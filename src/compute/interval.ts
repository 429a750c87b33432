import type { Settings } from '../model/settings.ts'

/** 金額の幅 — the yen that a rounded amount may stand for. */
export interface YenInterval {
  readonly lowYen: number
  readonly highYen: number
}

/** 端数の幅 — half-up [v-u/2, v+u/2-1], truncated [v, v+u-1]; an amount in whole yen (or finer) is exact. */
export function intervalOf(yen: number, stepYen: number, rounding: Settings['rounding']): YenInterval {
  if (stepYen <= 1) return { lowYen: yen, highYen: yen }
  const low = rounding === 'truncate' ? yen : yen - stepYen / 2
  return { lowYen: low, highYen: low + stepYen - 1 }
}
