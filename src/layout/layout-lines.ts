import type { SheetLayout } from '../model/sheet-layout.ts'
import { assembleSheet } from './assemble-sheet.ts'
import { draftCell, draftRow } from './draft.ts'
import { constant } from './expression.ts'
import { textHeight } from './fonts.ts'
import { pageFooter } from './page-marks.ts'

const WIDTH = 500
const SIZE = 10
const COLUMN = { left: 0, right: 0 }

/** 原文 — a .txt plan's lines as a sheet, line n in A{n}: what a live form made of a text refers to (`FormOptions.linesSheet`). */
export function layoutLines(lines: readonly string[], name: string, font: string): SheetLayout {
  const rows = lines.map((line) =>
    draftRow(textHeight(line, WIDTH, font, SIZE), [draftCell(COLUMN, constant(line), { size: SIZE })]),
  )
  return assembleSheet({
    name,
    font,
    columns: [WIDTH],
    rows,
    titleRows: 0,
    page: { paper: 'A4', orientation: 'portrait', header: '', footer: pageFooter(font, name, null) },
    state: 'submission',
    charts: [],
    names: [],
  })
}
