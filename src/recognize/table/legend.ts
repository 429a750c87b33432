import type { Scale } from '../../model/profile.ts'
import { keyOf } from '../../text/width.ts'
import { letterOf } from './status-letter.ts'

/** 凡例の読み — the printed text, and whether its marks mean what the profile's scale says. */
export interface LegendRead {
  readonly text: string
  readonly known: boolean
}

const LONGEST = 300
/** 'A：達成', '◎…目標を上回る', 'S（大幅に上回る）', 'A達成' */
const PAIR =
  /(?<mark>[A-ZＳ◎○●〇△▲×☆★])(?:評価|判定|ランク)?(?:[:=…(]|\.{2,}|-+)(?<word>[^A-Z◎○●〇△▲×☆★:=…]{2,40})|(?<bare>[A-Z◎○〇△×])(?<close>未?達成)/gu
/** '達成：A、未達成：B' */
const REVERSED = /(?<word>未?達成(?!率|度|状況))[:=…](?<mark>[A-Z◎○〇△×])(?![A-Za-z])/gu

/** 凡例を読む — '※A：達成　B：未達成'; undefined when the text is no legend. */
export function readLegend(text: string, scale: Scale): LegendRead | undefined {
  if (text.length > LONGEST) return undefined
  const pairs = pairsIn(keyOf(text))
  const marks = new Set(pairs.map(({ mark }) => mark))
  if (marks.size < 2) return undefined
  return { text, known: pairs.every(({ mark, word }) => meansTheSame(mark, word, scale)) }
}

interface Pair {
  readonly mark: string
  readonly word: string
}

function pairsIn(key: string): readonly Pair[] {
  const reversed = gather(key, REVERSED)
  return reversed.length >= 2 ? reversed : gather(key, PAIR)
}

function gather(key: string, pattern: RegExp): readonly Pair[] {
  const pairs: Pair[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(key); match; match = pattern.exec(key)) {
    const { mark = '', word = '', bare = '', close = '' } = match.groups ?? {}
    pairs.push({ mark: mark || bare, word: word || close })
  }
  return pairs
}

function meansTheSame(mark: string, word: string, scale: Scale): boolean {
  const letter = letterOf(mark, scale)
  return letter !== null && letter === letterOfWord(word, scale)
}

const NEGATED = /未達|達成(?:できな|せず|しな)|下回|至らな|不達成/u
const REACHED = /達成|上回/u
const PARTLY = /概ね|おおむね|ほぼ|一部|大幅|やや|超過|順調/u

/** 未達成 holds 達成: the longer word decides first. */
function letterOfWord(word: string, scale: Scale): 'A' | 'B' | null {
  const whole = letterOf(word, scale)
  if (whole || PARTLY.test(word)) return whole
  if (NEGATED.test(word)) return 'B'
  return REACHED.test(word) ? 'A' : null
}
