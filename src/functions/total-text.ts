import { showAmount, tableUnit } from '../compute/show-money.ts'
import { isFault } from './cells.ts'
import { totalOfRange } from './read-amounts.ts'
import { TOTAL_HELP, TOTAL_PARAMETERS } from './total.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const totalText: PlanCall = {
  name: 'TOTALTEXT',
  parameters: TOTAL_PARAMETERS,
  returns: 'text',
  body: (args) => {
    const sum = totalOfRange(args)
    if (sum === undefined) return ''
    if (isFault(sum)) return sum
    const unit = sum.unit ?? tableUnit(sum.amounts)
    return showAmount(sum.yen, unit) + unit + (sum.partial ? PARTIAL : '')
  },
}

const PARTIAL = '（金額のない欄を除く）'

export const totalTextHelp: FunctionHelp = {
  summary: {
    ja: '金額の合計を単位を付けた文で返します。単位を省略すると、範囲の中で最も大きい単位になります。金額のない欄があれば、その旨を添えます。',
    en: 'The total as text with its unit, by default the coarsest unit of the range; it says so where cells without an amount were left out.',
  },
  parameters: TOTAL_HELP,
  examples: [
    { args: [[['1,400百万円'], ['6百万円']]], result: '1,406百万円' },
    { args: [[['86百万円'], ['66千円']], '千円'], result: '86,066千円' },
    { args: [[['△324億円'], ['未定']]], result: '△324億円（金額のない欄を除く）' },
    { args: [[['86百万円']], [['千円', '百万円']]], result: [['86,000千円', '86百万円']] },
  ],
}
