import { a1, parseA1 } from '../../grid/a1.ts'
import { boxAt, contains, union, type Box } from '../../grid/box.ts'
import { isCellError, type Cell } from '../../grid/cell.ts'
import type { CellRef, GridRow, WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { Plan } from '../../model/plan.ts'
import type { RecognizedPlan } from '../../model/recognition.ts'
import type { PlanContext } from '../rule.ts'
import { isOwnFunction } from './own-functions.ts'

/** 原文 — a cell of the plan's sheets or a line of its .txt (`cell` is then null), with the text as typed. */
export interface SourceText {
  readonly at: CellRef
  readonly text: string
  readonly cell: Cell | null
}

export interface FoundText<T> extends SourceText {
  readonly found: T
}

/** Signs that a rule about texts can find fault with: full-width digits, era years, signs left to be filled in, signs of a formula. */
const MARKS = /[０-９〇○◯●□■▢△×✕☓XxＸｘ]|令和|平成|昭和|_xldudf_|^\s*[=+\-@＝＋－＠]/u

/** Whether any rule that looks at all cells may have something to say of this one. */
const isNotable = (cell: Cell): boolean =>
  typeof cell.value === 'string'
    ? MARKS.test(cell.text) || isOwnFunction(cell)
    : isCellError(cell.value) || isOwnFunction(cell)

const noted = new WeakMap<PlanContext, readonly SourceText[]>()

/**
 * 目に留まる文字 — the lines of a .txt, or the cells of the plan's sheets that carry one of the marks above. A sheet may hold a million
 * cells: they are walked once for all rules, and kept are the few that matter.
 */
export function notableTexts(context: PlanContext): readonly SourceText[] {
  const known = noted.get(context)
  if (known) return known
  const found = [...linesOf(context), ...notableCells(context)]
  noted.set(context, found)
  return found
}

const linesOf = ({ grid }: PlanContext): readonly SourceText[] =>
  (grid?.lines ?? []).map((text, index) => ({ at: { line: index + 1 }, text, cell: null }))

function notableCells({ grid, recognized }: PlanContext): readonly SourceText[] {
  const found: SourceText[] = []
  for (const { name, rows } of (grid?.sheets ?? []).filter((sheet) => recognized.sheets.includes(sheet.name))) {
    for (const { index, cells } of rows()) {
      for (const cell of cells) {
        if (isNotable(cell)) found.push({ at: { sheet: name, cell: a1(index, cell.column) }, text: cell.text, cell })
      }
    }
  }
  return found
}

/** 文字を調べる — keeps the notable texts to which there is an answer. */
export function findTexts<T>(
  context: PlanContext,
  look: (text: string, cell: Cell | null) => T | undefined,
): readonly FoundText<T>[] {
  const results: FoundText<T>[] = []
  for (const source of notableTexts(context)) {
    const found = look(source.text, source.cell)
    if (found !== undefined) results.push({ ...source, found })
  }
  return results
}

const values = new WeakMap<PlanContext, readonly SourceText[]>()

/** 値の欄の文字列 — the value cells of the plan's tables that hold text, as they stand in the grid. */
export function valueTextsOf(context: PlanContext): readonly SourceText[] {
  const known = values.get(context)
  if (known) return known
  const { grid, recognized } = context
  const cellAt = grid ? cellFinder(grid) : () => undefined
  const found = recognized.valueCells.flatMap((at) => {
    const cell = cellAt(at)
    return typeof cell?.value === 'string' ? [{ at, text: cell.text, cell }] : []
  })
  values.set(context, found)
  return found
}

/** Finds cells by their place; the cells of a row are mostly asked for one after the other. */
function cellFinder(grid: WorkbookGrid): (at: CellRef) => Cell | undefined {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]))
  let last: { readonly sheet: string; readonly row: GridRow | undefined; readonly index: number } | undefined
  return (at) => {
    const place = placeOfRef(at)
    if (!place) return undefined
    if (last?.index !== place.row || last.sheet !== place.sheet) {
      last = { sheet: place.sheet, index: place.row, row: sheets.get(place.sheet)?.row(place.row) }
    }
    return last.row?.cells.find(({ column }) => column === place.column)
  }
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
  let areas: ReturnType<typeof areasOf> | undefined
  return (at) => {
    areas ??= areasOf(knownPlaces(recognized, plan)) // only when asked: a long table has a million places
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
