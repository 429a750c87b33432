import { parseA1 } from '../../../grid/a1.ts'
import type { CellRef } from '../../../grid/workbook-grid.ts'

/** A cell by numbers. */
export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export function placeOf(at: CellRef): Place | undefined {
  const found = 'line' in at ? undefined : parseA1(at.cell)
  return found && !('line' in at) ? { sheet: at.sheet, ...found } : undefined
}

export const keyOf = ({ sheet, row, column }: Place): string =>
  `${sheet.toLowerCase()}!${String(row)},${String(column)}`

/** 列の続き — places of one column whose rows follow each other with gaps of at most `gap` rows and `most` rows in all. */
export function columnRuns<T extends Place>(
  places: readonly T[],
  { gap, most, together }: { gap: number; most: number; together?: (a: T, b: T) => boolean },
): readonly (readonly T[])[] {
  const sorted = [...places].sort((a, b) => compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row)
  const runs: T[][] = []
  for (const place of sorted) {
    const run = runs[runs.length - 1]
    const first = run?.[0]
    const last = run?.[run.length - 1]
    const follows =
      first && last && last.sheet === place.sheet && last.column === place.column && place.row - last.row <= gap + 1
    if (run && first && last && follows && place.row - first.row < most && (!together || together(last, place)))
      run.push(place)
    else runs.push([place])
  }
  return runs
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
