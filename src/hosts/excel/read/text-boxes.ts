import type { Box } from '../../../grid/box.ts'
import type { TextBox } from '../../../grid/workbook-grid.ts'
import type { SurveyedShape, SurveyedSheet } from './survey.ts'

/** Rows and columns whose sizes are asked to find the cell under a shape; a shape further down counts to the last. */
const ROWS_MEASURED = 5_000
const COLUMNS_MEASURED = 500

/** 図形の文字を頼む — asked before a sync, taken after it. Pictures and lines have no text frame, to ask for one would be an error. */
export function askTextBoxes(context: Excel.RequestContext, sheet: SurveyedSheet): () => readonly TextBox[] {
  const shapes = context.workbook.worksheets.getItem(sheet.name).shapes
  if (!sheet.shapes.some(hasFrame)) return () => []
  const asked = sheet.shapes.filter(hasFrame).map((shape) => {
    const { textFrame } = shapes.getItem(shape.id)
    textFrame.load('hasText,textRange/text')
    return { shape, textFrame }
  })
  const measured = askSizes(context, sheet)
  return () =>
    asked.flatMap(({ shape, textFrame }) =>
      textFrame.hasText && textFrame.textRange.text.trim() !== ''
        ? [{ anchor: anchorOf(shape, measured()), text: textFrame.textRange.text.replace(LINE_END, '\n') }]
        : [],
    )
}

/** テキストボックス is a rectangle of its own kind to Excel. */
const hasFrame = ({ type }: SurveyedShape): boolean => type === 'GeometricShape'

const LINE_END = /\r\n?|\v/gu // Excel parts paragraphs by \r, lines by \v

interface Sizes {
  /** Where each row ends, in points from the top; hidden rows take nothing. */
  readonly rowEnds: readonly number[]
  readonly columnEnds: readonly number[]
}

function askSizes(context: Excel.RequestContext, { name, formatted }: SurveyedSheet): () => Sizes {
  const rows = Math.min(ROWS_MEASURED, formatted.bottom + 100)
  const columns = Math.min(COLUMNS_MEASURED, formatted.right + 50)
  const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(0, 0, rows, columns)
  const heights = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } })
  const widths = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } })
  return () => ({
    rowEnds: ends(heights.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 0)))),
    columnEnds: ends(widths.value.map(({ columnHidden, format }) => (columnHidden ? 0 : (format?.columnWidth ?? 0)))),
  })
}

function ends(sizes: readonly number[]): readonly number[] {
  let sum = 0
  return sizes.map((size) => (sum += size))
}

const anchorOf = ({ left, top, right, bottom }: SurveyedShape, { rowEnds, columnEnds }: Sizes): Box => ({
  top: indexAt(rowEnds, top),
  left: indexAt(columnEnds, left),
  bottom: indexAt(rowEnds, bottom),
  right: indexAt(columnEnds, right),
})

/** The row or column that holds a point; one on an edge belongs to what begins there. */
function indexAt(lineEnds: readonly number[], point: number): number {
  const found = lineEnds.findIndex((end) => point < end - HAIR)
  return found < 0 ? Math.max(0, lineEnds.length - 1) : found
}
const HAIR = 0.01
