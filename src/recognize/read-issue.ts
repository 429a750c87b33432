import { encloses, rowOverlap, type Box } from '../grid/box.ts'
import type { Doubt, DraftIndicator, SectionFound } from '../model/recognition.ts'
import type { Profile } from '../model/profile.ts'
import { joinParagraphs } from '../text/bullet.ts'
import type { Board, Tile } from './board.ts'
import {
  type BlockContext,
  extraName,
  fieldsOf,
  isExtra,
  readsOf,
  sectionsOf,
  sourcedText,
  textOf,
  type FieldRead,
} from './read-block.ts'
import type { Habit } from './choose-place.ts'
import type { Label } from './find-labels.ts'
import type { IssueFragment, Sourced } from './fragment.ts'
import { issueAmounts } from './issue-amounts.ts'
import type { IssueBlock } from './issue-blocks.ts'
import { linedText, type LinedText } from './lined-text.ts'
import { proseIndicators } from './prose-indicators.ts'
import { readStrategies } from './prose/read-strategies.ts'
import { sourced } from './sourced.ts'

/** 経営課題の読み — one block of a form as a fragment, with the labels found in it and what stayed open. */
export interface IssueRead {
  readonly fragment: IssueFragment
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
}

export interface IssueScope {
  readonly board: Board
  readonly profile: Profile
  readonly labels: readonly Label[]
  readonly stops: ReadonlySet<Tile>
  readonly asides: readonly Box[]
  readonly habit: Habit
  readonly planYear: number | null
  /** The year that bare numbers are read by: the plan's, or the likeliest where no title says it. */
  readonly readingYear: number
  /** Areas that the table reader takes. */
  readonly tables: readonly Box[]
}

/** Reads one issue's block: its amounts, texts, strategies, and the indicators that are written as text. */
export function readIssue(block: IssueBlock, index: number, scope: IssueScope): IssueRead {
  const { board } = scope
  const inside = scope.labels.filter(
    ({ box }) => encloses(block.box, box) && !scope.tables.some((table) => encloses(table, box)),
  )
  const labels = inside.filter((label) => !block.tiles.some((tile) => label.parts.includes(tile)))
  const context: BlockContext = {
    scope: { board, labels: scope.labels, stops: scope.stops, bounds: block.box, asides: scope.asides },
    habit: scope.habit,
    level: 'issue',
  }
  const reads = fieldsOf(labels, context).filter(({ match }) => match.field.id !== 'issueStart')
  const parts = partsOf(reads, block.box, board)
  const own = reads.filter(({ label }) => !parts.some(({ isAction, box }) => isAction && encloses(box, label.box)))
  const amounts = amountsOf(block, parts, scope)
  const challenge = textOf(readsOf(own, 'challenge'), board)
  const strategies = strategiesOf(own, parts, board)
  const indicators = indicatorsOf(reads, parts, strategies?.value ?? [], scope)
  const extras = extrasOf(own, parts, board)
  const title = block.titleTile
    ? sourced(block.heading.title, [block.titleTile], board, 0.95, board.refOf(block.tiles[0] ?? block.box))
    : null
  return {
    fragment: {
      number: block.heading.number,
      label: block.heading.label,
      title,
      budget: amounts.amounts,
      challenge: challenge.value,
      strategies,
      indicators: indicators.indicators,
      extra: { ...extras.values, ...actionsOf(reads, parts, board) },
      at: board.refOf(block.tiles[0] ?? block.box),
    },
    sections: sectionsOf(own, board, index),
    doubts: [
      ...challenge.doubts,
      ...extras.doubts,
      ...indicators.doubts,
      ...strategyDoubts(own, board),
      ...amounts.doubts,
    ],
  }
}

/** 戦略1-1 or 具体的取組1-1-1 inside an issue, with the rows it reaches down to. */
interface Part {
  readonly read: FieldRead
  readonly isAction: boolean
  readonly title: string
  readonly box: Box
}

function partsOf(reads: readonly FieldRead[], bounds: Box, board: Board): readonly Part[] {
  const starts = reads.filter(
    ({ match }) => match.number !== null && (match.field.id === 'strategies' || match.field.id === 'actionStart'),
  )
  return starts.map((read) => {
    const isAction = read.match.field.id === 'actionStart'
    const ends = starts.filter(
      (other) => other.label.box.top > read.label.box.top && (isAction || other.match.field.id === 'strategies'),
    )
    const bottom = ends.length === 0 ? bounds.bottom : Math.min(...ends.map(({ label }) => label.box.top)) - 1
    return { read, isAction, title: partTitle(read, board), box: { ...bounds, top: read.label.box.top, bottom } }
  })
}

/** '戦略1-1', '具体的取組1-1-1　' before the part's own name. */
const PART_HEAD = /^[^0-9０-９]*[0-9０-９]+(?:[\s　]*[-－‐–ー−][\s　]*[0-9０-９]+)+[\s　】\]:：.．]*/u
const BRACKETS = /^[【「『[](?<inside>[^【】「」『』]*)[】」』\]]$/u

function partTitle({ label, match, chosen }: FieldRead, board: Board): string {
  const raw = label.parts.map(({ text }) => text).join('')
  const own = match.rest === '' ? '' : raw.replace(PART_HEAD, '')
  const beside = chosen.place.relation === 'right' ? chosen.text : null
  const below =
    chosen.place.relation === 'below' && chosen.place.tiles[0] ? linedText([chosen.place.tiles[0]], board) : null
  const title = joinParagraphs(own === '' ? ((beside ?? below)?.text ?? '') : own).replace(/\n/gu, '')
  return BRACKETS.exec(title)?.groups?.['inside'] ?? title
}

function amountsOf(block: IssueBlock, parts: readonly Part[], scope: IssueScope) {
  const { board, labels, stops, planYear, tables } = scope
  const actions = parts.filter(({ isAction }) => isAction).map(({ box }) => box)
  const outside = (box: Box): boolean => ![...actions, ...tables].some((area) => rowOverlap(area, box) > 0)
  const bottom = actions.length === 0 ? block.box.bottom : Math.min(...actions.map(({ top }) => top)) - 1
  const own = labels.filter(({ box }) => encloses(block.box, box) && outside(box))
  const found = issueAmounts({ board, labels: own, stops, bounds: { ...block.box, bottom }, planYear })
  const doubts = found.open.map((open): Doubt => ({ field: 'budget', title: '予算額・決算額', ...open }))
  return { amounts: found.amounts, doubts }
}

function strategiesOf(
  reads: readonly FieldRead[],
  parts: readonly Part[],
  board: Board,
): Sourced<readonly string[]> | null {
  const numbered = onePerNumber(parts.filter(({ isAction, title }) => !isAction && title !== ''))
  const first = numbered[0]
  if (first) {
    const tiles = numbered.flatMap(({ read }) => [
      ...read.label.parts,
      ...(read.match.rest === '' ? read.chosen.place.tiles : []),
    ])
    return sourced(
      numbered.map(({ title }) => title),
      tiles,
      board,
      0.95,
      board.refOf(first.read.label.box),
    )
  }
  const own = readsOf(reads, 'strategies').filter(({ match }) => match.number === null)
  const text = textOf(own, board).value ? own.find(({ chosen }) => chosen.text !== null) : undefined
  if (!text?.chosen.text) return null
  return { ...sourcedText('', text, board), value: readStrategies(text.chosen.text.text) }
}

/** 「めざす成果及び戦略１－１」 and 「戦略１－１」 under it are one. */
const onePerNumber = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((part, index) => parts.findIndex(({ read }) => read.match.number === part.read.match.number) === index)

const strategyDoubts = (reads: readonly FieldRead[], board: Board): readonly Doubt[] =>
  textOf(
    readsOf(reads, 'strategies').filter(({ match }) => match.number === null),
    board,
  ).doubts

function extrasOf(reads: readonly FieldRead[], parts: readonly Part[], board: Board) {
  const values: Record<string, Sourced<string>> = {}
  const doubts: Doubt[] = []
  const extras = reads.filter(({ match }) => isExtra(match.field))
  for (const name of new Set(extras.map((read) => extraKey(read, parts)))) {
    const text = textOf(
      extras.filter((read) => extraKey(read, parts) === name),
      board,
    )
    if (text.value) values[name] = text.value
    doubts.push(...text.doubts)
  }
  return { values, doubts }
}

/** めざす状態 stands once in each 戦略: where there are several, its number goes with the name. */
function extraKey({ match, label }: FieldRead, parts: readonly Part[]): string {
  const strategies = parts.filter(({ isAction }) => !isAction)
  const around = strategies.filter(({ box }) => encloses(box, label.box))
  const number = around[around.length - 1]?.read.match.number
  return extraName(match.field) + (strategies.length > 1 && number ? number : '')
}

/** 具体的取組 keyed with its number: its title, and the text of what is done. */
function actionsOf(
  reads: readonly FieldRead[],
  parts: readonly Part[],
  board: Board,
): Readonly<Record<string, Sourced<string>>> {
  const actions: Record<string, Sourced<string>> = {}
  for (const part of parts.filter(({ isAction }) => isAction)) {
    const inside = reads.filter(
      ({ label, match }) => encloses(part.box, label.box) && isExtra(match.field) && match.field.scope === 'action',
    )
    const texts = inside.flatMap(({ chosen }) => (chosen.text ? [chosen.text] : []))
    const name = `${part.read.match.field.title}${part.read.match.number ?? ''}`
    const tiles = [...part.read.label.parts, ...part.read.chosen.place.tiles, ...texts.flatMap((text) => text.tiles)]
    const value = [part.title, ...texts.map((text) => joinParagraphs(text.text))]
      .filter((text) => text !== '')
      .join('\n')
    actions[name] = sourced(value, [...new Set(tiles)], board, 0.9, board.refOf(part.read.label.box))
  }
  return actions
}

interface IndicatorGroup {
  readonly indicators: LinedText
  readonly actual: readonly LinedText[]
  readonly prior: readonly LinedText[]
  readonly strategy: string | null
}

function indicatorsOf(
  reads: readonly FieldRead[],
  parts: readonly Part[],
  strategies: readonly string[],
  scope: IssueScope,
): { readonly indicators: readonly DraftIndicator[]; readonly doubts: readonly Doubt[] } {
  const groups = groupsOf(reads, parts, scope)
  const { profile, readingYear: planYear } = scope
  const read = groups.map((group) => {
    const result = proseIndicators(
      { indicators: group.indicators, actual: group.actual, prior: group.prior },
      { planYear, strategies, profile },
    )
    const indicators = result.indicators.map((own) =>
      own.strategy === null && group.strategy !== null ? { ...own, strategy: group.strategy } : own,
    )
    return { ...result, indicators }
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
    return [{ indicators, actual: linesBy('actual'), prior: linesBy('prior'), strategy: strategy ?? null }]
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
