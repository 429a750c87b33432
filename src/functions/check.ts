import { judgeTarget } from '../compute/judge-target.ts'
import { NO_WORDS } from '../compute/judgement-case.ts'
import type { Indicator, Issue, Plan } from '../model/plan.ts'
import { DEFAULT_SETTINGS } from '../model/settings.ts'
import { cumulativeInconsistent } from '../rules/cumulative-inconsistent.ts'
import { deadlinePast } from '../rules/deadline-past.ts'
import { directionUnsure } from '../rules/direction-unsure.ts'
import { indicatorSeveralTargets } from '../rules/indicator-several-targets.ts'
import { indicatorTargetQuantity } from '../rules/indicator-target-quantity.ts'
import { indicatorUnitMissing } from '../rules/indicator-unit-missing.ts'
import { indicatorYearMissing } from '../rules/indicator-year-missing.ts'
import type { PlanContext, PlanRule, Problem } from '../rules/rule.ts'
import { targetDecreasing } from '../rules/target-decreasing.ts'
import { targetUnsure } from '../rules/target-unsure.ts'
import { isError, isFault, matrixAt } from './cells.ts'
import { optionalCell, range } from './parameters.ts'
import { indicatorsOfRange, type RangeIndicator, type RangeIndicators } from './read-indicators.ts'
import type { FunctionArgument, FunctionHelp, PlanCall, ResultCell } from './types.ts'

const HEADER = ['行', '区分', '検査項目', '記載', '内容'] as const

export const check: PlanCall = {
  name: 'CHECK',
  parameters: [range('範囲'), optionalCell('年度')],
  returns: 'table',
  body: (args) => {
    const read = indicatorsOfRange(args)
    if (read === undefined) return ''
    if (isFault(read)) return read
    const rows = [...errorRows(args), ...RULES.flatMap((rule) => rowsOf(rule, contextOf(read)))]
    const inOrder = rows.sort(([a], [b]) => Number(a) - Number(b))
    return [HEADER, ...(inOrder.length > 0 ? inOrder : [SOUND])]
  },
}

const SOUND: readonly ResultCell[] = ['', '', '', '', '指摘はありません。']

/** 目標の文だけで分かること — the rules that ask of a plan nothing but its indicators. */
type IndicatorContext = Pick<PlanContext, 'plan' | 'settings'>
type IndicatorRule = Pick<PlanRule, 'code' | 'title' | 'severity'> & {
  check(context: IndicatorContext): readonly Problem[]
}

const RULES: readonly IndicatorRule[] = [
  indicatorTargetQuantity,
  indicatorYearMissing,
  indicatorUnitMissing,
  indicatorSeveralTargets,
  targetUnsure,
  directionUnsure,
  targetDecreasing,
  cumulativeInconsistent,
  deadlinePast,
]

const SEVERITIES = { error: '誤り', warning: '注意', info: '参考' } as const

const rowsOf = (rule: IndicatorRule, context: IndicatorContext): readonly (readonly ResultCell[])[] =>
  rule.check(context).map(({ at, text, message }) => {
    const row = at && 'line' in at ? at.line : ''
    return [row, SEVERITIES[rule.severity], rule.title, text, message]
  })

/** An error value says nothing, so no rule has anything to say of it. */
const errorRows = (args: readonly FunctionArgument[]): readonly (readonly ResultCell[])[] =>
  matrixAt(args, 0).flatMap((cells, index) =>
    cells
      .filter(isError)
      .map(({ error }) => [
        index + 1,
        SEVERITIES.error,
        'セルがエラー値になっている',
        error,
        errorMessage(index, error),
      ]),
  )

const errorMessage = (index: number, error: string): string =>
  `${String(index + 1)}行目のセルがエラー値「${error}」になっています。目標を読めず検査できないため、数式の参照先を直すか、正しい値を書いてください。`

/** A plan of one issue that holds the indicators and nothing else; their places are the rows of the range. */
function contextOf({ indicators, planYear }: RangeIndicators): IndicatorContext {
  const issue: Issue = { ...NO_ISSUE, indicators: indicators.map((read) => indicatorOf(read, planYear)) }
  return { plan: { ...NO_PLAN, fiscalYear: planYear, issues: [issue] }, settings: DEFAULT_SETTINGS }
}

const NO_ISSUE: Issue = {
  number: null,
  label: '',
  title: '',
  budget: [],
  challenge: null,
  strategies: [],
  indicators: [],
  extra: {},
  at: null,
}

const NO_PLAN: Plan = {
  fiscalYear: null,
  department: null,
  head: null,
  goal: null,
  mission: null,
  basicPolicy: null,
  issues: [],
  selfEvaluation: null,
  futurePolicy: null,
  extra: {},
}

const BLANK = { value: null, format: 'General' } as const

function indicatorOf({ strategy, name, target, row, yearFrom }: RangeIndicator, planYear: number | null): Indicator {
  const context = { planYear, name, unit: null, settings: DEFAULT_SETTINGS, words: NO_WORDS, foreignScale: false }
  return {
    strategy,
    name,
    owner: null,
    target,
    actual: null,
    prior: null,
    typed: null,
    judgement: judgeTarget(target, BLANK, BLANK, context),
    history: [],
    at: { line: row },
    statusAt: null,
    source: { ...NO_SOURCE, yearFrom },
  }
}

const NO_SOURCE: Indicator['source'] = {
  nameAt: null,
  actualAt: null,
  priorAt: null,
  unitAt: null,
  unit: null,
  actualLine: null,
  rawActual: null,
  actualFormat: 'General',
  rawPrior: null,
  priorFormat: 'General',
  foreignLetter: null,
  typedAt: null,
  yearFrom: 'text',
  hidden: false,
}

export const checkHelp: FunctionHelp = {
  summary: {
    ja: 'アウトカム指標の文を検査し、指摘を見出しを付けた表にします。行は範囲の中の行番号です。',
    en: 'Checks the texts of indicators and lists the findings in a table with a header; rows are counted inside the range.',
  },
  parameters: [
    {
      id: 'range',
      en: 'range',
      help: { ja: 'アウトカム指標の文のあるセル。', en: 'The cells that hold the texts of the indicators.' },
    },
    {
      id: 'planYear',
      en: 'plan year',
      help: {
        ja: '運営方針の年度。省略すると、文に最も多く出る年度とします。',
        en: 'The fiscal year of the plan; by default the year named most often.',
      },
    },
  ],
  examples: [
    {
      args: [[['令和６年度　受講者　60名以上'], ['令和６年度　取組の推進']]],
      result: [
        ['行', '区分', '検査項目', '記載', '内容'],
        [
          2,
          '注意',
          '目標に数量がない',
          '令和６年度　取組の推進',
          '2行目の目標値「令和６年度 取組の推進」に数量がありません。達成・未達成を判定できないため、「1,300件」のように数と単位で書いてください。',
        ],
      ],
    },
    {
      args: ['令和６年度　受講者　60名以上'],
      result: [
        ['行', '区分', '検査項目', '記載', '内容'],
        ['', '', '', '', '指摘はありません。'],
      ],
    },
  ],
}
