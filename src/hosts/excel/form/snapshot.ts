import type { Box } from '../../../grid/box.ts'
import { formulaIn } from '../read/cell-of.ts'
import { answerOf, rangeAt } from '../read/place.ts'
import { asTyped } from '../write/cell-input.ts'
import type { Stroke } from './paint-cells.ts'
import { isSpilledInto, windowsOf, withSpills, type Rows, type SheetContent } from './sheet-content.ts'
import type { FramePage, SheetFrame } from './sheet-frame.ts'

/** シートの写し — all of our own sheet that painting it anew replaces, so that it can be painted back. Charts are not in it: Excel does not tell enough of them. */
export interface Snapshot {
  readonly frame: SheetFrame
  readonly content: SheetContent
  readonly looks: readonly LookRows[]
}

interface LookRows extends Rows {
  readonly box: Box
  readonly formats: string[][]
  readonly looks: Excel.SettableCellProperties[][]
  readonly heights: Excel.SettableRowProperties[]
  readonly widths: Excel.SettableColumnProperties[]
}

const LOOKS = {
  font: { name: true, size: true, bold: true, italic: true, color: true },
  fill: { color: true },
  borders: { style: true, weight: true, color: true },
  protection: true,
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
} as const

/** A cell's looks take about 500 bytes. */
const CELLS_AT_ONCE = 7_000

/** 写しを取る — one round trip for each 7,000 cells, and one where formulas spill. */
export async function takeSnapshot(context: Excel.RequestContext, frame: SheetFrame): Promise<Snapshot> {
  const looks = await readLookRows(context, frame, windowsOf(frame.box, CELLS_AT_ONCE))
  return { frame, looks, content: await withSpills(context, frame, looks) }
}

async function readLookRows(
  context: Excel.RequestContext,
  frame: SheetFrame,
  [box, ...others]: readonly Box[],
): Promise<readonly LookRows[]> {
  if (!box) return []
  const range = rangeAt(context.workbook.worksheets.getItem(frame.name), box)
  range.load('values,formulas,numberFormat')
  const looks = range.getCellProperties({ format: LOOKS })
  const heights = range.getRowProperties({ format: { rowHeight: true } })
  const widths = range.getColumnProperties({ format: { columnWidth: true } })
  await context.sync()
  const rows = {
    box,
    values: range.values,
    formulas: range.formulas,
    formats: range.numberFormat,
    looks: answerOf(looks).map((line) => line.map(withoutNoFill)),
    heights: answerOf(heights),
    widths: answerOf(widths),
  }
  return [rows, ...(await readLookRows(context, frame, others))]
}

/** Excel tells white where there is no fill; to set that would cover the grid. */
function withoutNoFill({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...others } = format
  const isFilled = fill?.color !== undefined && fill.color !== '' && fill.color.toUpperCase() !== '#FFFFFF'
  return { format: isFilled ? { ...others, fill } : others }
}

/** 写しを描く — the commands that bring the sheet back. */
export function snapshotStrokes({ frame, content, looks }: Snapshot): readonly Stroke[] {
  const merges = frame.merges.map((area): Stroke => ({ bytes: 700, paint: (sheet) => rangeAt(sheet, area).merge() }))
  return [...looks.map((rows) => rowsStroke(frame, content, rows)), ...merges, pageStroke(frame.page)]
}

function rowsStroke({ box }: SheetFrame, content: SheetContent, rows: LookRows): Stroke {
  const from = rows.box.top - box.top
  const contents = rows.formats.map((line, r) => line.map((_, c) => typed(content, from + r, c)))
  return {
    bytes: 3 * JSON.stringify(contents).length + JSON.stringify(rows.looks).length,
    paint: (sheet) => {
      const range = rangeAt(sheet, rows.box)
      range.numberFormat = rows.formats
      range.formulas = contents
      range.setCellProperties(rows.looks)
      range.setRowProperties(rows.heights)
      range.setColumnProperties(rows.widths)
    },
  }
}

/** As it has to be typed to be there again; what a formula spills comes by itself. */
function typed(content: SheetContent, row: number, column: number): unknown {
  const value = content.values[row]?.[column]
  const formula = content.formulas[row]?.[column]
  if (isSpilledInto(content, row, column)) return ''
  if (formulaIn(formula, value) !== null) return formula
  return typeof value === 'string' ? asTyped(value) : value
}

const pageStroke = (page: FramePage): Stroke => ({
  bytes: 4_000 + 600 * page.breaks.length,
  paint: (sheet) => {
    sheet.pageLayout.set(page.layout)
    if (page.printArea !== null) sheet.pageLayout.setPrintArea(page.printArea)
    if (page.titleRows !== null) sheet.pageLayout.setPrintTitleRows(page.titleRows)
    for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`)
  },
})
