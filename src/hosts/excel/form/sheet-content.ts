import { contains, type Box } from '../../../grid/box.ts'
import { makeSheet } from '../../../grid/make-sheet.ts'
import { sheetPrint } from '../../../xlsx/sheet-writer/sheet-print.ts'
import { cellOf, formulaIn } from '../read/cell-of.ts'
import { boxOf, rangeAt } from '../read/place.ts'
import type { SheetFrame } from './sheet-frame.ts'

/** シートの中身 — values and formulas of our own sheet, and the cells that formulas spill into. */
export interface SheetContent {
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly spills: readonly Box[]
}

/** Cells in one reply, so that it stays below 5 MB. */
const CELLS_AT_ONCE = 30_000

/** 中身を読む — one round trip for each 30,000 cells, and one where formulas spill. */
export async function readContent(context: Excel.RequestContext, frame: SheetFrame): Promise<SheetContent> {
  return withSpills(context, frame, await readRows(context, frame, windowsOf(frame.box, CELLS_AT_ONCE)))
}

/** The rows together, and where their formulas spill to. */
export async function withSpills(
  context: Excel.RequestContext,
  frame: SheetFrame,
  read: readonly Rows[],
): Promise<SheetContent> {
  const content = { values: read.flatMap(({ values }) => values), formulas: read.flatMap(({ formulas }) => formulas) }
  return { ...content, spills: frame.spills ? await readSpills(context, frame, content) : [] }
}

/** Blocks of full rows of at most so many cells. */
export function windowsOf(box: Box, cells: number): readonly Box[] {
  const rows = Math.max(1, Math.floor(cells / (box.right - box.left + 1)))
  const count = Math.ceil((box.bottom - box.top + 1) / rows)
  return Array.from({ length: count }, (_, n) => {
    const top = box.top + n * rows
    return { ...box, top, bottom: Math.min(box.bottom, top + rows - 1) }
  })
}

export type Rows = Pick<SheetContent, 'values' | 'formulas'>

async function readRows(
  context: Excel.RequestContext,
  frame: SheetFrame,
  [window, ...others]: readonly Box[],
): Promise<readonly Rows[]> {
  if (!window) return []
  const range = rangeAt(context.workbook.worksheets.getItem(frame.name), window)
  range.load('values,formulas')
  await context.sync()
  const rows = { values: range.values, formulas: range.formulas }
  return [rows, ...(await readRows(context, frame, others))]
}

async function readSpills(
  context: Excel.RequestContext,
  frame: SheetFrame,
  { values, formulas }: Rows,
): Promise<readonly Box[]> {
  const sheet = context.workbook.worksheets.getItem(frame.name)
  const asked = formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => {
      if (formulaIn(formula, values[r]?.[c]) === null) return []
      const to = sheet.getCell(frame.box.top + r, frame.box.left + c).getSpillingToRangeOrNullObject()
      to.load('rowIndex,columnIndex,rowCount,columnCount')
      return [to]
    }),
  )
  await context.sync()
  return asked.filter((to) => !to.isNullObject).map(boxOf)
}

/** The cell shows what a formula elsewhere spills. */
export const isSpilledInto = ({ spills }: SheetContent, row: number, column: number): boolean =>
  spills.some((box) => contains(box, row, column) && (box.top !== row || box.left !== column))

/** 内容の指紋 — as the file's writer reckons it, so that a sheet made here is known there. */
export const printOf = (frame: SheetFrame, content: SheetContent): string =>
  sheetPrint(
    makeSheet({
      name: frame.name,
      merges: frame.merges,
      cells: content.values.flatMap((line, row) =>
        line.flatMap((value, column) => {
          const cell = cellOf(row, column, value, content.formulas[row]?.[column], null)
          return cell && !isSpilledInto(content, row, column) ? [cell] : []
        }),
      ),
    }),
  )
