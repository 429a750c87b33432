import { a1 } from '../../../grid/a1.ts'
import type { Box } from '../../../grid/box.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { referencesIn } from '../../../xlsx/formula/references.ts'
import { textOfContent } from '../common/cell-content.ts'
import type { DrawReply } from '../common/wire.ts'

const PLAN_CALL = /\bPLAN\.[A-Z0-9]+\(/u // 'PLAN.STATUS('

/**
 * 表示の確認 — the cells of a sheet just made whose formula shows something else than what was read and judged: Google may know a function otherwise than Excel.
 * Cells that wait for a custom function are left out, as Google calculates those later.
 */
export function shownDifferences(layout: SheetLayout, shown: DrawReply['shown']): readonly string[] {
  const waits = waitingCells(layout)
  const now = new Map(shown.map(([row, column, content]) => [a1(row, column), textOfContent(content)]))
  return formulasOf(layout).flatMap(({ cell, cached }) => {
    const text = now.get(cell)
    return waits.has(cell) || text === undefined || text === String(cached) ? [] : [cell]
  })
}

interface Formula {
  readonly cell: string
  readonly formula: string
  readonly cached: string | number
}

const formulasOf = (layout: SheetLayout): readonly Formula[] =>
  layout.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, content }) =>
      content.kind === 'formula' ? [{ cell: a1(row, column), formula: content.formula, cached: content.cached }] : [],
    ),
  )

/** PLAN calls and whatever looks at them, through any number of cells. */
function waitingCells(layout: SheetLayout): ReadonlySet<string> {
  const formulas = formulasOf(layout)
  const waits = new Set(formulas.filter(({ formula }) => PLAN_CALL.test(formula)).map(({ cell }) => cell))
  const looks = formulas.map(({ cell, formula }) => ({ cell, at: cellsSeen(formula) }))
  for (let before = -1; before !== waits.size;) {
    before = waits.size
    for (const { cell, at } of looks) if (at.some((seen) => waits.has(seen))) waits.add(cell)
  }
  return waits
}

/** The cells of its own sheet that a formula looks at, one by one: a form's ranges are columns of a table, never whole columns. */
const cellsSeen = (formula: string): readonly string[] =>
  referencesIn(formula).areas.flatMap(({ sheet, box }) => (sheet === null ? cellsIn(box) : []))

function cellsIn({ top, left, bottom, right }: Box): readonly string[] {
  const cells: string[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(a1(row, column))
  }
  return cells
}
