import { eraName } from '../text/era.ts'
import { isFault } from './cells.ts'
import { comparisonWord } from './comparison-word.ts'
import { optionalCell, range } from './parameters.ts'
import { indicatorsOfRange, type RangeIndicator } from './read-indicators.ts'
import type { FunctionHelp, PlanCall, ResultCell } from './types.ts'

const HEADER = ['戦略', '指標', '年度', '目標', '値', '上限', '単位', '比較'] as const

export const indicators: PlanCall = {
  name: 'INDICATORS',
  parameters: [range('範囲'), optionalCell('年度')],
  returns: 'table',
  body: (args) => {
    const read = indicatorsOfRange(args)
    if (read === undefined) return ''
    return isFault(read) ? read : [HEADER, ...read.indicators.map(rowOf)]
  },
}

function rowOf({ strategy, name, target }: RangeIndicator): readonly ResultCell[] {
  const { fiscalYear, deadline, text, unsure } = target
  const year = fiscalYear === null ? '' : eraName(fiscalYear) + (deadline ? 'まで' : '')
  const numbers = unsure ? [UNSURE, ''] : [target.value ?? '', target.upper ?? '']
  return [strategy ?? '', name, year, text, ...numbers, target.unit ?? '', unsure ? UNSURE : comparisonWord(target)]
}

/** Two numbers compete, or one is none to be certain of. */
const UNSURE = '要確認'

export const indicatorsHelp: FunctionHelp = {
  summary: {
    ja: '文章で書かれたアウトカム指標を読み取り、見出しを付けた表にします。目標値を一つに決められないものは「要確認」とします。',
    en: 'Reads the indicators out of free text into a table with a header; 要確認 stands where the number is not certain.',
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
      args: ['・令和６年度　オンラインでできる手続数　1,300件以上（累計）\n・令和７年度　2,000件'],
      result: [
        ['戦略', '指標', '年度', '目標', '値', '上限', '単位', '比較'],
        [
          '',
          'オンラインでできる手続数',
          '令和6年度',
          '令和６年度　オンラインでできる手続数　1,300件以上（累計）',
          1300,
          '',
          '件',
          '以上',
        ],
        ['', 'オンラインでできる手続数', '令和7年度', '令和７年度　2,000件', 2000, '', '件', '以上'],
      ],
    },
    {
      args: [[['令和６年度'], ['満足度　80％以上'], [null]]],
      result: [
        ['戦略', '指標', '年度', '目標', '値', '上限', '単位', '比較'],
        ['', '満足度', '令和6年度', '令和６年度　満足度　80％以上', 80, '', '%', '以上'],
      ],
    },
    { args: [[[null], [null]]], result: '' },
  ],
}
