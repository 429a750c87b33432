import { writeStatusOptions } from '../compute/status-options.ts'
import type { Indicator } from '../model/plan.ts'
import { computed, literal, tagged, type Expression } from './expression.ts'
import type { Form } from './form-source.ts'
import { isTableRow, judgedTarget } from './indicator-source.ts'
import { linesFormula } from './text-source.ts'

/** PLAN 関数 — as a person would type it; each host spells it its own way (`_xldudf_PLAN_STATUS` in a file, `PLAN_STATUS` in Sheets). */
export const planCall = (name: string, parts: readonly string[], value: string | number): Expression =>
  computed(`PLAN.${name}(${parts.join(',')})`, value)

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
