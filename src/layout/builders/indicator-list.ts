import type { Indicator, Issue } from '../../model/plan.ts'
import type { Chunk } from '../chunks.ts'
import { AT } from '../columns.ts'
import type { DraftRow } from '../draft.ts'
import { concat, constant, type Expression } from '../expression.ts'
import { textHeight } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { isTableRow, proseCells, targetLine } from '../indicator-source.ts'
import { rawText } from '../raw-items.ts'
import { BODY_SIZE } from '../style-book.ts'
import { labelledBlock, stackedBlock } from './labelled-block.ts'

/** アウトカム指標 — the user's own text where it is text; rows of a table are put into the form's words, a heading for each strategy. */
export function indicatorList(form: Form, issue: Issue, index: number, label: string): readonly DraftRow[] {
  if (issue.indicators.some(isTableRow)) return stackedBlock(form, label, composedLines(form, issue.indicators), null)
  return labelledBlock(form, label, rawText(form.sources, proseCells(form, index, 'indicators', issue)))
}

/** A row a line: pages may end between them, and each follows its own cells. */
function composedLines(form: Form, indicators: readonly Indicator[]): readonly Chunk[] {
  const lines: Expression[] = []
  indicators.forEach((indicator, place) => {
    const { strategy } = indicator
    if (strategy !== null && strategy !== indicators[place - 1]?.strategy) lines.push(constant(`・ ${strategy}`))
    lines.push(concat([constant(strategy === null ? '・ ' : '　 '), targetLine(form, indicator)]))
  })
  const width = form.columns.widthOf(AT.text.left, AT.text.right)
  return lines.map((content) => ({ content, height: textHeight(String(content.value), width, form.font, BODY_SIZE) }))
}
