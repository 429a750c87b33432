import { columnOverlap, type Box } from '../grid/box.ts'
import type { Profile } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import { issueHeadingReader, wordedHeading, type IssueHeading, type IssueHeadingReader } from './table/issue-heading.ts'

/** 経営課題の区画 — one issue's heading and the rectangle of cells that belongs to it. */
export interface IssueBlock {
  readonly heading: IssueHeading
  /** The tiles that the heading was read from: number and title may stand apart. */
  readonly tiles: readonly Tile[]
  readonly titleTile: Tile | null
  readonly box: Box
}

interface Start {
  readonly heading: IssueHeading
  readonly tiles: readonly Tile[]
  readonly titleTile: Tile | null
  readonly box: Box
}

export interface BlockScope {
  readonly board: Board
  readonly profile: Profile
  readonly labels: readonly Label[]
  readonly stops: ReadonlySet<Tile>
  readonly bounds: Box
}

/** Parts a plan's area into the blocks of its issues, in the order of the page. */
export function issueBlocks(scope: BlockScope): readonly IssueBlock[] {
  const read = issueHeadingReader(scope.profile)
  const named = scope.labels.flatMap((label) => startOf(label, read, scope) ?? [])
  const starts = named.length > 0 ? named : bareStarts(read, scope)
  return starts.map((start) => ({ ...start, box: blockOf(start, starts, scope) }))
}

const LONGEST_TITLE = 120

function startOf(label: Label, read: IssueHeadingReader, scope: BlockScope): Start | undefined {
  const match = label.matches.find(({ field }) => field.id === 'issueStart')
  if (!match || label.matches[0]?.field.id !== 'issueStart') return undefined
  const tile = label.parts[0]
  const text = label.parts.map((part) => part.text).join('')
  if (!tile || !scope.board.inside(scope.bounds).includes(tile)) return undefined
  if (match.number === null) return label.rest === null ? unnumbered(label, read, scope) : restStart(label, read)
  const printed = printedHeading(text, match.rest, read)
  if (printed.number === null) return undefined
  const heading = { ...printed, title: titleText(printed.title) }
  const start = { heading, tiles: label.parts, titleTile: tile, box: label.box }
  return heading.title === '' ? withTitleBeside(start, scope) : start
}

/** The heading as printed; a label set out letter by letter is closed up first. */
function printedHeading(text: string, rest: string, read: IssueHeadingReader): IssueHeading {
  const own = namedHeading(text, read) ?? read(text)
  if (own.number !== null) return own
  const title = suffixOf(text, rest)
  const closed = read(text.slice(0, text.length - title.length).replace(/[\s　]/gu, ''))
  return { ...closed, title }
}

const LONGEST_ORDINAL = 6

/** 「４　経営課題１　脱炭素…」 — the heading begins where its own word does. */
function namedHeading(text: string, read: IssueHeadingReader): IssueHeading | undefined {
  const starts = Array.from({ length: LONGEST_ORDINAL }, (_, start) => read(text.slice(start)))
  return starts.find(({ named }) => named)
}

/** The end of a text that a part of its key stands for: blanks inside a title stay as they are. */
function suffixOf(text: string, key: string): string {
  for (let start = 0; start < text.length && key !== ''; start++) {
    const end = text.slice(start)
    if (!/^[\s　]/u.test(end) && keyOf(end) === key) return end
  }
  return ''
}

/** 経営課題：１ 脱炭素社会の実現 in one cell, with or without a number. */
function restStart(label: Label, read: IssueHeadingReader): Start | undefined {
  const heading = read(label.rest ?? '')
  const tile = label.parts[0]
  const isHeading = heading.number !== null || isTitle(tile)
  return tile && isHeading ? { heading, tiles: label.parts, titleTile: tile, box: label.box } : undefined
}

/** 「経営課題」｜「１」｜「脱炭素社会の実現」, or 「１ 脱炭素…」 beside or under the word; beside it a title may stand without number. */
function unnumbered(label: Label, read: IssueHeadingReader, scope: BlockScope): Start | undefined {
  const beside = besideOf(label.box, scope)
  return (
    startAt(beside, label, read, scope) ??
    startAt(underOf(label.box, scope), label, read, scope) ??
    (isTitle(beside) ? startWith(beside, { ...read(beside.text), title: titleText(beside.text) }, label) : undefined)
  )
}

function startAt(tile: Tile | undefined, label: Label, read: IssueHeadingReader, scope: BlockScope): Start | undefined {
  const heading = tile ? read(tile.text) : undefined
  if (!tile || !heading || heading.number === null || heading.title.length > LONGEST_TITLE) return undefined
  const start = startWith(tile, { ...heading, named: true }, label)
  return heading.title === '' ? withTitleBeside(start, scope, tile.box) : start
}

const startWith = (tile: Tile, heading: IssueHeading, label: Label): Start => ({
  heading,
  tiles: [...label.parts, tile],
  titleTile: tile,
  box: label.box,
})

/** The number stands alone: its title is the next cell to the right, else the one below. */
function withTitleBeside(start: Start, scope: BlockScope, from: Box = start.box): Start {
  const beside = besideOf(from, scope)
  const under = underOf(from, scope)
  const tile = isTitle(beside) ? beside : isTitle(under) ? under : undefined
  if (!tile) return { ...start, titleTile: null }
  const title = titleText(tile.text)
  return { ...start, heading: { ...start.heading, title }, tiles: [...start.tiles, tile], titleTile: tile }
}

const isTitle = (tile: Tile | undefined): tile is Tile =>
  tile !== undefined &&
  tile.text.length <= LONGEST_TITLE &&
  !tile.text.includes('。') &&
  !/^[・･●]/u.test(tile.text.trim())

const WRAP = /[\s　]*\n[\s　]*/gu
const titleText = (text: string): string =>
  text
    .trim()
    .replace(WRAP, '')
    .replace(/^[【「『[](.*)[】」』\]]$/u, '$1')

function besideOf(box: Box, { board, stops, bounds }: BlockScope): Tile | undefined {
  const first = board
    .inside({ ...box, left: box.right + 1, right: bounds.right })
    .find((tile) => tile.box.left > box.right)
  return first && !stops.has(first) ? first : undefined
}

function underOf(box: Box, { board, stops, bounds }: BlockScope): Tile | undefined {
  const row = box.bottom + 1
  if (row > bounds.bottom) return undefined
  const first = board.inside({ ...box, top: row, bottom: row }).find((tile) => tile.box.top === row)
  return first && !stops.has(first) ? first : undefined
}

/** Rows below a bare heading within which its block's first label must stand. */
const NEAR = 3

/**
 * Where no heading says 経営課題: what stands directly above the blocks, either 「課題１　火災予防」 under a word of the office's own (one word, each
 * number once) or 「１　脱炭素社会の実現」, whose numbers must rise one by one, for a bare number may count anything.
 */
function bareStarts(read: IssueHeadingReader, scope: BlockScope): readonly Start[] {
  const worded = leadingStarts(wordedHeading, scope).map((start) => withTitle(start, scope))
  const words = new Set(worded.map(({ heading }) => keyOf(heading.label).replace(NUMBER_TAIL, '')))
  const numbers = new Set(worded.map(({ heading }) => heading.number))
  if (worded.length > 0 && words.size === 1 && numbers.size === worded.length) return worded
  const bare = leadingStarts(read, scope).filter(({ heading }) => heading.title !== '')
  return bare.every(({ heading }, index) => heading.number === index + 1) ? bare : []
}

const NUMBER_TAIL = /[0-9①-⑳-]+$/u
const withTitle = (start: Start, scope: BlockScope): Start =>
  start.heading.title === '' ? withTitleBeside(start, scope) : start

/** Headings right above the first field of a block, never inside one. */
function leadingStarts(read: IssueHeadingReader, { board, bounds, labels, stops }: BlockScope): readonly Start[] {
  const own = labels.filter(({ matches }) => matches[0]?.field.scope === 'issue')
  return board.inside(bounds).flatMap((tile) => {
    const heading = stops.has(tile) || tile.text.length > LONGEST_TITLE ? undefined : read(tile.text)
    if (!heading || heading.number === null || heading.title.includes('。')) return []
    const leads = own.some(
      ({ box }) => box.top > tile.box.bottom && box.top <= tile.box.bottom + NEAR && box.left >= tile.box.left,
    )
    const inside = own.some(({ box }) => box.top <= tile.box.top && box.bottom >= tile.box.top)
    return leads && !inside ? [{ heading, tiles: [tile], titleTile: tile, box: tile.box }] : []
  })
}

/** From the start to the row before the next start below; beside another start, only its own columns, up to the plan's own fields. */
function blockOf(start: Start, starts: readonly Start[], { bounds, labels }: BlockScope): Box {
  const level = starts.filter(
    (other) => other !== start && other.box.top <= start.box.bottom && other.box.bottom >= start.box.top,
  )
  const rightward = level.filter(({ box }) => box.left > start.box.left).map(({ box }) => box.left - 1)
  const isFirst = level.every(({ box }) => box.left > start.box.left)
  const right = rightward.length === 0 ? bounds.right : Math.min(...rightward)
  const left = level.length === 0 || isFirst ? bounds.left : start.box.left
  const columns = { ...start.box, left, right }
  const next = starts
    .filter(({ box }) => box.top > start.box.bottom && columnOverlap(box, columns) > 0)
    .map(({ box }) => box.top - 1)
  const tail = level.length === 0 ? [] : labels.filter((label) => isOfPlan(label) && label.box.top > start.box.bottom)
  const bottom = Math.min(bounds.bottom, ...next, ...tail.map(({ box }) => box.top - 1))
  return { top: start.box.top, bottom, left, right }
}

/** 自己評価 under blocks that stand side by side begins left of most of them; 目標 may be an issue's too. */
const isOfPlan = ({ matches }: Label): boolean =>
  matches.every(({ field }) => field.scope === 'plan' && field.type !== 'heading')

/** The number in a sheet's name: 「経営課題１」, 「課題2」, '１'. */
const SHEET_NUMBER = /課題[\s　_-]*([0-9①-⑳]{1,2})/u

/** シート名の課題番号 — for a sheet per issue whose block has no heading of its own. */
export function headingOfSheet(name: string, profile: Profile): IssueHeading | undefined {
  const match = SHEET_NUMBER.exec(keyOf(name))
  const heading = match ? issueHeadingReader(profile)(`経営課題${match[1] ?? ''}`) : undefined
  return heading && heading.number !== null ? { ...heading, title: '' } : undefined
}
