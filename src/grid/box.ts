/** 範囲 — a rectangle of cells, inclusive on all sides, counted from 0: a merged area, a used range, a block. */
export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const boxAt = (row: number, column: number): Box => ({ top: row, left: column, bottom: row, right: column })

export const contains = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row <= box.bottom && column >= box.left && column <= box.right

export const encloses = (outer: Box, inner: Box): boolean =>
  contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right)

export const isSingle = (box: Box): boolean => box.top === box.bottom && box.left === box.right

/** 行の重なり — how many rows two boxes share. */
export const rowOverlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1)

/** 列の重なり — how many columns two boxes share. */
export const columnOverlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1)

/** 外接範囲 — the smallest box that holds both. */
export const union = (a: Box, b: Box): Box => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
})
