import type { Letter } from '../../model/judgement.ts'
import type { Scale } from '../../model/profile.ts'
import { missingKind } from '../../text/missing.ts'
import { keyOf } from '../../text/width.ts'

/** 記入された評語 — a letter of the profile's scale, or the mark as typed where it is none. */
export interface LetterRead {
  readonly typed: Letter | null
  readonly foreign: string | null
}

export const NO_LETTER: LetterRead = { typed: null, foreign: null }

/** A mark is short; longer text in a 評価 column is a comment. */
const LONGEST_MARK = 8
const SEPARATORS = /[:()【】[\]<>「」=・、,/]/u
const UNDECIDED = /^(?:未判定|未評価|判定中|評価中|未記入|対象外|該当なし)$/u
const DIGIT = /[0-9]/u

/** 達成状況のセルを読む — 'A' · 'Ａ：達成' · '未達成（Ｂ）' → a letter; '◎' · 'S' → a foreign mark; 集計中, dashes and comments → neither. */
export function readLetter(text: string, scale: Scale): LetterRead {
  const key = keyOf(text)
  if (missingKind(text) !== undefined || UNDECIDED.test(key)) return NO_LETTER
  const whole = letterOf(key, scale)
  if (whole) return { typed: whole, foreign: null }
  const parts = key.split(SEPARATORS).filter((part) => part !== '')
  const letters = parts.map((part) => letterOf(part, scale))
  const [first] = letters
  if (first && letters.every((letter) => letter === first)) return { typed: first, foreign: null }
  const isMark = isForeign(key, scale) || (key.length <= LONGEST_MARK && !DIGIT.test(key))
  return { typed: null, foreign: isMark ? text.trim() : null }
}

/** The letter that a printed mark or word stands for: 'Ａ' and 達成 are A. */
export function letterOf(key: string, scale: Scale): Letter | null {
  const keys = keysOf(scale)
  return keys.A.has(key) ? 'A' : keys.B.has(key) ? 'B' : null
}

export const isForeign = (key: string, scale: Scale): boolean => keysOf(scale).foreign.has(key)

type ScaleKeys = Readonly<Record<keyof Scale, ReadonlySet<string>>>

const known = new WeakMap<Scale, ScaleKeys>()

/** A profile's marks as keys, made once. */
function keysOf(scale: Scale): ScaleKeys {
  const before = known.get(scale)
  if (before) return before
  const setOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(keyOf))
  const keys = { A: setOf(scale.A), B: setOf(scale.B), foreign: setOf(scale.foreign) }
  known.set(scale, keys)
  return keys
}
