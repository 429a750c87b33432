import type { Box } from '../grid/box.ts'
import { joinParagraphs } from '../text/bullet.ts'
import type { Board } from './board.ts'
import { linedText } from './lined-text.ts'
import type { FieldRead } from './read-block.ts'

/** 経営課題の部分 — 戦略1-1 or 具体的取組1-1-1 inside an issue, with the rows it reaches down to. */
export interface Part {
  readonly read: FieldRead
  readonly isAction: boolean
  readonly title: string
  readonly box: Box
}

/** The numbered parts of a block, in the order of the page. */
export function partsOf(reads: readonly FieldRead[], bounds: Box, board: Board): readonly Part[] {
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

/** 「【戦略１－１　相談支援の充実】」 closes its bracket after the title. */
const LONE_CLOSE = /(?<=^[^【「『[]*)[】」』\]]$/u

function partTitle({ label, match, chosen }: FieldRead, board: Board): string {
  const raw = label.parts.map(({ text }) => text).join('')
  const own = match.rest === '' ? '' : raw.replace(PART_HEAD, '')
  const beside = chosen.place.relation === 'right' ? chosen.text : null
  const below =
    chosen.place.relation === 'below' && chosen.place.tiles[0] ? linedText([chosen.place.tiles[0]], board) : null
  const title = joinParagraphs(own === '' ? ((beside ?? below)?.text ?? '') : own).replace(/\n/gu, '')
  return BRACKETS.exec(title)?.groups?.['inside'] ?? title.replace(LONE_CLOSE, '')
}
