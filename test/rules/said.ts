import { refName } from '../../src/grid/workbook-grid.ts'
import { planOf } from '../../src/rules/examples.ts'
import type { PlanContext, PlanRule, Problem, Rule } from '../../src/rules/rule.ts'
import type { PlanSketch } from '../../src/rules/sketch.ts'

/** What a rule says of a sketched plan: 「様式!C14 手続数」, place and quoted words. */
export const said = (rule: Rule, sketch: PlanSketch): string[] => rule.check(planOf(sketch)).map(wordsOf)

/** The same of a plan whose reading is changed by hand, for what no sketch can draw. */
export const saidOf = (rule: PlanRule, sketch: PlanSketch, change: (context: PlanContext) => PlanContext): string[] =>
  rule.check(change(planOf(sketch))).map(wordsOf)

const wordsOf = ({ at, text }: Problem): string => `${at ? refName(at).replace('様式!', '') : '－'} ${text}`
