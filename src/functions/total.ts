import Big from 'big.js'
import { YEN_PER } from '../text/money.ts'
import { isFault } from './cells.ts'
import { optionalCell, range } from './parameters.ts'
import { totalOfRange } from './read-amounts.ts'
import type { CallParameter, FunctionHelp, PlanCall } from './types.ts'

export const TOTAL_PARAMETERS: readonly CallParameter[] = [range('範囲'), optionalCell('単位'), optionalCell('区分')]

export const total: PlanCall = {
  name: 'TOTAL',
  parameters: TOTAL_PARAMETERS,
  returns: 'number',
  body: (args) => {
    const sum = totalOfRange(args)
    if (sum === undefined) return ''
    return isFault(sum) ? sum : new Big(sum.yen).div(YEN_PER[sum.unit ?? '円']).toNumber()
  },
}

export const TOTAL_HELP: FunctionHelp['parameters'] = [
  {
    id: 'range',
    en: 'range',
    help: {
      ja: '金額の範囲。空欄、「－」、「未定」、再掲は合計に含みません。',
      en: 'The cells with the amounts. Blank cells, －, 未定 and repeated amounts (再掲) are left out.',
    },
  },
  {
    id: 'unit',
    en: 'unit',
    help: {
      ja: '単位のない数値の単位で、合計の単位にもなります（円、千円、百万円、億円）。',
      en: 'The unit of bare numbers, and of the total: 円, 千円, 百万円 or 億円.',
    },
  },
  {
    id: 'kind',
    en: 'kind',
    help: {
      ja: '「決算」又は「予算」。「令和6年度予算」のように年度も指定できます。',
      en: '決算 (settled) or 予算 (budgeted), with a year where wanted: 令和6年度予算.',
    },
  },
]

export const totalHelp: FunctionHelp = {
  summary: {
    ja: '金額を合計します。単位の違う金額をそろえて足し、決算額と予算額は混ぜません。',
    en: 'Adds amounts, bringing their units together; 決算 and 予算 are never mixed.',
  },
  parameters: TOTAL_HELP,
  examples: [
    { args: [[['86百万円'], ['66千円'], ['6百万円']]], result: 92_066_000 },
    { args: [[[86], [0.066], ['－']], '百万円'], result: 86.066 },
    { args: [[['4決算額　86百万円'], ['5予算額　124百万円']], '百万円', '予算'], result: 124 },
    { args: [[['86百万円'], ['6百万円（再掲）']], '百万円', [['決算', '予算']]], result: [[86, 86]] },
  ],
}
