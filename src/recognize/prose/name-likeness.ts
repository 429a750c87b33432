import { keyOf } from '../../text/width.ts'

/** 名の比較 — how one printed name stands to another. */
export type Likeness = 'same' | 'shortened' | 'different'

const BRACKETED = /[(（〔[［【][^()（）〔〕[\]［］【】]{0,80}[)）〕\]］】]/gu
const MARKS = /[「」『』・･、，,。．:：;；\-~/／"'’”“]/gu
/** The least that a shortened name must keep: 「目標」 inside another name says nothing. */
const SHORTEST = 4
/** Two letters of five: less than that, and a name inside another is a word of it, not its short form. */
const SHARE = 0.4
const HIRAGANA = /[ぁ-ゖ]/gu
const NEGATES = /[未非不無反脱]$/u
const ENDS_RUN = /[0-9A-Za-z]$/u
const STARTS_RUN = /^[0-9A-Za-z]/u

/** 名の照合キー — a name without brackets, marks and white space, for comparing what two hands have typed. */
export function nameKey(name: string): string {
  const key = keyOf(name).replace(MARKS, '')
  const bare = keyOf(name).replace(BRACKETED, '').replace(MARKS, '')
  return bare === '' ? key : bare
}

/** Compares two names as the staff writes them: equal, one the short form of the other, or different. */
export function likeness(a: string, b: string): Likeness {
  if (a === b || (keyOf(a) !== '' && keyOf(a) === keyOf(b))) return 'same'
  const [long, short] = longerFirst(nameKey(a), nameKey(b))
  if (short === '') return 'different'
  if (long === short) return 'same'
  if (short.length < SHORTEST) return 'different'
  if (skeleton(long) === skeleton(short) && skeleton(short).length >= SHORTEST) return 'shortened'
  return isShortForm(long, short) ? 'shortened' : 'different'
}

/** 取り組み and 取組, 参加者の数 and 参加者数: only particles and kana endings differ. */
const skeleton = (key: string): string => key.replace(HIRAGANA, '')

const longerFirst = (a: string, b: string): readonly [string, string] => (a.length >= b.length ? [a, b] : [b, a])

/** A part of the other, or its beginning and end with the middle left out: 「外部人材の確保」 of 「外部専門人材の確保」. */
function isShortForm(long: string, short: string): boolean {
  if (short.length < long.length * SHARE) return false
  const at = long.indexOf(short)
  if (at >= 0) return isWholeWord(long, short, at)
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  return head >= 2 && tail >= 2 && head + tail === short.length
}

/** 「5歳児の受診率」 is no short form of 「15歳児の受診率」, nor 「受診者の割合」 of 「未受診者の割合」. */
function isWholeWord(long: string, short: string, at: number): boolean {
  const before = long.slice(0, at)
  const after = long.slice(at + short.length)
  if (NEGATES.test(before)) return false
  return !(ENDS_RUN.test(before) && STARTS_RUN.test(short)) && !(ENDS_RUN.test(short) && STARTS_RUN.test(after))
}
