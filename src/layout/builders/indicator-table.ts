import type { CellRef } from '../../grid/workbook-grid.ts'
import type { Indicator, Issue, YearRecord } from '../../model/plan.ts'
import type { Span } from '../columns.ts'
import { draftCell, draftRow, type DraftCell, type DraftRow } from '../draft.ts'
import { computed, constant, EMPTY, reference, tagged, type Expression } from '../expression.ts'
import { sizeWithin, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { indicatorParts, isTableRow, yearText } from '../indicator-source.ts'
import { legendOf } from '../labels.ts'
import { groupedNumber } from '../print-number.ts'
import { printYear } from '../print-year.ts'
import { statusWord } from '../../compute/status-word.ts'
import { BOXED, LABEL_FILL, RESULT_SIZE, type Look } from '../style-book.ts'
import { statusTag } from './achievement.ts'
import { figureLook, tableRow } from './table-cells.ts'

const PLACE = {
  year: { left: 0, right: 1 },
  name: { left: 2, right: 2 },
  target: { left: 3, right: 3 },
  actual: { left: 4, right: 4 },
  prior: { left: 5, right: 5 },
  unit: { left: 6, right: 6 },
  status: { left: 7, right: 7 },
} as const

const CELL: Look = { ...BOXED, size: RESULT_SIZE }
const CENTER: Look = { ...CELL, horizontal: 'center' }
const NOTE: Look = { ...CELL, size: 8 }
const HEADER: Look = { ...CENTER, size: 8, bold: true, fill: LABEL_FILL }

/**
 * 指標の表 — indicators that the user keeps as rows of a table stay rows of a table: number, unit and year in cells of their own, past years
 * above the plan year. Put into sentences, a unit would melt into its number (900 千人 → 90万人) and the columns of past years would be lost.
 */
export function indicatorTable(form: Form, issue: Issue, index: number): readonly DraftRow[] {
  const rows = issue.indicators.flatMap((indicator, place) =>
    isTableRow(indicator) ? [...pastRows(form, issue, indicator, place), indicatorRow(form, issue, index, place)] : [],
  )
  if (rows.length === 0) return []
  const header = headerRow(issue)
  const legend = draftCell({ left: 3, right: 10 }, constant(legendOf(form.profile)), { size: 8, horizontal: 'right' })
  const last = rows.length - 1
  const kept = rows.map((row, place) => ({ ...row, header: [header], keepWithNext: place === last }))
  return [header, ...kept, tableRow(form, [legend])]
}

interface NoteColumn {
  readonly span: Span
  readonly title: string
  readonly textOf: (indicator: Indicator) => string | null
}

/** 戦略と担当 — what the issue's indicators have of them shares the last two columns. */
function noteColumns(issue: Issue): readonly NoteColumn[] {
  const strategy = { title: '戦略', textOf: (indicator: Indicator) => indicator.strategy }
  const owner = { title: '担当', textOf: (indicator: Indicator) => indicator.owner }
  const filled = [strategy, owner].filter(({ textOf }) => issue.indicators.some((one) => textOf(one) !== null))
  if (filled.length === 2)
    return filled.map((column, index) => ({ ...column, span: { left: 8 + index, right: 8 + 2 * index } }))
  return [{ ...(filled[0] ?? owner), span: { left: 8, right: 10 } }]
}

function headerRow(issue: Issue): DraftRow {
  const titles = [
    [PLACE.year, '年度'],
    [PLACE.name, '指標名'],
    [PLACE.target, '目標'],
    [PLACE.actual, '実績'],
    [PLACE.prior, '前年度実績'],
    [PLACE.unit, '単位'],
    [PLACE.status, '判定'],
    ...noteColumns(issue).map(({ span, title }) => [span, title] as const),
  ] as const
  return draftRow(
    20,
    titles.map(([span, title]) => draftCell(span, constant(title), HEADER)),
    { keepWithNext: true },
  )
}

/** Of an indicator's rows for several years only the first carries its history. */
function pastRows(form: Form, issue: Issue, indicator: Indicator, place: number): readonly DraftRow[] {
  const first = issue.indicators.findIndex((other) => other.name === indicator.name)
  if (first !== place) return []
  return indicator.history.map((past) => pastRow(form, issue, indicator, past))
}

function pastRow(form: Form, issue: Issue, indicator: Indicator, past: YearRecord): DraftRow {
  return figureRow(form, issue, indicator, {
    year: printYear(past.fiscalYear),
    target: pastFigure(past.target?.text ?? ''),
    actual: pastFigure(past.actual?.text ?? ''),
    prior: NOTHING,
    status: EMPTY,
  })
}

function indicatorRow(form: Form, issue: Issue, index: number, place: number): DraftRow {
  const indicator = issue.indicators[place]
  if (!indicator) return draftRow(0, [])
  const { at, source, target } = indicator
  const isLater = (target.fiscalYear ?? 0) > (form.plan.fiscalYear ?? 0)
  const cell = tagged(statusTag(index, place))
  const word = statusWord(indicator.judgement, indicator.typed)
  return figureRow(form, issue, indicator, {
    year: yearText(indicator),
    target: figureAt(form, at),
    actual: source.actualAt && (!isLater || indicator.actual) ? figureAt(form, source.actualAt) : NOTHING,
    prior: source.priorAt && !isLater ? figureAt(form, source.priorAt) : NOTHING,
    status: computed(`IF(OR(${cell}="A",${cell}="B"),${cell},"")`, word === 'A' || word === 'B' ? word : ''),
  })
}

const shownFigure = ({ value }: Pick<Expression, 'value'>): string =>
  typeof value === 'number' ? groupedNumber(value) : value

const figureSize = (form: Form, span: Span, { value }: Expression): number =>
  typeof value === 'number'
    ? sizeWithin(shownFigure({ value }), form.columns.widthOf(span.left, span.right), RESULT_SIZE)
    : RESULT_SIZE

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u // '862', not '86.1%' nor '２本'

const pastFigure = (text: string): Figure => {
  const isNumber = PLAIN_NUMBER.test(text) && text.length < 16
  return {
    content: constant(isNumber ? Number(text) : text),
    format: isNumber && !text.includes('.') ? '#,##0' : 'General',
  }
}

interface Figure {
  readonly content: Expression
  readonly format: string
}

const NOTHING: Figure = { content: EMPTY, format: 'General' }

/** The user's cell as it is: a number stays a number, in its own number format. */
function figureAt(form: Form, at: CellRef): Figure {
  const cell = form.sources.cellAt(at)
  const address = form.sources.addressOf(at)
  if (!cell || address === null) return NOTHING
  const value = typeof cell.value === 'number' ? cell.value : cell.text
  return { content: reference(address, value), format: cell.format }
}

interface Texts {
  readonly year: string
  readonly target: Figure
  readonly actual: Figure
  readonly prior: Figure
  readonly status: Expression
}

function figureRow(form: Form, issue: Issue, indicator: Indicator, texts: Texts): DraftRow {
  const figure = (span: (typeof PLACE)[keyof typeof PLACE], { content, format }: Figure): DraftCell =>
    draftCell(span, content, {
      ...CELL,
      size: figureSize(form, span, content),
      ...figureLook(
        shownFigure(content),
        form.columns.widthOf(span.left, span.right),
        figureSize(form, span, content),
        format,
      ),
    })
  const cells = [
    draftCell(PLACE.year, constant(texts.year), CENTER),
    draftCell(PLACE.name, indicatorParts(form, indicator).name, CELL),
    figure(PLACE.target, texts.target),
    figure(PLACE.actual, texts.actual),
    figure(PLACE.prior, texts.prior),
    draftCell(PLACE.unit, constant(indicator.source.unit ?? ''), CENTER),
    draftCell(PLACE.status, texts.status, { ...CENTER, bold: true }),
    ...noteColumns(issue).map(({ span, textOf }) => draftCell(span, constant(textOf(indicator) ?? ''), NOTE)),
  ]
  const heights = cells.map((cell) =>
    textHeight(
      String(cell.content?.value ?? ''),
      form.columns.widthOf(cell.left, cell.right),
      form.font,
      cell.look.size ?? RESULT_SIZE,
    ),
  )
  return draftRow(Math.max(18, ...heights), cells)
}
