import { sameRef, type CellRef } from '../../grid/workbook-grid.ts'
import type { Issue } from '../../model/plan.ts'
import { keyOf } from '../../text/width.ts'
import type { DraftRow } from '../draft.ts'
import type { Form } from '../form-source.ts'
import { isTableRow } from '../indicator-source.ts'
import { proseCells } from '../prose-cells.ts'
import { rawText } from '../raw-items.ts'
import { labelledBlock } from './labelled-block.ts'

/** アウトカム指標 — the user's own text, headings, years and all; indicators that are rows of a table stand in the table below. */
export function indicatorList(form: Form, issue: Issue, index: number, label: string): readonly DraftRow[] {
  if (issue.indicators.length > 0 && issue.indicators.every(isTableRow)) return []
  const cells = proseCells(form, index, 'indicators', issue)
  return labelledBlock(form, label, rawText(form.sources, cells, headings(form, issue, cells)))
}

/** Where each strategy has its own block (様式２), its targets stand far from its name: the name is printed above them. */
function headings(form: Form, issue: Issue, cells: readonly CellRef[]): (at: CellRef) => string | null {
  const typed = keyOf(cells.map((at) => form.sources.textAt(at)).join(''))
  let last: string | null = null
  return (at) => {
    const strategy = issue.indicators.find((indicator) => sameRef(indicator.at, at))?.strategy ?? null
    if (strategy === null || strategy === last || typed.includes(keyOf(strategy))) return null
    last = strategy
    return `・ ${strategy}`
  }
}
