import { reasonText } from '../compute/status-word.ts'
import { isFault } from './cells.ts'
import { judgeCells } from './judge-cells.ts'
import { JUDGE_HELP, JUDGE_PARAMETERS } from './judge-help.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const reason: PlanCall = {
  name: 'REASON',
  parameters: JUDGE_PARAMETERS,
  returns: 'text',
  body: (args) => {
    const judged = judgeCells(args)
    if (judged === undefined) return ''
    return isFault(judged) ? judged : reasonText(judged.judgement, judged.typed)
  },
}

export const reasonHelp: FunctionHelp = {
  summary: {
    ja: '判定の理由を文で返します。引数は PLAN.STATUS と同じです。',
    en: 'Says in a Japanese sentence why the result is judged so. Takes the same arguments as PLAN.STATUS.',
  },
  parameters: JUDGE_HELP,
  examples: [
    {
      args: ['1,300件以上', '1,412件'],
      result:
        '実績1,412件は目標1,300件以上のため、A（達成）です（目標に年度がないため、今年度の目標とみなしています）。',
    },
    {
      args: ['取組の推進', '推進した'],
      result:
        '目標「取組の推進」は数値で表されていないため、実績「推進した」の「した」からA（達成）の候補となりますが、達成状況は担当者が判断してください。',
    },
    {
      args: [
        [['70％'], [null]],
        [['集計中'], [null]],
      ],
      result: [['実績「集計中」はまだ確定していないため、判定できません。'], ['']],
    },
    { args: [null, null], result: '' },
  ],
}
