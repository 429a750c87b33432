import { SCALE } from '../profiles/scale.ts'
import { readLetter } from '../recognize/table/status-letter.ts'
import { keyOf } from '../text/width.ts'
import { cellAt, cellsAt, isEmpty, textOf, valueError } from './cells.ts'
import { cell, range } from './parameters.ts'
import type { FunctionCell, FunctionHelp, PlanCall } from './types.ts'

export const count: PlanCall = {
  name: 'COUNT',
  parameters: [range('範囲'), cell('判定')],
  returns: 'number',
  body: (args) => {
    const letter = cellAt(args, 1)
    if (isEmpty(letter)) return ''
    const wanted = wordOf(letter)
    const words = cellsAt(args, 0).map(wordOf)
    if (wanted === null || wanted === '')
      return valueError(
        `判定「${textOf(letter)}」は数えられません。「A」「B」「要確認」「未判定」のいずれかを指定してください。`,
      )
    if (wanted === UNDETERMINED) return words.filter((word) => word !== null && !LETTERS.has(word)).length
    return words.filter((word) => word === wanted).length
  },
}

const UNDETERMINED = '未判定'
const OPEN = '要確認'
const LETTERS: ReadonlySet<string> = new Set(['A', 'B'])

/** A · B · 要確認 · 未判定 · '' for a blank; null for any other text, such as a heading inside the range. */
function wordOf(cell: FunctionCell): string | null {
  if (isEmpty(cell)) return ''
  const key = keyOf(textOf(cell))
  return key === OPEN || key === UNDETERMINED ? key : readLetter(key, SCALE).typed
}

export const countHelp: FunctionHelp = {
  summary: {
    ja: '判定の欄から、指定した判定の数を数えます。「未判定」は、要確認と空欄の両方を数えます。',
    en: 'Counts the cells that hold the given letter. 未判定 (undetermined) counts both 要確認 and blank cells.',
  },
  parameters: [
    {
      id: 'range',
      en: 'range',
      help: { ja: '判定の欄の範囲。', en: 'The cells that hold the letters.' },
    },
    {
      id: 'letter',
      en: 'letter',
      help: { ja: 'A、B、要確認、未判定のいずれか。', en: 'A, B, 要確認 or 未判定.' },
    },
  ],
  examples: [
    { args: [[['A'], ['B'], ['達成'], [null]], 'A'], result: 2 },
    { args: [[['A'], ['要確認'], [null]], '未判定'], result: 2 },
    { args: [[['A'], ['B'], ['B']], [['A', 'B']]], result: [[1, 2]] },
  ],
}
