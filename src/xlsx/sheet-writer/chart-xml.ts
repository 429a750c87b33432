import { columnName } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import type { LayoutChart, LayoutSeries } from '../../model/sheet-layout.ts'
import { quoteSheet } from '../defined-names.ts'
import { escapeText } from '../xml/xml-text.ts'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** 配色 — bars from dark to light, lines in a warm colour that also prints apart in grey. */
const BARS = ['9DB2CC', '5B7FA8', '1F3F66', '7F7F7F']
const LINE = 'C55A11'

/** グラフの部 — targets as a line over the results' bars, or bars alone; the data stand in the sheet's own cells. */
export function chartXml(chart: LayoutChart, sheet: string, font: string): string {
  const bars = chart.series.filter((series) => series.kind === 'bar')
  const lines = chart.series.filter((series) => series.kind === 'line')
  const plot = [
    '<c:layout/>',
    bars.length === 0 ? '' : barsXml(chart, bars, sheet),
    lines.length === 0 ? '' : linesXml(chart, lines, bars.length, sheet),
    axesXml(chart, font),
  ].join('')
  const title =
    chart.title === ''
      ? '<c:autoTitleDeleted val="1"/>'
      : `${titleXml(chart.title, font, 1000)}<c:autoTitleDeleted val="0"/>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea>${plot}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(font, 800)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
}

const fontXml = (font: string): string => `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`

const textXml = (font: string, size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="0">${fontXml(font)}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`

const titleXml = (text: string, font: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="1"/></a:pPr><a:r><a:rPr lang="ja-JP" sz="${String(size)}" b="1">${fontXml(font)}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

function barsXml(chart: LayoutChart, bars: readonly LayoutSeries[], sheet: string): string {
  const first = bars.length === 1 ? 1 : 0
  const series = bars.map((bar, index) => seriesXml(chart, bar, index, sheet, fillXml(BARS[index + first] ?? '7F7F7F')))
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
}

function linesXml(chart: LayoutChart, lines: readonly LayoutSeries[], from: number, sheet: string): string {
  const look = `<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="diamond"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></c:spPr></c:marker>`
  const series = lines.map((line, index) => `${seriesXml(chart, line, from + index, sheet, look)}`)
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.map((xml) => xml.replace('</c:ser>', '<c:smooth val="0"/></c:ser>')).join('')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
}

const fillXml = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`

function seriesXml(chart: LayoutChart, series: LayoutSeries, index: number, sheet: string, look: string): string {
  const name = `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`
  const categories = `<c:cat><c:strRef><c:f>${rangeText(sheet, chart.categoriesRange)}</c:f><c:strCache><c:ptCount val="${String(chart.categories.length)}"/>${points(chart.categories)}</c:strCache></c:strRef></c:cat>`
  const values = `<c:val><c:numRef><c:f>${rangeText(sheet, series.range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${String(series.values.length)}"/>${points(series.values)}</c:numCache></c:numRef></c:val>`
  return `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>${name}${look}${categories}${values}</c:ser>`
}

/** A missing value is a missing point, never 0. */
const points = (values: readonly (string | number | null)[]): string =>
  values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${String(index)}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
    )
    .join('')

const rangeText = (sheet: string, box: Box): string =>
  escapeText(
    `${quoteSheet(sheet)}!$${columnName(box.left)}$${String(box.top + 1)}:$${columnName(box.right)}$${String(box.bottom + 1)}`,
  )

/** Values begin at 0, so that bars are as long as what they stand for. */
function axesXml(chart: LayoutChart, font: string): string {
  const hasNegative = chart.series.some(({ values }) => values.some((value) => value !== null && value < 0))
  const least = hasNegative ? '' : '<c:min val="0"/>'
  const unit =
    chart.unit === ''
      ? ''
      : titleXml(`（${chart.unit}）`, font, 800).replace('<a:bodyPr/>', '<a:bodyPr rot="0" vert="horz"/>')
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
  const category = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${textXml(font, 800)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`
  const value = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/><c:axPos val="l"/>${grid}${unit}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textXml(font, 800)}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`
  return category + value
}
