import type { Box } from '../../src/grid/box.ts'
import { makeSheet, makeWorkbook, type CellParts, type SheetParts } from '../../src/grid/make-sheet.ts'
import type { SheetGrid, WorkbookGrid } from '../../src/grid/workbook-grid.ts'

const TAG = /^<(?<tag>[a-z][a-z0-9]*)>/u // '<t>1,300件'
const NUMBER = /^-?\d+(\.\d+)?$/u

/** A drawn sheet, and where its tags stand: `at.t` is 'C1'. */
export interface Drawing {
  readonly sheet: SheetGrid
  readonly grid: WorkbookGrid
  readonly at: Readonly<Record<string, string>>
}

/**
 * Draws a sheet: a line a row, `|` between cells, `←` and `↑` continue a merge, `<t>` names a cell, `\n` breaks a line in a cell,
 * a bare number is a number (write `'12` for text), `=A1+1⇒3` is a formula with the value it shows. `parts` gives a name and whatever else a sheet has.
 */
export function drawSheet(text: string, parts: Partial<SheetParts> = {}): Drawing {
  const table = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replace(/^\|/u, '')
        .replace(/\|$/u, '')
        .split('|')
        .map((cell) => cell.trim()),
    )
  const at: Record<string, string> = {}
  const cells = table.flatMap((line, row) => line.flatMap((raw, column) => cellOf(raw, row, column, at)))
  const sheet = makeSheet({ name: 'Sheet1', ...parts, cells, merges: [...mergesOf(table), ...(parts.merges ?? [])] })
  return { sheet, grid: makeWorkbook([sheet]), at }
}

function cellOf(raw: string, row: number, column: number, at: Record<string, string>): CellParts[] {
  const tag = TAG.exec(raw)?.groups?.tag
  const body = raw.replace(TAG, '').replaceAll('\\n', '\n')
  if (tag) at[tag] = String.fromCharCode(65 + column) + String(row + 1)
  if (body === '' || body === '←' || body === '↑') return []
  if (body.startsWith('=')) {
    const [formula = '', value = ''] = body.slice(1).split('⇒')
    return [{ row, column, value: NUMBER.test(value) ? Number(value) : value, formula }]
  }
  if (body.startsWith('#') && body.endsWith('!')) return [{ row, column, value: { error: body } }]
  return [{ row, column, value: NUMBER.test(body) ? Number(body) : body.replace(/^'/u, '') }]
}

function mergesOf(table: readonly (readonly string[])[]): Box[] {
  const merges: Box[] = []
  table.forEach((line, row) =>
    line.forEach((raw, column) => {
      if (raw === '←' || raw === '↑') return
      let right = column
      while (line[right + 1] === '←') right++
      let bottom = row
      while (table[bottom + 1]?.[column] === '↑') bottom++
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right })
    }),
  )
  return merges
}
