import type { Box } from '../../../grid/box.ts'
import type { LayoutStyle, Line, SheetLayout } from '../../../model/sheet-layout.ts'
import { areaOf } from './areas.ts'
import type { Drawing } from './wire.ts'

type Border = Drawing['borders'][number]
type Side = Border['sides'][number]
type Drawn = Exclude<Line, 'none'>

const OUTER: readonly Side[] = ['top', 'left', 'bottom', 'right']
const GRID: readonly Side[] = [...OUTER, 'vertical', 'horizontal']
/** A thicker line is drawn over a thinner one of the neighbouring cell. */
const LINES: readonly Drawn[] = ['hair', 'thin', 'medium']

/**
 * 罫線 — one call for all areas that have the same lines. Framed cells side by side and below one another are one area with lines inside, so that a table of
 * any length is a single area; a merged area has lines at its edges alone.
 */
export function borderAreas(layout: SheetLayout, bands: ReadonlySet<number> = new Set()): readonly Border[] {
  const framed = new Map<Drawn, Box[]>()
  const partly = new Map<string, { readonly line: Drawn; readonly sides: readonly Side[]; readonly boxes: Box[] }>()
  for (const { box, edges } of framesOf(layout)) {
    const line = commonLine(edges)
    // A band is not merged, so that lines inside its area would show.
    if (line !== null && !bands.has(box.top)) framed.set(line, [...(framed.get(line) ?? []), box])
    else for (const one of LINES) notePart(partly, one, box, edges)
  }
  const grids = [...framed].map(([line, boxes]) => ({ line, sides: [...GRID], areas: joined(boxes).map(areaOf) }))
  const parts = [...partly.values()].map(({ line, sides, boxes }) => ({
    line,
    sides: [...sides],
    areas: boxes.map(areaOf),
  }))
  return [...grids, ...parts].sort((a, b) => LINES.indexOf(a.line) - LINES.indexOf(b.line))
}

type Edges = LayoutStyle['border']

const commonLine = (edges: Edges): Drawn | null =>
  edges.top !== 'none' && OUTER.every((side) => edges[side as keyof Edges] === edges.top) ? edges.top : null

function notePart(
  partly: Map<string, { readonly line: Drawn; readonly sides: readonly Side[]; readonly boxes: Box[] }>,
  line: Drawn,
  box: Box,
  edges: Edges,
): void {
  const sides = OUTER.filter((side) => edges[side as keyof Edges] === line)
  if (sides.length === 0) return
  const key = [line, ...sides].join(' ')
  const known = partly.get(key)
  if (known) known.boxes.push(box)
  else partly.set(key, { line, sides, boxes: [box] })
}

/** Every merged area and every other cell, with the lines at its edges. */
function framesOf(layout: SheetLayout): readonly { readonly box: Box; readonly edges: Edges }[] {
  const anchors = new Map(layout.merges.map((box) => [keyOf(box.top, box.left), box]))
  const covered = new Set(layout.merges.flatMap(shadowsOf))
  return layout.rows.flatMap((line, row) =>
    line.cells.flatMap(({ column, style }) => {
      const own = layout.styles[style]
      if (!own || covered.has(keyOf(row, column))) return []
      const box = anchors.get(keyOf(row, column)) ?? { top: row, left: column, bottom: row, right: column }
      const last = styleAt(layout, box.bottom, box.right) ?? own
      const { top, left } = own.border
      return [{ box, edges: { top, left, bottom: last.border.bottom, right: last.border.right } }]
    }),
  )
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`

function shadowsOf(box: Box): readonly string[] {
  const keys: string[] = []
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      if (row !== box.top || column !== box.left) keys.push(keyOf(row, column))
    }
  }
  return keys
}

const styleAt = (layout: SheetLayout, row: number, column: number): LayoutStyle | undefined => {
  const cell = layout.rows[row]?.cells.find((one) => one.column === column)
  return cell && layout.styles[cell.style]
}

/** Boxes joined first along their rows, then downwards where they reach from the same column to the same column. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const along = chain(
    [...boxes].sort((a, b) => a.top - b.top || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && a.right === b.left - 1,
  )
  return chain(
    [...along].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && a.bottom === b.top - 1,
  )
}

function chain(boxes: readonly Box[], follows: (a: Box, b: Box) => boolean): readonly Box[] {
  const chained: Box[] = []
  for (const box of boxes) {
    const last = chained[chained.length - 1]
    if (last && follows(last, box)) chained[chained.length - 1] = { ...last, bottom: box.bottom, right: box.right }
    else chained.push(box)
  }
  return chained
}
