import type { Box } from '../../../grid/box.ts'
import { areaOf } from './areas.ts'
import type { Drawing } from './wire.ts'

/**
 * 結合 — merges of one row that repeat down the sheet are one call (`mergeAcross`), however many rows there are; the others are merged whole. A run goes on over
 * the rows of bands, which are merged by it where they should not be, and are taken apart again, all of them by one call.
 */
export function mergeAreas(merges: readonly Box[], bands: ReadonlySet<number>): Drawing['merges'] {
  const across: Box[] = []
  const apart: Box[] = []
  const open = new Map<string, number>()
  for (const box of flatMerges(merges, bands)) {
    const key = `${String(box.left)}-${String(box.right)}`
    const place = open.get(key)
    const run = place === undefined ? undefined : across[place]
    const between = run && rowsBetween(run.bottom, box.top)
    if (place !== undefined && run && between?.every((row) => bands.has(row))) {
      across[place] = { ...run, bottom: box.bottom }
      apart.push(...between.map((row) => ({ ...box, top: row, bottom: row })))
    } else open.set(key, across.push(box) - 1)
  }
  const whole = merges.filter(({ top, bottom }) => top !== bottom)
  return { across: across.map(areaOf), whole: whole.map(areaOf), apart: apart.map(areaOf) }
}

const flatMerges = (merges: readonly Box[], bands: ReadonlySet<number>): readonly Box[] =>
  merges.filter(({ top, bottom }) => top === bottom && !bands.has(top)).sort((a, b) => a.top - b.top || a.left - b.left)

const rowsBetween = (above: number, below: number): readonly number[] =>
  Array.from({ length: below - above - 1 }, (_, offset) => above + 1 + offset)
