import type { Box } from '../../../grid/box.ts'
import { isOfficeError } from '../excel-errors.ts'
import { readMergesInWindows } from '../read/merge-windows.ts'
import { boxOf } from '../read/place.ts'
import { areasOf } from '../read/survey.ts'

/** シートの枠 — all of our own sheet but its cells: extent, merged areas, charts, page. */
export interface SheetFrame {
  readonly name: string
  readonly box: Box
  readonly spills: boolean
  readonly merges: readonly Box[]
  readonly charts: number
  readonly page: FramePage
}

export interface FramePage {
  readonly layout: Excel.Interfaces.PageLayoutUpdateData
  readonly printArea: string | null
  readonly titleRows: string | null
  readonly breaks: readonly number[]
}

/** 枠を読む — one round trip; more where the sheet has more than 512 merged areas. */
export async function readFrame(context: Excel.RequestContext, name: string): Promise<SheetFrame> {
  try {
    return await askFrame(context, name, true)
  } catch (error) {
    if (!isOfficeError(error)) throw error
    const frame = await askFrame(context, name, false)
    return { ...frame, merges: await readMergesInWindows(context, name, frame.box) }
  }
}

async function askFrame(context: Excel.RequestContext, name: string, withMerges: boolean): Promise<SheetFrame> {
  const sheet = context.workbook.worksheets.getItem(name)
  const range = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(false))
  range.load('rowIndex,columnIndex,rowCount,columnCount,hasSpill')
  const merged = withMerges ? range.getMergedAreasOrNullObject() : null
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  const { charts } = sheet
  charts.load('count')
  const page = askPage(sheet)
  await context.sync()
  return {
    name,
    box: boxOf(range),
    spills: range.hasSpill !== false,
    merges: merged ? areasOf(merged) : [],
    charts: charts.count,
    page: page(),
  }
}

const SECTIONS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const

function askPage(sheet: Excel.Worksheet): () => FramePage {
  const { pageLayout, horizontalPageBreaks } = sheet
  const group = pageLayout.headersFooters.defaultForAllPages
  pageLayout.load('paperSize,orientation,zoom,topMargin,rightMargin,bottomMargin,leftMargin,centerHorizontally')
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
