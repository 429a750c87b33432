import type { Box } from '../../../grid/box.ts'

/** Where a range is, once `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export const boxOf = (range: Excel.Range): Box => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
})

export const rangeAt = (sheet: Excel.Worksheet, box: Box): Excel.Range =>
  sheet.getRangeByIndexes(box.top, box.left, box.bottom - box.top + 1, box.right - box.left + 1)

export const cellCount = (box: Box): number => (box.bottom - box.top + 1) * (box.right - box.left + 1)

/** What a method answered, once a sync has brought it. */
export const answerOf = <T>(result: OfficeExtension.ClientResult<T>): T => result.value
