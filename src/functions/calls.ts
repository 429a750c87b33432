import { check } from './check.ts'
import { count } from './count.ts'
import { era } from './era.ts'
import { indicators } from './indicators.ts'
import { issues } from './issues.ts'
import { number } from './number.ts'
import { rate } from './rate.ts'
import { reason } from './reason.ts'
import { status } from './status.ts'
import { target } from './target.ts'
import { total } from './total.ts'
import { totalText } from './total-text.ts'
import type { PlanCall } from './types.ts'
import { year } from './year.ts'
import { yen } from './yen.ts'
import { yoy } from './yoy.ts'

/** 計算の一覧 — every =PLAN function without its help, for bundles in which the help stands elsewhere. */
export const CALLS: readonly PlanCall[] = [
  status,
  reason,
  rate,
  target,
  number,
  count,
  yen,
  total,
  totalText,
  yoy,
  year,
  era,
  check,
  indicators,
  issues,
]
