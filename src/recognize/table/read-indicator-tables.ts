import type { Box } from '../../grid/box.ts'
import { refName, type GridRow, type SheetGrid } from '../../grid/workbook-grid.ts'
import type { Profile } from '../../model/profile.ts'
import type { LegendFound } from '../../model/recognition.ts'
import type { Column } from './columns.ts'
import { headerFinder, type IsTable, type TableHeader } from './find-header.ts'
import { headerReader } from './header-text.ts'
import { IndicatorRows, type Scope } from './indicator-rows.ts'
import { issueHeadingReader } from './issue-heading.ts'
import { kindColumnAt, withKinds } from './kind-rows.ts'
import { boxTexts, legendsIn, legendsOver, textsOf, unitOfNotes } from './notes.ts'
import { transposedView, viewOf, type SheetView } from './sheet-view.ts'
import { namesHoldTargets, withTargetsInNames } from './targets-in-names.ts'
import type { TableContext, TableReading } from './types.ts'
import { rowsAbove, walkTables, type TableVisitor } from './walk-tables.ts'

/**
 * 指標の表を読む — every indicator table of a sheet (or of the area of a form), in the order of the rows; where none stands
 * upright, one whose headers run down a column.
 */
export function readIndicatorTables(
  sheet: SheetGrid,
  profile: Profile,
  area: Box | null,
  context: TableContext,
): readonly TableReading[] {
  const view = viewOf(sheet, area)
  if (!view) return []
  const upright = tablesOf(view, profile, context)
  const turned = upright.length > 0 ? null : transposedView(sheet, area)
  return turned ? tablesOf(turned, profile, context).filter(isCertain) : upright
}

/** A form has labels down its columns too: a turned table counts only when nothing of it is in doubt. */
const isCertain = ({ doubts, issues }: TableReading): boolean =>
  doubts.length === 0 &&
  issues.every(({ indicators }) => indicators.every(({ name, target }) => name !== '' && target.text !== ''))

/** A table of indicators has a target for something named, and a third column to be no mere pair of words. */
function isIndicatorTable(columns: readonly Column[]): boolean {
  const has = (...ids: readonly string[]): boolean => columns.some(({ id }) => ids.includes(id))
  const isNamed = has('name') || (has('strategy', 'issue') && has('actual', 'status'))
  return columns.length >= 3 && has('target') && isNamed
}

interface IndicatorTable extends TableVisitor {
  /** `above`: the legends that stand before the table. */
  reading(above: readonly LegendFound[]): TableReading
  readonly legends: readonly LegendFound[]
}

function tablesOf(view: SheetView, profile: Profile, context: TableContext): readonly TableReading[] {
  const read = headerReader(profile.indicatorTable, context.planYear)
  const isTable: IsTable = (columns, bottom) =>
    isIndicatorTable(columns) ||
    kindColumnAt(view, columns, bottom, read) !== undefined ||
    namesHoldTargets(view, columns, bottom)
  const finder = headerFinder(view, profile.indicatorTable, read, context.planYear, isTable)
  const scope: Scope = { view, profile, context, read, issueHeading: issueHeadingReader(profile) }
  const complete = (header: TableHeader): TableHeader => withTargetsInNames(view, withKinds(view, header, read))
  const tables = walkTables(view, finder, (header, floor) => openTable(scope, complete(header), floor))
  let above = legendsOver(view, profile.scale)
  const told = new Set<string>()
  const readings = tables.map((table) => {
    if (table.legends.length > 0) above = [...above.filter(({ known }) => known), ...table.legends]
    const reading = table.reading(above)
    const legends = reading.legends.filter(({ at }) => !told.has(refName(at)))
    for (const { at } of legends) told.add(refName(at))
    return { ...reading, legends }
  })
  return readings.filter(({ issues }) => issues.some(({ indicators }) => indicators.length > 0))
}

const CAPTION_ROWS = 6
const NOTE_ROWS = 30

function openTable(scope: Scope, header: TableHeader, floor: number): IndicatorTable {
  const { view, profile, context } = scope
  const above = rowsAbove(view, header.box.top, floor, NOTE_ROWS)
  const headerRows = rowsAbove(view, header.box.bottom + 1, header.box.top, NOTE_ROWS)
  const table = new IndicatorRows(scope, header, unitNoteOver(view, header, above) ?? context.unitNote)
  table.openCaption(above.slice(0, CAPTION_ROWS))
  const seen: GridRow[] = []
  return {
    legends: [...legendsIn(view, above, profile.scale), ...legendsIn(view, headerRows, profile.scale)],
    feed: (row) => {
      if (seen.length < NOTE_ROWS && row.cells.length <= FEW) seen.push(row)
      table.feed(row)
    },
    resume: (again) => {
      table.resume(again.box.bottom, rowsAbove(view, again.box.top, table.lastRow() + 1, CAPTION_ROWS))
    },
    lastRow: () => table.lastRow(),
    reading: (above) => {
      const below = legendsIn(view, seen, profile.scale)
      return table.reading([...above, ...below])
    },
  }
}

/** A note below a table fills no more cells than this. */
const FEW = 3

const unitNoteOver = (view: SheetView, header: TableHeader, above: readonly GridRow[]): string | null =>
  unitOfNotes([...textsOf(above.slice(0, CAPTION_ROWS)), ...boxTexts(view, header.box.top - 3, header.box.bottom)])
