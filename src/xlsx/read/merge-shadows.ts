import type { Box } from '../../grid/box.ts'

/**
 * 結合セルの陰 — tells cells under a merged area other than its anchor. Asked with rows ascending, it keeps the areas that reach the row in
 * hand ordered by column, so that a sheet with thousands of merges costs little more than its cells.
 */
export function shadowsOf(merges: readonly Box[]): (row: number, column: number) => boolean {
  const waiting = [...merges].sort((a, b) => a.top - b.top)
  let active: Box[] = []
  let next = 0
  let current = -1
  let until = Infinity
  const goTo = (row: number): void => {
    current = row
    const entering: Box[] = []
    for (let box = waiting[next]; box && box.top <= row; box = waiting[++next]) entering.push(box)
    if (entering.length === 0 && row <= until) return
    active = [...active, ...entering].filter((box) => box.bottom >= row).sort((a, b) => a.left - b.left)
    until = active.reduce((lowest, box) => Math.min(lowest, box.bottom), Infinity)
  }
  return (row, column) => {
    if (row !== current) goTo(row)
    const box = active[lastAtOrBefore(active, column)]
    return box !== undefined && column <= box.right && (row !== box.top || column !== box.left)
  }
}

/** The index of the last box whose left edge is not right of the column; -1 for none. */
function lastAtOrBefore(boxes: readonly Box[], column: number): number {
  let low = 0
  let high = boxes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boxes[middle]?.left ?? 0) <= column) low = middle + 1
    else high = middle
  }
  return low - 1
}
