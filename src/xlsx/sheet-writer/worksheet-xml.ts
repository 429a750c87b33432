import { a1, rangeName } from '../../grid/a1.ts'
import type { LayoutPage, SheetLayout } from '../../model/sheet-layout.ts'
import { MAIN, RELATIONSHIPS } from '../xml/namespaces.ts'
import { escapeText } from '../xml/xml-text.ts'
import { rowXml } from './cell-xml.ts'
import { fileWidth } from './column-width.ts'

/** What the workbook around a sheet decides. */
export interface Surroundings {
  /** The file's style numbers, one for each of the layout's styles. */
  readonly styles: readonly number[]
  readonly digitPixels: number
  /** Relationship id of the drawing, null without charts. */
  readonly drawing: string | null
  /** 先頭に開く — the one sheet that is shown when the workbook opens. */
  readonly selected: boolean
}

/** シートの部 — a layout as a whole worksheet part; children in the order the format demands. */
export function worksheetXml(layout: SheetLayout, around: Surroundings): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeName(layout.page.printArea)}"/>`,
    viewXml(layout, around),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(layout, around),
    `<sheetData>${layout.rows.map((row, index) => rowXml(row, index, around.styles)).join('')}</sheetData>`,
    listXml(
      'mergeCells',
      layout.merges.map((box) => `<mergeCell ref="${rangeName(box)}"/>`),
    ),
    validationsXml(layout),
    pageXml(layout.page),
    around.drawing === null ? '' : `<drawing r:id="${around.drawing}"/>`,
    '</worksheet>',
  ].join('')
}

const listXml = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<${name} count="${String(entries.length)}">${entries.join('')}</${name}>`

/** The title row stays in sight; grid lines would be noise on a form. */
function viewXml(layout: SheetLayout, around: Surroundings): string {
  const { titleRows } = layout.page
  const selected = around.selected ? ' tabSelected="1"' : ''
  const pane =
    titleRows === null
      ? ''
      : `<pane ySplit="${String(titleRows.to + 1)}" topLeftCell="${a1(titleRows.to + 1, 0)}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${a1(titleRows.to + 1, 0)}" sqref="${a1(titleRows.to + 1, 0)}"/>`
  return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

function columnsXml(layout: SheetLayout, around: Surroundings): string {
  const columns = layout.columns.map((points, index) => {
    const width = fileWidth(points, around.digitPixels)
    return `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function validationsXml(layout: SheetLayout): string {
  return listXml(
    'dataValidations',
    layout.validations.map(
      ({ range, list }) =>
        `<dataValidation type="list" allowBlank="1" sqref="${rangeName(range)}"><formula1>${escapeText(`"${list.join(',')}"`)}</formula1></dataValidation>`,
    ),
  )
}

const PAPER = { A3: '8', A4: '9' } as const
const POINTS_PER_INCH = 72

/** One page wide, as many pages high as the manual breaks make. */
function pageXml(page: LayoutPage): string {
  const inches = (points: number): string => String(Math.round((points / POINTS_PER_INCH) * 1000) / 1000)
  const { top, right, bottom, left } = page.margins
  const header = page.header === '' ? '' : `<oddHeader>${escapeText(page.header)}</oddHeader>`
  const footer = page.footer === '' ? '' : `<oddFooter>${escapeText(page.footer)}</oddFooter>`
  const breaks = page.breaks.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`)
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.25" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER[page.paper]}" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    header === '' && footer === '' ? '' : `<headerFooter>${header}${footer}</headerFooter>`,
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${String(breaks.length)}" manualBreakCount="${String(breaks.length)}">${breaks.join('')}</rowBreaks>`,
  ].join('')
}
