import { stripOrdinal } from '../../text/bullet.ts'
import { keyOf } from '../../text/width.ts'

/** 見出しと戦略の対応 — how a heading over indicators meets the strategies of its issue. */
export interface HeadingMatch {
  readonly how: 'same' | 'shortened' | 'none'
  readonly strategy: string | null
}

const NO_MATCH: HeadingMatch = { how: 'none', strategy: null }
const NOTE = /\([^()]*\)/gu // '（バックオフィス）'
const SIGNS = /[、。・,.「」『』:：]/gu
/** Fewer characters than these are found in too many strategies: 「推進」. */
const SHORTEST = 4
const LEAST_SHARE = 0.4

/** Equal after normalising, or one a shortened form of the other; a shortened form of two strategies is a form of none. */
export function matchHeading(heading: string, strategies: readonly string[]): HeadingMatch {
  const key = bareKey(heading)
  const same = strategies.find((strategy) => bareKey(strategy) === key)
  if (same !== undefined) return { how: 'same', strategy: same }
  const shortened = strategies.filter((strategy) => isShortened(key, bareKey(strategy)))
  return shortened.length === 1 ? { how: 'shortened', strategy: shortened[0] ?? null } : NO_MATCH
}

const bareKey = (text: string): string => keyOf(stripOrdinal(text)).replace(SIGNS, '')

/** One holds the other, or the shorter only leaves characters out: '人材の育成' of 'DXを主体的に推進する人材の育成'. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST) return false
  if (long.includes(short)) return true
  if (short.replace(NOTE, '') === long.replace(NOTE, '')) return true
  return short.length >= long.length * LEAST_SHARE && leavesOut(short, long)
}

function leavesOut(short: string, long: string): boolean {
  let at = 0
  for (const sign of long) if (sign === short[at]) at += 1
  return at === short.length
}
