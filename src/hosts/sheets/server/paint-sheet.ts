import type { Drawing } from '../common/wire.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/**
 * 描く — a drawing onto an empty sheet. Every call is for whole matrices, runs or lists of areas: their number follows what kinds of lines, widths and merges
 * the form has, never how many rows.
 */
export function paintSheet(sheet: Sheet, drawing: Drawing): Range {
  const rows = drawing.values.length
  const columns = drawing.values[0]?.length ?? 0
  makeRoom(sheet, rows, columns)
  sizeSheet(sheet, drawing, rows)
  const range = sheet.getRange(1, 1, rows, columns)
  fillRange(range, drawing)
  mergeAll(sheet, drawing)
  drawBorders(sheet, drawing)
  offerLists(sheet, drawing)
  sheet.setHiddenGridlines(true)
  if (drawing.hiddenColumns) sheet.hideColumns(drawing.hiddenColumns.column + 1, drawing.hiddenColumns.count)
  if (drawing.frozenRows > 0) sheet.setFrozenRows(drawing.frozenRows)
  return range
}

/** 描き直す前 — our own earlier sheet, emptied of all that the drawing sets. */
export function clearSheet(sheet: Sheet): void {
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
  sheet.setFrozenRows(0)
  sheet.showColumns(1, sheet.getMaxColumns())
  all.breakApart()
  all.clearDataValidations()
  sheet.clear()
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows)
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns)
}

function sizeSheet(sheet: Sheet, drawing: Drawing, rows: number): void {
  for (const { column, count, pixels } of drawing.widths) sheet.setColumnWidths(column + 1, count, pixels)
  sheet.setRowHeights(1, rows, drawing.rowPixels)
}

/** Formats first: under 「テキスト」 a text stays as it is, and afterwards it would be a date already. */
function fillRange(range: Range, drawing: Drawing): void {
  range
    .setNumberFormats(drawing.formats)
    .setFontFamily(drawing.font)
    .setFontSizes(drawing.sizes)
    .setFontWeights(drawing.weights)
    .setFontColors(drawing.colors)
    .setBackgrounds(drawing.fills as string[][]) // null is Google's own word for no fill
    .setHorizontalAlignments(drawing.horizontals)
    .setVerticalAlignments(drawing.verticals)
    .setWraps(drawing.wraps)
    .setValues(drawing.values)
}

function mergeAll(sheet: Sheet, { merges }: Drawing): void {
  for (const area of merges.across) sheet.getRange(area).mergeAcross()
  if (merges.apart.length > 0) sheet.getRangeList(merges.apart).breakApart()
  for (const area of merges.whole) sheet.getRange(area).merge()
}

function drawBorders(sheet: Sheet, { borders }: Drawing): void {
  const styles = SpreadsheetApp.BorderStyle
  const lines = { hair: styles.DOTTED, thin: styles.SOLID, medium: styles.SOLID_MEDIUM }
  for (const { areas, sides, line } of borders) {
    const on = (side: (typeof sides)[number]): boolean | null => (sides.includes(side) ? true : null)
    sheet
      .getRangeList(areas)
      .setBorder(on('top'), on('left'), on('bottom'), on('right'), on('vertical'), on('horizontal'), INK, lines[line])
  }
}

const INK = '#1F1F1F'

function offerLists(sheet: Sheet, { validations }: Drawing): void {
  for (const { area, list } of validations) {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(list, true).setAllowInvalid(true).build()
    sheet.getRange(area).setDataValidation(rule)
  }
}
