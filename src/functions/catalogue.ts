import { count } from './count.ts'
import { number } from './number.ts'
import { rate } from './rate.ts'
import { reason } from './reason.ts'
import { status } from './status.ts'
import type { PlanFunction } from './types.ts'
import { yen } from './yen.ts'

/** 関数の一覧 — every =PLAN function, in the order of the help page; hosts register what stands here and nothing else. */
export const CATALOGUE: readonly PlanFunction[] = [status, reason, rate, number, yen, count]
