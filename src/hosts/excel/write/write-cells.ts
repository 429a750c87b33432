import type { EditValue } from '../../../model/edit.ts'
import { chunksWithin } from './chunks.ts'
import { inputOf, type CellInput } from './cell-input.ts'
import { columnRuns, keyOf, type Place } from './place-of-edit.ts'

/** 書くセル — one cell, its new value, and the format that it has now. */
export interface CellWrite extends Place {
  readonly value: EditValue
  readonly format: string
  /** Put back in any case: taking back a write that had to change the format. */
  readonly setFormat?: string
}

/** 書いた後のセル — read in the same round trip: what Excel made of it. */
export interface CellAfter {
  readonly value: unknown
  readonly formula: unknown
}

/** Excel on the web takes 5 MB; what the estimate leaves out must fit into the rest. */
const BYTES_AT_ONCE = 4 * 1024 * 1024
const BYTES_OF_A_RUN = 3_000
const MOST_ROWS = 10_000

/** セルに書く — runs of cells below one another in one assignment each, and read back at once: one round trip for each 4 MB. */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<ReadonlyMap<string, CellAfter>> {
  return new Map(await writeInParts(context, requestsOf(writes)))
}

export const isOneRequest = (writes: readonly CellWrite[]): boolean => requestsOf(writes).length <= 1

function requestsOf(writes: readonly CellWrite[]): readonly (readonly Run[])[] {
  const cells = writes.map((write) => ({ ...write, input: inputOf(write.value, write.setFormat ?? write.format) }))
  const runs = columnRuns(cells, {
    gap: 0,
    most: MOST_ROWS,
    together: (a, b) => a.input.isFormula === b.input.isFormula,
  })
  return chunksWithin(runs, BYTES_AT_ONCE, bytesOf)
}

interface ReadyCell extends CellWrite {
  readonly input: CellInput
}
type Run = readonly ReadyCell[]

const bytesOf = (run: Run): number =>
  run.reduce((sum, { input }) => sum + 3 * String(input.content).length + 8, BYTES_OF_A_RUN)

async function writeInParts(
  context: Excel.RequestContext,
  [runs, ...others]: readonly (readonly Run[])[],
): Promise<readonly (readonly [string, CellAfter])[]> {
  if (!runs) return []
  const written = runs.map((run) => ({ run, range: writeRun(context, run) }))
  await context.sync()
  const after = written.flatMap(({ run, range }) =>
    run.map(
      (cell, row) => [keyOf(cell), { value: range.values[row]?.[0], formula: range.formulas[row]?.[0] }] as const,
    ),
  )
  return [...after, ...(await writeInParts(context, others))]
}

function writeRun(context: Excel.RequestContext, run: Run): Excel.Range {
  const first = run[0] as ReadyCell // a run has at least one cell
  const sheet = context.workbook.worksheets.getItem(first.sheet)
  for (const cell of run) {
    const format = cell.input.format ?? cell.setFormat
    if (format) sheet.getCell(cell.row, cell.column).numberFormat = [[format]]
  }
  const range = sheet.getRangeByIndexes(first.row, first.column, run.length, 1)
  const content = run.map(({ input }) => [input.content])
  if (first.input.isFormula) range.formulas = content
  else range.values = content
  range.load('values,formulas')
  return range
}
