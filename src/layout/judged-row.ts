import { rateOfIndicator } from '../compute/judge-plan.ts'
import { reasonText, statusWord } from '../compute/status-word.ts'
import type { Indicator } from '../model/plan.ts'
import { constant, tagged, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { functionView } from './function-view.ts'
import { judgedTarget } from './indicator-source.ts'
import { judgedBy, judgingCall } from './plan-call.ts'

/** 判定の三欄 — letter, 達成率 and reason of one row. */
export interface JudgedRow {
  readonly status: Expression
  readonly rate: Expression
  readonly reason: Expression
}

/** A cell of the row: its tag beside what it shows. */
interface TaggedText {
  readonly tag: string
  readonly text: string
}

interface RowCells {
  /** The tag of the 指標 cell. */
  readonly name: string
  readonly target: TaggedText
  readonly actual: TaggedText
  readonly prior: TaggedText
}

/** The row's PLAN functions with what they give; values where no function would judge as the plan was judged. */
export function judgedRow(form: Form, indicator: Indicator, { name, target, actual, prior }: RowCells): JudgedRow {
  const judged = judgedTarget(indicator, tagged(target.tag), target.text)
  const view = functionView(form, indicator, { target: judged.value, actual: actual.text, prior: prior.text })
  if (view === null) return valuesOf(form, indicator)
  const inputs = [judged, ...[actual, prior].map(({ tag, text }) => ({ formula: tagged(tag), value: text }))]
  const call = judgingCall(form, indicator, inputs, tagged(name), view.settings)
  return {
    status: judgedBy('STATUS', call, statusWord(view.judgement, indicator.typed)),
    rate: judgedBy('RATE', call, view.rate ?? ''),
    reason: judgedBy('REASON', call, reasonText(view.judgement, indicator.typed)),
  }
}

function valuesOf(form: Form, indicator: Indicator): JudgedRow {
  const { judgement, typed } = indicator
  const foreignScale = judgement.code === 'LEGEND_UNKNOWN'
  const { settings } = form.source
  const rate = rateOfIndicator(indicator, form.plan.fiscalYear, settings, { profile: form.profile, foreignScale })
  return {
    status: constant(statusWord(judgement, typed)),
    rate: constant(rate ?? ''),
    reason: constant(reasonText(judgement, typed)),
  }
}
