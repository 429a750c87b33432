import { columnName } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import type { LayoutStyle, SheetLayout } from '../../model/sheet-layout.ts'
import { quoteSheet, removeDefinedName, setDefinedName } from '../defined-names.ts'
import type { Package } from '../package.ts'
import { addSheet, dropBelongings } from '../sheets.ts'
import { StyleBook } from '../styles/style-book.ts'
import { readWorkbookPart, sheetNamed } from '../workbook-part.ts'
import { RELATIONSHIPS } from '../xml/namespaces.ts'
import { utf8 } from '../xml/utf8.ts'
import { chartXml } from './chart-xml.ts'
import { digitPixels } from './column-width.ts'
import { drawingXml } from './drawing-xml.ts'
import { worksheetXml } from './worksheet-xml.ts'

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/** シートを置く — writes a layout as the sheet of this name: in its place where it exists, else behind the last sheet. */
export function putSheet(opened: Package, layout: SheetLayout): void {
  const styles = styleNumbers(opened, layout.styles)
  const known = sheetNamed(readWorkbookPart(opened), layout.name)
  const part = known?.part ?? addSheet(opened, layout.name, EMPTY_SHEET)
  dropBelongings(opened, part)
  const drawing = layout.charts.length === 0 ? null : addDrawing(opened, part, layout)
  const selected = readWorkbookPart(opened).sheets.length === 1
  const xml = worksheetXml(layout, { styles, digitPixels: digitPixels(opened), drawing, selected })
  opened.replace(part, utf8(xml))
  nameAreas(opened, layout)
}

function styleNumbers(opened: Package, styles: readonly LayoutStyle[]): readonly number[] {
  const book = new StyleBook(opened)
  const numbers = styles.map((style) => book.add(style))
  book.save()
  return numbers
}

function addDrawing(opened: Package, part: string, layout: SheetLayout): string {
  const drawing = opened.freeName('xl/drawings/drawing#.xml')
  opened.add(drawing, utf8(drawingXml([], [])), DRAWING_TYPE)
  const font = layout.styles[0]?.font.name ?? '游ゴシック'
  const ids = layout.charts.map((chart) => {
    const name = opened.freeName('xl/charts/chart#.xml')
    opened.add(name, utf8(chartXml(chart, layout.name, font)), CHART_TYPE)
    return opened.relate(drawing, `${RELATIONSHIPS}/chart`, name)
  })
  opened.replace(drawing, utf8(drawingXml(layout.charts, ids)))
  return opened.relate(part, `${RELATIONSHIPS}/drawing`, drawing)
}

/** Print area and titles belong to the sheet, the mark of our own sheets to the workbook. */
function nameAreas(opened: Package, layout: SheetLayout): void {
  const workbook = readWorkbookPart(opened)
  const sheet = sheetNamed(workbook, layout.name)
  const index = sheet ? workbook.sheets.indexOf(sheet) : -1
  const quoted = quoteSheet(layout.name)
  const { printArea, titleRows } = layout.page
  setDefinedName(opened, { name: '_xlnm.Print_Area', localSheet: index, text: `${quoted}!${absolute(printArea)}` })
  if (titleRows === null) removeDefinedName(opened, '_xlnm.Print_Titles', index)
  else {
    const text = `${quoted}!$${String(titleRows.from + 1)}:$${String(titleRows.to + 1)}`
    setDefinedName(opened, { name: '_xlnm.Print_Titles', localSheet: index, text })
  }
  for (const { name, range } of layout.names) {
    setDefinedName(opened, { name, localSheet: null, text: `${quoted}!${range}` })
  }
}

const absolute = (box: Box): string =>
  `$${columnName(box.left)}$${String(box.top + 1)}:$${columnName(box.right)}$${String(box.bottom + 1)}`
