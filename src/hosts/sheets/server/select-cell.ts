import { book, sheetNamed } from './service.ts'

/** 選ぶ — shows the cell to the person; a hidden sheet is left hidden, and they are told. */
export function selectCell(sheet: string, cell: string): void {
  sheetNamed(sheet).getRange(cell).activate()
}

/** 選択中のセル — the cell in which the person stands. */
export function selectedCell(): { readonly sheet: string; readonly cell: string } | null {
  const cell = book().getCurrentCell()
  return cell ? { sheet: cell.getSheet().getName(), cell: cell.getA1Notation() } : null
}
