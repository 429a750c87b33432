import { keyOf } from '../../text/width.ts'

/** 名の比較 — how one printed name stands to another. `close`: neither holds the other, yet most of their letters agree. */
export type Likeness = 'same' | 'shortened' | 'close' | 'different'

const BRACKETED = /[(（〔[［【][^()（）〔〕[\]［］【】]{0,80}[)）〕\]］】]/gu
const MARKS = /[「」『』・･、，,。．:：;；\-~/／"'’”“]/gu
/** The least that a shortened name must keep: 「目標」 inside another name says nothing. */
const SHORTEST = 4
/** Half of the letters: less than that, and a name inside another is a word of it, not its short form. */
const SHARE = 0.4
const CLOSE = 0.6

/** 名の照合キー — a name without brackets, marks and white space, for comparing what two hands have typed. */
export function nameKey(name: string): string {
  const key = keyOf(name).replace(MARKS, '')
  const bare = keyOf(name).replace(BRACKETED, '').replace(MARKS, '')
  return bare === '' ? key : bare
}

/** Compares two names as the staff writes them: equal, one the short form of the other, much alike, or different. */
export function likeness(a: string, b: string): Likeness {
  if (a === b || (keyOf(a) !== '' && keyOf(a) === keyOf(b))) return 'same'
  const [long, short] = longerFirst(nameKey(a), nameKey(b))
  if (short === '') return 'different'
  if (long === short) return 'same'
  if (short.length < SHORTEST) return 'different'
  if (isShortForm(long, short)) return 'shortened'
  return pairShare(long, short) >= CLOSE ? 'close' : 'different'
}

/** How much two names share, 0 to 1, by their pairs of neighbouring letters. */
export function pairShare(a: string, b: string): number {
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  if (pairs.size + others.size === 0) return 0
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return (2 * shared) / (pairs.size + others.size)
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)))

const longerFirst = (a: string, b: string): readonly [string, string] => (a.length >= b.length ? [a, b] : [b, a])

/** A part of the other, or its beginning and end with the middle left out: 「外部人材の確保」 of 「外部専門人材の確保」. */
function isShortForm(long: string, short: string): boolean {
  if (short.length < long.length * SHARE) return false
  if (long.includes(short)) return true
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  return head >= 2 && tail >= 2 && head + tail === short.length
}
