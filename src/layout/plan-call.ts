import { writeStatusOptions } from '../compute/status-options.ts'
import type { Indicator } from '../model/plan.ts'
import { computed, literal, tagged, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { isTableRow, judgedTarget, type IndicatorParts } from './indicator-source.ts'
import { linesFormula } from './text-source.ts'

/** PLAN 関数 — as a person would type it; each host spells it its own way (`_xldudf_PLAN_STATUS` in a file, `PLAN_STATUS` in Sheets). */
export const planCall = (name: string, parts: readonly string[], value: string | number): Expression =>
  computed(`PLAN.${name}(${parts.join(',')})`, value)

/** 入力 — a cell that a call looks at, with what it holds now. */
interface Input {
  readonly formula: string
  readonly value: string
}

/**
 * 空の判定 — a call that gives nothing now is asked only once its cells say something else. LibreOffice calculates a formula anew when its cached
 * value is empty, and without the add-in #NAME? would stand in every row that is not judged yet.
 */
export function quietCall(name: string, parts: readonly string[], inputs: readonly Input[]): Expression {
  const call = planCall(name, parts, '')
  const now = inputs.map((input) => input.formula).join('&"|"&')
  const then = literal(inputs.map((input) => input.value).join('|'))
  const quiet = computed(`IF(${now}=${then},"",${String(call.formula)})`, '')
  return call.formula === null || quiet.formula === null ? call : quiet
}

/** The row's own cells and the letter typed for it: what a letter hangs on. */
export function statusInputs(form: Form, indicator: Indicator, tags: Tags, parts: IndicatorParts): readonly Input[] {
  const typed = typedArgument(form, indicator)
  const typedText = indicator.statusAt ? form.sources.textAt(indicator.statusAt) : (indicator.typed ?? '')
  const cells = (['target', 'actual', 'prior'] as const).map((name) => ({
    formula: tagged(tags[name]),
    value: String(parts[name].value),
  }))
  return typed === '' ? cells : [...cells, { formula: typed, value: typedText }]
}

interface Tags {
  readonly target: string
  readonly actual: string
  readonly prior: string
}

/** PLAN.STATUS(target, actual, prior, planYear, typed, options) — the three values are the row's own cells. */
export function statusArguments(form: Form, indicator: Indicator, tags: Tags): readonly string[] {
  return [
    judgedTarget(form, indicator, tagged(tags.target)),
    tagged(tags.actual),
    tagged(tags.prior),
    form.plan.fiscalYear === null ? '' : String(form.plan.fiscalYear),
    typedArgument(form, indicator),
    literal(optionsText(form, indicator, isTableRow(indicator))),
  ]
}

/** 記入された判定 — the user's 判定 cell, or the letter behind a result line; a letter decided by hand elsewhere is said as it is. */
function typedArgument(form: Form, indicator: Indicator): string {
  const { source, typed } = indicator
  const status = indicator.statusAt ? form.sources.addressOf(indicator.statusAt) : null
  const [A, B] = [form.profile.scale.A[0] ?? 'A', form.profile.scale.B[0] ?? 'B']
  const decided = typed === null || source.typedAt !== null ? '""' : `"${typed}"`
  if (status !== null) return decided === '""' ? status : `IF(${status}="",${decided},${status})`
  const actual = source.actualAt ? form.sources.addressOf(source.actualAt) : null
  if (actual === null || source.actualLine === null) return typed === null ? '' : `"${typed}"`
  const line = `TRIM(${linesFormula(actual, source.actualLine, source.actualLine + 1)})`
  const tails = ['：', ':'].flatMap((colon) => [`"${colon}${A}"`, `"${colon}${B}"`])
  return `IFERROR(MID("ABAB",MATCH(RIGHT(${line},2),{${tails.join(',')}},0),1),${decided})`
}

/** 条件 — what a function cannot see in the values: the name, the unit of the 単位 column, settings that differ from the usual ones. */
const optionsText = (form: Form, { name, source }: Indicator, isRow: boolean): string =>
  writeStatusOptions({ name, unit: isRow ? source.unit : null, settings: form.source.settings })
