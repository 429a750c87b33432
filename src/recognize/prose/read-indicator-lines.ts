import { yearsIn } from '../../text/era.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { readTarget } from '../../text/target.ts'
import type { Target } from '../../text/types.ts'
import { BRACKET_HEADING, indicatorEntries, type Entry, type IndicatorContext } from './indicator-entries.ts'
import { indicatorName } from './indicator-name.ts'
import { matchStrategy, type StrategyMatch } from './match-strategy.ts'
import { yearPieces, type YearPiece } from './year-pieces.ts'

/** アウトカム指標の一行 — one target of one year as the cell says it, with the line it begins on. */
export interface ProseIndicator {
  /** The heading as printed, null where none stands above. */
  readonly strategy: string | null
  /** The strategy the heading means and how surely: STRATEGY_HEADING_DIFFERS is about `shortened`. */
  readonly heading: StrategyMatch | null
  readonly name: string
  readonly target: Target
  /** Counted from 0 in the cell's text as typed. */
  readonly line: number
  readonly rawLines: readonly string[]
  readonly yearFrom: 'text' | 'header' | 'assumed'
}

/** What the lines above leave to the lines below. */
interface Scope {
  readonly strategy: string | null
  readonly match: StrategyMatch | null
  readonly strategyEntry: Entry | null
  /** A heading that is no strategy of the list: the name of nameless lines below, else a heading of its own. */
  readonly loose: string | null
  readonly name: string | null
  readonly above: Target | null
}

const OUTSIDE: Scope = { strategy: null, match: null, strategyEntry: null, loose: null, name: null, above: null }

const STRATEGY_MARK = /^(?:主な)?戦略[ 　]*(?:[0-9０-９]{1,2}|[①-⑳])[ 　：:]+(?=\S)/u // '戦略１　行政手続きのオンライン化'
const COMPARES = /以上|以下|以内|未満|超|上回|下回|維持|増|減|削|短縮|抑|引き?[上下]げ/u
const PERIOD_TAIL = /^(?:末|中)?(?:にかけて|までの間に?|まで(?:に|の)?|の間に?|に|の|で|は)?[ 　、：:]*/u
const INHERITED: readonly (Target['comparison'] | undefined)[] = ['atLeast', 'atMost', 'lessThan', 'moreThan']

/** アウトカム指標 — every target of an indicator cell, with the strategy, name and comparison that the lines above give it. */
export function readIndicatorLines(text: string, context: IndicatorContext): readonly ProseIndicator[] {
  const found: ProseIndicator[] = []
  let scope = OUTSIDE
  const entries = indicatorEntries(text, context)
  entries.forEach((entry, index) => {
    const heading = headingOf(entry, entries[index + 1], context)
    if (heading !== undefined) scope = below(scope, heading, entry, context)
    else if (isPeriod(entry.text, context, entries[index + 1]))
      scope = { ...scope, name: periodName(entry.text, context), above: null }
    else {
      for (const piece of yearPieces(entry.text, context.planYear)) {
        const indicator = indicatorOf(piece, entry, scope, context)
        found.push(indicator)
        scope = { ...scope, name: indicator.name, above: indicator.target, ...adopted(scope, indicator) }
      }
    }
  })
  return found
}

/** A loose heading becomes the strategy of lines that name themselves; else it was their name. */
const adopted = (scope: Scope, indicator: ProseIndicator): Partial<Scope> =>
  scope.loose === null ? {} : { loose: null, strategy: indicator.strategy, match: indicator.heading }

/** The heading's words, or undefined where the entry is an indicator or a period. */
function headingOf(entry: Entry, next: Entry | undefined, context: IndicatorContext): string | undefined {
  const bracketed = BRACKET_HEADING.exec(entry.text)?.groups?.inner
  const words = (bracketed ?? entry.text).replace(STRATEGY_MARK, '')
  const { how } = matchStrategy(words, context.strategies)
  if (bracketed !== undefined || how === 'same') return words
  if (isDated(entry, context.planYear)) return undefined
  const leads = next !== undefined && isBelow(entry, next) && speaksOfTarget(next, context.planYear)
  if (quantitiesIn(entry.text).length > 0) return leads && isDated(next, context.planYear) ? words : undefined
  return leads || (how !== 'none' && entry.bullet !== null && next !== undefined) ? words : undefined
}

const isDated = (entry: Entry, planYear: number): boolean =>
  entry.headerYear !== null || yearsIn(entry.text, planYear).some(({ role }) => role !== 'prose' && role !== 'baseline')

const speaksOfTarget = (entry: Entry, planYear: number): boolean =>
  isDated(entry, planYear) || quantitiesIn(entry.text).length > 0

/** Set in deeper, or without the bullet that the heading has. */
const isBelow = (heading: Entry, next: Entry): boolean =>
  next.indent > heading.indent ||
  (heading.bullet !== null && next.bullet === null) ||
  (heading.bullet === null && next.bullet !== null)

function below(scope: Scope, words: string, entry: Entry, { strategies }: IndicatorContext): Scope {
  const match = matchStrategy(words, strategies)
  const known = match.how === 'same' || match.how === 'shortened'
  if (known) return { ...OUTSIDE, strategy: printed(words, match), match, strategyEntry: entry }
  const { strategyEntry } = scope
  const inner = strategyEntry !== null && isInner(strategyEntry, entry)
  return inner
    ? { ...scope, name: words, above: null }
    : { ...OUTSIDE, match, strategyEntry: entry, loose: words, name: words }
}

/** 「戦略１」 says its strategy by number; any other heading stands as printed. */
const printed = (words: string, match: StrategyMatch): string =>
  match.how === 'same' && match.strategy !== null ? match.strategy : words

/** A heading below a strategy's own: deeper, or with another sign. */
const isInner = (outer: Entry, entry: Entry): boolean =>
  entry.indent > outer.indent || (entry.bullet !== outer.bullet && entry.indent >= outer.indent)

/** 「令和５年度から令和７年度にかけて研修を実施」 — a period without a number names what the lines below count. */
function isPeriod(text: string, { planYear }: IndicatorContext, next: Entry | undefined): boolean {
  const years = yearsIn(text, planYear)
  const ownYear = years.some(({ role }) => role === 'year' || role === 'deadline')
  return (
    !ownYear &&
    years.some(({ role }) => role === 'period') &&
    quantitiesIn(text).length === 0 &&
    next !== undefined &&
    next.bullet === null &&
    isDated(next, planYear)
  )
}

function periodName(text: string, { planYear }: IndicatorContext): string {
  const period = yearsIn(text, planYear).find(({ role }) => role === 'period')
  if (!period) return text
  return (text.slice(0, period.start) + text.slice(period.end).replace(PERIOD_TAIL, '')).trim()
}

function indicatorOf(piece: YearPiece, entry: Entry, scope: Scope, context: IndicatorContext): ProseIndicator {
  const text = entry.headerYear === null ? piece.text : `${entry.headerYear}　${piece.text}`
  const { planYear } = context
  const first = readTarget(text, { planYear })
  const ownName = indicatorName(text, first, planYear)
  const name = ownName || context.name || scope.name || scope.strategy || soleStrategy(context)
  const target = ownName ? first : inherit(readTarget(text, { planYear, name }), scope.above, text)
  const strategy = scope.loose !== null && ownName ? scope.loose : scope.strategy
  return {
    strategy,
    heading: strategy === null ? null : scope.match,
    name,
    target: { ...target, text },
    line: entry.lines[0]?.line ?? 0,
    rawLines: entry.lines.map(({ raw }) => raw),
    yearFrom: target.fiscalYear === null ? 'assumed' : entry.headerYear === null ? 'text' : 'header',
  }
}

const soleStrategy = ({ strategies }: IndicatorContext): string =>
  strategies.length === 1 ? (strategies[0] ?? '') : ''

/** A bare number takes 以上 or 以下 from the line above; what it would take from 前年度比 or a range is not sure. */
function inherit(target: Target, above: Target | null, text: string): Target {
  if (!above || target.qualitative || COMPARES.test(text)) return target
  if (INHERITED.includes(above.comparison ?? undefined)) return { ...target, comparison: above.comparison }
  return above.comparison === 'relative' || above.comparison === 'within' ? { ...target, unsure: true } : target
}
