import type { CellRef } from '../grid/workbook-grid.ts'
import { sameRef } from '../grid/workbook-grid.ts'
import type { Indicator } from '../model/plan.ts'
import { eraName, yearsIn } from '../text/era.ts'
import { readTarget } from '../text/target.ts'
import { constant, computed, literal, type Expression, type Input } from './expression.ts'
import type { Form } from './form-source.ts'
import { printYear } from './print-year.ts'
import { partReference, quantityExpression } from './quantity-expression.ts'
import { linesFormula } from './text-source.ts'

/** 表の行か — the indicator has its own row with its own 指標名 cell; otherwise it is a line of text. */
export const isTableRow = (indicator: Indicator): boolean =>
  indicator.source.nameAt !== null && !sameRef(indicator.source.nameAt, indicator.at)

/** 指標の各欄 — name, target, result and last year's result as the appendix and the composed lines show them. */
export interface IndicatorParts {
  readonly name: Expression
  readonly target: Expression
  readonly actual: Expression
  readonly prior: Expression
}

export function indicatorParts(form: Form, indicator: Indicator): IndicatorParts {
  const { source } = indicator
  if (isTableRow(indicator)) {
    return {
      name: source.nameAt
        ? oneLine(partReference(form, source.nameAt, indicator.name), indicator.name)
        : constant(indicator.name),
      target: quantityExpression(form, indicator.at, source.unit),
      actual: source.actualAt ? quantityExpression(form, source.actualAt, source.unit) : constant(''),
      prior: source.priorAt ? quantityExpression(form, source.priorAt, source.unit) : constant(''),
    }
  }
  return {
    name: constant(indicator.name),
    target: lineExpression(form, indicator.at, shownTarget(indicator)),
    actual: resultExpression(
      form,
      source.actualAt,
      source.actualLine,
      textOf(source.rawActual, indicator.actual?.text),
    ),
    prior: resultExpression(form, source.priorAt, null, textOf(source.rawPrior, indicator.prior?.text)),
  }
}

/** A 指標名 broken over lines in its cell is read as one line; only a name typed as read can be followed. */
const oneLine = (name: Expression, read: string): Expression => (name.value === read ? name : constant(read))

const textOf = (raw: string | number | null, text: string | undefined): string =>
  raw === null ? (text ?? '') : String(raw)

/** 目標の本体 — without the year and the name that stand in columns of their own; all of it where they do not simply come first. */
export function shownTarget(indicator: Indicator): string {
  const { text } = indicator.target
  const [year] = yearsIn(text)
  const afterYear = year && year.start === 0 && year.role === 'year' ? text.slice(year.end).replace(BLANKS, '') : text
  if (!afterYear.startsWith(indicator.name)) return afterYear === '' ? text : afterYear
  const rest = afterYear.slice(indicator.name.length)
  return BLANKS.test(rest) && rest.trim() !== '' ? rest.replace(BLANKS, '') : afterYear
}

const BLANKS = /^[\s\u3000]+/u

/** 年度の欄 — the year the target is for; a deadline says まで. */
export function yearText(indicator: Indicator): string {
  const { fiscalYear, deadline } = indicator.target
  return fiscalYear === null ? '' : printYear(fiscalYear) + (deadline ? 'まで' : '')
}

/**
 * A part of a line of the user's text: taken by the line's place, and what stands before it taken off. It is a value where the part is not
 * found just once, or where more follows behind it on the line.
 */
function lineExpression(form: Form, at: CellRef, part: string): Expression {
  const address = form.sources.addressOf(at)
  const lines = form.sources.textAt(at).split('\n')
  const found = lines.flatMap((line, index) => (line.includes(part) ? [index] : []))
  const [index, ...others] = found
  if (address === null || part === '' || index === undefined || others.length > 0) return constant(part)
  const line = lines[index] ?? ''
  const start = line.indexOf(part)
  if (line.slice(start + part.length).trim() !== '') return constant(part)
  return computed(withoutHead(lineOf(address, index, lines.length), line.slice(0, start)), part)
}

const lineOf = (address: string, index: number, count: number): string =>
  count === 1 ? address : linesFormula(address, index, index + 1)

const withoutHead = (formula: string, head: string): string =>
  head === '' ? formula : `SUBSTITUTE(${formula},${literal(head)},"",1)`

const LETTER_TAIL = /[\s\u3000]*[:：][\s\u3000]*[ABＡＢ]?[\s\u3000]*$/u // 1,412件（累計）：A

/** 実績の一行 — the result on its line, without the name before it and the letter behind it. */
function resultExpression(form: Form, at: CellRef | null, known: number | null, part: string): Expression {
  const address = at ? form.sources.addressOf(at) : null
  if (!at || address === null || part === '') return constant(part)
  const lines = form.sources.textAt(at).split('\n')
  const index = known ?? onlyLineWith(lines, part)
  const line = index === null ? '' : (lines[index] ?? '')
  const start = line.indexOf(part)
  const tail = line.slice(start + part.length)
  if (index === null || start < 0 || !(tail.trim() === '' || LETTER_TAIL.test(tail))) return constant(part)
  const head = withoutHead(lineOf(address, index, lines.length), line.slice(0, start))
  return computed(`SUBSTITUTE(SUBSTITUTE(${head},"：A",""),"：B","")`, part)
}

function onlyLineWith(lines: readonly string[], part: string): number | null {
  const found = lines.flatMap((line, index) => (line.includes(part) ? [index] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** 判定する目標 — the target's cell with the year that it is for, where the cell does not say it: without one a function must assume it. */
export function judgedTarget(indicator: Indicator, address: string, shown: string): Input {
  const { fiscalYear, deadline } = indicator.target
  if (fiscalYear === null || shown === '' || saysYear(shown)) return { formula: address, value: shown }
  const year = `${eraName(fiscalYear)}${deadline ? 'までに' : ''}　`
  return { formula: `IF(${address}="","",${literal(year)}&${address})`, value: year + shown }
}

/** A year in prose (令和５年度に策定した…) is not the target's. */
const saysYear = (shown: string): boolean => yearsIn(shown).length > 0 && readTarget(shown).fiscalYear !== null
