import type { AmountKind } from '../model/plan.ts'
import { namedYears } from '../recognize/named-years.ts'
import { eraName } from '../text/era.ts'
import { cellsAt, isEmpty, isFault, matrixAt, textOf, type Matrix } from './cells.ts'
import { optionalCell, range } from './parameters.ts'
import { ANY_YEAR, mostNamed, NO_ERA, OTHER_ERA, yearAt } from './plan-year.ts'
import { issuesOfRange, type RangeIssue } from './read-issues.ts'
import type { FunctionError, FunctionHelp, PlanCall, ResultCell } from './types.ts'

export const issues: PlanCall = {
  name: 'ISSUES',
  parameters: [range('範囲'), optionalCell('年度')],
  returns: 'table',
  body: (args) => {
    if (cellsAt(args, 0).every(isEmpty)) return ''
    const given = yearAt(args, 1)
    if (isFault(given)) return given
    const matrix = matrixAt(args, 0)
    const planYear = given ?? mostNamed(matrix.flatMap((row) => row.flatMap((cell) => namedYears(textOf(cell)))))
    if (planYear === null && hasBareYear(matrix)) return NO_ERA
    const found = issuesOfRange(matrix, planYear ?? ANY_YEAR)
    return found.length === 0 ? NONE : tableOf(found)
  },
}

const NONE: FunctionError = {
  code: '#N/A',
  message: '経営課題が見つかりません。「経営課題１　防災力の向上」のような見出しを含む範囲を指定してください。',
}

/** 「4決算額」 — of an era that nothing in the range tells. */
const hasBareYear = (matrix: Matrix): boolean =>
  columnsOf(issuesOfRange(matrix, ANY_YEAR)).some(
    ({ key }, index) => columnsOf(issuesOfRange(matrix, OTHER_ERA))[index]?.key !== key,
  )

interface Column {
  readonly key: string
  readonly fiscalYear: number
  readonly kind: AmountKind
}

const keyOf = ({ fiscalYear, kind }: Omit<Column, 'key'>): string => `${String(fiscalYear)} ${kind}`

/** One column a year and kind, in the order of the years, 決算 before 予算. */
function columnsOf(found: readonly RangeIssue[]): readonly Column[] {
  const columns = new Map<string, Column>()
  for (const { fiscalYear, kind } of found.flatMap(({ amounts }) => amounts)) {
    const key = keyOf({ fiscalYear, kind })
    columns.set(key, { key, fiscalYear, kind })
  }
  return [...columns.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || (a.kind < b.kind ? 1 : -1))
}

function tableOf(found: readonly RangeIssue[]): readonly (readonly ResultCell[])[] {
  const columns = columnsOf(found)
  const title = ({ fiscalYear, kind }: Column): string =>
    `${eraName(fiscalYear)}${kind === 'settled' ? '決算額' : '予算額'}（円）`
  return [
    ['番号', '経営課題', ...columns.map(title)],
    ...found.map(({ number, title: name, amounts }) => [
      number ?? '',
      name,
      ...columns.map(({ key }) => amounts.find((amount) => keyOf(amount) === key)?.yen ?? ''),
    ]),
  ]
}

export const issuesHelp: FunctionHelp = {
  summary: {
    ja: '経営課題の番号、名称、決算額・予算額（円）を読み取り、見出しを付けた表にします。様式の範囲にも、経営課題の列のある表にも使えます。',
    en: 'Reads the issues with their settled and budgeted amounts in yen into a table with a header, from a form or from a table with a column of issues.',
  },
  parameters: [
    {
      id: 'range',
      en: 'range',
      help: {
        ja: '経営課題の見出しと金額を含む範囲。',
        en: 'The cells that hold the headings of the issues and their amounts.',
      },
    },
    {
      id: 'planYear',
      en: 'plan year',
      help: {
        ja: '運営方針の年度。「4決算額」のように元号のない年度を読むために使います。',
        en: 'The fiscal year of the plan, to read years without an era such as 4決算額.',
      },
    },
  ],
  examples: [
    {
      args: [
        [
          ['経営課題１　防災力の向上', null, null, null],
          ['４決算額', '86百万円', '５予算額', '124百万円'],
          ['経営課題２　文化の振興', null, null, null],
          ['４決算額', '－', '５予算額', '66千円'],
        ],
        2024,
      ],
      result: [
        ['番号', '経営課題', '令和4年度決算額（円）', '令和5年度予算額（円）'],
        [1, '防災力の向上', 86_000_000, 124_000_000],
        [2, '文化の振興', '', 66_000],
      ],
    },
    {
      args: [
        [
          ['単位：千円', null, null],
          ['経営課題', '令和５年度予算額', '令和６年度予算額'],
          ['１　防災力の向上', 124_000, 470_000],
          ['合計', 124_000, 470_000],
        ],
      ],
      result: [
        ['番号', '経営課題', '令和5年度予算額（円）', '令和6年度予算額（円）'],
        [1, '防災力の向上', 124_000_000, 470_000_000],
      ],
    },
    {
      args: ['経営課題１　防災力の向上　令和６年度予算額　470百万円'],
      result: [
        ['番号', '経営課題', '令和6年度予算額（円）'],
        [1, '防災力の向上', 470_000_000],
      ],
    },
  ],
}
