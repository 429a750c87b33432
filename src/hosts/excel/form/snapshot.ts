import type { Box } from '../../../grid/box.ts'
import { contains } from '../../../grid/box.ts'
import { formulaIn } from '../read/cell-of.ts'
import { answerOf, boxOf, rangeAt } from '../read/place.ts'
import { areasOf } from '../read/survey.ts'
import { asTyped } from '../write/cell-input.ts'
import type { Stroke } from './paint-cells.ts'

/** シートの写し — all of our own sheet that painting it anew replaces, so that it can be painted back. Charts are not in it: Excel does not tell enough of them. */
export interface Snapshot {
  readonly box: Box
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly formats: readonly (readonly unknown[])[]
  readonly looks: Excel.SettableCellProperties[][]
  readonly heights: Excel.SettableRowProperties[]
  readonly widths: Excel.SettableColumnProperties[]
  readonly merges: readonly Box[]
  /** Cells that a formula spills into, its own cell apart: they are left free. */
  readonly spills: readonly Box[]
  readonly page: SnapshotPage
  readonly charts: number
}

interface SnapshotPage {
  readonly layout: Excel.Interfaces.PageLayoutUpdateData
  readonly printArea: string | null
  readonly titleRows: string | null
  readonly breaks: readonly number[]
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

/** 写しを取る — one round trip, a second where formulas spill. */
export async function takeSnapshot(context: Excel.RequestContext, name: string): Promise<Snapshot> {
  const sheet = context.workbook.worksheets.getItem(name)
  const range = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(false))
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,hasSpill')
  const looks = range.getCellProperties({ format: LOOKS })
  const heights = range.getRowProperties({ format: { rowHeight: true } })
  const widths = range.getColumnProperties({ format: { columnWidth: true } })
  const merged = range.getMergedAreasOrNullObject()
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  const { charts } = sheet
  charts.load('count')
  const page = askPage(sheet)
  await context.sync()
  return {
    box: boxOf(range),
    values: range.values,
    formulas: range.formulas,
    formats: range.numberFormat,
    looks: answerOf(looks) as Excel.SettableCellProperties[][],
    heights: answerOf(heights),
    widths: answerOf(widths),
    merges: areasOf(merged),
    spills: range.hasSpill === false ? [] : await spillsOf(context, range),
    page: page(),
    charts: charts.count,
  }
}

const PAGE = 'paperSize,orientation,zoom,topMargin,rightMargin,bottomMargin,leftMargin,centerHorizontally'
const SECTIONS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const

function askPage(sheet: Excel.Worksheet): () => SnapshotPage {
  const { pageLayout, horizontalPageBreaks } = sheet
  const group = pageLayout.headersFooters.defaultForAllPages
  pageLayout.load(PAGE)
  group.load(SECTIONS.join(','))
  horizontalPageBreaks.load('items/rowIndex')
  const area = pageLayout.getPrintAreaOrNullObject()
  area.load('address')
  const titles = pageLayout.getPrintTitleRowsOrNullObject()
  titles.load('address')
  return () => ({
    layout: {
      paperSize: pageLayout.paperSize,
      orientation: pageLayout.orientation,
      zoom: pageLayout.zoom,
      topMargin: pageLayout.topMargin,
      rightMargin: pageLayout.rightMargin,
      bottomMargin: pageLayout.bottomMargin,
      leftMargin: pageLayout.leftMargin,
      centerHorizontally: pageLayout.centerHorizontally,
      headersFooters: {
        defaultForAllPages: Object.fromEntries(SECTIONS.map((section) => [section, group[section]])),
      },
    },
    printArea: addressIn(area),
    titleRows: addressIn(titles),
    breaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
  })
}

/** Without the sheet, which may get another name. */
const addressIn = (range: Excel.Range | Excel.RangeAreas): string | null =>
  range.isNullObject ? null : range.address.slice(range.address.lastIndexOf('!') + 1)

/** Where the formulas spill to; only those of our own functions give whole columns. */
async function spillsOf(context: Excel.RequestContext, range: Excel.Range): Promise<readonly Box[]> {
  const asked = range.formulas.flatMap((line: readonly unknown[], r: number) =>
    line.flatMap((formula, c) => {
      if (formulaIn(formula, range.values[r]?.[c]) === null) return []
      const to = range.getCell(r, c).getSpillingToRangeOrNullObject()
      to.load('rowIndex,columnIndex,rowCount,columnCount')
      return [to]
    }),
  )
  await context.sync()
  return asked.filter((to) => !to.isNullObject).map(boxOf)
}

/** 写しを描く — the commands that bring the sheet back. */
export function snapshotStrokes(snapshot: Snapshot): readonly Stroke[] {
  const merges = snapshot.merges.map((area): Stroke => ({
    bytes: 700,
    paint: (sheet) => rangeAt(sheet, area).merge(),
  }))
  return [cellStroke(snapshot), ...merges, pageStroke(snapshot.page)]
}

function cellStroke(snapshot: Snapshot): Stroke {
  const contents = contentsOf(snapshot)
  return {
    bytes: 3 * JSON.stringify(contents).length + JSON.stringify(snapshot.looks).length,
    paint: (sheet) => {
      const range = rangeAt(sheet, snapshot.box)
      range.numberFormat = snapshot.formats as string[][]
      range.formulas = contents
      range.setCellProperties(snapshot.looks)
      range.setRowProperties(snapshot.heights)
      range.setColumnProperties(snapshot.widths)
    },
  }
}

const contentsOf = ({ formulas, values, spills }: Snapshot): unknown[][] =>
  formulas.map((line, row) =>
    line.map((formula, column) => {
      const value = values[row]?.[column]
      const into = spills.find((box) => contains(box, row, column))
      if (into && (into.top !== row || into.left !== column)) return ''
      if (formulaIn(formula, value) !== null) return formula
      return typeof value === 'string' ? asTyped(value) : value
    }),
  )

const pageStroke = (page: SnapshotPage): Stroke => ({
  bytes: 4_000 + 600 * page.breaks.length,
  paint: (sheet) => {
    sheet.pageLayout.set(page.layout)
    if (page.printArea !== null) sheet.pageLayout.setPrintArea(page.printArea)
    if (page.titleRows !== null) sheet.pageLayout.setPrintTitleRows(page.titleRows)
    for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`)
  },
})
