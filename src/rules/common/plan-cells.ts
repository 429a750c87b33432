import { parseA1 } from '../../grid/a1.ts'
import { boxAt, contains, union, type Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import { a1 } from '../../grid/a1.ts'
import type { CellRef, SheetGrid, WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { Plan } from '../../model/plan.ts'
import type { RecognizedPlan } from '../../model/recognition.ts'
import type { PlanContext } from '../rule.ts'

/** 原文 — a cell of the plan's sheets or a line of its .txt (`cell` is then null), with the text as typed. */
export interface SourceText {
  readonly at: CellRef
  readonly text: string
  readonly cell: Cell | null
}

/** シートの文字 — every cell of the plan's sheets, or every line of a .txt, in reading order. */
export function* sourceTexts(context: PlanContext): Iterable<SourceText> {
  const { grid } = context
  if (!grid) return
  if (grid.lines) yield* textLines(grid.lines)
  else for (const sheet of sheetsOf(grid, context.recognized)) yield* cellsOf(sheet)
}

function* textLines(lines: readonly string[]): Iterable<SourceText> {
  for (const [index, text] of lines.entries()) yield { at: { line: index + 1 }, text, cell: null }
}

export const sheetsOf = (grid: WorkbookGrid, recognized: RecognizedPlan): readonly SheetGrid[] =>
  grid.sheets.filter((sheet) => recognized.sheets.includes(sheet.name))

export function* cellsOf(sheet: SheetGrid): Iterable<SourceText & { readonly cell: Cell }> {
  for (const row of sheet.rows()) {
    for (const cell of row.cells) {
      yield { at: { sheet: sheet.name, cell: a1(cell.row, cell.column) }, text: cell.text, cell }
    }
  }
}

/** 値のセル — the value cells of the plan's tables, as they stand in the grid. */
export function valueCellsOf({ grid, recognized }: PlanContext): readonly SourceText[] {
  if (!grid) return []
  return recognized.valueCells.flatMap((at) => {
    const cell = cellAt(grid, at)
    return cell ? [{ at, text: cell.text, cell }] : []
  })
}

function cellAt(grid: WorkbookGrid, at: CellRef): Cell | undefined {
  const place = 'sheet' in at ? parseA1(at.cell) : undefined
  if (!place || !('sheet' in at)) return undefined
  const sheet = grid.sheets.find(({ name }) => name === at.sheet)
  return sheet?.row(place.row)?.cells.find(({ column }) => column === place.column)
}

/** 運営方針の範囲 — whether a cell lies in the area that the plan was read from, so that a helper column beside it is left alone. */
export function isInPlan(context: PlanContext): (source: SourceText & { readonly cell: Cell }) => boolean {
  const areas = areasOf(context.recognized, context.plan)
  return ({ at, cell }) => {
    const area = 'sheet' in at ? areas.get(at.sheet) : undefined
    return area !== undefined && contains(area, cell.row, cell.column)
  }
}

function areasOf(recognized: RecognizedPlan, plan: Plan): ReadonlyMap<string, Box> {
  const areas = new Map<string, Box>()
  for (const at of knownPlaces(recognized, plan)) {
    const place = at && 'sheet' in at ? parseA1(at.cell) : undefined
    if (!at || !('sheet' in at) || !place) continue
    const box = boxAt(place.row, place.column)
    const area = areas.get(at.sheet)
    areas.set(at.sheet, area ? union(area, box) : box)
  }
  return areas
}

function knownPlaces(recognized: RecognizedPlan, plan: Plan): readonly (CellRef | null)[] {
  return [
    ...Object.values(recognized.provenance).flatMap(({ at, cells, labelAt }) => [at, ...cells, labelAt]),
    ...recognized.sections.map(({ labelAt }) => labelAt),
    ...recognized.typedTotals.map(({ at }) => at),
    ...recognized.legends.map(({ at }) => at),
    ...recognized.issueOrder.map(({ at }) => at),
    ...recognized.valueCells,
    ...plan.issues.flatMap((issue) => [issue.at, ...issue.budget.map(({ at }) => at)]),
    ...plan.issues.flatMap(({ indicators }) =>
      indicators.flatMap(({ at, statusAt, source: { nameAt, actualAt, priorAt, unitAt, typedAt } }) => [
        ...[at, statusAt, nameAt, actualAt, priorAt, unitAt, typedAt],
      ]),
    ),
  ]
}
