import { eraName, readYear } from '../text/era.ts'
import { cellAt, isEmpty, textOf, valueError } from './cells.ts'
import { cell } from './parameters.ts'
import type { FunctionHelp, PlanCall } from './types.ts'

/** 大正元年度 is the first that the era table knows. */
const FIRST = 1912

export const era: PlanCall = {
  name: 'ERA',
  parameters: [cell('年度')],
  returns: 'text',
  body: (args) => {
    const given = cellAt(args, 0)
    if (isEmpty(given)) return ''
    const fiscalYear = readYear(textOf(given))
    return fiscalYear === undefined || fiscalYear < FIRST
      ? valueError(`「${textOf(given)}」を年度として読み取れません。「2024」のように西暦で書いてください。`)
      : eraName(fiscalYear)
  },
}

export const eraHelp: FunctionHelp = {
  summary: {
    ja: '西暦の年度を元号で返します。',
    en: 'A fiscal year in the Japanese era, e.g. 令和6年度 for 2024.',
  },
  parameters: [
    {
      id: 'year',
      en: 'year',
      help: { ja: '西暦の年度。例：2024', en: 'The fiscal year, e.g. 2024.' },
    },
  ],
  examples: [
    { args: [2024], result: '令和6年度' },
    { args: [2019], result: '令和元年度' },
    { args: ['H30'], result: '平成30年度' },
    { args: [[[2023, 2024]]], result: [['令和5年度', '令和6年度']] },
  ],
}
