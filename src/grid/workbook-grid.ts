import type { Box } from './box.ts'
import type { Cell } from './cell.ts'

/** ブック — everything a host reads out of a workbook, as data; sheets in their order. */
export interface WorkbookGrid {
  /** ファイル名 — for messages and for a .csv's sheet name; '' when unknown. */
  readonly file: string
  readonly sheets: readonly SheetGrid[]
  /** 名前定義 — only those that matter to us (`PLANSHEET_FORM`): name → sheet it points to. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly range: string }>
  /** アドイン設定 — the JSON kept in the workbook's own custom XML part, null when none. */
  readonly settings: string | null
  /** Lines of a .txt plan: set instead of sheets; addresses are then `{ line }` counted from 1. */
  readonly lines: readonly string[] | null
}

/**
 * シート — sparse rows behind an iterator, so that 1.2 million cells need no million objects at once.
 * Cells under a merged area other than its anchor are not reported (shadow cells are dropped, never filled with copies).
 */
export interface SheetGrid {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** シート保護 — locked cells cannot be written. */
  readonly isProtected: boolean
  readonly merges: readonly Box[]
  /** 使用範囲 — of cells with content, null when the sheet is empty. */
  readonly used: Box | null
  readonly textBoxes: readonly TextBox[]
  /** 入力規則（リスト） — what may be chosen in some cells; the first list that covers a cell holds. */
  readonly lists: readonly ChoiceList[]
  /** Rows that hold at least one cell with content, ascending. */
  rows(): Iterable<GridRow>
  /** The row's cells, or undefined where the row holds none; constant time or nearly so. */
  row(index: number): GridRow | undefined
  isRowHidden(row: number): boolean
  isColumnHidden(column: number): boolean
}

export interface GridRow {
  readonly index: number
  /** Ascending by column; anchors only. */
  readonly cells: readonly Cell[]
}

/** 選択肢 — a data validation of the kind list: `source` as the file writes it, '"A,B"' or 'リスト!$A$2:$A$3' (names resolved). */
export interface ChoiceList {
  readonly areas: readonly Box[]
  readonly source: string
}

/** 図形の文字 — a text box over the sheet, with the cell under its upper left corner (and lower right where known). */
export interface TextBox {
  readonly anchor: Box
  readonly text: string
}

/** 番地 — where a value stands: a cell of a sheet, or a line of a .txt. */
export type CellRef = { readonly sheet: string; readonly cell: string } | { readonly line: number }

export const sameRef = (a: CellRef, b: CellRef): boolean => refName(a) === refName(b)

/** How a place is shown to a person: 「様式!C14」, 「12行目」. */
export const refName = (at: CellRef): string => ('line' in at ? `${at.line}行目` : `${at.sheet}!${at.cell}`)
