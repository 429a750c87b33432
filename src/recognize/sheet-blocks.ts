import { encloses } from '../grid/box.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import { headingOfSheet, issueBlocks, type IssueBlock } from './issue-blocks.ts'
import type { Segment } from './plan-segments.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** Blocks of issues; a sheet named 経営課題２ whose fields have no heading is one block. */
export function blocksOf(
  segment: Segment,
  { board, book, labels: all }: PlanSheet,
  labels: readonly Label[],
  stops: ReadonlySet<Tile>,
): readonly IssueBlock[] {
  const blocks = issueBlocks({ board, profile: book.profile, labels, stops, bounds: segment.bounds })
  if (blocks.length > 0) return withoutOverview(blocks, all)
  const hasIssueFields =
    labels.filter(({ matches }) => matches[0]?.field.scope === 'issue' && matches[0].field.type !== 'amount').length >=
    2
  const heading = hasIssueFields
    ? (headingOfSheet(board.sheet.name, book.profile) ?? { number: null, label: '', title: '', named: false })
    : null
  if (!heading) return []
  const titleTile = titleOver(segment, board, labels, stops)
  const title = titleTile ? titleTile.text.trim().replace(/\s*\n\s*/gu, '') : ''
  return [{ heading: { ...heading, title }, tiles: titleTile ? [titleTile] : [], titleTile, box: segment.bounds }]
}

const LONGEST_TITLE = 60

/** The only text over the first field of a sheet that is one issue's is its title. */
function titleOver({ bounds }: Segment, board: Board, labels: readonly Label[], stops: ReadonlySet<Tile>): Tile | null {
  const first = Math.min(
    ...labels.filter(({ matches }) => matches[0]?.field.scope === 'issue').map(({ box }) => box.top),
  )
  const over = board
    .inside({ ...bounds, bottom: first - 1 })
    .filter((tile) => !stops.has(tile) && tile.box.bottom < first)
  const [only] = over
  return over.length === 1 && only && only.text.length <= LONGEST_TITLE && !only.text.includes('。') ? only : null
}

/** An overview that lists the issues before their blocks: the same number without a field of its own is left out. */
function withoutOverview(blocks: readonly IssueBlock[], labels: readonly Label[]): readonly IssueBlock[] {
  const fields = (block: IssueBlock): number =>
    labels.filter(
      ({ box, matches }) =>
        encloses(block.box, box) && matches[0]?.field.scope !== 'plan' && matches[0]?.field.id !== 'issueStart',
    ).length
  return blocks.filter((block) => {
    const twins = blocks.filter(
      (other) =>
        other !== block &&
        other.heading.number === block.heading.number &&
        other.heading.label.length === block.heading.label.length,
    )
    return fields(block) > 0 || !twins.some((twin) => fields(twin) > 0)
  })
}

/** 様式か — some field of an issue stands in the blocks: a table's rows that begin with 経営課題１ have none. */
export function hasFormLabels(blocks: readonly IssueBlock[], labels: readonly Label[]): boolean {
  return labels.some(({ box, matches }) => {
    const field = matches[0]?.field
    return (
      field !== undefined &&
      field.scope !== 'plan' &&
      field.type !== 'heading' &&
      blocks.some((block) => encloses(block.box, box))
    )
  })
}
