import { encloses } from '../grid/box.ts'
import type { Doubt, DraftIndicator } from '../model/recognition.ts'
import type { Part } from './issue-parts.ts'
import type { IssueScope } from './issue-scope.ts'
import type { LinedText } from './lined-text.ts'
import { proseIndicators } from './prose-indicators.ts'
import { withStatusColumn } from './status-column.ts'
import { cardsOf } from './indicator-cards.ts'
import { readStrategies } from './prose/read-strategies.ts'
import { plainText } from './table/entry.ts'
import { readsOf, textOf, type FieldRead } from './read-block.ts'

interface IndicatorGroup {
  readonly indicators: LinedText
  readonly actual: readonly LinedText[]
  readonly prior: readonly LinedText[]
  readonly strategy: string | null
  readonly name: string | null
  /** The labels of the results, and those of 判定 columns beside them. */
  readonly results: readonly FieldRead[]
  readonly status: readonly FieldRead[]
}

/** 文章の指標 — the indicators of a block's text cells, each part's with its own results. */
export function indicatorsOf(
  reads: readonly FieldRead[],
  parts: readonly Part[],
  strategies: readonly string[],
  scope: IssueScope,
): { readonly indicators: readonly DraftIndicator[]; readonly doubts: readonly Doubt[] } {
  const groups = groupsOf(reads, parts, scope)
  const { profile, board, readingYear: planYear } = scope
  const { scale } = profile
  const read = groups.map((group) => {
    const result = proseIndicators(
      { indicators: group.indicators, actual: group.actual, prior: group.prior },
      { planYear, strategies, profile, name: group.name },
    )
    const indicators = result.indicators.map((own) => ({ ...own, strategy: own.strategy ?? group.strategy }))
    const withStatus = withStatusColumn(indicators, group.status, group.results, { board, scale })
    return { indicators: withStatus.indicators, doubts: [...result.doubts, ...withStatus.doubts] }
  })
  const open = readsOf(reads, 'indicators').flatMap((field) =>
    field.chosen.rivals ? textOf([field], scope.board).doubts : [],
  )
  return {
    indicators: read.flatMap(({ indicators }) => indicators),
    doubts: [...open, ...read.flatMap(({ doubts }) => doubts)],
  }
}

/** Indicators with the results of the same part: of the issue itself, of 戦略1-1, of 具体的取組1-1-1, of one indicator's own card. */
function groupsOf(reads: readonly FieldRead[], parts: readonly Part[], scope: IssueScope): readonly IndicatorGroup[] {
  const partOf = ({ label }: FieldRead): Part | undefined => {
    const around = parts.filter(({ box }) => encloses(box, label.box))
    return around.find(({ isAction }) => isAction) ?? around[around.length - 1]
  }
  const levels = [...new Set(reads.map(partOf))].map((part) => reads.filter((read) => partOf(read) === part))
  return levels.flatMap(cardsOf).flatMap(({ targets, own, isParted }) => {
    const indicators = textOutsideTables(targets, scope)
    if (!indicators) return []
    const strategy = parts
      .filter(({ isAction, box }) => !isAction && encloses(box, targets.label.box))
      .map(({ title }) => title)[0]
    const results = own.filter(({ match }) => match.field.id === 'results' || match.field.id === 'prior')
    const linesBy = (kind: 'actual' | 'prior'): readonly LinedText[] =>
      results.filter((read) => kindOf(read, scope) === kind).flatMap((read) => textOutsideTables(read, scope) ?? [])
    return [
      {
        indicators,
        actual: linesBy('actual'),
        prior: linesBy('prior'),
        strategy: strategy ?? (isParted ? soleStrategyIn(own) : null),
        name: nameIn(own),
        results,
        status: readsOf(own, 'status'),
      },
    ]
  })
}

/** The only strategy of a 主な戦略 label that stands over one of several groups. */
function soleStrategyIn(own: readonly FieldRead[]): string | null {
  const texts = readsOf(own, 'strategies').flatMap(({ chosen }) => chosen.text ?? [])
  const strategies = texts.flatMap(({ text }) => readStrategies(text))
  return strategies.length === 1 ? (strategies[0] ?? null) : null
}

/** 指標名 — printed under a label of its own, beside the target. */
function nameIn(own: readonly FieldRead[]): string | null {
  const [read, ...more] = readsOf(own, 'indicatorName')
  return read?.chosen.text && more.length === 0 ? plainText(read.chosen.text.text) : null
}

function textOutsideTables({ chosen }: FieldRead, { tables }: IssueScope): LinedText | null {
  if (!chosen.text || tables.some((table) => chosen.text?.tiles.some(({ box }) => encloses(table, box)))) return null
  return chosen.text
}

/** 「5年度実績」 in a plan of 令和６年度 is last year's. */
function kindOf({ match }: FieldRead, { readingYear }: IssueScope): 'actual' | 'prior' | null {
  if (match.field.id === 'prior') return 'prior'
  const offset = /^前々/u.test(match.reading.year ?? '')
    ? null
    : /^[前昨]年/u.test(match.reading.year ?? '')
      ? 'prior'
      : 'actual'
  if (offset !== 'actual') return offset
  const digits = /[0-9]+|元/u.exec(match.reading.year ?? '')?.[0]
  if (digits === undefined) return 'actual'
  const written = digits === '元' ? 1 : Number(digits)
  const year = written > 1900 ? written : written + (readingYear >= 2019 ? 2018 : 1988)
  return year === readingYear ? 'actual' : year === readingYear - 1 ? 'prior' : null
}
