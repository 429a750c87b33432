import type { WorkbookGrid } from '../../grid/workbook-grid.ts'
import { markedLayout } from '../../app/marked-layout.ts'
import { refusalMessage } from '../../app/refusal-message.ts'
import type { AppliedEdit, Edit, Receipt, RefusedEdit } from '../../model/edit.ts'
import type { HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../model/port.ts'
import type { SheetLayout } from '../../model/sheet-layout.ts'
import { editCells, undoCells } from '../../xlsx/edit-cells.ts'
import type { CellsReceipt } from '../../xlsx/edit/cells-receipt.ts'
import { inverseOf } from '../../model/inverse-edit.ts'
import { openPackage } from '../../xlsx/package.ts'
import { readSettings, writeSettings } from '../../xlsx/settings-part.ts'
import { addFormSheet } from '../../xlsx/sheet-writer/index.ts'
import { parseCsv } from './decode-csv.ts'
import { editCsv, type CsvOutcome } from './edit-csv.ts'
import { fileError } from '../../app/file-error.ts'
import type { FileKind } from './file-kind.ts'
import { NODE_CODEC } from './node-codec.ts'
import { csvSheetName, gridOf, openFile, type OpenedFile } from './open-file.ts'
import { replaceFile } from './replace-file.ts'

/** What a receipt's changes were made on and led to, so that they are taken back whole while nothing else has changed. */
interface Step {
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly cells: CellsReceipt | null
}

/**
 * ファイル — the port over a file's bytes in memory: nothing reaches the disk before `save`, and never the file itself. Workbooks take cells, sheets and
 * settings; .csv and .tsv take values; .txt takes nothing.
 */
export class FileHost implements WorkbookHost {
  readonly info: HostInfo
  readonly settings: SettingsStore
  /** New workbooks handed over (the submission); the caller saves them. */
  readonly opened: Uint8Array[] = []
  readonly path: string
  readonly kind: FileKind
  #bytes: Uint8Array
  #grid: WorkbookGrid | null
  readonly #steps = new WeakMap<Receipt, Step>()
  readonly #listeners = new Set<() => void>()

  constructor(file: OpenedFile) {
    this.path = file.path
    this.kind = file.kind
    this.#bytes = file.bytes
    this.#grid = file.grid
    const isBook = isWorkbook(file.kind)
    this.info = {
      locale: 'ja-JP',
      platform: 'file',
      can: {
        onChanged: true,
        undoStep: false,
        pageSetup: isBook,
        hiddenRows: isBook,
        shapes: isBook,
        newWorkbook: true,
      },
    }
    this.settings = {
      get: () => Promise.resolve(isBook ? readSettings(this.#open()) : null),
      set: async (json) => this.#writeSettings(json),
    }
  }

  /** The file's content as it stands now, with all that was written. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  readWorkbook(): Promise<WorkbookGrid> {
    this.#grid ??= gridOf(this.#bytes, this.kind, this.path)
    return Promise.resolve(this.#grid)
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    return Promise.resolve(isWorkbook(this.kind) ? this.#applyToBook(edits) : this.#applyToText(edits))
  }

  writeSheet(layout: SheetLayout): Promise<Receipt> {
    if (!isWorkbook(this.kind)) return Promise.reject(fileError('WRITE_UNSUPPORTED'))
    const written = addFormSheet(this.#bytes, markedLayout(layout))
    const sheet = { name: written.sheet, added: !written.replaced, keptCopy: written.keptCopy }
    const receipt: Receipt = { applied: [], refused: [], sheet, notes: [] }
    this.#change(receipt, written.bytes, null)
    return Promise.resolve(receipt)
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    this.opened.push(bytes)
    return Promise.resolve()
  }

  /** A file shows nothing. */
  select(): Promise<void> {
    return Promise.resolve()
  }

  undo(receipt: Receipt): Promise<Receipt> {
    const step = this.#steps.get(receipt)
    if (step && step.after === this.#bytes) return Promise.resolve(this.#goBack(receipt, step))
    if (step?.cells) {
      const undone = undoCells(this.#bytes, step.cells, { codec: NODE_CODEC, refusalMessage })
      this.#change(undone.receipt, undone.bytes, null)
      return Promise.resolve(undone.receipt)
    }
    if (receipt.sheet) return Promise.resolve({ applied: [], refused: [], sheet: null, notes: [SHEET_STAYS] })
    return this.apply([...receipt.applied].reverse().map((applied) => inverseOf(applied).edit))
  }

  onChanged(listener: () => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** 保存 — writes the content to another file, whole or not at all, and checks it there. */
  save(out: string): Promise<void> {
    return replaceFile(out, this.#bytes, {
      sources: [this.path],
      check: (bytes) => void gridOf(bytes, this.kind, this.path),
    })
  }

  #open(): ReturnType<typeof openPackage> {
    return openPackage(this.#bytes, NODE_CODEC)
  }

  #applyToBook(edits: readonly Edit[]): Receipt {
    const { bytes, receipt } = editCells(this.#bytes, edits, { codec: NODE_CODEC, refusalMessage })
    this.#change(receipt, bytes, receipt)
    return receipt
  }

  #applyToText(edits: readonly Edit[]): Receipt {
    const isText = this.kind === 'text'
    const outcomes: readonly CsvOutcome[] = isText
      ? edits.map((edit) => ({ edit, reason: 'unsupported' as const }))
      : []
    const done = isText
      ? { bytes: this.#bytes, outcomes }
      : editCsv(parseCsv(this.#bytes, this.kind === 'tsv'), csvSheetName(this.path), edits)
    const receipt = receiptOf(done.outcomes)
    this.#change(receipt, receipt.applied.length > 0 ? done.bytes : this.#bytes, null)
    return receipt
  }

  #writeSettings(json: string | null): void {
    if (!isWorkbook(this.kind)) throw fileError('WRITE_UNSUPPORTED')
    const opened = this.#open()
    writeSettings(opened, json)
    this.#bytes = opened.save()
    this.#changed()
  }

  #goBack(receipt: Receipt, step: Step): Receipt {
    const applied = [...receipt.applied].reverse().map(inverseOf)
    const undone: Receipt = {
      applied,
      refused: [],
      sheet: receipt.sheet && { ...receipt.sheet, added: false },
      notes: [],
    }
    this.#change(undone, step.before, null)
    return undone
  }

  #change(receipt: Receipt, bytes: Uint8Array, cells: CellsReceipt | null): void {
    if (bytes === this.#bytes) return
    this.#steps.set(receipt, { before: this.#bytes, after: bytes, cells })
    this.#bytes = bytes
    this.#changed()
  }

  #changed(): void {
    this.#grid = null
    for (const listener of this.#listeners) listener()
  }
}

/** ファイルを開いてポートにする — for the command line. */
export const openFileHost = async (path: string): Promise<FileHost> => new FileHost(await openFile(path))

const isWorkbook = (kind: FileKind): boolean => kind === 'xlsx' || kind === 'xlsm'

const SHEET_STAYS = 'シートを作った後にほかの内容が変わったため、元に戻しませんでした。シートは手で削除してください。'

function receiptOf(outcomes: readonly CsvOutcome[]): Receipt {
  return {
    applied: outcomes.filter((outcome): outcome is AppliedEdit => 'was' in outcome),
    refused: outcomes.flatMap((outcome): RefusedEdit[] =>
      'was' in outcome ? [] : [{ ...outcome, message: refusalMessage(outcome.reason, outcome.edit.at) }],
    ),
    sheet: null,
    notes: [],
  }
}
