import { rangeName } from '../../grid/a1.ts'
import type { SheetParts } from '../../grid/make-sheet.ts'
import type { CellRef, WorkbookGrid } from '../../grid/workbook-grid.ts'
import { inverseOf } from '../../model/inverse-edit.ts'
import type { AppliedEdit, Edit, Receipt, RefusedEdit } from '../../model/edit.ts'
import type { HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../model/port.ts'
import type { SheetLayout } from '../../model/sheet-layout.ts'
import { MemoryWorkbook, cellAt, valueOf, type MemoryBook } from './memory-workbook.ts'
import { refusalOf } from './refusal.ts'
import { sheetOfLayout } from './sheet-of-layout.ts'

const FORM_NAME = 'PLANSHEET_FORM'

/** The reference implementation of the port: every promise of model/port.ts kept in the plainest way, for tests and as the measure of other hosts. */
export class MemoryHost implements WorkbookHost {
  readonly info: HostInfo = {
    locale: 'ja-JP',
    platform: 'memory',
    can: { onChanged: true, undoStep: false, pageSetup: true, hiddenRows: true, shapes: true, newWorkbook: true },
  }
  readonly settings: SettingsStore
  /** The new workbooks handed to the user, and the place last shown; tests look at them. */
  readonly opened: Uint8Array[] = []
  selected: CellRef | null = null

  readonly #book: MemoryWorkbook
  readonly #listeners = new Set<() => void>()
  readonly #before = new WeakMap<Receipt, SheetParts | null>()
  #form: { readonly sheet: string; readonly range: string } | null = null

  constructor(book: MemoryBook) {
    this.#book = new MemoryWorkbook(book)
    this.settings = {
      get: () => Promise.resolve(this.#book.settings),
      set: (json) => Promise.resolve(void (this.#book.settings = json)),
    }
  }

  readWorkbook(): Promise<WorkbookGrid> {
    return Promise.resolve(this.#book.grid(this.#form ? new Map([[FORM_NAME, this.#form]]) : new Map()))
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    const outcomes = edits.map((edit) => this.#applyOne(edit))
    const applied = outcomes.filter((outcome): outcome is AppliedEdit => 'was' in outcome)
    if (applied.length > 0) this.#changed()
    return Promise.resolve({
      applied,
      refused: outcomes.filter((outcome): outcome is RefusedEdit => 'reason' in outcome),
      sheet: null,
      notes: [],
    })
  }

  writeSheet(layout: SheetLayout): Promise<Receipt> {
    const previous = this.#book.sheet(layout.name) ?? null
    this.#book.put(sheetOfLayout(layout))
    this.#form = { sheet: layout.name, range: rangeName(layout.page.printArea) }
    const sheet = { name: layout.name, added: previous === null, keptCopy: null }
    const receipt: Receipt = { applied: [], refused: [], sheet, notes: [] }
    this.#before.set(receipt, previous)
    this.#changed()
    return Promise.resolve(receipt)
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    this.opened.push(bytes)
    return Promise.resolve()
  }

  select(at: CellRef): Promise<void> {
    this.selected = at
    return Promise.resolve()
  }

  async undo(receipt: Receipt): Promise<Receipt> {
    if (receipt.sheet) return this.#undoSheet(receipt, receipt.sheet.name)
    return this.apply([...receipt.applied].reverse().map((applied) => inverseOf(applied).edit))
  }

  onChanged(listener: () => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #applyOne(edit: Edit): AppliedEdit | RefusedEdit {
    const sheet = 'line' in edit.at ? undefined : this.#book.sheet(edit.at.sheet)
    const refused = refusalOf(edit, sheet)
    if (refused || !sheet || 'line' in edit.at) return refused ?? { edit, reason: 'missing', message: '' }
    const was = valueOf(cellAt(sheet, edit.at.cell))
    this.#book.write(sheet, edit.at.cell, edit.value)
    return { edit, was }
  }

  #undoSheet(receipt: Receipt, name: string): Receipt {
    const previous = this.#before.get(receipt) ?? null
    if (previous) this.#book.put(previous)
    else this.#book.remove(name)
    this.#form = null
    this.#changed()
    return { applied: [], refused: [], sheet: { name, added: false, keptCopy: null }, notes: [] }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
