import { likeness } from './name-likeness.ts'

/** 見出しと戦略 — the strategy a heading stands for: as printed, only shortened, none, or two of them alike. */
export interface StrategyMatch {
  readonly strategy: string | null
  readonly how: 'same' | 'shortened' | 'none' | 'ambiguous'
}

/** 「戦略１」「戦略②」 — a heading that names its strategy by number alone. */
const BY_NUMBER = /^(?:主な)?戦略\s*(?<mark>[0-9０-９]{1,2}|[①-⑳])$/u
const CIRCLED_ONE = 0x2460

/** Finds the strategy a heading of the indicators means; two that fit equally well are no answer. */
export function matchStrategy(heading: string, strategies: readonly string[]): StrategyMatch {
  const numbered = byNumber(heading, strategies)
  if (numbered !== undefined) return { strategy: numbered, how: 'same' }
  const same = strategies.filter((strategy) => likeness(heading, strategy) === 'same')
  if (same.length > 0) return answer(same, 'same')
  return answer(
    strategies.filter((strategy) => likeness(heading, strategy) === 'shortened'),
    'shortened',
  )
}

function answer(found: readonly string[], how: 'same' | 'shortened'): StrategyMatch {
  const [only] = found
  if (only === undefined) return { strategy: null, how: 'none' }
  return found.length === 1 ? { strategy: only, how } : { strategy: null, how: 'ambiguous' }
}

function byNumber(heading: string, strategies: readonly string[]): string | undefined {
  const mark = BY_NUMBER.exec(heading.trim())?.groups?.['mark']
  if (mark === undefined) return undefined
  const circled = mark.charCodeAt(0) - CIRCLED_ONE
  return strategies[circled >= 0 && circled < 20 ? circled : Number(mark.normalize('NFKC')) - 1]
}
