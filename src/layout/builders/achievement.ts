import { sameRef } from '../../grid/workbook-grid.ts'
import type { Indicator, Issue } from '../../model/plan.ts'
import { piecesOf, type Chunk } from '../chunks.ts'
import { AT, type Span } from '../columns.ts'
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
import { LABEL_LOOK, TEXT_LOOK, seam, withAir, withLabel } from './labelled-block.ts'

interface ResultLine {
  readonly result: Expression
  readonly prior: Expression
}

/** 達成状況 — this year's results with their letters beside last year's; a line an indicator, so that the two columns keep step. */
export function achievementRows(form: Form, issue: Issue, index: number): readonly DraftRow[] {
  const label = labelOf(form.profile, 'results', null)
  const lines = resultLines(form, issue, index)
  const shown = lines.length > 0 ? lines : [{ result: EMPTY, prior: EMPTY }]
  return withLabel(form, label, [headerRow(form), ...resultRows(form, shown)])
}

function headerRow(form: Form): DraftRow {
  const { fiscalYear } = form.plan
  const year = fiscalYear === null ? '本年度' : printBareYear(fiscalYear)
  const look = { ...LABEL_LOOK, size: LABEL_SIZE }
  const cells = [
    draftCell(AT.results, constant(`${year}実績と達成状況　${legendOf(form.profile)}`), look),
    draftCell(AT.priorHead, constant(labelOf(form.profile, 'prior', null)), look),
  ]
  const height = Math.max(
    ...cells.map((cell) =>
      textHeight(String(cell.content?.value), form.columns.widthOf(cell.left, cell.right), form.font, LABEL_SIZE),
    ),
  )
  return draftRow(height, cells, { keepWithNext: true })
}

/** A line that no page should cut in two takes one row, an endless one several. */
function resultRows(form: Form, lines: readonly ResultLine[]): readonly DraftRow[] {
  const pieces = lines.flatMap((line) => piecesOfLine(form, line))
  return pieces.map(({ result, prior, height }, place) => {
    const look = { ...TEXT_LOOK, size: RESULT_SIZE, ...seam(place, pieces.length) }
    return draftRow(height, [draftCell(AT.results, result, look), ...withAir(draftCell(AT.prior, prior, look))])
  })
}

function piecesOfLine(form: Form, line: ResultLine): readonly (ResultLine & { readonly height: number })[] {
  const chunksIn = (text: Expression, { left, right }: Span): readonly Chunk[] =>
    piecesOf(text, { width: form.columns.widthOf(left, right) - INDENT, font: form.font, size: RESULT_SIZE })
  const results = chunksIn(line.result, AT.results)
  const priors = chunksIn(line.prior, AT.prior)
  return Array.from({ length: Math.max(results.length, priors.length) }, (_, place) => ({
    result: results[place]?.content ?? EMPTY,
    prior: priors[place]?.content ?? EMPTY,
    height: Math.max(results[place]?.height ?? 0, priors[place]?.height ?? 0),
  }))
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
