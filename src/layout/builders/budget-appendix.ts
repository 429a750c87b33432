import { tableUnit } from '../../compute/show-money.ts'
import { yearOnYear } from '../../compute/year-on-year.ts'
import type { Amount, AmountKind, Issue } from '../../model/plan.ts'
import type { Total } from '../../model/report.ts'
import { YEN_PER, readMoney } from '../../text/money.ts'
import type { MoneyUnit } from '../../text/types.ts'
import { amountCell, amountText, shownAmount } from '../amount-expression.ts'
import type { ChartDraft } from '../assemble-sheet.ts'
import { AT, type Span } from '../columns.ts'
import { draftCell, draftRow, gap, type DraftCell, type DraftRow } from '../draft.ts'
import { computed, constant, EMPTY, literal, tagged, type Expression } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { padded } from '../padded-format.ts'
import { planCall } from '../plan-call.ts'
import { printYear } from '../print-year.ts'
import { sectionBand } from './band.ts'
import { TABLE_CENTER, TABLE_NUMBER, TABLE_TEXT, tableHeader, tableRow } from './table-cells.ts'

const PLACE = {
  number: { left: 0, right: 0 },
  issue: { left: 1, right: 2 },
  amounts: [
    { left: 3, right: 3 },
    { left: 4, right: 5 },
    { left: 6, right: 7 },
  ],
  rate: { left: 8, right: 10 },
} as const

interface Year {
  readonly fiscalYear: number
  readonly kind: AmountKind
  readonly span: Span
}

export interface Appendix {
  readonly rows: readonly DraftRow[]
  readonly charts: readonly ChartDraft[]
}

/** 別表　予算・決算額 — the issues' amounts in one unit, their totals, 前年度比, and the note on rounding where it is true. */
export function budgetAppendix(form: Form): Appendix {
  const issues = form.plan.issues
    .map((issue, index) => ({ issue, index }))
    .filter(({ issue }) => issue.budget.length > 0)
  const years = yearsOf(form.source.reading.totals)
  if (issues.length === 0 || years.length === 0) return { rows: [], charts: [] }
  const unit = tableUnit(
    issues.flatMap(({ issue }) => issue.budget),
    form.source.settings,
  )
  const header = headerRow(form, years)
  const body = issues.map(({ issue, index }) => issueRow(form, issue, index, { years, unit, header }))
  const title = sectionBand(form, `経営課題別の予算額・決算額（単位：${unit}）`)
  const isWhole = issues.length === form.plan.issues.length
  const draws = form.charts && isWhole && issues.length > 1 && issues.length <= MOST_BARS
  const rows = [
    title,
    header,
    ...body,
    totalRow(
      form,
      issues.map((each) => each.index),
      years,
      unit,
    ),
    ...noteRows(form, years, unit),
  ]
  if (!draws) return { rows: [...rows, gap(12)], charts: [] }
  const kept = [...rows, gap(6)].map((row) => ({ ...row, keepWithNext: true }))
  return { rows: [...kept, chartRow(), gap(12)], charts: [chartOf(form, years, unit)] }
}

/** The latest three years and kinds: what the form prints. */
const yearsOf = (totals: readonly Total[]): readonly Year[] =>
  totals.slice(-PLACE.amounts.length).map(({ fiscalYear, kind }, index) => ({
    fiscalYear,
    kind,
    span: PLACE.amounts[index] ?? PLACE.rate,
  }))

function headerRow(form: Form, years: readonly Year[]): DraftRow {
  return tableHeader(form, [
    { span: PLACE.number, title: '番号' },
    { span: PLACE.issue, title: '経営課題' },
    ...PLACE.amounts.map((span, index) => ({ span, title: years[index] ? yearTitle(years[index]) : '' })),
    { span: PLACE.rate, title: '前年度比' },
  ])
}

const yearTitle = ({ fiscalYear, kind }: Pick<Year, 'fiscalYear' | 'kind'>): string =>
  `${printYear(fiscalYear)}\n${kind === 'settled' ? '決算額' : '予算額'}`

interface Table {
  readonly years: readonly Year[]
  readonly unit: MoneyUnit
  readonly header: DraftRow
}

function issueRow(form: Form, issue: Issue, index: number, { years, unit, header }: Table): DraftRow {
  const amounts = years.map((year) => yenCell(form, issue, index, year, unit))
  const blanks = PLACE.amounts.slice(years.length).map((span) => draftCell(span, EMPTY, TABLE_NUMBER))
  const cells = [
    draftCell(PLACE.number, constant(String(issue.number ?? index + 1)), TABLE_CENTER, {
      tag: `issue ${String(index)}`,
    }),
    draftCell(PLACE.issue, constant(issue.title), TABLE_TEXT),
    ...amounts,
    ...blanks,
    draftCell(PLACE.rate, rateExpression(form, issue, years), TABLE_NUMBER),
  ]
  return tableRow(form, cells, { header: [header] })
}

const amountOf = (issue: Issue, year: Year): Amount | undefined =>
  issue.budget.find((amount) => amount.fiscalYear === year.fiscalYear && amount.kind === year.kind)

const amountTag = (issue: number, year: Year): string =>
  `amount ${String(issue)} ${String(year.fiscalYear)} ${year.kind}`

function yenCell(form: Form, issue: Issue, index: number, year: Year, unit: MoneyUnit): DraftCell {
  const amount = amountOf(issue, year)
  const tag = amountTag(index, year)
  if (!amount || amount.yen === null) {
    const text = amount ? amountCell(form, amount).content : EMPTY
    return draftCell(year.span, text, TABLE_NUMBER, { tag })
  }
  if (amount.restated !== 'none') return draftCell(year.span, restatedText(form, amount), TABLE_NUMBER, { tag })
  const decimals = decimalsOf(amount.stepYen ?? 1, unit)
  const value = Number((amount.yen / YEN_PER[unit]).toFixed(decimals))
  const text = amountText(form, amount)
  const content = text === null ? constant(value) : computed(`PLAN.YEN(${text})/${String(YEN_PER[unit])}`, value)
  return draftCell(
    year.span,
    content,
    { ...TABLE_NUMBER, format: numberFormat(form, Math.min(MOST_DECIMALS, decimals)) },
    { tag },
  )
}

/** 再掲 — said in words, so that no function adds it up. */
function restatedText(form: Form, amount: Amount): Expression {
  const cell = amountCell(form, amount)
  const shown = shownAmount(cell, amount)
  if (shown.includes('再掲')) return cell.content
  const note = amount.restated === 'whole' ? '（再掲）' : '（一部再掲）'
  const text = amountText(form, amount)
  return text === null ? constant(shown + note) : computed(`IF(${text}="","",${text}&${literal(note)})`, shown + note)
}

/** As many decimals as the amount itself has in the table's unit: 66千円 is 0.066 百万円, 86百万円 is 86. */
const decimalsOf = (stepYen: number, unit: MoneyUnit): number =>
  Math.max(0, Math.ceil(Math.log10(YEN_PER[unit] / Math.max(1, stepYen))))

/** More decimals than this no table shows (12億442万9千円 in 億円 is 12.04429): the cell holds them all. */
const MOST_DECIMALS = 3

function numberFormat(form: Form, decimals: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return padded(`${digits};"${form.source.settings.minus}"${digits}`)
}

function rateExpression(form: Form, issue: Issue, years: readonly Year[]): Expression {
  const [previous, current] = years.slice(-2)
  if (!previous || !current) return EMPTY
  const [now, then] = [amountOf(issue, current), amountOf(issue, previous)]
  if (!now || !then) return constant('－')
  const [a, b] = [amountText(form, now), amountText(form, then)]
  const value = yearOnYear(now, then, form.source.settings).replace('%', '％')
  return a === null || b === null ? constant(value) : planCall('YOY', [a, b], value)
}

function totalRow(form: Form, issues: readonly number[], years: readonly Year[], unit: MoneyUnit): DraftRow {
  const look = { ...TABLE_NUMBER, bold: true, top: 'medium' as const }
  const cells = PLACE.amounts.map((span, index) => {
    const year = years[index]
    const total = year ? totalOf(form, year) : undefined
    if (!year || !total) return draftCell(span, EMPTY, look)
    const range = `${tagged(amountTag(issues[0] ?? 0, year))}:${tagged(amountTag(issues[issues.length - 1] ?? 0, year))}`
    const value = total.yen / YEN_PER[unit]
    const content = isAddedAlike(form, year) ? planCall('TOTAL', [range, `"${unit}"`], value) : constant(value)
    return draftCell(span, content, { ...look, format: numberFormat(form, 0) })
  })
  const label = draftCell({ left: 0, right: 2 }, constant('合計'), { ...look, horizontal: 'center' })
  return tableRow(form, [label, ...cells, draftCell(PLACE.rate, totalRate(form, years), look)], {}, 18)
}

/** PLAN.TOTAL takes a bare number for one of the table's unit, and refuses 一部再掲: where such stand, the total is a value. */
const isAddedAlike = (form: Form, year: Year): boolean =>
  form.plan.issues.every((issue) => {
    const amount = amountOf(issue, year)
    if (!amount || amount.restated === 'whole') return true
    if (amount.restated === 'partly') return false
    return amount.yen !== null || ['NO_VALUE', 'PENDING'].includes(readMoney(amount.text).code)
  })

const totalOf = (form: Form, year: Year): Total | undefined =>
  form.source.reading.totals.find((total) => total.fiscalYear === year.fiscalYear && total.kind === year.kind)

/** The totals' own rate carries their interval, which no cell of the sheet holds: a value. */
function totalRate(form: Form, years: readonly Year[]): Expression {
  const [previous, current] = years.slice(-2).map((year) => totalOf(form, year))
  if (!previous || !current) return EMPTY
  return constant(yearOnYear(current, previous, form.source.settings).replace('%', '％'))
}

/** 注 — said only where it is true of the figures printed above. */
function noteRows(form: Form, years: readonly Year[], unit: MoneyUnit): readonly DraftRow[] {
  const totals = years.flatMap((year) => totalOf(form, year) ?? [])
  const notes = [
    totals.some((total) => total.yen % YEN_PER[unit] !== 0) &&
      '※端数処理の関係で、合計と内訳が一致しない場合があります。',
    totals.some((total) => total.partial) && '※金額の記載がない経営課題があるため、合計は記載のある額のみの計です。',
    form.plan.issues.some(({ budget }) => budget.some((amount) => amount.restated === 'whole')) &&
      '※再掲の額は合計に含みません。',
  ]
  return notes.flatMap((note) =>
    note === false ? [] : [tableRow(form, [draftCell(AT.whole, constant(note), { size: 8 })])],
  )
}

/** More bars than this cannot be told apart on a page. */
const MOST_BARS = 12
const CHART_HEIGHT = 190

const chartRow = (): DraftRow => draftRow(CHART_HEIGHT, [draftCell(AT.whole, null, {}, { tag: 'budget chart' })])

function chartOf(form: Form, years: readonly Year[], unit: MoneyUnit): ChartDraft {
  const { issues } = form.plan
  const last = issues.length - 1
  return {
    title: '経営課題別の予算額・決算額',
    unit,
    corners: { from: 'budget chart', to: 'budget chart' },
    categories: {
      values: issues.map((issue, index) => String(issue.number ?? index + 1)),
      from: 'issue 0',
      to: `issue ${String(last)}`,
    },
    series: years.map((year) => ({
      name: yearTitle(year).replace('\n', ''),
      kind: 'bar' as const,
      values: issues.map((issue) => {
        const yen = amountOf(issue, year)?.yen ?? null
        return yen === null ? null : yen / YEN_PER[unit]
      }),
      from: amountTag(0, year),
      to: amountTag(last, year),
    })),
  }
}
