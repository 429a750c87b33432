import { a1, parseA1 } from '../../grid/a1.ts'
import { boxAt, contains, union, type Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { CellRef, WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { Plan } from '../../model/plan.ts'
import type { RecognizedPlan } from '../../model/recognition.ts'
import type { PlanContext } from '../rule.ts'

/** 原文 — a cell of the plan's sheets or a line of its .txt (`cell` is then null), with the text as typed. */
export interface SourceText {
  readonly at: CellRef
  readonly text: string
  readonly cell: Cell | null
}

export interface FoundText<T> extends SourceText {
  readonly found: T
}

/** シートの文字 — visits every cell of the plan's sheets, or every line of a .txt; the place is made only when it is asked for. */
export function eachText(
  { grid, recognized }: PlanContext,
  visit: (text: string, cell: Cell | null, at: () => CellRef) => void,
): void {
  grid?.lines?.forEach((text, index) => visit(text, null, () => ({ line: index + 1 })))
  for (const sheet of (grid?.sheets ?? []).filter(({ name }) => recognized.sheets.includes(name))) {
    for (const row of sheet.rows()) {
      for (const cell of row.cells)
        visit(cell.text, cell, () => ({ sheet: sheet.name, cell: a1(row.index, cell.column) }))
    }
  }
}

/** シートの文字を調べる — keeps what is answered; a sheet may hold a million cells, so nothing is made for those without an answer. */
export function findTexts<T>(
  context: PlanContext,
  look: (text: string, cell: Cell | null) => T | undefined,
): readonly FoundText<T>[] {
  const results: FoundText<T>[] = []
  eachText(context, (text, cell, at) => {
    const found = look(text, cell)
    if (found !== undefined) results.push({ at: at(), text, cell, found })
  })
  return results
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
  const place = placeOfRef(at)
  const sheet = place && grid.sheets.find(({ name }) => name === place.sheet)
  return sheet?.row(place?.row ?? 0)?.cells.find(({ column }) => column === place?.column)
}

interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

function placeOfRef(at: CellRef): Place | undefined {
  if ('line' in at) return undefined
  const address = parseA1(at.cell)
  return address && { sheet: at.sheet, ...address }
}

/** 運営方針の範囲 — whether a cell lies in the area that the plan was read from, so that a helper column beside it is left alone. */
export function isInPlan({ recognized, plan }: PlanContext): (at: CellRef) => boolean {
  const areas = areasOf(knownPlaces(recognized, plan))
  return (at) => {
    const place = placeOfRef(at)
    const area = place && areas.get(place.sheet)
    return place !== undefined && area !== undefined && contains(area, place.row, place.column)
  }
}

function areasOf(places: readonly (CellRef | null)[]): ReadonlyMap<string, Box> {
  const areas = new Map<string, Box>()
  for (const at of places) {
    const place = at ? placeOfRef(at) : undefined
    if (!place) continue
    const box = boxAt(place.row, place.column)
    const area = areas.get(place.sheet)
    areas.set(place.sheet, area ? union(area, box) : box)
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
