import { refusalMessage } from '../../../app/refusal-message.ts'
import { a1 } from '../../../grid/a1.ts'
import type { WorkbookGrid } from '../../../grid/workbook-grid.ts'
import type { Edit, Receipt, RefusedEdit } from '../../../model/edit.ts'
import { editPackage } from '../../../xlsx/edit-cells.ts'
import { setNumberFormats, type CellFormatting } from '../../../xlsx/edit/set-number-formats.ts'
import { writeResults, type Results } from '../../../xlsx/edit/write-results.ts'
import { openPackage } from '../../../xlsx/package.ts'
import { readPackage } from '../../../xlsx/read-workbook.ts'
import { lookAt } from '../../../xlsx/view/draw-sheet.ts'
import { drawWorkbook, type WorkbookDrawing } from '../../../xlsx/view/draw-workbook.ts'
import { cellAt, placeKey, placeOf, sameContent, valueOfCell, type CellPlace, type Entry } from './entry.ts'
import { differingFrom, resultsOfEntries } from './fresh-results.ts'

/** 現在の内容 — the workbook with all entries in it. */
export interface BookState {
  /** With everything that the grid has calculated, as it shows it. */
  readonly grid: WorkbookGrid
  /** 保存する内容 — the very bytes that were opened while nothing has been entered. */
  readonly bytes: Uint8Array
  readonly refused: readonly RefusedEdit[]
  readonly notes: readonly string[]
}

/**
 * 開いたブック — the package as it was opened and the entries made since: the truth that the grid shows. An entry that puts back what stood there is none,
 * so that taking everything back leads to the very bytes that were opened.
 */
export class OpenBook {
  readonly file: string
  readonly base: Uint8Array
  /** As the file has it, without anything calculated here. */
  readonly stored: WorkbookGrid
  #drawing: WorkbookDrawing | undefined
  readonly #entries = new Map<string, Entry>()

  constructor(file: string, base: Uint8Array, entries: readonly Entry[] = []) {
    this.file = file
    this.base = base
    this.stored = readPackage(openPackage(base), file)
    for (const entry of entries) this.enter(entry)
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()]
  }

  enter(entry: Entry): void {
    const isSame = sameContent(entry.value, valueOfCell(cellAt(this.stored, entry)))
    if (isSame && entry.format === undefined) this.#entries.delete(placeKey(entry))
    else this.#entries.set(placeKey(entry), entry)
  }

  /** The number format that the file gives a cell, also one that is still empty. */
  formatAt({ sheet, row, column }: CellPlace): string {
    const { sheets, looks } = this.draw()
    const view = sheets.find((one) => one.name === sheet)
    return (view && looks.cells[lookAt(view, row, column)]?.format) ?? 'General'
  }

  forget(place: CellPlace): void {
    this.#entries.delete(placeKey(place))
  }

  /** The book as it stands, with what the grid has calculated. Entries that the file does not take are told, and stand nowhere in it. */
  state(results: Results): BookState {
    const opened = openPackage(this.base)
    const entries = this.entries
    const edits = entries.map((entry) => this.#editOf(entry))
    const receipt = entries.length > 0 ? editPackage(opened, edits, { refusalMessage }) : NOTHING_DONE
    const isChanged = receipt.applied.length > 0
    setNumberFormats(opened, entries.flatMap(formatting))
    if (isChanged) writeResults(opened, this.#fresh(opened, resultsOfEntries(opened, entries, results)))
    const bytes = isChanged ? opened.save() : this.base
    // The file keeps what it said of cells that nobody touched; a reader is told what the grid shows.
    writeResults(opened, this.#fresh(opened, results))
    return { grid: readPackage(opened, this.file), bytes, refused: receipt.refused, notes: receipt.notes }
  }

  /** What it takes to draw it, without the entries. */
  draw(): WorkbookDrawing {
    return (this.#drawing ??= drawWorkbook(openPackage(this.base)))
  }

  /** 書き込みを試す — what would become of edits made on the book as it stands; nothing changes. */
  trial(edits: readonly Edit[], results: Results): Receipt {
    const opened = openPackage(this.base)
    editPackage(
      opened,
      this.entries.map((entry) => this.#editOf(entry)),
    )
    writeResults(opened, this.#fresh(opened, results))
    const { applied, refused, notes } = editPackage(opened, edits, { refusalMessage })
    return { applied, refused, sheet: null, notes }
  }

  #fresh(opened: Parameters<typeof readPackage>[0], results: Results): Results {
    return results.size === 0 ? results : differingFrom(readPackage(opened), results)
  }

  #editOf({ sheet, row, column, value }: Entry): Edit {
    const before = cellAt(this.stored, { sheet, row, column })?.text ?? ''
    return { at: { sheet, cell: a1(row, column) }, before, value, overFormula: true, reason: '入力' }
  }
}

const formatting = ({ sheet, row, column, format }: Entry): CellFormatting[] =>
  format === undefined ? [] : [{ sheet, row, column, format }]

const NOTHING_DONE: Pick<BookState, 'refused' | 'notes'> & { readonly applied: readonly unknown[] } = {
  applied: [],
  refused: [],
  notes: [],
}

/** The places of refused entries. */
export const refusedPlaces = (refused: readonly RefusedEdit[]): readonly CellPlace[] =>
  refused.flatMap(({ edit }) => placeOf(edit) ?? [])
