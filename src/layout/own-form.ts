import { parseRange } from '../grid/a1.ts'
import { contains, type Box } from '../grid/box.ts'
import type { GridRow, SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { DraftPlan } from '../model/recognition.ts'
import { FINDINGS_MARK } from './layout-findings.ts'
import { HAND_REASON } from './status-word.ts'

const MARK = /^PLANSHEET_FORM(?:_\d+)?$/u // 'PLANSHEET_FORM', 'PLANSHEET_FORM_2'

const FORM = 'PLANSHEET_FORM'

/**
 * 様式の部分だけ — the workbook as recognition should see it: of our own sheets the form alone, without the appendix, which says everything
 * a second time, and without the page of findings, which quotes it. A workbook of nothing but our forms (a submission of several plans) is
 * read like any other; beside the user's own sheets one form stands for all.
 */
export function formOnly(grid: WorkbookGrid): WorkbookGrid {
  const ranges = ownRanges(grid)
  const findings = grid.names.get(FINDINGS_MARK)?.sheet
  if (ranges.size === 0 && findings === undefined) return grid
  const kept = grid.sheets.filter((sheet) => sheet.name !== findings)
  const onlyOurs = kept.every((sheet) => ranges.has(sheet.name))
  const sheets = kept
    .filter((sheet) => onlyOurs || !ranges.has(sheet.name) || sheet.name === grid.names.get(FORM)?.sheet)
    .map((sheet) => {
      const range = ranges.get(sheet.name)
      return range ? cutTo(sheet, range) : sheet
    })
  return { ...grid, sheets, names: onlyOurs ? new Map() : grid.names }
}

function ownRanges(grid: WorkbookGrid): ReadonlyMap<string, Box> {
  const ranges = new Map<string, Box>()
  for (const [name, place] of grid.names) {
    const range = MARK.test(name) ? parseRange(place.range) : undefined
    if (range) ranges.set(place.sheet, range)
  }
  return ranges
}

function cutTo(sheet: SheetGrid, range: Box): SheetGrid {
  const within = (index: number): boolean => index >= range.top && index <= range.bottom
  const rows = [...sheet.rows()].filter((row) => within(row.index))
  return {
    ...sheet,
    merges: sheet.merges.filter((box) => contains(range, box.top, box.left)),
    used: sheet.used ? { ...sheet.used, bottom: Math.min(sheet.used.bottom, range.bottom) } : null,
    rows: () => rows.values(),
    row: (index) => (within(index) ? sheet.row(index) : undefined),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  }
}

const INDICATOR_NUMBER = /^\d+-\d+$/u // '1-2'

/**
 * 記入された判定だけ — the form prints computed letters as well as those a person wrote; read back, only the latter are `typed`. The appendix
 * tells them apart. The plan is returned as it is where it does not come from our own sheet, or where rows and indicators do not pair.
 */
export function withoutComputedLetters(plan: DraftPlan, sheets: readonly string[], grid: WorkbookGrid): DraftPlan {
  const ranges = ownRanges(grid)
  const own = grid.sheets.find((sheet) => sheets.includes(sheet.name) && ranges.has(sheet.name))
  const range = own && ranges.get(own.name)
  if (!own || !range) return plan
  const isTyped = [...own.rows()].filter((row) => row.index > range.bottom).flatMap(typedMark)
  const count = plan.issues.reduce((sum, issue) => sum + issue.indicators.length, 0)
  if (isTyped.length !== count) return plan
  let place = 0
  const issues = plan.issues.map((issue) => ({
    ...issue,
    indicators: issue.indicators.map((indicator) =>
      isTyped[place++] === true ? indicator : { ...indicator, typed: null },
    ),
  }))
  return { ...plan, issues }
}

/** Of an appendix row: whether its reason says that the letter was written by hand; of any other row nothing. */
function typedMark(row: GridRow): readonly boolean[] {
  const first = row.cells[0]
  if (first?.column !== 0 || !INDICATOR_NUMBER.test(first.text)) return []
  return [row.cells.some((cell) => cell.text.startsWith(HAND_REASON))]
}
