import { encloses, rowOverlap, type Box } from '../grid/box.ts'
import type { Doubt, SectionFound } from '../model/recognition.ts'
import { joinParagraphs } from '../text/bullet.ts'
import type { Board } from './board.ts'
import type { IssueFragment, Sourced } from './fragment.ts'
import { issueAmounts } from './issue-amounts.ts'
import type { IssueBlock } from './issue-blocks.ts'
import { indicatorsOf } from './issue-indicators.ts'
import { partsOf, type Part } from './issue-parts.ts'
import type { IssueScope } from './issue-scope.ts'
import { readStrategies } from './prose/read-strategies.ts'
import { extraName, fieldsOf, isExtra, readsOf, sectionsOf, sourcedText, textOf, type FieldRead } from './read-block.ts'
import { sourced } from './sourced.ts'

/** 経営課題の読み — one block of a form as a fragment, with the labels found in it and what stayed open. */
export interface IssueRead {
  readonly fragment: IssueFragment
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
}

/** Reads one issue's block: its amounts, texts, strategies, and the indicators that are written as text. */
export function readIssue(block: IssueBlock, index: number, scope: IssueScope): IssueRead {
  const { board } = scope
  const reads = readsIn(block, scope)
  const parts = partsOf(reads, block.box, board)
  const own = reads.filter(({ label }) => !parts.some(({ isAction, box }) => isAction && encloses(box, label.box)))
  const amounts = amountsOf(block, parts, scope)
  const challenge = textOf(readsOf(own, 'challenge'), board)
  const strategies = strategiesOf(own, parts, board)
  const indicators = indicatorsOf(reads, parts, strategies?.value ?? [], scope)
  const extras = extrasOf(own, parts, board)
  const open = [challenge, extras, indicators, amounts].flatMap(({ doubts }) => doubts)
  return {
    fragment: {
      number: block.heading.number,
      label: block.heading.label,
      title: titleOf(block, board),
      budget: amounts.amounts,
      challenge: challenge.value,
      strategies,
      indicators: indicators.indicators,
      extra: { ...extras.values, ...actionsOf(reads, parts, board) },
      at: board.refOf(block.tiles[0] ?? block.box),
    },
    sections: sectionsOf(own, board, index),
    doubts: [...open, ...strategyDoubts(own, board)],
  }
}

/** The fields that labels of the block name, tables and the block's own heading left out. */
function readsIn(block: IssueBlock, scope: IssueScope): readonly FieldRead[] {
  const isOutside = (box: Box): boolean => !scope.tables.some((table) => encloses(table, box))
  const inside = scope.labels.filter(({ box }) => encloses(block.box, box) && isOutside(box))
  const labels = inside.filter((label) => !block.tiles.some((tile) => label.parts.includes(tile)))
  const reads = fieldsOf(labels, { scope: { ...scope, bounds: block.box }, habit: scope.habit, level: 'issue' })
  return reads.filter(({ match }) => match.field.id !== 'issueStart')
}

const TITLE_CONFIDENCE = 0.95

function titleOf({ titleTile, tiles, heading, box }: IssueBlock, board: Board): Sourced<string> | null {
  return titleTile ? sourced(heading.title, [titleTile], board, TITLE_CONFIDENCE, board.refOf(tiles[0] ?? box)) : null
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
  const perStrategy = strategiesOver(own, reads, board)
  if (perStrategy) return perStrategy
  const text = textOf(own, board).value ? own.find(({ chosen }) => chosen.text !== null) : undefined
  if (!text?.chosen.text) return null
  return { ...sourcedText('', text, board), value: readStrategies(text.chosen.text.text) }
}

/** 主な戦略 over each group of targets: together they are the issue's. */
function strategiesOver(
  own: readonly FieldRead[],
  reads: readonly FieldRead[],
  board: Board,
): Sourced<readonly string[]> | null {
  if (!areOverCards(own, reads)) return null
  const texts = own.flatMap(({ chosen }) => chosen.text ?? [])
  const tiles = texts.flatMap((text) => text.tiles)
  const value = texts.flatMap(({ text }) => readStrategies(text))
  return sourced(value, tiles, board, 0.95, own[0] ? board.refOf(own[0].label.box) : null)
}

/** Each of several labels of strategies has targets below it, before the next. */
function areOverCards(own: readonly FieldRead[], reads: readonly FieldRead[]): boolean {
  const tops = own.map(({ label }) => label.box.top)
  const targets = readsOf(reads, 'indicators').map(({ label }) => label.box.top)
  return (
    tops.length > 1 &&
    tops.every((top, index) => targets.some((row) => row > top && row < (tops[index + 1] ?? Infinity)))
  )
}

/** 「めざす成果及び戦略１－１」 and 「戦略１－１」 under it are one. */
const onePerNumber = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((part, index) => parts.findIndex(({ read }) => read.match.number === part.read.match.number) === index)

function strategyDoubts(reads: readonly FieldRead[], board: Board): readonly Doubt[] {
  const own = readsOf(reads, 'strategies').filter(({ match }) => match.number === null)
  return areOverCards(own, reads) ? [] : textOf(own, board).doubts
}

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
