import type { Receipt } from '../../model/edit.ts'
import type { PackageChanges } from '../package.ts'

/** 書き込みの控え — the receipt of the port, with what it takes to put every byte of the written cells back. */
export interface CellsReceipt extends Receipt {
  readonly before: readonly SheetBefore[]
  readonly parts: PackageChanges
}

/** What was changed in one sheet. */
export interface SheetBefore {
  readonly sheet: string
  readonly cells: readonly CellBefore[]
  /** Rows that were put in. */
  readonly addedRows: readonly number[]
  readonly dimension: { readonly was: string; readonly now: string } | null
}

/** A cell's XML before and after; null where it did not stand in the file. */
export interface CellBefore {
  readonly row: number
  readonly column: number
  readonly was: string | null
  readonly now: string
}
