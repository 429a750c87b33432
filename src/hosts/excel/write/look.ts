import { contains, type Box } from '../../../grid/box.ts'
import { textOfValue } from '../../../grid/make-sheet.ts'
import { formulaIn, valueOf } from '../read/cell-of.ts'
import { boxOf } from '../read/place.ts'
import { areasOf } from '../read/survey.ts'
import { chunksWithin } from './chunks.ts'
import { columnRuns, keyOf, type Place } from './place-of-edit.ts'
import type { SeenCell } from './seen-cell.ts'

/** A window of one column and at most this many rows cannot hold more merged areas than Excel tells at once. */
const ROWS_AT_ONCE = 512
/** Rows between two places that are read along rather than asked for apart. */
const GAP = 100
/** One window takes about 3 kB to ask for: 1,200 keep a request well below 5 MB. */
const WINDOWS_AT_ONCE = 1_200

/**
 * 書く前に見る — the cells as they stand now, in one round trip: nothing that was read earlier is trusted. A second one only where a sheet has tables (their
 * headings) or a formula spills over some of the cells.
 */
export async function lookAt(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ReadonlyMap<string, SeenCell>> {
  const windows = columnRuns(places, { gap: GAP, most: ROWS_AT_ONCE })
  return new Map(
    await lookInParts(
      context,
      chunksWithin(windows, WINDOWS_AT_ONCE, () => 1),
    ),
  )
}

async function lookInParts(
  context: Excel.RequestContext,
  [windows, ...others]: readonly (readonly (readonly Place[])[])[],
): Promise<readonly (readonly [string, SeenCell])[]> {
  if (!windows) return []
  const sheets = askSheets(context, windows)
  const asked = windows.map((run) => askWindow(context, run))
  await context.sync()
  const closer = await lookCloser(context, asked, sheets)
  const seen = asked.flatMap((window) =>
    window.places.map((place) => [keyOf(place), seenCell(window, place, sheets, closer)] as const),
  )
  return [...seen, ...(await lookInParts(context, others))]
}

type AskedSheets = ReadonlyMap<string, Excel.Worksheet>

function askSheets(context: Excel.RequestContext, windows: readonly (readonly Place[])[]): AskedSheets {
  const names = new Set(windows.flatMap((run) => run.map(({ sheet }) => sheet)))
  return new Map(
    [...names].map((name) => {
      const sheet = context.workbook.worksheets.getItem(name)
      sheet.load('name,protection/protected,autoFilter/isDataFiltered')
      sheet.tables.load('items/id,items/showHeaders,items/autoFilter/isDataFiltered')
      return [name, sheet]
    }),
  )
}

interface AskedWindow {
  readonly places: readonly Place[]
  readonly top: number
  readonly range: Excel.Range
  readonly merged: Excel.RangeAreas
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>
}

/** A leaf that comes as null is not the same all through the cell's text: 文字ごとの書式. */
const LOOKS = {
  font: { bold: true, color: true, italic: true, name: true, size: true },
  protection: true,
} as const

function askWindow(context: Excel.RequestContext, places: readonly Place[]): AskedWindow {
  const first = places[0] as Place // a run has at least one place
  const last = places[places.length - 1] as Place
  const range = context.workbook.worksheets
    .getItem(first.sheet)
    .getRangeByIndexes(first.row, first.column, last.row - first.row + 1, 1)
  range.load('values,formulas,numberFormat,hasSpill')
  const merged = range.getMergedAreasOrNullObject()
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  return {
    places,
    top: first.row,
    range,
    merged,
    looks: range.getCellProperties({ format: LOOKS }),
    rows: range.getRowProperties({ rowHidden: true }),
  }
}

/** What one look cannot tell: where the headings of tables are, and which cells a formula spills into. */
interface Closer {
  readonly headers: ReadonlyMap<string, readonly Box[]>
  readonly spilled: ReadonlySet<string>
}

const NOTHING_CLOSER: Closer = { headers: new Map(), spilled: new Set() }

async function lookCloser(
  context: Excel.RequestContext,
  windows: readonly AskedWindow[],
  sheets: AskedSheets,
): Promise<Closer> {
  const headers = [...sheets].flatMap(([name, sheet]) => askHeaders(name, sheet))
  const spills = windows.filter(({ range }) => range.hasSpill !== false).flatMap(askSpills)
  if (headers.length === 0 && spills.length === 0) return NOTHING_CLOSER
  await context.sync()
  return {
    headers: new Map(
      [...sheets.keys()].map((name) => [
        name,
        headers.filter((header) => header.sheet === name).map(({ range }) => boxOf(range)),
      ]),
    ),
    spilled: new Set(spills.filter(({ place, parent }) => isElsewhere(place, parent)).map(({ place }) => keyOf(place))),
  }
}

function askHeaders(name: string, sheet: Excel.Worksheet): { readonly sheet: string; readonly range: Excel.Range }[] {
  return sheet.tables.items
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => {
      const range = table.getHeaderRowRange()
      range.load('rowIndex,columnIndex,rowCount,columnCount')
      return { sheet: name, range }
    })
}

function askSpills({ places, range, top }: AskedWindow): { readonly place: Place; readonly parent: Excel.Range }[] {
  return places.map((place) => {
    const parent = range.getCell(place.row - top, 0).getSpillParentOrNullObject()
    parent.load('rowIndex,columnIndex,rowCount,columnCount')
    return { place, parent }
  })
}

const isElsewhere = ({ row, column }: Place, parent: Excel.Range): boolean =>
  !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column)

function seenCell(window: AskedWindow, place: Place, sheets: AskedSheets, closer: Closer): SeenCell {
  const at = place.row - window.top
  const sheet = sheets.get(place.sheet)
  const raw: unknown = window.range.values[at]?.[0]
  const value = valueOf(raw)
  const looks = window.looks.value[at]?.[0]?.format
  const isHidden = window.rows.value[at]?.rowHidden === true
  const inside = (box: Box): boolean => contains(box, place.row, place.column)
  return {
    value,
    text: value === undefined ? '' : textOfValue(value),
    formula: formulaIn(window.range.formulas[at]?.[0], raw),
    format: String(window.range.numberFormat[at]?.[0] ?? 'General'),
    isShadow: areasOf(window.merged).some((box) => inside(box) && (box.top !== place.row || box.left !== place.column)),
    isProtected: sheet?.protection.protected === true && looks?.protection?.locked !== false,
    isFilteredOut: isHidden && sheet !== undefined && isFiltered(sheet),
    isSpilled: closer.spilled.has(keyOf(place)),
    isRich: typeof value === 'string' && Object.values(looks?.font ?? {}).some((leaf) => leaf === null),
    isTableHeader: closer.headers.get(place.sheet)?.some(inside) ?? false,
  }
}

const isFiltered = (sheet: Excel.Worksheet): boolean =>
  sheet.autoFilter.isDataFiltered || sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered)
