import { writeStatusOptions } from '../compute/status-options.ts'
import { mayCallPlan } from '../grid/cell.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import type { Indicator } from '../model/plan.ts'
import type { Settings } from '../model/settings.ts'
import { computed, literal, type Expression, type Input } from './expression.ts'
import type { Form } from './form-source.ts'
import { isTableRow } from './indicator-source.ts'
import { linesFormula } from './text-source.ts'

/** PLAN 関数 — as a person would type it; each host spells it its own way (`_xldudf_PLAN_STATUS` in a file, `PLAN_STATUS` in Sheets). */
export const planCall = (name: string, parts: readonly string[], value: string | number): Expression =>
  computed(`PLAN.${name}(${parts.join(',')})`, value)

/** 行の判定 — the PLAN functions that judge a row, all over the same cells. */
export interface JudgingCall {
  readonly parts: readonly string[]
  readonly inputs: readonly Input[]
}

/** PLAN.STATUS(target, actual, prior, planYear, typed, options) — `cells`: the row's target, result and last year's result. */
export function judgingCall(
  form: Form,
  indicator: Indicator,
  cells: readonly Input[],
  nameCell: string,
  settings: Settings,
): JudgingCall {
  const { fiscalYear } = form.plan
  const options = optionsText(indicator, settings)
  const typed = typedArgument(form, indicator)
  const typedText =
    indicator.statusAt && !isLive(form, indicator.statusAt)
      ? form.sources.textAt(indicator.statusAt)
      : (indicator.typed ?? '')
  return {
    parts: [
      ...cells.map((cell) => cell.formula),
      fiscalYear === null ? '' : String(fiscalYear),
      typed,
      isTableRow(indicator) ? followingName(indicator.name, options, nameCell) : literal(options),
    ],
    inputs: [...cells, ...(typed === '' ? [] : [{ formula: typed, value: typedText }])],
  }
}

/**
 * A call that gives nothing now is asked only once its cells say something else: LibreOffice calculates a formula anew whose cached value is
 * empty, and without the add-in #NAME? would stand in every row that is not judged yet.
 */
export function judgedBy(name: string, { parts, inputs }: JudgingCall, value: string | number): Expression {
  const call = planCall(name, parts, value)
  if (value !== '' || call.formula === null) return call
  const now = inputs.map((input) => input.formula).join('&"|"&')
  const then = literal(inputs.map((input) => input.value).join('|'))
  const quiet = computed(`IF(${now}=${then},"",${call.formula})`, '')
  return quiet.formula === null ? call : quiet
}

/** 記入された判定 — the user's 判定 cell, or the letter behind a result line; a letter decided by hand elsewhere is said as it is. */
function typedArgument(form: Form, indicator: Indicator): string {
  const { source, typed } = indicator
  const status =
    indicator.statusAt && !isLive(form, indicator.statusAt) ? form.sources.addressOf(indicator.statusAt) : null
  const [A, B] = [form.profile.scale.A[0] ?? 'A', form.profile.scale.B[0] ?? 'B']
  const decided = typed === null || source.typedAt !== null ? '""' : `"${typed}"`
  if (status !== null) return decided === '""' ? status : `IF(${status}="",${decided},${status})`
  const actual = source.actualAt ? form.sources.addressOf(source.actualAt) : null
  if (actual === null || source.actualLine === null) return typed === null ? '' : `"${typed}"`
  const line = `TRIM(${linesFormula(actual, source.actualLine, source.actualLine + 1)})`
  const tails = ['：', ':'].flatMap((colon) => [`"${colon}${A}"`, `"${colon}${B}"`])
  return `IFERROR(MID("ABAB",MATCH(RIGHT(${line},2),{${tails.join(',')}},0),1),${decided})`
}

/** A formula of ours in the user's own 判定 cell says what we compute, not what a person wrote. */
const isLive = (form: Form, at: CellRef): boolean => mayCallPlan(form.sources.cellAt(at)?.formula ?? null)

/** 条件 — what a function cannot see in the values: the name, the unit of the 単位 column, settings that differ from the usual ones. */
const optionsText = (indicator: Indicator, settings: Settings): string =>
  writeStatusOptions({ name: indicator.name, unit: isTableRow(indicator) ? indicator.source.unit : null, settings })

/** A table may be sorted: the name is then another row's, and with it the direction that a bare number has. */
function followingName(name: string, options: string, nameCell: string): string {
  const parts = options.split(';')
  const place = parts.indexOf(`名=${name}`)
  if (place < 0) return literal(options)
  const before = [...parts.slice(0, place), '名='].join(';')
  const behind = parts.slice(place + 1)
  return `${literal(before)}&${nameCell}${behind.length === 0 ? '' : `&${literal(`;${behind.join(';')}`)}`}`
}
