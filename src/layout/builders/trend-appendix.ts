import type { Indicator, Issue } from '../../model/plan.ts'
import { sameUnit } from '../../text/units.ts'
import type { ChartDraft } from '../assemble-sheet.ts'
import { AT } from '../columns.ts'
import { draftCell, draftRow, gap, type DraftCell, type DraftRow } from '../draft.ts'
import { constant, EMPTY, type Expression } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { padded } from '../padded-format.ts'
import { printYear } from '../print-year.ts'
import { ISSUE_FILL, LABEL_FILL, type Look } from '../style-book.ts'
import { sectionBand } from './band.ts'
import type { Appendix } from './budget-appendix.ts'
import { TABLE_CENTER, TABLE_NUMBER, TABLE_TEXT, tableRow } from './table-cells.ts'

interface Point {
  readonly fiscalYear: number
  readonly target: number | null
  readonly actual: number | null
}

interface Trend {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly points: readonly Point[]
}

/** 推移 — a picture an indicator would be a book for a table of a thousand: the first of them are drawn, and the sheet says so. */
const MOST_CHARTS = 40

/** 別表　指標の推移 — indicators with two or more years: figures beside a chart of targets and results. */
export function trendAppendix(form: Form): Appendix {
  const trends = form.plan.issues.flatMap(trendsOf)
  if (trends.length === 0 || !form.charts) return { rows: [], charts: [] }
  const shown = trends.slice(0, MOST_CHARTS)
  const rest = trends.length - shown.length
  const note = rest > 0 ? [noteRow(form, `※ほか${String(rest)}件の指標は、推移の図を省略しています。`)] : []
  const title = sectionBand(form, '指標の推移')
  return {
    rows: [title, ...pairsOf(shown).flatMap((pair) => pairRows(form, pair)), ...note, gap(6)],
    charts: shown.map(chartOf),
  }
}

const pairsOf = (trends: readonly Trend[]): readonly (readonly Trend[])[] =>
  trends.flatMap((_, index) => (index % 2 === 0 ? [trends.slice(index, index + 2)] : []))

const noteRow = (form: Form, text: string): DraftRow =>
  tableRow(form, [draftCell(AT.whole, constant(text), { size: 8 })])

function trendsOf(issue: Issue, index: number): readonly Trend[] {
  const names = [...new Set(issue.indicators.map((indicator) => indicator.name))]
  return names.flatMap((name, place) => {
    const rows = issue.indicators.filter((indicator) => indicator.name === name)
    const unit = rows[0]?.target.unit ?? ''
    const points = pointsOf(rows, unit)
    const years = points.filter((point) => point.target !== null || point.actual !== null)
    return years.length < 2 ? [] : [{ key: `${String(index)} ${String(place)}`, name, unit, points: years }]
  })
}

/** One point a year; a value in another unit is no point of this line. */
function pointsOf(rows: readonly Indicator[], unit: string): readonly Point[] {
  const points = new Map<number, Point>()
  const put = (fiscalYear: number, part: Partial<Point>): void => {
    const known = points.get(fiscalYear) ?? { fiscalYear, target: null, actual: null }
    points.set(fiscalYear, { ...known, ...part })
  }
  const inUnit = (value: number | null, own: string | null): number | null =>
    value !== null && (own === null || unit === '' || sameUnit(own, unit)) ? value : null
  for (const { history, target, actual, prior } of rows) {
    for (const past of history) {
      put(past.fiscalYear, {
        target: inUnit(past.target?.value ?? null, past.target?.unit ?? null),
        actual: inUnit(past.actual?.value ?? null, past.actual?.unit ?? null),
      })
    }
    if (target.fiscalYear === null || target.comparison === 'relative') continue
    const last = inUnit(prior?.value ?? null, prior?.unit ?? null)
    if (last !== null && !points.has(target.fiscalYear - 1)) put(target.fiscalYear - 1, { actual: last })
    put(target.fiscalYear, {
      target: target.value,
      actual: inUnit(actual?.value ?? null, actual?.unit ?? null),
    })
  }
  return [...points.values()].sort((a, b) => a.fiscalYear - b.fiscalYear)
}

/** 左右の段 — two indicators stand side by side: a chart, and under it the figures it is drawn from. */
const HALVES = [
  {
    whole: { left: 0, right: 3 },
    year: { left: 0, right: 1 },
    target: { left: 2, right: 2 },
    actual: { left: 3, right: 3 },
  },
  {
    whole: { left: 4, right: 10 },
    year: { left: 4, right: 4 },
    target: { left: 5, right: 7 },
    actual: { left: 8, right: 10 },
  },
] as const

const CHART_HEIGHT = 112
const HEAD = { ...TABLE_CENTER, bold: true, fill: LABEL_FILL }
const HEADING = { ...TABLE_TEXT, bold: true, fill: ISSUE_FILL }

/** One pair of trends: heading, chart, column titles, a row a year; a page takes the pair whole. */
function pairRows(form: Form, pair: readonly Trend[]): readonly DraftRow[] {
  const halves = pair.map((trend, index) => ({ trend, half: HALVES[index] ?? HALVES[0] }))
  const years = Math.max(...pair.map((trend) => trend.points.length))
  const rows = [
    tableRow(
      form,
      halves.map(({ trend, half }) => draftCell(half.whole, constant(headingOf(trend)), HEADING)),
    ),
    draftRow(
      CHART_HEIGHT,
      halves.map(({ trend, half }) => draftCell(half.whole, null, TABLE_TEXT, { tag: `plot ${trend.key}` })),
    ),
    tableRow(
      form,
      halves.flatMap(({ half }) => [
        draftCell(half.year, constant('年度'), HEAD),
        draftCell(half.target, constant('目標'), HEAD),
        draftCell(half.actual, constant('実績'), HEAD),
      ]),
    ),
    ...Array.from({ length: years }, (_, year) =>
      tableRow(
        form,
        halves.flatMap(({ trend, half }) => pointCells(trend, trend.points[year], half)),
      ),
    ),
  ]
  return [...rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 })), gap(8)]
}

const headingOf = (trend: Trend): string => trend.name + (trend.unit === '' ? '' : `（単位：${trend.unit}）`)

function pointCells(trend: Trend, point: Point | undefined, half: (typeof HALVES)[number]): readonly DraftCell[] {
  if (!point) return []
  const tag = (column: string): string => `${column} ${trend.key} ${String(point.fiscalYear)}`
  const number = (value: number | null): Expression => (value === null ? EMPTY : constant(value))
  const look = (value: number | null): Look => ({
    ...TABLE_NUMBER,
    format: padded(value !== null && Number.isInteger(value) ? '#,##0' : 'General'),
  })
  return [
    draftCell(half.year, constant(printYear(point.fiscalYear)), TABLE_CENTER, { tag: tag('trend year') }),
    draftCell(half.target, number(point.target), look(point.target), { tag: tag('trend target') }),
    draftCell(half.actual, number(point.actual), look(point.actual), { tag: tag('trend actual') }),
  ]
}

function chartOf(trend: Trend): ChartDraft {
  const [first, last] = [trend.points[0], trend.points[trend.points.length - 1]]
  const ends = (column: string) => ({
    from: `${column} ${trend.key} ${String(first?.fiscalYear)}`,
    to: `${column} ${trend.key} ${String(last?.fiscalYear)}`,
  })
  return {
    title: '',
    unit: trend.unit,
    corners: { from: `plot ${trend.key}`, to: `plot ${trend.key}` },
    categories: { values: trend.points.map((point) => printYear(point.fiscalYear)), ...ends('trend year') },
    series: [
      { name: '実績', kind: 'bar', values: trend.points.map((point) => point.actual), ...ends('trend actual') },
      { name: '目標', kind: 'line', values: trend.points.map((point) => point.target), ...ends('trend target') },
    ],
  }
}
