import type { Indicator, Issue } from '../../model/plan.ts'
import { AT, type Span } from '../columns.ts'
import { draftCell, gap, type DraftCell, type DraftRow } from '../draft.ts'
import { computed, concat, constant, tagged, type Expression } from '../expression.ts'
import { sizeWithin } from '../fonts.ts'
import type { Form } from '../form-source.ts'
import { indicatorParts, yearText } from '../indicator-source.ts'
import { issueLabel } from '../issue-label.ts'
import { padded } from '../padded-format.ts'
import { judgedRow } from '../judged-row.ts'
import { planCall } from '../plan-call.ts'
import { groupedNumber } from '../print-number.ts'
import { TABLE_SIZE } from '../style-book.ts'
import { statusTag } from './achievement.ts'
import { sectionBand } from './band.ts'
import {
  TABLE_CENTER,
  TABLE_NUMBER,
  TABLE_TEXT,
  figureLook,
  tableHeader,
  tableRow,
  tableSubheading,
} from './table-cells.ts'

const COLUMNS = [
  { span: AT.table.number, title: '番号' },
  { span: AT.table.year, title: '年度' },
  { span: AT.table.name, title: '指標' },
  { span: AT.table.target, title: '目標' },
  { span: AT.table.actual, title: '実績' },
  { span: AT.table.prior, title: '前年度実績' },
  { span: AT.table.status, title: '判定' },
  { span: AT.table.rate, title: '達成率' },
  { span: AT.table.reason, title: '判定の理由' },
]

/**
 * 別表　指標一覧 — every indicator with its letter and the reason for it. The letters are one PLAN.STATUS call a row, not an array formula
 * a column: LibreOffice calculates array formulas anew when it opens a file and shows #NAME? in place of our cached letters, while it keeps
 * the cached value of a formula in a single cell.
 */
export function indicatorAppendix(form: Form): readonly DraftRow[] {
  const issues = form.plan.issues
  if (issues.every((issue) => issue.indicators.length === 0)) return []
  const header = tableHeader(form, COLUMNS)
  const rows = issues.flatMap((issue, index) => issueRows(form, issue, index, header))
  const title = sectionBand(form, 'アウトカム指標の達成状況一覧', { newPage: true })
  return [title, header, ...rows, ...countRows(form), rateNote(form), gap(12)]
}

function issueRows(form: Form, issue: Issue, index: number, header: DraftRow): readonly DraftRow[] {
  if (issue.indicators.length === 0) return []
  const title = `${issueLabel(issue)}　${issue.title}`.trim()
  const heading = tableSubheading(form, AT.whole, constant(title), [header])
  const continued = tableSubheading(form, AT.whole, constant(`${title}（続き）`), [])
  const rows = issue.indicators.map((indicator, place) =>
    indicatorRow(form, indicator, index, place, place === 0 ? [header] : [header, continued]),
  )
  return [heading, ...rows]
}

function indicatorRow(
  form: Form,
  indicator: Indicator,
  issue: number,
  place: number,
  header: readonly DraftRow[],
): DraftRow {
  const parts = indicatorParts(form, indicator)
  const tag = (column: string): string => `${column} ${String(issue)} ${String(place)}`
  const number = `${String(form.plan.issues[issue]?.number ?? issue + 1)}-${String(place + 1)}`
  const isNamed = parts.target.value === parts.name.value
  const target = isNamed ? constant('左に同じ') : parts.target
  const judged = judgedRow(form, indicator, {
    name: tag('name'),
    target: { tag: isNamed ? tag('name') : tag('target'), text: String(parts.target.value) },
    actual: { tag: tag('actual'), text: String(parts.actual.value) },
    prior: { tag: tag('prior'), text: String(parts.prior.value) },
  })
  const unlinked = (part: Expression, what: string): { readonly unlinked: string | null } => ({
    unlinked: part.formula === null && part.value !== '' ? `${number} ${what}` : null,
  })
  const cells = [
    draftCell(AT.table.number, constant(number), { ...TABLE_CENTER, size: 7 }),
    draftCell(AT.table.year, constant(yearText(indicator)), { ...TABLE_CENTER, size: 7.5 }),
    draftCell(AT.table.name, parts.name, TABLE_TEXT, { tag: tag('name') }),
    figureCell(form, AT.table.target, target, { tag: tag('target'), ...unlinked(parts.target, '目標') }),
    figureCell(form, AT.table.actual, parts.actual, { tag: tag('actual'), ...unlinked(parts.actual, '実績') }),
    figureCell(form, AT.table.prior, parts.prior, { tag: tag('prior'), ...unlinked(parts.prior, '前年度実績') }),
    draftCell(AT.table.status, judged.status, STATUS, { tag: statusTag(issue, place), unlinked: `${number} 判定` }),
    draftCell(AT.table.rate, judged.rate, { ...RATE, size: rateSize(form, judged.rate) }),
    draftCell(AT.table.reason, judged.reason, REASON),
  ]
  return tableRow(form, cells, { header })
}

type Marks = Pick<DraftCell, 'tag' | 'unlinked'>

function figureCell(form: Form, span: Span, content: Expression, marks: Marks): DraftCell {
  const look = figureLook(String(content.value), form.columns.widthOf(span.left, span.right), TABLE_SIZE)
  return draftCell(span, content, { ...TABLE_TEXT, ...look }, marks)
}

const STATUS = { ...TABLE_CENTER, bold: true, size: TABLE_SIZE }
const RATE = { ...TABLE_NUMBER, format: padded('#,##0.0"％"') }
const REASON = { ...TABLE_TEXT, size: 7.5 }

const rateSize = (form: Form, { value }: Expression): number =>
  typeof value === 'string'
    ? TABLE_SIZE
    : sizeWithin(
        `${groupedNumber(Math.trunc(value))}.0％ `,
        form.columns.widthOf(AT.table.rate.left, AT.table.rate.right),
        TABLE_SIZE,
      )

const rateNote = (form: Form): DraftRow =>
  tableRow(form, [draftCell(AT.whole, constant(RATE_NOTE), { size: 7.5, horizontal: 'right' })])

const RATE_NOTE =
  '※達成率は目標に対する実績の割合です。多いほど良い指標に限り、小数第２位以下を切り捨てて示しています。'

/** 集計 — counted from the letters above; 要確認 and empty ones are 未判定. Where the functions are missing it is #NAME?, as a COUNTIF would say 0. */
function countRows(form: Form): readonly DraftRow[] {
  const { counts } = form.source.reading
  const all = counts.A + counts.B + counts.undetermined
  const [A, B] = [form.profile.scale.A[0] ?? 'A', form.profile.scale.B[0] ?? 'B']
  const range = statusRange(form)
  const count = (letter: string, value: number): Expression => planCall('COUNT', [range, `"${letter}"`], value)
  const rest = computed(`${String(all)}-PLAN.COUNT(${range},"A")-PLAN.COUNT(${range},"B")`, counts.undetermined)
  const text = concat([
    constant(`達成（${A}）`),
    count('A', counts.A),
    constant(`件　　未達成（${B}）`),
    count('B', counts.B),
    constant('件　　未判定'),
    rest,
    constant(`件　　計${String(all)}件`),
  ])
  return [tableRow(form, [draftCell(AT.whole, text, { size: 9, horizontal: 'right', bold: true })])]
}

function statusRange(form: Form): string {
  const filled = form.plan.issues
    .map((issue, index) => ({ index, count: issue.indicators.length }))
    .filter((each) => each.count > 0)
  const first = filled[0]?.index ?? 0
  const last = filled[filled.length - 1] ?? { index: 0, count: 1 }
  return `${tagged(statusTag(first, 0))}:${tagged(statusTag(last.index, last.count - 1))}`
}
