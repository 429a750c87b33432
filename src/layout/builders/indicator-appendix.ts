import type { Indicator, Issue } from '../../model/plan.ts'
import { AT } from '../columns.ts'
import { draftCell, gap, type DraftRow } from '../draft.ts'
import { computed, concat, constant, tagged, type Expression } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { indicatorParts, yearText } from '../indicator-source.ts'
import { planCall, statusArguments } from '../plan-call.ts'
import { reasonText, statusWord } from '../../compute/status-word.ts'
import { TABLE_SIZE } from '../style-book.ts'
import { statusTag } from './achievement.ts'
import { sectionBand } from './band.ts'
import { TABLE_CENTER, TABLE_TEXT, tableHeader, tableRow, tableSubheading } from './table-cells.ts'

const COLUMNS = [
  { span: AT.table.number, title: '番号' },
  { span: AT.table.year, title: '年度' },
  { span: AT.table.name, title: '指標' },
  { span: AT.table.target, title: '目標' },
  { span: AT.table.actual, title: '実績' },
  { span: AT.table.prior, title: '前年度実績' },
  { span: AT.table.status, title: '判定' },
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
  return [title, header, ...rows, ...countRows(form), gap(12)]
}

function issueRows(form: Form, issue: Issue, index: number, header: DraftRow): readonly DraftRow[] {
  if (issue.indicators.length === 0) return []
  const heading = tableSubheading(form, AT.whole, constant(`${issue.label}　${issue.title}`.trim()), [header])
  const rows = issue.indicators.map((indicator, place) => indicatorRow(form, indicator, index, place, header))
  return [heading, ...rows]
}

function indicatorRow(form: Form, indicator: Indicator, issue: number, place: number, header: DraftRow): DraftRow {
  const parts = indicatorParts(form, indicator)
  const tag = (column: string): string => `${column} ${String(issue)} ${String(place)}`
  const number = `${String(form.plan.issues[issue]?.number ?? issue + 1)}-${String(place + 1)}`
  const isNamed = parts.target.value === parts.name.value
  const target = isNamed ? constant('左に同じ') : parts.target
  const judged = isNamed ? tag('name') : tag('target')
  const call = statusArguments(form, indicator, { target: judged, actual: tag('actual'), prior: tag('prior') })
  const word = statusWord(indicator.judgement, indicator.typed)
  const unlinked = (part: Expression, what: string): { readonly unlinked: string | null } => ({
    unlinked: part.formula === null && part.value !== '' ? `${number} ${what}` : null,
  })
  const cells = [
    draftCell(AT.table.number, constant(number), { ...TABLE_CENTER, size: 7 }),
    draftCell(AT.table.year, constant(yearText(indicator)), { ...TABLE_CENTER, size: 7.5 }),
    draftCell(AT.table.name, parts.name, TABLE_TEXT, { tag: tag('name') }),
    draftCell(AT.table.target, target, TABLE_TEXT, { tag: tag('target'), ...unlinked(parts.target, '目標') }),
    draftCell(AT.table.actual, parts.actual, TABLE_TEXT, { tag: tag('actual'), ...unlinked(parts.actual, '実績') }),
    draftCell(AT.table.prior, parts.prior, TABLE_TEXT, { tag: tag('prior'), ...unlinked(parts.prior, '前年度実績') }),
    draftCell(AT.table.status, planCall('STATUS', call, word), STATUS, { tag: statusTag(issue, place) }),
    draftCell(AT.table.reason, planCall('REASON', call, reasonText(indicator.judgement, indicator.typed)), REASON),
  ]
  return tableRow(form, cells, { header: [header] })
}

const STATUS = { ...TABLE_CENTER, bold: true, size: TABLE_SIZE }
const REASON = { ...TABLE_TEXT, size: 7.5 }

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
