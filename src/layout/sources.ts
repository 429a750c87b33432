import { parseA1, columnName } from '../grid/a1.ts'
import type { Cell } from '../grid/cell.ts'
import type { CellRef, WorkbookGrid } from '../grid/workbook-grid.ts'

/** 出所 — the user's own cells, as a form looks at them: what stands there and how a formula names it. */
export interface Sources {
  readonly cellAt: (at: CellRef) => Cell | undefined
  /** The raw text at a place; '' where nothing stands. */
  readonly textAt: (at: CellRef) => string
  /** '様式'!$C$14; null where no formula can reach (lines of a .txt that no sheet holds). */
  readonly addressOf: (at: CellRef) => string | null
}

/** `linesSheet`: the sheet that holds a .txt's lines in column A once it is part of a workbook. */
export function sourcesOf(grid: WorkbookGrid, linesSheet: string | null): Sources {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]))
  const cellAt = (at: CellRef): Cell | undefined => {
    if ('line' in at) return undefined
    const place = parseA1(at.cell)
    const cells = place && sheets.get(at.sheet)?.row(place.row)?.cells
    return cells?.find((cell) => cell.column === place?.column)
  }
  const textAt = (at: CellRef): string => ('line' in at ? (grid.lines?.[at.line - 1] ?? '') : (cellAt(at)?.text ?? ''))
  return { cellAt, textAt, addressOf: (at) => addressOf(at, linesSheet) }
}

function addressOf(at: CellRef, linesSheet: string | null): string | null {
  if ('line' in at) return linesSheet === null ? null : `${sheetPrefix(linesSheet)}$A$${String(at.line)}`
  const place = parseA1(at.cell)
  return place ? `${sheetPrefix(at.sheet)}$${columnName(place.column)}$${String(place.row + 1)}` : null
}

/** 'O''Neil'! — always quoted: Japanese names need it nowhere, yet digits, blanks and brackets do. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/gu, "''")}'!`
