import { refName } from '../../../grid/workbook-grid.ts'
import type { Indicator, Issue } from '../../../model/plan.ts'
import type { Finding, PlanReading, Severity, Total } from '../../../model/report.ts'
import { eraName } from '../../../text/era.ts'
import { showAmount } from '../../../compute/show-money.ts'

/** 検査結果の表示 — what a clerk wants to see of one file: the plan in outline, the letters with their reasons, the totals, the findings. */
export function fileText(file: string, plans: readonly PlanReading[], findings: readonly Finding[]): string {
  return [`■ ${file}`, ...plans.map(planText), findingsText(findings)].join('\n') + '\n'
}

function planText(reading: PlanReading): string {
  const { plan, counts, totals } = reading
  const year = plan.fiscalYear === null ? '年度不明' : eraName(plan.fiscalYear)
  return [
    `  ${year}　${plan.department ?? '所属不明'}　所属長：${plan.head ?? '（記載なし）'}　［シート：${reading.sheets.join('、')}］`,
    ...plan.issues.flatMap(issueLines),
    `  判定：A ${counts.A}件　B ${counts.B}件　未判定 ${counts.undetermined}件`,
    ...totals.map((total) => `  合計：${totalText(total)}`),
  ].join('\n')
}

const issueLines = (issue: Issue): readonly string[] => [
  `  ◆ ${issue.label}　${issue.title}`,
  ...issue.budget.map(
    ({ fiscalYear, kind, text }) => `      ${eraName(fiscalYear)}${KIND[kind]}　${text || '（空欄）'}`,
  ),
  ...issue.indicators.map(indicatorLine),
]

const KIND = { settled: '決算額', budgeted: '予算額' } as const

function indicatorLine({ name, target, typed, judgement }: Indicator): string {
  const letter = typed ?? judgement.status ?? '－'
  const hand = typed !== null && typed !== judgement.status ? `（記入済み）` : ''
  const year = target.fiscalYear === null ? '' : `${eraName(target.fiscalYear)}　`
  return `      ［${letter}］${hand}${year}${name}　${judgement.sentence}`
}

const totalText = (total: Total): string => {
  const partial = total.partial ? '（金額のない経営課題があります）' : ''
  const range = total.lowYen === total.highYen ? '' : `（端数の範囲 ${yen(total.lowYen)}～${yen(total.highYen)}）`
  return `${eraName(total.fiscalYear)}${KIND[total.kind]}　${yen(total.yen)}${range}${partial}`
}

const yen = (amount: number): string => `${showAmount(amount, '円')}円`

const WORD: Readonly<Record<Severity, string>> = { error: 'エラー', warning: '警告', info: '参考' }

function findingsText(findings: readonly Finding[]): string {
  if (findings.length === 0) return '  検査結果：指摘はありません。'
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return [
    `  検査結果：エラー ${count('error')}件　警告 ${count('warning')}件　参考 ${count('info')}件`,
    ...findings.map(
      (finding) => `    ${WORD[finding.severity]}　${finding.code}　${placeOf(finding)}${finding.message}`,
    ),
  ].join('\n')
}

/** A message that begins with its place needs no second one. */
const placeOf = ({ at, message }: Finding): string =>
  at && !message.startsWith(refName(at)) ? `［${refName(at)}］` : ''
