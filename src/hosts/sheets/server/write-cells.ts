import { a1 } from '../../../grid/a1.ts'
import { TEXT_FORMAT, needsTextFormat, typedText } from '../common/typed-text.ts'
import type { Held, Written } from '../common/wire.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export interface CellWrite {
  readonly row: number
  readonly column: number
  readonly value: Written
  readonly was: Held
  /** The format to leave the cell with; null: as the writing needs it. */
  readonly format: string | null
}

/**
 * まとめて書く — cells that get the same content are written by one RangeList, the rest in runs down a column: some sixty letters are two calls, not sixty.
 * Returns what Google said against it, or null; what was written is for the caller to see in the cells.
 */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): string | null {
  const faults = tasksOf(sheet, writes).map(attempt)
  faults.push(attempt(() => SpreadsheetApp.flush()))
  return faults.find((fault) => fault !== null) ?? null
}

type Task = () => void

/** A refused value must not keep the others from being written. */
function attempt(task: Task): string | null {
  try {
    task()
    return null
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

function tasksOf(sheet: Sheet, writes: readonly CellWrite[]): readonly Task[] {
  const alike = [...groupBy(writes, ({ value }) => JSON.stringify(value)).values()]
  const shared = alike.filter((group) => group.length > 1)
  const single = alike.filter((group) => group.length === 1).flat()
  return [
    ...formatTasks(sheet, writes, formatBefore),
    ...shared.map((group) => () => together(group, (cells) => writeShared(sheet, cells))),
    ...runsDown(single).map((run) => () => together(run, (cells) => writeRun(sheet, cells))),
    ...formatTasks(sheet, writes, ({ format }) => format),
  ]
}

/** '@' before a text that could be read as something else; a number in a text cell needs the automatic format, or it would become text. */
function formatBefore({ value, was }: CellWrite): string | null {
  if (value.kind === 'text') return needsTextFormat(value.text) && was.format !== TEXT_FORMAT ? TEXT_FORMAT : null
  const takesNumbers = value.kind === 'number' || value.kind === 'formula' || value.kind === 'boolean'
  return takesNumbers && was.format === TEXT_FORMAT ? 'General' : null
}

function formatTasks(
  sheet: Sheet,
  writes: readonly CellWrite[],
  formatOf: (write: CellWrite) => string | null,
): readonly Task[] {
  const wanting = writes.filter((write) => formatOf(write) !== null)
  return [...groupBy(wanting, (write) => formatOf(write) ?? '')].map(
    ([format, group]) =>
      () =>
        void sheet.getRangeList(group.map(addressOf)).setNumberFormat(format),
  )
}

/** Google turns a whole call away for one cell that may not take its value: then each is tried by itself. */
function together(cells: readonly CellWrite[], write: (cells: readonly CellWrite[]) => void): void {
  if (attempt(() => write(cells)) === null) return
  const faults = cells.map((cell) => attempt(() => write([cell])))
  const fault = faults.find((said) => said !== null)
  if (fault) throw new Error(fault)
}

function writeShared(sheet: Sheet, group: readonly CellWrite[]): void {
  const ranges = sheet.getRangeList(group.map(addressOf))
  const value = group[0]?.value
  if (!value || value.kind === 'blank') ranges.clearContent()
  else if (value.kind === 'formula') ranges.setFormula(`=${value.formula}`)
  else ranges.setValue(typed(value))
}

function writeRun(sheet: Sheet, run: readonly CellWrite[]): void {
  const [first] = run
  if (first)
    sheet.getRange(first.row + 1, first.column + 1, run.length, 1).setValues(run.map(({ value }) => [typed(value)]))
}

/** '' clears a cell's content and keeps its looks. */
function typed(value: Written): string | number | boolean {
  switch (value.kind) {
    case 'blank':
      return ''
    case 'text':
      return typedText(value.text)
    case 'formula':
      return `=${value.formula}`
    case 'number':
      return value.number
    case 'boolean':
      return value.boolean
  }
}

const addressOf = ({ row, column }: CellWrite): string => a1(row, column)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function runsDown(writes: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const runs: CellWrite[][] = []
  for (const write of [...writes].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last?.column === write.column && last.row === write.row - 1) run.push(write)
    else runs.push([write])
  }
  return runs
}
