import { a1 } from '../../../src/grid/a1.ts'
import type { CellValue } from '../../../src/grid/cell.ts'
import type { FunctionArgument, FunctionCell, FunctionResult } from '../../../src/functions/types.ts'
import type { GridView } from '../../../src/hosts/workbench/grid/grid-view.ts'

/** A question to the grid: cells that stand somewhere, a formula over them, and where its result begins. */
export interface GridQuestion {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: FunctionCell }[]
  readonly formula: string
  readonly at: { readonly row: number; readonly column: number }
  /** How many rows and columns the result may take. */
  readonly size: { readonly rows: number; readonly columns: number }
}

const RESULT_COLUMN = 40

/** Lays the examples of functions out below each other, each argument in columns of its own. */
export function questionsOf(
  examples: readonly {
    readonly name: string
    readonly args: readonly FunctionArgument[]
    readonly result: FunctionResult
  }[],
): readonly GridQuestion[] {
  let top = 0
  return examples.map(({ name, args, result }) => {
    let column = 0
    const cells: { row: number; column: number; value: FunctionCell }[] = []
    const references = args.map((argument) => {
      const rows = matrixOf(argument)
      const width = rows[0]?.length ?? 1
      rows.forEach((line, r) => line.forEach((value, c) => cells.push({ row: top + r, column: column + c, value })))
      const from = a1(top, column)
      const to = a1(top + Math.max(rows.length, 1) - 1, column + width - 1)
      column += width
      return from === to ? from : `${from}:${to}`
    })
    const shape = resultMatrix(result)
    const at = { row: top, column: RESULT_COLUMN }
    const height = Math.max(shape.length, ...args.map((argument) => matrixOf(argument).length))
    top += height + 1
    return {
      cells,
      formula: `=PLAN.${name}(${references.join(',')})`,
      at,
      size: { rows: shape.length, columns: shape[0]?.length ?? 1 },
    }
  })
}

const matrixOf = (argument: FunctionArgument): readonly (readonly FunctionCell[])[] =>
  Array.isArray(argument) ? argument : [[argument as FunctionCell]]

/** An example's result as the grid's cells hold it. */
export const resultMatrix = (result: FunctionResult): readonly (readonly CellValue[])[] =>
  (Array.isArray(result) ? result : [[result]]).map((row: readonly unknown[]) =>
    row.map(
      (cell) =>
        (typeof cell === 'object' && cell !== null ? { error: (cell as { code: string }).code } : cell) as CellValue,
    ),
  )

declare const plansheet: { readonly view: GridView }

/** Runs in the page: puts all cells and formulas, lets the grid work, and reads the results. */
export async function answersOf(questions: readonly GridQuestion[]): Promise<readonly (readonly CellValue[])[][]> {
  const sheet = 'S'
  const contentOf = (value: FunctionCell) => {
    if (value === null) return { v: null }
    if (typeof value === 'object') return { v: value.error, t: 1 }
    return typeof value === 'boolean' ? { v: value ? 1 : 0, t: 3 } : { v: value, t: typeof value === 'number' ? 2 : 1 }
  }
  plansheet.view.put(
    questions.flatMap(({ cells, formula, at }) => [
      ...cells.map(({ row, column, value }) => ({ sheet, row, column, content: contentOf(value) })),
      { sheet, ...at, content: { f: formula } },
    ]),
    false,
  )
  await plansheet.view.calculated()
  const results = plansheet.view.results().get(sheet)
  return questions.map(({ at, size }) =>
    Array.from({ length: size.rows }, (_, r) =>
      Array.from({ length: size.columns }, (_, c) => results?.get(`${at.row + r},${at.column + c}`) ?? ''),
    ),
  )
}

/** Runs in the page: the results of formulas that each stand in a cell of their own. */
export async function trustedAnswers({
  cells,
  formulas,
}: {
  readonly cells: readonly (readonly FunctionCell[])[]
  readonly formulas: readonly string[]
}): Promise<readonly (CellValue | undefined)[]> {
  const sheet = 'S'
  const contentOf = (value: FunctionCell) => {
    if (value === null) return { v: null }
    if (typeof value === 'object') return { v: value.error, t: 1 }
    return typeof value === 'boolean' ? { v: value ? 1 : 0, t: 3 } : { v: value, t: typeof value === 'number' ? 2 : 1 }
  }
  plansheet.view.put(
    [
      ...cells.flatMap((line, row) => line.map((value, column) => ({ sheet, row, column, content: contentOf(value) }))),
      ...formulas.map((f, i) => ({ sheet, row: 20 + i, column: 20, content: { f: `=${f}` } })),
    ],
    false,
  )
  await plansheet.view.calculated()
  const results = plansheet.view.results().get(sheet)
  return formulas.map((_, i) => results?.get(`${20 + i},20`))
}
