import { a1, parseRange } from '../../../grid/a1.ts'
import type { Box } from '../../../grid/box.ts'

/** 範囲の一覧 — A1 texts as boxes. Google names whole rows and columns without numbers or letters (`A:C`, `2:3`); they reach to the sheet's end. */
export const boxesOf = (areas: readonly string[]): readonly Box[] => areas.flatMap((area) => boxOf(area) ?? [])

const END = { row: 9_999_999, column: 18_277 }
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu // 'A:C'
const ROWS = /^\$?([0-9]+):\$?([0-9]+)$/u // '2:3'
const OPEN_END = /^(\$?[A-Z]{1,3}\$?[0-9]+):\$?([A-Z]{1,3})$/iu // 'A2:C'

function boxOf(area: string): Box | undefined {
  const columns = COLUMNS.exec(area)
  if (columns) return reaching(parseRange(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`), { bottom: END.row })
  const rows = ROWS.exec(area)
  if (rows) return reaching(parseRange(`A${rows[1] ?? ''}:A${rows[2] ?? ''}`), { right: END.column })
  const open = OPEN_END.exec(area)
  if (open) return reaching(parseRange(`${open[1] ?? ''}:${open[2] ?? ''}1`), { bottom: END.row })
  return parseRange(area)
}

const reaching = (box: Box | undefined, end: Partial<Box>): Box | undefined => box && { ...box, ...end }

/** 'B3:D9', or a single cell: how RangeList wants its areas. */
export const areaOf = ({ top, left, bottom, right }: Box): string =>
  top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`
