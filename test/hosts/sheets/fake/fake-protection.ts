import { contains, type Box } from '../../../../src/grid/box.ts'
import type { FakeSheet } from './fake-sheet.ts'

type Google = GoogleAppsScript.Spreadsheet.Protection
type Faked = Pick<Google, 'canEdit' | 'getRange' | 'getUnprotectedRanges' | 'isWarningOnly'>

/** A protection that this person may or may not pass. */
export class FakeProtection implements Faked {
  readonly type: 'SHEET' | 'RANGE'
  readonly #sheet: FakeSheet
  readonly #box: Box | null
  readonly #except: readonly Box[]
  readonly #open: boolean

  constructor(
    sheet: FakeSheet,
    parts: { readonly box?: Box; readonly except?: readonly Box[]; readonly open?: boolean } = {},
  ) {
    this.#sheet = sheet
    this.#box = parts.box ?? null
    this.#except = parts.except ?? []
    this.#open = parts.open ?? false
    this.type = this.#box ? 'RANGE' : 'SHEET'
  }

  canEdit(): boolean {
    return this.#open
  }

  isWarningOnly(): boolean {
    return false
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { rows, columns } = this.#sheet
    return this.#sheet.rangeOf(this.#box ?? { top: 0, left: 0, bottom: rows - 1, right: columns - 1 })
  }

  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.#except.map((box) => this.#sheet.rangeOf(box))
  }

  closes(row: number, column: number): boolean {
    if (this.#open || this.#except.some((box) => contains(box, row, column))) return false
    return this.#box === null || contains(this.#box, row, column)
  }
}
