import type { Box } from '../../../grid/box.ts'
import { isOfficeError } from '../excel-errors.ts'
import { rangeAt } from './place.ts'
import { areasOf } from './survey.ts'

/** Excel tells at most this many merged areas at once, and fails beyond. */
const MOST_AT_ONCE = 512

/**
 * 結合範囲を窓で読む — full-width windows of rows, from the top: halved where one holds too many, widened again where one holds few. Uniform sheets take
 * at most 2·⌈merges/512⌉ + log₂ rows round trips. An area counts in the window of its upper left cell, so that one that reaches over two counts once.
 */
export async function readMergesInWindows(
  context: Excel.RequestContext,
  sheetName: string,
  within: Box,
): Promise<readonly Box[]> {
  return readFrom(context, sheetName, within, within.top, within.bottom - within.top + 1)
}

async function readFrom(
  context: Excel.RequestContext,
  sheetName: string,
  within: Box,
  top: number,
  rows: number,
): Promise<readonly Box[]> {
  if (top > within.bottom) return []
  const window = { ...within, top, bottom: Math.min(within.bottom, top + rows - 1) }
  const areas = await tryWindow(context, sheetName, window)
  if (areas === null) return readFrom(context, sheetName, within, top, Math.ceil((window.bottom - top + 1) / 2))
  const own = areas.filter((area) => area.top >= window.top)
  const next = areas.length < MOST_AT_ONCE / 4 ? rows * 2 : rows
  return [...own, ...(await readFrom(context, sheetName, within, window.bottom + 1, next))]
}

/** Null where the window must be smaller; a single row that fails is another failure and travels on. */
async function tryWindow(
  context: Excel.RequestContext,
  sheetName: string,
  window: Box,
): Promise<readonly Box[] | null> {
  const merged = rangeAt(context.workbook.worksheets.getItem(sheetName), window).getMergedAreasOrNullObject()
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  try {
    await context.sync()
  } catch (error) {
    if (!isOfficeError(error) || window.top === window.bottom) throw error
    return null
  }
  return areasOf(merged)
}
