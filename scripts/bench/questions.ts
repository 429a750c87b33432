import { sampleRow } from './sample-rows.ts'

/** 判定の問い — a target with its result, name and unit; each target stands there once, so that nothing can be remembered. */
export interface JudgeQuestion {
  readonly target: string
  readonly actual: string | number
  readonly prior: string | number
  readonly planYear: number
  readonly unit: string
  readonly name: string
}

const WAYS: readonly ((target: string | number, unit: string) => string)[] = [
  (target) => String(target),
  (target, unit) => `令和６年度末までに${target}${String(target).endsWith(unit) ? '' : unit}以上`,
  (target) => `${target}（累計）`,
  (target) => `・${target}\n　（令和５年度　1,204）`,
]

export const judgeQuestions = (count: number): readonly JudgeQuestion[] =>
  Array.from({ length: count }, (_, n) => {
    const { target, actual, prior, unit, name } = sampleRow(n)
    const bare = typeof target === 'number' ? target + n : target
    return { target: (WAYS[(n >> 4) % WAYS.length] ?? String)(bare, unit), actual, prior, unit, name, planYear: 2024 }
  })
