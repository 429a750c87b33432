import { contains, type Box } from '../../../grid/box.ts'
import type { LayoutCell, LayoutRow, LayoutStyle, Line, SheetLayout } from '../../../model/sheet-layout.ts'
import { chartSvg } from './chart-svg.ts'
import { escapeHtml } from './escape-html.ts'
import { shownNumber } from '../grid/shown-number.ts'

/**
 * 印刷用の姿 — a layout as a table of HTML for paper: the same columns, rows, merges and page breaks as in the workbook, in points. The page's own print
 * dialogue makes the PDF.
 */
export function sheetHtml(layout: SheetLayout, prefix: string): string {
  const { printArea, breaks, titleRows } = layout.page
  const rows = layout.rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => index >= printArea.top && index <= printArea.bottom)
  const isTitle = (index: number): boolean => titleRows !== null && index >= titleRows.from && index <= titleRows.to
  const columns = layout.columns.slice(printArea.left, printArea.right + 1)
  const width = columns.reduce((sum, one) => sum + one, 0)
  const head = rows.filter(({ index }) => isTitle(index)).map((each) => rowHtml(layout, each, prefix, false))
  const body = rows
    .filter(({ index }) => !isTitle(index))
    .map((each) => rowHtml(layout, each, prefix, breaks.includes(each.index)))
  return `<table style="width:${width}pt"><colgroup>${columns.map((one) => `<col style="width:${one}pt">`).join('')}</colgroup>${
    head.length > 0 ? `<thead>${head.join('')}</thead>` : ''
  }<tbody>${body.join('')}</tbody></table>`
}

interface NumberedRow {
  readonly row: LayoutRow
  readonly index: number
}

function rowHtml(layout: SheetLayout, { row, index }: NumberedRow, prefix: string, begins: boolean): string {
  const { left, right } = layout.page.printArea
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  let html = ''
  for (let column = left; column <= right; column++) {
    const merge = layout.merges.find((box) => contains(box, index, column))
    if (merge && (merge.top !== index || merge.left !== column)) continue
    const box = merge ?? { top: index, bottom: index, left: column, right: column }
    html += cellHtml(layout, cells.get(column), box, prefix)
  }
  return `<tr style="height:${row.height}pt"${begins ? ' class="new-page"' : ''}>${html}</tr>`
}

function cellHtml(layout: SheetLayout, cell: LayoutCell | undefined, box: Box, prefix: string): string {
  const spans = `${attribute('colspan', box.right - box.left + 1)}${attribute('rowspan', box.bottom - box.top + 1)}`
  const look = cell ? ` class="${prefix}${cell.style}"` : ''
  const chart = layout.charts.find(({ anchor }) => anchor.top === box.top && anchor.left === box.left)
  const content = chart
    ? chartSvg(chart, ...sizeOf(layout, chart.anchor))
    : cell
      ? escapeHtml(textOf(cell, layout))
      : ''
  return `<td${spans}${look}>${content}</td>`
}

/** Inside the cell's padding and lines. */
function sizeOf({ columns, rows }: SheetLayout, { top, left, bottom, right }: Box): [number, number] {
  const width = columns.slice(left, right + 1).reduce((sum, one) => sum + one, 0)
  const height = rows.slice(top, bottom + 1).reduce((sum, row) => sum + row.height, 0)
  return [width - 8, height - 6]
}

const attribute = (name: string, value: number): string => (value > 1 ? ` ${name}="${value}"` : '')

function textOf({ content, style }: LayoutCell, { styles }: SheetLayout): string {
  const format = styles[style]?.format ?? 'General'
  switch (content.kind) {
    case 'blank':
      return ''
    case 'text':
      return content.text
    case 'number':
      return shownNumber(content.number, format)
    case 'formula':
      return typeof content.cached === 'number' ? shownNumber(content.cached, format) : content.cached
  }
}

/** The styles of a layout as rules of CSS. */
export const styleRules = ({ styles }: SheetLayout, prefix: string): string =>
  styles.map((style, index) => `.${prefix}${index}{${declarations(style)}}`).join('\n')

const LINES: Readonly<Record<Line, string>> = {
  none: 'none',
  hair: '0.25pt dotted #000',
  thin: '0.5pt solid #000',
  medium: '1.25pt solid #000',
}

const INDENT_POINTS = 10

function declarations({ font, fill, border, horizontal, vertical, wrap, indent }: LayoutStyle): string {
  const inset = indent * INDENT_POINTS
  return [
    `font:${font.bold ? 'bold ' : ''}${font.size}pt ${fontFamily(font.name)}`,
    `color:#${font.color}`,
    fill === null ? '' : `background:#${fill}`,
    ...(['top', 'right', 'bottom', 'left'] as const).map((side) => `border-${side}:${LINES[border[side]]}`),
    `text-align:${horizontal === 'justify' ? 'left' : horizontal}`,
    `vertical-align:${vertical === 'center' ? 'middle' : vertical}`,
    `white-space:${wrap ? 'pre-wrap' : 'pre'}`,
    inset === 0 ? '' : `padding-${horizontal === 'right' ? 'right' : 'left'}:${inset}pt`,
  ]
    .filter((one) => one !== '')
    .join(';')
}

/** Faces that a machine may lack, behind the one that the form names. */
const fontFamily = (name: string): string =>
  `'${name.replace(QUOTES, '')}','BIZ UDPGothic','Yu Gothic','Meiryo','Noto Sans CJK JP',sans-serif`

const QUOTES = /['"\\]/gu // "游ゴシック'"
