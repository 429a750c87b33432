import ExcelJS from 'exceljs'
import { rangeName } from '../../src/grid/a1.ts'
import { isCellError } from '../../src/grid/cell.ts'
import type { CellParts, SheetParts } from '../../src/grid/make-sheet.ts'

/** Writes sheets as a real .xlsx with an independent writer, so that what we read was not written by our own hand. */
export async function writeBook(sheets: readonly SheetParts[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const parts of sheets)
    await writeSheet(book.addWorksheet(parts.name, { state: parts.visibility ?? 'visible' }), parts)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function writeSheet(sheet: ExcelJS.Worksheet, parts: SheetParts): Promise<void> {
  for (const part of parts.cells) {
    const cell = sheet.getCell(part.row + 1, part.column + 1)
    cell.value = valueOf(part)
    if (part.format && part.format !== 'General') cell.numFmt = part.format
    if (part.style?.vertical) cell.alignment = { textRotation: 'vertical' }
    if (part.style?.bold) cell.font = { bold: true }
  }
  for (const box of parts.merges ?? []) sheet.mergeCells(rangeName(box))
  for (const row of parts.hiddenRows ?? []) sheet.getRow(row + 1).hidden = true
  for (const column of parts.hiddenColumns ?? []) sheet.getColumn(column + 1).hidden = true
  if (parts.isProtected) await sheet.protect('', {})
}

function valueOf({ value, formula }: CellParts): ExcelJS.CellValue {
  const plain = isCellError(value) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value
  return formula ? ({ formula, result: plain } as ExcelJS.CellFormulaValue) : plain
}
