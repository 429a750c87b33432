import { yearOnYear } from '../compute/year-on-year.ts'
import type { Money } from '../text/types.ts'
import { cellAt, isEmpty } from './cells.ts'
import { cell } from './parameters.ts'
import { moneyFault, moneyOf } from './read-yen.ts'
import type { FunctionCell, FunctionHelp, PlanCall } from './types.ts'

export const yoy: PlanCall = {
  name: 'YOY',
  parameters: [cell('当年度の額'), cell('前年度の額')],
  returns: 'text',
  body: (args) => {
    const [current, previous] = [cellAt(args, 0), cellAt(args, 1)]
    if (isEmpty(current) && isEmpty(previous)) return ''
    const [now, then] = amountsOf(current, previous)
    return moneyFault(now) ?? moneyFault(then) ?? yearOnYear(now, then).replace('%', '％')
  },
}

/** Two bare numbers are of one unit, whichever it is; beside an amount with its unit a bare number is of none. */
function amountsOf(current: FunctionCell, previous: FunctionCell): readonly [Money, Money] {
  const [now, then] = [moneyOf(current, undefined), moneyOf(previous, undefined)]
  const isBare = ({ code }: Money): boolean => code === 'UNIT_MISSING' || code === 'NO_VALUE' || code === 'PENDING'
  return isBare(now) && isBare(then) ? [moneyOf(current, '円'), moneyOf(previous, '円')] : [now, then]
}

export const yoyHelp: FunctionHelp = {
  summary: {
    ja: '前年度比を文で返します。端数処理により小数第1位が定まらないときは「約」を付け、皆増・皆減・－も返します。',
    en: "The amount in per cent of last year's, as text: with 約 where rounding leaves the decimal open, 皆増 (new), 皆減 (gone) or －.",
  },
  parameters: [
    {
      id: 'current',
      en: 'current',
      help: { ja: '当年度の額。例：470百万円', en: "This year's amount, e.g. 470百万円." },
    },
    {
      id: 'previous',
      en: 'previous',
      help: { ja: '前年度の額。例：124百万円', en: "Last year's amount, e.g. 124百万円." },
    },
  ],
  examples: [
    { args: ['470百万円', '124百万円'], result: '約379.0％' },
    { args: [1406, 1000], result: '140.6％' },
    { args: ['5百万円', '0円'], result: '皆増' },
    { args: ['5百万円', '－'], result: '－' },
    {
      args: [
        [['200千円'], [null]],
        [['100千円'], [null]],
      ],
      result: [['約200.0％'], ['']],
    },
  ],
}
