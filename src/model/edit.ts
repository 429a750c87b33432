import type { CellRef } from '../grid/workbook-grid.ts'

/**
 * 書き込み — one cell's new content, as data, so that preview, dry run and undo need no workbook.
 * `before` is the text the writer saw; a host refuses when the cell no longer holds it.
 */
export interface Edit {
  readonly at: CellRef
  readonly before: string
  readonly value: EditValue
  /** True where a formula may be replaced: taking a formula back, freezing PLAN formulas to values. */
  readonly overFormula?: boolean
  /** なぜ — shown in previews: 判定, 合計, 修正. */
  readonly reason: string
}

export type EditValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: string | number }
  | { readonly kind: 'blank' }

/** 書き込みの控え — what was changed, what was refused and why; enough to take it back. */
export interface Receipt {
  readonly applied: readonly AppliedEdit[]
  readonly refused: readonly RefusedEdit[]
  /** 書いたシート — set by writeSheet alone; what stood there before is kept by the host, which can put it back. */
  readonly sheet: WrittenSheet | null
  /** Further facts worth telling: parts changed, phonetic guides given up. */
  readonly notes: readonly string[]
}

export interface WrittenSheet {
  readonly name: string
  /** False where our own sheet was there already and was made anew. */
  readonly added: boolean
  /** 控え — the name of the copy kept because a person had edited our sheet; null otherwise. */
  readonly keptCopy: string | null
}

export interface AppliedEdit {
  readonly edit: Edit
  /** The cell's content before, so that undo puts back exactly this. */
  readonly was: EditValue
}

export interface RefusedEdit {
  readonly edit: Edit
  readonly reason: RefusalReason
  /** Japanese: which cell, why, what to do. */
  readonly message: string
}

export type RefusalReason =
  | 'changed' //     the cell no longer holds what was read
  | 'protected' //   保護されたシートのロックされたセル
  | 'merged' //      結合セルの左上以外
  | 'formula' //     数式のあるセル
  | 'array' //       配列数式・データテーブルの一部
  | 'rich' //        一部だけ書式の違う文字列
  | 'tableHeader' // テーブルの見出し
  | 'missing' //     シートがない
  | 'filtered'
  | 'unsupported'
