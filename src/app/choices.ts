import { parseRange } from '../grid/a1.ts'
import { contains, type Box } from '../grid/box.ts'
import type { SheetGrid, WorkbookGrid } from '../grid/workbook-grid.ts'

/**
 * 入力規則の選択肢 — the words that a cell's drop-down list offers, in their order; null where the cell has no list, or where its source cannot be
 * read without calculating (INDIRECT).
 */
export function choicesAt(grid: WorkbookGrid, sheet: SheetGrid, row: number, column: number): readonly string[] | null {
  const list = sheet.lists.find(({ areas }) => areas.some((box) => contains(box, row, column)))
  return list ? wordsOf(grid, sheet, list.source) : null
}

const LITERAL = /^"(?<words>.*)"$/su // '"A,B"'
const RANGE = /^(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!)?(?<cells>[$A-Z0-9:]+)$/u // 'リスト!$A$2:$A$3'
const LONGEST_LIST = 1000

function wordsOf(grid: WorkbookGrid, sheet: SheetGrid, source: string): readonly string[] | null {
  const words = LITERAL.exec(source)?.groups?.['words']
  if (words !== undefined) return words.split(',').map((word) => word.trim())
  const groups = RANGE.exec(source)?.groups
  const box = parseRange(groups?.['cells'] ?? '')
  const name = groups?.['quoted']?.replace(/''/gu, "'") ?? groups?.['plain'] ?? sheet.name
  const from = grid.sheets.find((one) => one.name === name)
  return box && from ? textsIn(from, box) : null
}

function textsIn(sheet: SheetGrid, box: Box): readonly string[] {
  const found: string[] = []
  for (let row = box.top; row <= Math.min(box.bottom, box.top + LONGEST_LIST); row++) {
    for (const cell of sheet.row(row)?.cells ?? []) if (contains(box, row, cell.column)) found.push(cell.text)
  }
  return found
}
