import type { LayoutChart, LayoutPage, SheetLayout } from '../../../model/sheet-layout.ts'
import { rangeAt } from '../read/place.ts'
import { cellStrokes, widthOf, type Stroke } from './paint-cells.ts'

/** 帳票を描く — a layout as commands in the order in which Excel needs them: cells first, merging last, for merging clears what it covers. */
export const strokesOf = (layout: SheetLayout): readonly Stroke[] => [
  ...cellStrokes(layout),
  sizeStroke(layout),
  ...layout.merges.map((box): Stroke => ({ bytes: 700, paint: (sheet) => rangeAt(sheet, box).merge() })),
  ...layout.validations.map(validationStroke),
  pageStroke(layout.page),
  ...layout.charts.map(chartStroke),
]

function sizeStroke(layout: SheetLayout): Stroke {
  return {
    bytes: 100 * (layout.rows.length + layout.columns.length),
    paint: (sheet) => {
      if (layout.rows.length > 0) {
        sheet
          .getRangeByIndexes(0, 0, layout.rows.length, widthOf(layout))
          .setRowProperties(layout.rows.map(({ height }) => ({ format: { rowHeight: height } })))
      }
      if (layout.columns.length > 0) {
        sheet
          .getRangeByIndexes(0, 0, 1, layout.columns.length)
          .setColumnProperties(layout.columns.map((width) => ({ format: { columnWidth: width } })))
      }
      sheet.showGridlines = false
    },
  }
}

const validationStroke = ({ range, list }: SheetLayout['validations'][number]): Stroke => ({
  bytes: 1_000,
  paint: (sheet) => {
    rangeAt(sheet, range).dataValidation.rule = { list: { inCellDropDown: true, source: list.join(',') } }
  },
})

/** One page wide, as many pages high as the breaks make; the title rows stay in sight and stand on every page. */
function pageStroke(page: LayoutPage): Stroke {
  return {
    bytes: 6_000 + 600 * page.breaks.length,
    paint: (sheet) => {
      const { pageLayout } = sheet
      pageLayout.paperSize = page.paper === 'A4' ? Excel.PaperType.a4 : Excel.PaperType.a3
      pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape'
      pageLayout.zoom = { horizontalFitToPages: 1 }
      pageLayout.topMargin = page.margins.top
      pageLayout.rightMargin = page.margins.right
      pageLayout.bottomMargin = page.margins.bottom
      pageLayout.leftMargin = page.margins.left
      pageLayout.centerHorizontally = true
      pageLayout.setPrintArea(rangeAt(sheet, page.printArea))
      if (page.titleRows) {
        pageLayout.setPrintTitleRows(`$${String(page.titleRows.from + 1)}:$${String(page.titleRows.to + 1)}`)
        sheet.freezePanes.freezeRows(page.titleRows.to + 1)
      }
      setMargins(pageLayout.headersFooters.defaultForAllPages, page)
      for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`)
    },
  }
}

function setMargins(group: Excel.HeaderFooter, { header, footer }: LayoutPage): void {
  const top = sectionsOf(header)
  const bottom = sectionsOf(footer)
  group.leftHeader = top.L
  group.centerHeader = top.C
  group.rightHeader = top.R
  group.leftFooter = bottom.L
  group.centerFooter = bottom.C
  group.rightFooter = bottom.R
}

const SECTION = /&(?<side>[LCR])(?<text>(?:(?!&[LCR])[^])*)/gu // '&L作成&C&P / &N'

/** ヘッダー・フッター — a file writes all three parts in one text; text before any sign stands in the middle. */
export function sectionsOf(text: string): Readonly<Record<'L' | 'C' | 'R', string>> {
  const sections = { L: '', C: /^&[LCR]/u.test(text) ? '' : text.replace(SECTION, ''), R: '' }
  for (const { groups } of text.matchAll(SECTION)) {
    const side = groups?.side as 'L' | 'C' | 'R' | undefined
    if (side) sections[side] = groups?.text ?? ''
  }
  return sections
}

/** グラフ — drawn from the sheet's own cells: bars, with lines over them. */
function chartStroke(chart: LayoutChart): Stroke {
  return {
    bytes: 3_000 + 2_000 * chart.series.length,
    paint: (sheet) => {
      const [first, ...others] = chart.series
      if (!first) return
      const drawn = sheet.charts.add(KIND[first.kind], rangeAt(sheet, first.range), 'Columns')
      drawn.setPosition(
        rangeAt(sheet, { ...chart.anchor, bottom: chart.anchor.top, right: chart.anchor.left }),
        rangeAt(sheet, { ...chart.anchor, top: chart.anchor.bottom, left: chart.anchor.right }),
      )
      if (chart.title !== '') drawn.title.text = chart.title
      if (chart.unit !== '') drawn.axes.valueAxis.title.text = chart.unit
      fillSeries(sheet, drawn.series.getItemAt(0), chart, first)
      for (const series of others) fillSeries(sheet, drawn.series.add(series.name), chart, series)
    },
  }
}

const KIND = { bar: 'ColumnClustered', line: 'LineMarkers' } as const

function fillSeries(
  sheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  chart: LayoutChart,
  series: LayoutChart['series'][number],
): void {
  drawn.name = series.name
  drawn.chartType = KIND[series.kind]
  drawn.setValues(rangeAt(sheet, series.range))
  drawn.setXAxisValues(rangeAt(sheet, chart.categoriesRange))
}
