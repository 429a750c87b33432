import type { Box } from '../grid/box.ts'
import type { Label } from './find-labels.ts'
import type { InnerHeader } from './inner-tables.ts'
import type { TitleTile } from './plan-heading.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** 運営方針の範囲 — the rows of a sheet that are one plan's. */
export interface Segment {
  readonly title: TitleTile | null
  readonly bounds: Box
  readonly isWhole: boolean
}

/** One sheet may hold several plans below each other; a title repeated on each page begins none. */
export function segmentsOf({ board, titles }: PlanSheet): readonly Segment[] {
  const starts: TitleTile[] = []
  for (const title of titles) {
    const before = starts[starts.length - 1]
    if (!before) starts.push(title)
    else if (isOther(title, before)) starts.push(title)
    else if (isFuller(title, before)) starts[starts.length - 1] = { tile: before.tile, title: title.title }
  }
  const whole = { ...board.used }
  if (starts.length === 0) return [{ title: null, bounds: whole, isWhole: true }]
  return starts.map((title, index) => {
    const next = starts[index + 1]
    const top = index === 0 ? whole.top : title.tile.box.top
    return {
      title,
      bounds: { ...whole, top, bottom: next ? next.tile.box.top - 1 : whole.bottom },
      isWhole: starts.length === 1,
    }
  })
}

const isOther = ({ title: a }: TitleTile, { title: b }: TitleTile): boolean =>
  (a.department !== null && b.department !== null && a.department !== b.department) ||
  (a.fiscalYear !== null && b.fiscalYear !== null && a.fiscalYear !== b.fiscalYear && a.department !== null)

const isFuller = ({ title: a }: TitleTile, { title: b }: TitleTile): boolean =>
  (b.department === null && a.department !== null) || (b.fiscalYear === null && a.fiscalYear !== null)

/** From the sheet's top to the first field of the plan; at most some rows below the title. */
const HEADING_ROWS = 12

export function headingZone(
  { title, bounds }: Segment,
  labels: readonly Label[],
  headers: readonly InnerHeader[],
): Box {
  const own = (label: Label): boolean => {
    const id = label.matches[0]?.field.id
    return id === 'head' || id === 'department' || id === 'fiscalYear' || label.matches[0]?.field.type === 'heading'
  }
  const isStart = (label: Label): boolean => label.matches[0]?.field.id === 'issueStart'
  const first = labels.filter((label) => !own(label) || isStart(label)).map(({ box }) => box.top - 1)
  const tables = headers.map(({ box }) => box.top - 1)
  const floor = (title?.tile.box.bottom ?? bounds.top) + HEADING_ROWS
  const below = [...first, ...tables].filter((row) => row >= (title?.tile.box.bottom ?? bounds.top))
  return { ...bounds, bottom: Math.max(title?.tile.box.bottom ?? bounds.top, Math.min(floor, bounds.bottom, ...below)) }
}
