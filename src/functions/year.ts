import { readYear, yearsIn } from '../text/era.ts'
import { cellAt, isEmpty, textOf, valueError } from './cells.ts'
import { cell } from './parameters.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

export const year: PlanCall = {
  name: 'YEAR',
  parameters: [cell('文')],
  returns: 'number',
  body: (args) => {
    const given = cellAt(args, 0)
    if (isEmpty(given)) return ''
    const text = textOf(given)
    return (
      readYear(text) ??
      soleYear(text) ??
      valueError(
        `「${text}」の年度を一つに決められません。「令和6年度」「R6」「2024年度」のように、元号又は西暦で一つだけ書いてください。`,
      )
    )
  },
}

/** The one year that a sentence names; of a period neither. */
function soleYear(text: string): number | undefined {
  const [only, ...others] = yearsIn(text)
  return only && others.length === 0 && only.to === undefined ? only.fiscalYear : undefined
}

export const yearHelp: FunctionHelp = {
  summary: {
    ja: '文の中の年度を西暦の数値で返します（年度の始まる年）。',
    en: 'The fiscal year that a text names, as the Gregorian year in which it begins.',
  },
  parameters: [
    {
      id: 'text',
      en: 'text',
      help: { ja: '年度を一つ含む文。例：令和６年度', en: 'A text that names one year, e.g. 令和６年度 or R6.' },
    },
  ],
  examples: [
    { args: ['令和６年度'], result: 2024 },
    { args: ['Ｒ６'], result: 2024 },
    { args: ['平成31年度'], result: 2019 },
    { args: ['令和８年度までに70％以上'], result: 2026 },
    { args: [[['令和元年度'], [null], [2024]]], result: [[2019], [''], [2024]] },
  ],
}
