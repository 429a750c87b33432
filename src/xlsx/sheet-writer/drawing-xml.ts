import type { LayoutChart } from '../../model/sheet-layout.ts'
import { RELATIONSHIPS } from '../xml/namespaces.ts'
import { escapeAttribute } from '../xml/xml-text.ts'

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
/** Inside its cells by this much, in EMU (12,700 a point), so that the cells' frame stays seen. */
const INSET = 25_400

/** 図面の部 — where each chart lies over the sheet; `ids[i]` is the relationship of chart i. */
export const drawingXml = (charts: readonly LayoutChart[], ids: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${charts
    .map((chart, index) => anchorXml(chart, index, ids[index] ?? ''))
    .join('')}</xdr:wsDr>`

function anchorXml(chart: LayoutChart, index: number, id: string): string {
  const { top, left, bottom, right } = chart.anchor
  const corner = (name: string, column: number, row: number, inset: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(inset)}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>${String(inset)}</xdr:rowOff></xdr:${name}>`
  const name = escapeAttribute(`グラフ${String(index + 1)}`)
  const description = escapeAttribute(chart.title === '' ? '指標の目標と実績の推移' : chart.title)
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${name}" descr="${description}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  return `<xdr:twoCellAnchor editAs="twoCell">${corner('from', left, top, INSET)}${corner('to', right + 1, bottom + 1, 0)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`
}
