import type { WorkbookGrid } from '../grid/workbook-grid.ts'
import type { SheetLayout } from '../model/sheet-layout.ts'
import { assembleSheet } from './assemble-sheet.ts'
import { budgetAppendix } from './builders/budget-appendix.ts'
import { sectionBand } from './builders/band.ts'
import { indicatorAppendix } from './builders/indicator-appendix.ts'
import { issueRows } from './builders/issue.ts'
import { noteRows } from './builders/note-rows.ts'
import { policyRows, tailRows } from './builders/policy.ts'
import { rebuildNotice } from './builders/rebuild-notice.ts'
import { titleRows, titleText } from './builders/title.ts'
import { trendAppendix } from './builders/trend-appendix.ts'
import type { DraftRow } from './draft.ts'
import { constant } from './expression.ts'
import { formOf, type Form, type FormOptions, type FormSource } from './form-source.ts'
import { ISSUES_BAND } from './labels.ts'
import { printNumber } from './print-year.ts'
import { pageFooter } from './page-marks.ts'

/** 印 — the defined name by which our own sheet is known again; it spans the form itself, without the appendix. */
const FORM_MARK = 'PLANSHEET_FORM'

/**
 * 様式 — the plan as the official form, for a live sheet in the user's workbook or frozen for submission. Both states have the same cells
 * in the same places; only what the live one computes is a value in the other.
 */
export function layoutForm(source: FormSource, grid: WorkbookGrid, options: FormOptions): SheetLayout {
  const form = formOf(source, grid, options)
  const [title, ...head] = titleRows(form)
  const body = bodyRows(form)
  const budget = budgetAppendix(form)
  const trend = trendAppendix(form)
  const appendix = startingPage(numbered([indicatorAppendix(form), budget.rows, trend.rows]))
  const rows = [
    ...tag(title ? [title] : [], 'form start'),
    ...head,
    rebuildNotice(form),
    ...tagLast(body, 'form end'),
    ...appendix,
  ]
  return assembleSheet({
    name: options.name ?? '運営方針',
    font: form.font,
    columns: form.columns.widths,
    rows: [...rows, ...noteRows(form, rows)],
    titleRows: 1,
    page: {
      paper: form.profile.page.paper,
      orientation: form.profile.page.orientation,
      header: '',
      footer: pageFooter(form.font, titleText(form), options.date),
    },
    state: options.state,
    charts: [...budget.charts, ...trend.charts],
    names: [{ name: FORM_MARK, from: 'form start', to: 'form end' }],
  })
}

function bodyRows(form: Form): readonly DraftRow[] {
  const issues = form.plan.issues.flatMap((issue, index) => issueRows(form, issue, index))
  const band = issues.length === 0 ? [] : [sectionBand(form, ISSUES_BAND)]
  return [...policyRows(form), ...band, ...issues, ...tailRows(form)]
}

/** 別表１, 別表２ … — counted over the tables that this plan has; each table's first row is its band. */
function numbered(tables: readonly (readonly DraftRow[])[]): readonly DraftRow[] {
  return tables
    .filter((rows) => rows.length > 0)
    .flatMap((rows, index) => rows.map((row, place) => (place === 0 ? withNumber(row, index + 1) : row)))
}

const withNumber = (row: DraftRow, number: number): DraftRow => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    content: constant(`別表${printNumber(number)}　${String(cell.content?.value ?? '')}`),
  })),
})

/** The appendix begins a page of its own, whichever table comes first. */
const startingPage = (rows: readonly DraftRow[]): readonly DraftRow[] =>
  rows.map((row, index) => ({ ...row, newPage: index === 0 }))

const tag = (rows: readonly DraftRow[], name: string): readonly DraftRow[] =>
  rows.map((row, index) =>
    index > 0 ? row : { ...row, cells: row.cells.map((cell, place) => (place === 0 ? { ...cell, tag: name } : cell)) },
  )

/** Tags the last row that holds anything. */
function tagLast(rows: readonly DraftRow[], name: string): readonly DraftRow[] {
  let last = rows.length - 1
  while (last > 0 && rows[last]?.cells.length === 0) last--
  return [...rows.slice(0, last), ...tag(rows.slice(last, last + 1), name), ...rows.slice(last + 1)]
}
