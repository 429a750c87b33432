import type { Box } from '../../../grid/box.ts'
import { hostError, isTooLarge } from '../excel-errors.ts'
import { cellCount, rangeAt } from './place.ts'
import type { SurveyedSheet } from './survey.ts'

/** 窓 — a block of full rows of one sheet: what one round trip can carry. */
interface Window {
  readonly sheet: string
  readonly box: Box
}

/** 読んだ行 — the arrays of a window as Excel gave them. */
export interface ReadRows {
  readonly box: Box
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly formats: readonly (readonly unknown[])[]
  readonly hiddenRows: readonly number[]
}

/** About 4 MB of reply for a table of short texts; where texts are long the reply is refused, and the windows are halved. */
const CELLS_AT_ONCE = 60_000
/** Beyond this Excel gives no values at all, without an error. */
const MOST_CELLS = 5_000_000

/**
 * セルを読む — all sheets' windows, as many in one round trip as fit; the rows of each sheet in their order. `alongside` asks for what is to come with the
 * first windows, anew each time they are asked for.
 */
export async function readWindows(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  alongside: () => void,
): Promise<ReadonlyMap<string, readonly ReadRows[]>> {
  for (const { name, used } of sheets) if (cellCount(used) > MOST_CELLS) throw hostError('TOO_LARGE', name)
  const queue = sheets.map(({ name, used }) => ({ sheet: name, box: used }))
  return grouped(await readAll(context, queue, { cells: CELLS_AT_ONCE, alongside }))
}

interface Load {
  readonly cells: number
  readonly alongside: () => void
}

const NOTHING = (): void => undefined

type Read = readonly [sheet: string, rows: ReadRows]

async function readAll(context: Excel.RequestContext, queue: readonly Window[], load: Load): Promise<readonly Read[]> {
  if (queue.length === 0) return []
  const [now, later] = split(queue, load.cells)
  load.alongside()
  const read = await tryWindows(context, now)
  if (read) return [...read, ...(await readAll(context, later, { ...load, alongside: NOTHING }))]
  if (load.cells < 1) throw hostError('REQUEST_TOO_LARGE')
  return readAll(context, queue, { ...load, cells: Math.floor(Math.min(load.cells, cellsOf(now)) / 2) })
}

const cellsOf = (windows: readonly Window[]): number => windows.reduce((sum, { box }) => sum + cellCount(box), 0)

/** Takes windows up to the budget, and cuts the one that does not fit between two rows. */
function split(queue: readonly Window[], budget: number): readonly [now: readonly Window[], later: readonly Window[]] {
  const now: Window[] = []
  let left = Math.max(1, budget)
  for (const [index, window] of queue.entries()) {
    const { box } = window
    const rows = Math.floor(left / (box.right - box.left + 1))
    if (rows >= box.bottom - box.top + 1) {
      now.push(window)
      left -= cellCount(box)
      continue
    }
    const rest = queue.slice(index + 1)
    const taken = Math.max(rows, now.length === 0 ? 1 : 0)
    if (taken === 0) return [now, queue.slice(index)]
    now.push({ ...window, box: { ...box, bottom: box.top + taken - 1 } })
    const lower = { ...window, box: { ...box, top: box.top + taken } }
    return [now, lower.box.top > box.bottom ? rest : [lower, ...rest]]
  }
  return [now, []]
}

/** Null where the reply would be too large, or where values are missing for the same reason. */
async function tryWindows(context: Excel.RequestContext, windows: readonly Window[]): Promise<readonly Read[] | null> {
  const asked = windows.map(({ sheet, box }) => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheet), box)
    range.load('values,formulas,numberFormat')
    return { sheet, box, range, rows: range.getRowProperties({ rowHidden: true }) }
  })
  try {
    await context.sync()
  } catch (error) {
    if (isTooLarge(error)) return null
    throw error
  }
  if (asked.some(({ range }) => range.values === null || range.formulas === null)) return null
  return asked.map(({ sheet, box, range, rows }) => [
    sheet,
    {
      box,
      values: range.values,
      formulas: range.formulas,
      formats: range.numberFormat,
      hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [box.top + index] : [])),
    },
  ])
}

function grouped(read: readonly Read[]): ReadonlyMap<string, readonly ReadRows[]> {
  const sheets = new Map<string, ReadRows[]>()
  for (const [sheet, rows] of read) {
    const known = sheets.get(sheet)
    if (known) known.push(rows)
    else sheets.set(sheet, [rows])
  }
  return sheets
}
