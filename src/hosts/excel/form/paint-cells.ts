import type { LayoutContent, SheetLayout } from '../../../model/sheet-layout.ts'
import { asTyped } from '../write/cell-input.ts'
import { cellLook } from './cell-look.ts'

/** A piece of painting: its commands, and about how many bytes they take on the wire. */
export interface Stroke {
  readonly bytes: number
  readonly paint: (sheet: Excel.Worksheet) => void
}

/** Rows that are painted by one command; with 20 columns and full looks about 200 kB. */
const ROWS_AT_ONCE = 40

/** 帳票のセル — content, formats and looks in blocks of rows: a few commands a block, however many cells. */
export const cellStrokes = (layout: SheetLayout): readonly Stroke[] =>
  blocks(layout.rows.length).map((rows) => blockStroke(layout, rows))

interface Rows {
  readonly from: number
  readonly count: number
}

const blocks = (rows: number): readonly Rows[] =>
  Array.from({ length: Math.ceil(rows / ROWS_AT_ONCE) }, (_, n) => ({
    from: n * ROWS_AT_ONCE,
    count: Math.min(ROWS_AT_ONCE, rows - n * ROWS_AT_ONCE),
  }))

function blockStroke(layout: SheetLayout, { from, count }: Rows): Stroke {
  const width = widthOf(layout)
  const contents = table<string | number>(count, width, '')
  const formats = table(count, width, 'General')
  const looks = table<Excel.SettableCellProperties>(count, width, {})
  const styles = layout.styles.map(cellLook)
  layout.rows.slice(from, from + count).forEach((row, r) => {
    for (const { column, content, style } of row.cells) {
      put(contents, r, column, typed(content))
      put(formats, r, column, layout.styles[style]?.format ?? 'General')
      put(looks, r, column, styles[style] ?? {})
    }
  })
  return {
    bytes: 3 * (JSON.stringify(contents).length + JSON.stringify(formats).length) + JSON.stringify(looks).length,
    paint: (sheet) => {
      const range = sheet.getRangeByIndexes(from, 0, count, width)
      range.numberFormat = formats
      range.formulas = contents
      range.setCellProperties(looks)
    },
  }
}

const table = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value))

function put<T>(rows: T[][], row: number, column: number, value: T): void {
  const line = rows[row]
  if (line) line[column] = value
}

export const widthOf = (layout: SheetLayout): number =>
  Math.max(1, layout.columns.length, ...layout.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))

/** A formula spills by itself into the cells that its layout keeps free. */
function typed(content: LayoutContent): string | number {
  switch (content.kind) {
    case 'blank':
      return ''
    case 'number':
      return content.number
    case 'text':
      return asTyped(content.text)
    case 'formula':
      return `=${content.formula}`
  }
}
