import { statusWord } from '../compute/status-word.ts'
import { isFault } from './cells.ts'
import { judgeCells } from './judge-cells.ts'
import { JUDGE_HELP, JUDGE_PARAMETERS } from './judge-help.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const status: PlanCall = {
  name: 'STATUS',
  parameters: JUDGE_PARAMETERS,
  returns: 'text',
  body: (args) => {
    const judged = judgeCells(args)
    if (judged === undefined) return ''
    return isFault(judged) ? judged : statusWord(judged.judgement, judged.typed)
  },
}

export const statusHelp: FunctionHelp = {
  summary: {
    ja: '目標と実績から達成状況を判定します。A（達成）、B（未達成）、要確認（担当者が判断）、空欄（まだ判定するものがない）のいずれかを返します。',
    en: 'Judges a result against its target: A (met), B (not met), 要確認 (a person decides) or an empty text (nothing to judge yet).',
  },
  parameters: JUDGE_HELP,
  examples: [
    { args: ['1,300件以上', '1,412件'], result: 'A' },
    { args: ['70％', '69.96％'], result: 'B', note: { ja: '四捨五入せずに比べます。', en: 'Nothing is rounded.' } },
    { args: ['取組の推進', '推進した'], result: '要確認' },
    { args: ['1,300件以上', '集計中'], result: '' },
    { args: ['前年度以上', '48％', '43％'], result: 'A' },
    {
      args: ['45％以上', 0.47, null, null, null, '表示=0%'],
      result: 'A',
      note: {
        ja: '％表示のセルは、表示形式を条件で伝えます。',
        en: 'The number format of a percent cell is told in the options.',
      },
    },
    { args: ['1,300件', '1,200件', null, null, 'A'], result: 'A' },
    {
      args: [
        [['100件'], ['100件'], [null]],
        [['120件'], ['80件'], [null]],
      ],
      result: [['A'], ['B'], ['']],
      note: { ja: '範囲を指定すると、行ごとに判定します。', en: 'Given ranges, it judges row by row.' },
    },
  ],
}
