import { readTarget } from '../text/target.ts'
import type { Target } from '../text/types.ts'
import { keyOf } from '../text/width.ts'
import { cellAt, isEmpty, textOf, valueError } from './cells.ts'
import { comparisonWord } from './comparison-word.ts'
import { cell, optionalCell } from './parameters.ts'
import type { FunctionHelp, PlanCall, ResultCell } from './types.ts'

export const target: PlanCall = {
  name: 'TARGET',
  parameters: [cell('目標'), optionalCell('部分')],
  returns: 'text',
  body: (args) => {
    const [text, part] = [cellAt(args, 0), cellAt(args, 1)]
    if (isEmpty(text)) return ''
    const wanted = isEmpty(part) ? '値' : keyOf(textOf(part))
    const read = PARTS.get(wanted)
    if (!read) return valueError(`部分「${textOf(part)}」は使えません。${NAMES}のいずれかを指定してください。`)
    return read(readTarget(textOf(text)))
  },
}

const PARTS: ReadonlyMap<string, (target: Target) => ResultCell> = new Map<string, (target: Target) => ResultCell>([
  ['値', (read) => sure(read) ?? read.value ?? ''],
  ['上限', (read) => sure(read) ?? read.upper ?? ''],
  ['単位', ({ unit }) => unit ?? ''],
  ['比較', (read) => sure(read) ?? comparisonWord(read)],
  ['年度', ({ fiscalYear }) => fiscalYear ?? ''],
  ['累計', ({ cumulative }) => (cumulative ? '累計' : '')],
])

const NAMES = [...PARTS.keys()].map((name) => `「${name}」`).join('')

/** Two numbers compete, or one is none that a reader may be certain of. */
function sure({ unsure, text, candidates }: Target): ResultCell | undefined {
  if (!unsure) return undefined
  const rivals = candidates.length > 1 ? `（候補は${candidates.map(String).join('と')}）` : ''
  return valueError(
    `目標「${text}」の目標値を一つに決められません${rivals}。「令和6年度　受講者60名以上」のように一つだけ書いてください。`,
  )
}

export const targetHelp: FunctionHelp = {
  summary: {
    ja: '目標の文から、目標値などの部分を取り出します。数量のない目標では値は空欄です。',
    en: 'Takes one part out of a target text: its value, upper bound, unit, comparison, fiscal year or 累計. A target without a number has no value.',
  },
  parameters: [
    {
      id: 'text',
      en: 'target',
      help: {
        ja: '目標の文。例：令和６年度　1,300件以上（累計）',
        en: 'The target text, e.g. 令和６年度　1,300件以上（累計）.',
      },
    },
    {
      id: 'part',
      en: 'part',
      help: {
        ja: '値、上限、単位、比較、年度、累計のいずれか。省略すると値です。',
        en: '値 (value, the default), 上限 (upper bound), 単位 (unit), 比較 (comparison), 年度 (fiscal year as a number) or 累計 (cumulative).',
      },
    },
  ],
  examples: [
    { args: ['令和６年度　1,300件以上（累計）'], result: 1300 },
    { args: ['令和６年度　1,300件以上（累計）', '年度'], result: 2024 },
    { args: ['取組の推進'], result: '' },
    {
      args: [
        [['1,300件以上（累計）'], ['30～40％']],
        [['比較'], ['上限']],
      ],
      result: [['以上'], [40]],
    },
    {
      args: ['令和６年度　1,300件以上（累計）', [['値', '単位', '比較', '累計']]],
      result: [[1300, '件', '以上', '累計']],
    },
  ],
}
