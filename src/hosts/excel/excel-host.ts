import type { CellRef, WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { Edit, Receipt } from '../../model/edit.ts'
import { inverseOf } from '../../model/inverse-edit.ts'
import type { HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../model/port.ts'
import type { SheetLayout } from '../../model/sheet-layout.ts'
import { hasExcelApi, UNDO_STEP } from './api-sets.ts'
import { base64Of } from './base64.ts'
import { listenToChanges } from './changes.ts'
import { translated } from './excel-errors.ts'
import { undoForm, writeForm, type WrittenForm } from './form/write-form.ts'
import { readBook } from './read/read-book.ts'
import { SETTINGS_STORE } from './settings-store.ts'
import { applyEdits, type WrittenCell } from './write/apply-edits.ts'
import { showCell } from './select.ts'

/**
 * Excel — the port over Office.js. Keeps no state of any sheet: other people may be writing into the same workbook. What it keeps is its own receipts'
 * other side, so that a write can be taken back exactly.
 */
export class ExcelHost implements WorkbookHost {
  readonly info: HostInfo
  readonly settings: SettingsStore = SETTINGS_STORE
  readonly #cells = new WeakMap<Receipt, ReadonlyMap<string, WrittenCell>>()
  readonly #forms = new WeakMap<Receipt, WrittenForm>()

  constructor() {
    this.info = {
      locale: Office.context.displayLanguage,
      platform: 'excel',
      can: {
        onChanged: true,
        undoStep: hasExcelApi(UNDO_STEP),
        pageSetup: true,
        hiddenRows: true,
        shapes: true,
        newWorkbook: true,
      },
    }
  }

  readWorkbook(): Promise<WorkbookGrid> {
    return translated(Excel.run(readBook))
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    return this.#apply(edits)
  }

  async writeSheet(layout: SheetLayout): Promise<Receipt> {
    // Adding and renaming sheets is not part of Excel's own undo anywhere: never inside an undo group.
    const { receipt, written } = await translated(Excel.run((context) => writeForm(context, layout)))
    this.#forms.set(receipt, written)
    return receipt
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    return translated(Excel.createWorkbook(base64Of(bytes)))
  }

  select(at: CellRef): Promise<void> {
    return translated(Excel.run((context) => showCell(context, at)))
  }

  undo(receipt: Receipt): Promise<Receipt> {
    const form = this.#forms.get(receipt)
    if (form) return translated(Excel.run((context) => undoForm(context, form)))
    const inverses = [...receipt.applied].reverse().map((applied) => inverseOf(applied).edit)
    return this.#apply(inverses, this.#cells.get(receipt))
  }

  onChanged(listener: () => void): Unsubscribe {
    return listenToChanges(listener)
  }

  async #apply(edits: readonly Edit[], earlier?: ReadonlyMap<string, WrittenCell>): Promise<Receipt> {
    const { receipt, written } = await translated(
      Excel.run(undoGroup(), (context) => applyEdits(context, edits, earlier)),
    )
    this.#cells.set(receipt, written)
    return receipt
  }
}

/** 元に戻す一回分 — where this Excel offers it, the writes of one command are one step of its own undo. */
const undoGroup = (): Excel.RunOptions => (hasExcelApi(UNDO_STEP) ? { mergeUndoGroup: true } : {})
