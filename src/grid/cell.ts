/** セル — one cell as a host hands it over: what it holds beside what it shows. Rows and columns count from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
  /**
   * 値 — the stored value; an error value is `{ error: '#N/A' }`; a blank styled cell is not a Cell at all, nor is a formula that shows nothing,
   * unless it calls a function of ours: such a cell must be found to be frozen or mended.
   */
  readonly value: CellValue
  /** 表示文字列 — the text without phonetic guides; for numbers a plain decimal, never the formatted picture. */
  readonly text: string
  /** 数式 — without the leading `=`, or null. */
  readonly formula: string | null
  /** 表示形式 — the number format code, `General` when none. */
  readonly format: string
  /** 書式付き文字列 — the cell holds runs of different fonts, so its text cannot be rewritten without loss. */
  readonly rich: boolean
  /** 見た目 — small facts about style that tell a label from a value; all false where a host cannot say. */
  readonly style: CellStyle
}

export type CellValue = string | number | boolean | CellError
export interface CellError {
  readonly error: string
}

/** Facts about a cell's looks that recognition weighs; never needed, only helpful. */
export interface CellStyle {
  readonly bold: boolean
  readonly filled: boolean
  readonly border: { readonly top: boolean; readonly right: boolean; readonly bottom: boolean; readonly left: boolean }
  readonly vertical: boolean
  /** ロック — false where the cell may be written on a protected sheet. */
  readonly locked: boolean
}

export const PLAIN_STYLE: CellStyle = {
  bold: false,
  filled: false,
  border: { top: false, right: false, bottom: false, left: false },
  vertical: false,
  locked: true,
}

export const isCellError = (value: CellValue | null | undefined): value is CellError =>
  typeof value === 'object' && value !== null

const MAY_CALL = /PLAN[._]/iu

/** Whether a formula may call one of our functions, by a look alone; rewrite-formula.ts knows. */
export const mayCallPlan = (formula: string | null): boolean => formula !== null && MAY_CALL.test(formula)
