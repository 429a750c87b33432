import type { Package } from '../package.ts'
import { readSharedStrings } from '../read/shared-strings.ts'
import { readWorkbookPart, type DefinedName } from '../workbook-part.ts'
import { drawSheet, type SheetDrawing } from './draw-sheet.ts'
import { readLooks, type BookLooks } from './read-looks.ts'

/** ブックの見た目 — what a grid needs to draw an open workbook; its values come from `readPackage`. */
export interface WorkbookDrawing {
  readonly sheets: readonly SheetDrawing[]
  readonly looks: BookLooks
  readonly names: readonly DefinedName[]
  /** グラフシートなど — sheets without cells, which stay in the file unseen. */
  readonly otherSheets: readonly string[]
}

export function drawWorkbook(opened: Package): WorkbookDrawing {
  const { sheets, names } = readWorkbookPart(opened)
  const looks = readLooks(opened)
  const context = { strings: readSharedStrings(opened), palette: looks.palette }
  const isDrawn = (entry: (typeof sheets)[number]): boolean => entry.kind === 'worksheet' && entry.part !== ''
  return {
    sheets: sheets.filter(isDrawn).map((entry) => drawSheet(opened, entry, context)),
    looks,
    names,
    otherSheets: sheets.filter((entry) => !isDrawn(entry) && entry.part !== '').map(({ name }) => name),
  }
}
