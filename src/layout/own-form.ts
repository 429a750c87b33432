import { parseRange } from '../grid/a1.ts'
import { contains, type Box } from '../grid/box.ts'
import type { GridRow, SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'
import type { Profile } from '../model/profile.ts'
import type { DraftPlan, RecognizedPlan } from '../model/recognition.ts'
import { AT } from './columns.ts'
import { FINDINGS_MARK } from './layout-findings.ts'
import { parseReadingNote } from './reading-note.ts'
import { HAND_REASON } from '../compute/status-word.ts'

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
    merges: joinedLabels(
      sheet.merges.filter((box) => contains(range, box.top, box.left)),
      sheet,
    ),
    used: sheet.used ? { ...sheet.used, bottom: Math.min(sheet.used.bottom, range.bottom) } : null,
    rows: () => rows.values(),
    row: (index) => (within(index) ? sheet.row(index) : undefined),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  }
}

/** 項目名の枠をつなぐ — a label whose text goes on overleaf is merged page by page; overleaf its area is blank, and belongs to the one above. */
function joinedLabels(merges: readonly Box[], sheet: SheetGrid): readonly Box[] {
  const joined: Box[] = []
  for (const box of [...merges].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const above = joined[joined.length - 1]
    const goesOn =
      box.left === AT.label.left &&
      box.right === AT.label.right &&
      above?.bottom === box.top - 1 &&
      above.left === box.left &&
      above.right === box.right &&
      textAt(sheet, box.top, box.left) === ''
    if (goesOn) joined[joined.length - 1] = { ...above, bottom: box.bottom }
    else joined.push(box)
  }
  return joined
}

const textAt = (sheet: SheetGrid, row: number, column: number): string =>
  sheet.row(row)?.cells.find((cell) => cell.column === column)?.text ?? ''

/**
 * 元のとおりに — a plan read from our own sheet as the user's workbook had it: the profile and the issues' labels as the sheet's note gives them,
 * and of the letters, which the form prints whether a person wrote or we computed them, only the former, as the appendix tells. A plan of
 * anybody else's sheets is returned as it is.
 */
export function asWritten(read: RecognizedPlan, grid: WorkbookGrid, profiles: readonly Profile[]): RecognizedPlan {
  const ranges = ownRanges(grid)
  const own = grid.sheets.find((sheet) => read.sheets.includes(sheet.name) && ranges.has(sheet.name))
  const range = own && ranges.get(own.name)
  if (!own || !range) return read
  const appendix = [...own.rows()].filter((row) => row.index > range.bottom)
  const note = appendix.map((row) => parseReadingNote(row.cells[0]?.text ?? '')).find((one) => one !== undefined)
  const profile = profiles.find(({ id }) => id === note?.profile) ?? read.profile
  return { ...read, profile, plan: withLabels(withTypedLetters(read.plan, appendix), note?.labels ?? null) }
}

function withLabels(plan: DraftPlan, labels: readonly string[] | null): DraftPlan {
  if (labels?.length !== plan.issues.length) return plan
  return { ...plan, issues: plan.issues.map((issue, index) => ({ ...issue, label: labels[index] ?? issue.label })) }
}

const INDICATOR_NUMBER = /^\d+-\d+$/u // '1-2'

/** The plan is returned as it is where the appendix's rows and its indicators do not pair. */
function withTypedLetters(plan: DraftPlan, appendix: readonly GridRow[]): DraftPlan {
  const isTyped = appendix.flatMap(typedMark)
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
