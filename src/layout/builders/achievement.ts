import { sameRef } from '../../grid/workbook-grid.ts'
import type { Indicator, Issue } from '../../model/plan.ts'
import { AT } from '../columns.ts'
import { draftCell, draftRow, type DraftRow } from '../draft.ts'
import { computed, concat, constant, EMPTY, tagged, type Expression } from '../expression.ts'
import { INDENT, textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { proseCells } from '../prose-cells.ts'
import { labelOf, legendOf } from '../labels.ts'
import { printBareYear } from '../print-year.ts'
import { rawItems, type RawItem } from '../raw-items.ts'
import { statusWord } from '../../compute/status-word.ts'
import { LABEL_SIZE, RESULT_SIZE } from '../style-book.ts'
import { LABEL_LOOK, TEXT_LOOK, seam, withLabel } from './labelled-block.ts'

interface ResultLine {
  readonly result: Expression
  readonly prior: Expression
}

/** 達成状況 — this year's results with their letters beside last year's; a line an indicator, so that the two columns keep step. */
export function achievementRows(form: Form, issue: Issue, index: number): readonly DraftRow[] {
  const label = labelOf(form.profile, 'results', null)
  const lines = resultLines(form, issue, index)
  const shown = lines.length > 0 ? lines : [{ result: EMPTY, prior: EMPTY }]
  const rows = shown.map((line, place) => resultRow(form, line, place, shown.length))
  return withLabel(form, label, [headerRow(form), ...rows])
}

function headerRow(form: Form): DraftRow {
  const { fiscalYear } = form.plan
  const year = fiscalYear === null ? '本年度' : printBareYear(fiscalYear)
  const look = { ...LABEL_LOOK, size: LABEL_SIZE }
  const cells = [
    draftCell(AT.results, constant(`${year}実績と達成状況　${legendOf(form.profile)}`), look),
    draftCell(AT.prior, constant(labelOf(form.profile, 'prior', null)), look),
  ]
  const height = Math.max(
    ...cells.map((cell) =>
      textHeight(String(cell.content?.value), form.columns.widthOf(cell.left, cell.right), form.font, LABEL_SIZE),
    ),
  )
  return draftRow(height, cells, { keepWithNext: true })
}

function resultRow(form: Form, line: ResultLine, place: number, count: number): DraftRow {
  const look = { ...TEXT_LOOK, size: RESULT_SIZE, ...seam(place, count) }
  const heightOf = (text: Expression, span: { readonly left: number; readonly right: number }): number =>
    textHeight(String(text.value), form.columns.widthOf(span.left, span.right) - INDENT, form.font, RESULT_SIZE)
  const height = Math.max(heightOf(line.result, AT.results), heightOf(line.prior, AT.prior))
  return draftRow(height, [draftCell(AT.results, line.result, look), draftCell(AT.prior, line.prior, look)])
}

function resultLines(form: Form, issue: Issue, index: number): readonly ResultLine[] {
  const results = rawItems(form.sources, proseCells(form, index, 'results', issue))
  const priors = rawItems(form.sources, proseCells(form, index, 'prior', issue))
  const typed = results.map((item) => withLetter(item, issue, index))
  const count = Math.max(typed.length, priors.length)
  return Array.from({ length: count }, (_, line) => ({
    result: typed[line] ?? EMPTY,
    prior: priors[line]?.content ?? EMPTY,
  }))
}

/** The line of the user's text, its letter behind it where none stands there yet. */
function withLetter(item: RawItem, issue: Issue, index: number): Expression {
  const place = issue.indicators.findIndex(({ source }) => source.actualAt !== null && isLineOf(item, source))
  const indicator = issue.indicators[place]
  if (!indicator || (indicator.typed !== null && indicator.source.typedAt !== null)) return item.content
  return concat([item.content, letterOf(indicator, statusTag(index, place))])
}

const isLineOf = (item: RawItem, source: Indicator['source']): boolean =>
  source.actualAt !== null && sameRef(source.actualAt, item.at) && (source.actualLine ?? 0) === item.line

/** ：A — only decided letters are printed, 要確認 stays in the appendix; where the functions are missing the line goes on without its letter. */
function letterOf(indicator: Indicator, tag: string): Expression {
  const word = statusWord(indicator.judgement, indicator.typed)
  const cell = tagged(tag)
  return computed(
    `IFERROR(IF(OR(${cell}="A",${cell}="B"),"："&${cell},""),"")`,
    word === 'A' || word === 'B' ? `：${word}` : '',
  )
}

/** The 判定 cell of the appendix that an indicator's letter comes from. */
export const statusTag = (issue: number, indicator: number): string => `status ${String(issue)} ${String(indicator)}`
