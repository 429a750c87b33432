import type { SheetGrid } from '../grid/workbook-grid.ts'
import type { LayoutContent, LayoutRow, LayoutStyle, SheetLayout } from '../model/sheet-layout.ts'
import { MARGINS } from './assemble-sheet.ts'

const WIDTH = 90
const HEIGHT = 18

/** 原表 — a .csv's table as a sheet, every cell at its own address: what a live form made of it refers to. */
export function layoutTable(sheet: SheetGrid, font: string): SheetLayout {
  const bottom = sheet.used?.bottom ?? 0
  const right = sheet.used?.right ?? 0
  return {
    name: sheet.name,
    columns: Array.from({ length: right + 1 }, () => WIDTH),
    rows: Array.from({ length: bottom + 1 }, (_, index) => tableRow(sheet, index)),
    merges: [],
    styles: [styleOf(font)],
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: MARGINS,
      header: '',
      footer: '',
      printArea: { top: 0, left: 0, bottom, right },
      titleRows: null,
      breaks: [],
    },
    charts: [],
    names: [],
    validations: [],
  }
}

const tableRow = (sheet: SheetGrid, index: number): LayoutRow => ({
  height: HEIGHT,
  cells: (sheet.row(index)?.cells ?? []).map(({ column, value, text }) => ({
    column,
    content: contentOf(value, text),
    style: 0,
  })),
})

const contentOf = (value: unknown, text: string): LayoutContent =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text }

const styleOf = (font: string): LayoutStyle => ({
  font: { name: font, size: 10, bold: false, color: '000000' },
  fill: null,
  border: { top: 'none', right: 'none', bottom: 'none', left: 'none' },
  horizontal: 'left',
  vertical: 'top',
  wrap: false,
  indent: 0,
  format: 'General',
})
