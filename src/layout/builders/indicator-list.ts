import type { Issue } from '../../model/plan.ts'
import type { DraftRow } from '../draft.ts'
import type { Form } from '../form-source.ts'
import { isTableRow } from '../indicator-source.ts'
import { proseCells } from '../prose-cells.ts'
import { rawText } from '../raw-items.ts'
import { labelledBlock } from './labelled-block.ts'

/** アウトカム指標 — the user's own text, headings, years and all; indicators that are rows of a table stand in the table below. */
export function indicatorList(form: Form, issue: Issue, index: number, label: string): readonly DraftRow[] {
  if (issue.indicators.length > 0 && issue.indicators.every(isTableRow)) return []
  return labelledBlock(form, label, rawText(form.sources, proseCells(form, index, 'indicators', issue)))
}
