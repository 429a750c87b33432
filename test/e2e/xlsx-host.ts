import { refusalMessage } from '../../src/app/refusal-message.ts'
import type { CellRef, WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Edit, Receipt } from '../../src/model/edit.ts'
import type { HostAbilities, HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../src/model/port.ts'
import type { SheetLayout } from '../../src/model/sheet-layout.ts'
import { editCells, undoCells } from '../../src/xlsx/edit-cells.ts'
import type { CellsReceipt } from '../../src/xlsx/edit/cells-receipt.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { readSettings, writeSettings } from '../../src/xlsx/settings-part.ts'
import { addFormSheet } from '../../src/xlsx/sheet-writer/index.ts'

const ALL: HostAbilities = {
  onChanged: true,
  undoStep: false,
  pageSetup: true,
  hiddenRows: true,
  shapes: true,
  newWorkbook: true,
}

/** What a receipt changed, so that it is taken back whole while nothing else has changed, else cell by cell. */
interface Step {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly cells: CellsReceipt | null
}

/** 試験用のホスト — a real .xlsx in memory behind the port, so that the pane is tried on a workbook as staff have it. */
export class XlsxHost implements WorkbookHost {
  readonly info: HostInfo
  readonly settings: SettingsStore = {
    get: () => Promise.resolve(readSettings(openPackage(this.bytes))),
    set: (json) => Promise.resolve(this.#writeSettings(json)),
  }
  readonly opened: Uint8Array[] = []
  selected: CellRef | null = null
  bytes: Uint8Array
  /** Set by a test: the next call of the port fails with it. */
  failure: Error | null = null
  readonly #listeners = new Set<() => void>()
  readonly #steps = new WeakMap<Receipt, Step>()

  constructor(bytes: Uint8Array, can: Partial<HostAbilities> = {}) {
    this.bytes = bytes
    this.info = { locale: 'ja-JP', platform: 'test', can: { ...ALL, ...can } }
  }

  async readWorkbook(): Promise<WorkbookGrid> {
    this.#mayFail()
    return readWorkbook(this.bytes)
  }

  async apply(edits: readonly Edit[]): Promise<Receipt> {
    this.#mayFail()
    const { bytes, receipt } = editCells(this.bytes, edits, { refusalMessage })
    return this.#change(receipt, bytes, receipt)
  }

  async writeSheet(layout: SheetLayout): Promise<Receipt> {
    this.#mayFail()
    const { bytes, sheet, replaced, keptCopy } = addFormSheet(this.bytes, layout)
    const receipt: Receipt = { applied: [], refused: [], sheet: { name: sheet, added: !replaced, keptCopy }, notes: [] }
    return this.#change(receipt, bytes, null)
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    this.opened.push(bytes)
    return Promise.resolve()
  }

  select(at: CellRef): Promise<void> {
    this.#mayFail()
    this.selected = at
    return Promise.resolve()
  }

  async undo(receipt: Receipt): Promise<Receipt> {
    const step = this.#steps.get(receipt)
    if (step?.after === this.bytes) return this.#change({ ...receipt, refused: [], notes: [] }, step.before, null)
    if (!step?.cells) return { applied: [], refused: [], sheet: null, notes: ['シートは手で削除してください。'] }
    const undone = undoCells(this.bytes, step.cells, { refusalMessage })
    return this.#change(undone.receipt, undone.bytes, undone.receipt)
  }

  onChanged(listener: () => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** 利用者の編集 — as if typed into the grid. */
  type(edits: readonly Edit[]): void {
    this.bytes = editCells(this.bytes, edits, { refusalMessage }).bytes
    this.#tell()
  }

  #change(receipt: Receipt, after: Uint8Array, cells: CellsReceipt | null): Receipt {
    this.#steps.set(receipt, { before: this.bytes, after, cells })
    this.bytes = after
    this.#tell()
    return receipt
  }

  #writeSettings(json: string | null): void {
    const opened = openPackage(this.bytes)
    writeSettings(opened, json)
    this.bytes = opened.save()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #mayFail(): void {
    const { failure } = this
    this.failure = null
    if (failure) throw failure
  }
}
