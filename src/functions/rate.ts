import { rateCells } from './judge-cells.ts'
import { JUDGE_HELP, JUDGE_PARAMETERS } from './judge-help.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const rate: PlanCall = {
  name: 'RATE',
  parameters: JUDGE_PARAMETERS,
  returns: 'number',
  body: (args) => rateCells(args) ?? '',
}

export const rateHelp: FunctionHelp = {
  summary: {
    ja: '達成率を％の数値で返します（小数第2位以下は切捨て）。多い方がよい目標だけが対象で、示せないときは空欄です。引数は PLAN.STATUS と同じです。',
    en: 'The result in per cent of the target, cut (not rounded) to one decimal; empty where less is better or nothing can be compared. Takes the same arguments as PLAN.STATUS.',
  },
  parameters: JUDGE_HELP,
  examples: [
    { args: ['1,300件', '1,412件'], result: 108.6 },
    {
      args: ['10,000件', '9,996件'],
      result: 99.9,
      note: { ja: '100.0とはしません。', en: 'Never shown as 100.0.' },
    },
    { args: ['苦情30件以下', '20件'], result: '' },
    {
      args: [
        [['100件'], ['50％']],
        [['120件'], ['－']],
      ],
      result: [[120], ['']],
    },
  ],
}
