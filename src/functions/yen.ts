import { cellAt, isFault } from './cells.ts'
import { moneyFault, moneyOf, moneyUnitOf } from './read-yen.ts'
import { cell, optionalCell } from './parameters.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const yen: PlanCall = {
  name: 'YEN',
  parameters: [cell('金額'), optionalCell('単位')],
  returns: 'number',
  body: (args) => {
    const unit = moneyUnitOf(cellAt(args, 1))
    if (isFault(unit)) return unit
    const money = moneyOf(cellAt(args, 0), unit)
    return money.yen ?? moneyFault(money) ?? ''
  },
}

export const yenHelp: FunctionHelp = {
  summary: {
    ja: '金額の文を円の数値にします。「－」や「未定」は空欄です。',
    en: 'An amount in text as a number of yen. － and 未定 (undecided) give an empty text.',
  },
  parameters: [
    {
      id: 'text',
      en: 'amount',
      help: { ja: '金額の文又は数値。例：6千9百万円', en: 'The amount, as text or a number, e.g. 6千9百万円.' },
    },
    {
      id: 'unit',
      en: 'unit',
      help: {
        ja: '単位のない数値の単位（円、千円、百万円、億円）。',
        en: 'The unit of a bare number: 円, 千円, 百万円 or 億円.',
      },
    },
  ],
  examples: [
    { args: ['86百万円'], result: 86_000_000 },
    { args: ['6千9百万円'], result: 69_000_000 },
    { args: ['△324億円'], result: -32_400_000_000 },
    { args: [1406, '千円'], result: 1_406_000 },
    { args: ['未定'], result: '' },
    { args: [[['66千円'], ['－']]], result: [[66_000], ['']] },
  ],
}
