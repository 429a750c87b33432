import { encloses } from '../grid/box.ts'
import type { Doubt, DraftIndicator } from '../model/recognition.ts'
import type { Part } from './issue-parts.ts'
import type { IssueScope } from './issue-scope.ts'
import type { LinedText } from './lined-text.ts'
import { proseIndicators } from './prose-indicators.ts'
import { withStatusColumn } from './status-column.ts'
import { readsOf, textOf, type FieldRead } from './read-block.ts'

interface IndicatorGroup {
  readonly indicators: LinedText
  readonly actual: readonly LinedText[]
  readonly prior: readonly LinedText[]
  readonly strategy: string | null
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
      { planYear, strategies, profile },
    )
    const indicators = result.indicators.map((own) =>
      own.strategy === null && group.strategy !== null ? { ...own, strategy: group.strategy } : own,
    )
    return { ...result, indicators: withStatusColumn(indicators, group.status, group.results, { board, scale }) }
  })
  const open = readsOf(reads, 'indicators').flatMap((field) =>
    field.chosen.rivals ? textOf([field], scope.board).doubts : [],
  )
  return {
    indicators: read.flatMap(({ indicators }) => indicators),
    doubts: [...open, ...read.flatMap(({ doubts }) => doubts)],
  }
}

/** Indicators with the results of the same part: of the issue itself, of 戦略1-1, of 具体的取組1-1-1. */
function groupsOf(reads: readonly FieldRead[], parts: readonly Part[], scope: IssueScope): readonly IndicatorGroup[] {
  const partOf = ({ label }: FieldRead): Part | undefined => {
    const around = parts.filter(({ box }) => encloses(box, label.box))
    return around.find(({ isAction }) => isAction) ?? around[around.length - 1]
  }
  return readsOf(reads, 'indicators').flatMap((read) => {
    const indicators = textOutsideTables(read, scope)
    if (!indicators) return []
    const part = partOf(read)
    const level = reads.filter((other) => partOf(other) === part)
    const strategy = parts
      .filter(({ isAction, box }) => !isAction && encloses(box, read.label.box))
      .map(({ title }) => title)[0]
    const results = level.filter(({ match }) => match.field.id === 'results' || match.field.id === 'prior')
    const linesBy = (kind: 'actual' | 'prior'): readonly LinedText[] =>
      results.filter((own) => kindOf(own, scope) === kind).flatMap((own) => textOutsideTables(own, scope) ?? [])
    const status = readsOf(level, 'status')
    return [
      { indicators, actual: linesBy('actual'), prior: linesBy('prior'), strategy: strategy ?? null, results, status },
    ]
  })
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
