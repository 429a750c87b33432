import { missingKind } from '../text/missing.ts'
import { readResult } from '../text/result.ts'
import { cellAt, isEmpty, textOf, valueError } from './cells.ts'
import { cell } from './parameters.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const number: PlanCall = {
  name: 'NUMBER',
  parameters: [cell('文')],
  returns: 'number',
  body: (args) => {
    const cell = cellAt(args, 0)
    if (typeof cell === 'number') return cell
    const text = textOf(cell)
    if (isEmpty(cell) || NONE_YET.has(missingKind(text) ?? '')) return ''
    return (
      soleNumber(text) ??
      valueError(`「${text}」から数値を一つに決められません。「1,300件」のように一つの数値を書いてください。`)
    )
  },
}

const NONE_YET: ReadonlySet<string> = new Set(['dash', 'pending', 'notDone'])

/** The text's only number, or its only level where others report a change or a part. */
function soleNumber(text: string): number | undefined {
  const { numbers } = readResult(text)
  const levels = numbers.filter(({ role }) => role === 'level')
  const [only, ...others] = numbers.length === 1 ? numbers : levels
  return others.length === 0 ? only?.value.toNumber() : undefined
}

export const numberHelp: FunctionHelp = {
  summary: {
    ja: '文の中の数値を返します。全角、漢数字、桁区切り、△、割、万・億を読みます。「－」や「集計中」は空欄です。',
    en: 'The number in a text: full width, kanji numerals, commas, △ for minus, 割, 万 and 億 are read. － and 集計中 give an empty text.',
  },
  parameters: [
    {
      id: 'text',
      en: 'text',
      help: { ja: '数値を含む文。例：１，３００件', en: 'A text that holds one number, e.g. １，３００件.' },
    },
  ],
  examples: [
    { args: ['１，３００件'], result: 1300 },
    { args: ['△2.5ポイント'], result: -2.5 },
    { args: ['3万2千人'], result: 32000 },
    { args: ['４割'], result: 40 },
    { args: ['集計中'], result: '' },
    { args: [[['12件'], ['－'], [8]]], result: [[12], [''], [8]] },
  ],
}
