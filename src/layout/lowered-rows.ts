import { draftRow, wholePixels, type DraftRow } from './draft.ts'

/** Excel's highest row, in whole pixels. */
const HIGHEST_ROW = 408.75
/** Of a page, what such a row may take: the rest is for the table's header above it. */
const MOST_OF_PAGE = 0.9

/**
 * 高すぎる行 — a row higher than Excel's highest becomes several, its cells merged over them. What not even a page holds is whole in its cell and
 * shown as far as the page goes.
 */
export function loweredRows(row: DraftRow, pageHeight: number): readonly DraftRow[] {
  if (row.height <= HIGHEST_ROW) return [row]
  if (row.cells.some((cell) => cell.rows > 1)) return [{ ...row, height: HIGHEST_ROW }]
  const height = Math.min(row.height, pageHeight * MOST_OF_PAGE)
  const count = Math.ceil(height / HIGHEST_ROW)
  const each = wholePixels(height / count)
  const cells = row.cells.map((cell) => ({ ...cell, rows: count }))
  const first = { ...row, height: each, cells, keepWithNext: true }
  const others = Array.from({ length: count - 1 }, (_, index) =>
    draftRow(each, [], { keepWithNext: index < count - 2 || row.keepWithNext }),
  )
  return [first, ...others]
}
