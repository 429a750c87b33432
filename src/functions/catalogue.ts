import { check, checkHelp } from './check.ts'
import { count, countHelp } from './count.ts'
import { era, eraHelp } from './era.ts'
import { indicators, indicatorsHelp } from './indicators.ts'
import { issues, issuesHelp } from './issues.ts'
import { number, numberHelp } from './number.ts'
import { rate, rateHelp } from './rate.ts'
import { reason, reasonHelp } from './reason.ts'
import { status, statusHelp } from './status.ts'
import { target, targetHelp } from './target.ts'
import { totalText, totalTextHelp } from './total-text.ts'
import { total, totalHelp } from './total.ts'
import type { FunctionHelp, PlanCall, PlanFunction } from './types.ts'
import { year, yearHelp } from './year.ts'
import { yen, yenHelp } from './yen.ts'
import { yoy, yoyHelp } from './yoy.ts'

/** 関数の一覧 — every =PLAN function with its help, in the order of the help page; what only calculates takes `CALLS`. */
export const CATALOGUE: readonly PlanFunction[] = [
  documented(status, statusHelp),
  documented(reason, reasonHelp),
  documented(rate, rateHelp),
  documented(target, targetHelp),
  documented(number, numberHelp),
  documented(count, countHelp),
  documented(yen, yenHelp),
  documented(total, totalHelp),
  documented(totalText, totalTextHelp),
  documented(yoy, yoyHelp),
  documented(year, yearHelp),
  documented(era, eraHelp),
  documented(check, checkHelp),
  documented(indicators, indicatorsHelp),
  documented(issues, issuesHelp),
]

/** A parameter without words, or words without a parameter, is left out: the test of the catalogue counts them. */
function documented(call: PlanCall, { summary, parameters, examples }: FunctionHelp): PlanFunction {
  const named = call.parameters.flatMap((parameter, index) => {
    const words = parameters[index]
    return words
      ? [{ ...parameter, id: words.id, name: { ja: parameter.name.ja, en: words.en }, help: words.help }]
      : []
  })
  return { ...call, parameters: named, summary, examples }
}
