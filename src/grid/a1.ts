import type { Box } from './box.ts'

/** 列名 — 0 → 'A', 26 → 'AA'. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** 番地 — row and column counted from 0 → 'B3'. */
export const a1 = (row: number, column: number): string => columnName(column) + String(row + 1)

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/u // '$B$3'

/** Reads 'B3' or '$B$3'; undefined when it is no address. */
export function parseA1(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = ADDRESS.exec(address)
  if (!match) return undefined
  const letters = (match[1] ?? '').toUpperCase()
  const row = Number(match[2]) - 1
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return row < 0 || row > 1_048_575 || column > 16_384 ? undefined : { row, column: column - 1 }
}

/** Reads 'B3:D9' or 'B3'; undefined when it is no range. */
export function parseRange(range: string): Box | undefined {
  const [from, to] = range.split(':').map(parseA1)
  if (!from || (range.includes(':') && !to)) return undefined
  const end = to ?? from
  return {
    top: Math.min(from.row, end.row),
    left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row),
    right: Math.max(from.column, end.column),
  }
}

/** 'B3:D9', or 'B3' for a single cell. */
export const rangeName = (box: Box): string => {
  const start = a1(box.top, box.left)
  const end = a1(box.bottom, box.right)
  return start === end ? start : `${start}:${end}`
}
