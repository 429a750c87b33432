import { readActual } from '../../text/result.ts'
import { assignItems } from './assign-items.ts'
import { labelledItem, startsWithName, type LabelledItem } from './labelled-item.ts'
import { matchStrategy } from './match-strategy.ts'
import { indicatorGroups, type IndicatorGroup } from './indicator-groups.ts'
import { resultItems } from './result-items.ts'
import type { MatchedResults, NamedIndicator, ResultContext, ResultDoubt, ResultLine } from './result-types.ts'

export type { MatchedResults, NamedIndicator, ResultContext, ResultKind, ResultLine } from './result-types.ts'

/** 実績欄 — gives each result of a cell to its indicator by name; a result that could belong to two goes to neither and is reported. */
export function matchResultLines(
  text: string,
  indicators: readonly NamedIndicator[],
  context: ResultContext,
): MatchedResults {
  const groups = indicatorGroups(indicators, context.planYear)
  const found = itemsUnderHeadings(text, indicators, groups, context)
  const { assigned, doubts } = assignItems(found, groups)
  const results = indicators.map((_, index) => {
    const item = assigned.get(index)
    return item ? resultOf(item, context) : null
  })
  return { results, doubts: [...doubts, ...conflicts(found)].sort((a, b) => a.line - b.line) }
}

/** The items with their labels read; lines that only repeat a strategy's name are headings for those below. */
function itemsUnderHeadings(
  text: string,
  indicators: readonly NamedIndicator[],
  groups: readonly IndicatorGroup[],
  { scale, planYear, kind }: ResultContext,
): readonly LabelledItem[] {
  const strategies = [...new Set(indicators.flatMap(({ strategy }) => (strategy === null ? [] : [strategy])))]
  const names = groups.map(({ name }) => name)
  const startsName = (line: string): boolean => startsWithName(line, [...names, ...strategies], planYear)
  let strategy: string | null = null
  const found: LabelledItem[] = []
  for (const item of resultItems(text, { scale, planYear, startsName })) {
    const labelled = labelledItem(item, names, { planYear, kind })
    const heading = headingOf(labelled, strategies)
    if (heading === undefined) found.push({ ...labelled, strategy })
    else strategy = heading
  }
  return found
}

/** A strategy's name with neither value nor letter behind it; an indicator of the same name goes before. */
function headingOf(item: LabelledItem, strategies: readonly string[]): string | undefined {
  if (item.name !== null || item.value !== '' || item.item.typed !== null || item.item.foreign !== null)
    return undefined
  return matchStrategy(item.label, strategies).strategy ?? undefined
}

function resultOf({ item, value }: LabelledItem, { planYear }: ResultContext): ResultLine {
  return {
    raw: value,
    line: item.line,
    typed: item.typed,
    foreignLetter: item.foreign,
    reading: value === '' ? null : readActual(value, { planYear }),
  }
}

const conflicts = (items: readonly LabelledItem[]): readonly ResultDoubt[] =>
  items.flatMap(({ item }) =>
    item.conflict
      ? [
          {
            code: 'LOW_CONFIDENCE' as const,
            line: item.line,
            text: item.text,
            detail: `「${item.text}」の行に異なる評語が並んでいます。どちらとも決められないため、評語として読み取っていません。「：A」のように1つだけ書いてください。`,
          },
        ]
      : [],
  )
