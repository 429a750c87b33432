import { markedLayout } from '../../app/marked-layout.ts'
import { parseA1 } from '../../grid/a1.ts'
import type { CellRef, WorkbookGrid } from '../../grid/workbook-grid.ts'
import type { Edit, EditValue, Receipt } from '../../model/edit.ts'
import { inverseOf } from '../../model/inverse-edit.ts'
import type { HostInfo, SettingsStore, Unsubscribe, WorkbookHost } from '../../model/port.ts'
import type { SheetLayout } from '../../model/sheet-layout.ts'
import { openPackage } from '../../xlsx/package.ts'
import { writeSettings } from '../../xlsx/settings-part.ts'
import { addFormSheet } from '../../xlsx/sheet-writer/index.ts'
import { cellAt, placeKey, placeOf, valueOfCell, type CellPlace, type Entry } from './book/entry.ts'
import { OpenBook, refusedPlaces, type BookState } from './book/open-book.ts'
import { contentOfValue, valueOfContent } from './grid/cell-content.ts'
import { gridFormula } from './grid/formula-spelling.ts'
import type { GridCell, GridView } from './grid/grid-view.ts'
import { keptFormula, OTHER_BOOK, SHEET_STAYS, SPILLS, UNKNOWN_FORMULA } from './host-words.ts'

/** What the page does for the host: a word to the person, a file handed over, work kept against a crash. */
export interface HostPage {
  readonly say: (message: string) => void
  readonly handOver: (bytes: Uint8Array) => void
  /** Called at every change, never when a workbook is opened. */
  readonly keep: (book: OpenBook) => void
}

/** What a sheet's receipt led from, so that it can be taken back. */
interface SheetStep {
  readonly before: OpenBook
  readonly after: OpenBook
  readonly name: string
}

/**
 * ワークベンチ — the port over the opened package (the truth) and the grid (its view). What is typed in the grid becomes an entry of the book, what the pane
 * applies is put into the grid; reading gives the book with the entries and with everything that the grid has calculated.
 */
export class WorkbenchHost implements WorkbookHost {
  readonly info: HostInfo = {
    locale: 'ja-JP',
    platform: 'workbench',
    can: { onChanged: true, undoStep: true, pageSetup: true, hiddenRows: true, shapes: true, newWorkbook: true },
  }
  readonly settings: SettingsStore = {
    get: async () => (await this.readWorkbook()).settings,
    set: (json) => this.#writeSettings(json),
  }
  readonly #view: GridView
  readonly #page: HostPage
  readonly #listeners = new Set<() => void>()
  readonly #sheetSteps = new WeakMap<Receipt, SheetStep>()
  /** Receipts are good for the workbook in which they were made. */
  readonly #openings = new WeakMap<Receipt, number>()
  #opening = 0
  #book: OpenBook | null = null
  #state: BookState | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(view: GridView, page: HostPage) {
    this.#view = view
    this.#page = page
  }

  /** ブックを開く — a UserError says why it cannot be, and the book in hand stays. */
  async open(file: string, bytes: Uint8Array, entries: readonly Entry[] = []): Promise<void> {
    const book = new OpenBook(file, bytes, entries)
    const drawing = book.draw()
    await this.#inTurn(async () => {
      this.#opening++
      this.#view.show(`book${this.#opening}`, book.stored, drawing)
      this.#setBook(book)
      this.#view.put(book.entries.map(gridCell), false)
      await this.#refresh()
    })
    this.#changed()
  }

  readWorkbook(): Promise<WorkbookGrid> {
    return this.#inTurn(async () => (await this.#refresh()).grid)
  }

  get book(): OpenBook {
    if (!this.#book) throw new Error('no workbook is open')
    return this.#book
  }

  get file(): string {
    return this.book.file
  }

  /** 保存する内容 — what is being typed counts too; with what the person should know of it. */
  async saved(): Promise<Pick<BookState, 'bytes' | 'notes'>> {
    await this.#view.endEditing()
    return this.#inTurn(() => this.#refresh())
  }

  async apply(edits: readonly Edit[]): Promise<Receipt> {
    await this.#view.endEditing()
    const receipt = await this.#inTurn(() => this.#applyNow(edits))
    return this.#given(receipt, receipt.applied.length > 0)
  }

  async writeSheet(layout: SheetLayout): Promise<Receipt> {
    await this.#view.endEditing()
    return this.#given(await this.#inTurn(() => this.#writeNow(layout)), true)
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    this.#page.handOver(bytes)
    return Promise.resolve()
  }

  select(at: CellRef): Promise<void> {
    const place = 'line' in at ? undefined : parseA1(at.cell)
    if (place && !('line' in at)) this.#view.select({ sheet: at.sheet, ...place })
    return Promise.resolve()
  }

  async undo(receipt: Receipt): Promise<Receipt> {
    if (this.#openings.get(receipt) !== this.#opening) return { ...NOTHING_DONE, notes: [OTHER_BOOK] }
    const step = this.#sheetSteps.get(receipt)
    if (step) return this.#given(await this.#inTurn(() => this.#unwriteNow(receipt, step)), true)
    return this.apply([...receipt.applied].reverse().map((applied) => inverseOf(applied).edit))
  }

  onChanged(listener: () => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** 画面での入力 — what a person has typed, pasted, cleared or taken back in the grid. */
  entered(places: readonly CellPlace[]): void {
    const book = this.book
    this.#putBack(places.filter((place) => !this.#enter(book, place) || this.#isRespelled(place)))
    this.#touched()
    void this.#inTurn(() => this.#refresh()).then(() => this.#changed())
  }

  /** False for what the file cannot be given. */
  #enter(book: OpenBook, place: CellPlace): boolean {
    const stored = cellAt(book.stored, place)
    if (stored && stored.formula !== null && gridFormula(stored.formula) === null) {
      this.#page.say(keptFormula(place, stored.formula))
      return false
    }
    const value = valueOfContent(this.#view.content(place))
    if (!value) this.#page.say(UNKNOWN_FORMULA)
    else book.enter({ ...place, value, ...this.#typedFormat(book, place, value) })
    return value !== undefined
  }

  /** A formula that was typed in a spelling which the engine misreads (formula-spelling.ts) is put again. */
  #isRespelled(place: CellPlace): boolean {
    const { f } = this.#view.content(place) ?? {}
    return typeof f === 'string' && f !== `=${gridFormula(f.slice(1)) ?? ''}`
  }

  /** Typing 45% or a date brings a number format along. */
  #typedFormat(book: OpenBook, place: CellPlace, { kind }: EditValue): Pick<Entry, 'format'> {
    const format = kind === 'number' ? this.#view.format(place) : 'General'
    return format === 'General' || format === book.formatAt(place) ? {} : { format }
  }

  async #applyNow(edits: readonly Edit[]): Promise<Receipt> {
    await this.#refresh()
    const book = this.book
    const receipt = book.trial(edits, this.#view.results())
    const entries = receipt.applied.flatMap(({ edit }): Entry[] => {
      const place = placeOf(edit)
      return place ? [{ ...place, value: edit.value }] : []
    })
    for (const entry of entries) book.enter(entry)
    if (entries.length > 0) this.#view.put(entries.map(gridCell), true)
    this.#touched()
    return receipt
  }

  async #writeNow(layout: SheetLayout): Promise<Receipt> {
    const { bytes } = await this.#refresh()
    const before = this.book
    const written = addFormSheet(bytes, markedLayout(layout))
    const after = new OpenBook(before.file, written.bytes)
    const step: SheetStep = { before, after, name: written.sheet }
    this.#swap(after, step.name)
    this.#view.remember({ back: () => this.#turnBack(step), forth: () => this.#turnForth(step) })
    const sheet = { name: written.sheet, added: !written.replaced, keptCopy: written.keptCopy }
    const receipt: Receipt = { ...NOTHING_DONE, sheet }
    this.#sheetSteps.set(receipt, step)
    return receipt
  }

  async #unwriteNow({ sheet }: Receipt, step: SheetStep): Promise<Receipt> {
    if (!sheet || !this.#unwrite(step)) return { ...NOTHING_DONE, notes: [SHEET_STAYS] }
    await this.#refresh()
    return { ...NOTHING_DONE, sheet: { ...sheet, added: false } }
  }

  /** Other cells that were entered since stay entered. */
  #unwrite({ before, after, name }: SheetStep): boolean {
    if (this.#book !== after) return false
    const later = after.entries.filter((entry) => entry.sheet !== name)
    this.#swap(new OpenBook(before.file, before.base, [...before.entries, ...later]), name)
    return true
  }

  /** Ctrl+Z and Ctrl+Y over a written sheet; taken back by the pane already, there is nothing to do. */
  #turnBack(step: SheetStep): void {
    if (this.#unwrite(step)) void this.#inTurn(() => this.#refresh()).then(() => this.#changed())
    else if (this.book.base !== step.before.base) this.#page.say(SHEET_STAYS)
  }

  #turnForth({ before, after, name }: SheetStep): void {
    if (this.book.base !== before.base) return
    this.#swap(after, name)
    void this.#inTurn(() => this.#refresh()).then(() => this.#changed())
  }

  /** Another package is in hand: the grid shows the sheets in which it differs. */
  #swap(book: OpenBook, madeAnew: string): void {
    this.#setBook(book)
    this.#touched()
    this.#view.showSheets(book.stored, book.draw(), madeAnew)
  }

  async #writeSettings(json: string | null): Promise<void> {
    await this.#inTurn(async () => {
      const book = this.book
      const opened = openPackage(book.base)
      writeSettings(opened, json)
      this.#setBook(new OpenBook(book.file, opened.save(), book.entries))
      this.#touched()
      await this.#refresh()
    })
    this.#changed()
  }

  /** Brings the state up to date; entries that the file refuses leave the grid again, and the person is told. */
  async #refresh(): Promise<BookState> {
    await this.#view.calculated()
    if (this.#state) return this.#state
    const spilled = this.book.entries.filter(
      ({ value, ...place }) => value.kind === 'formula' && this.#view.spills(place),
    )
    if (spilled.length > 0) return this.#refuse(spilled, [SPILLS])
    const state = this.book.state(this.#view.results())
    if (state.refused.length === 0) return (this.#state = state)
    return this.#refuse(
      refusedPlaces(state.refused),
      state.refused.map((one) => one.message),
    )
  }

  #refuse(places: readonly CellPlace[], messages: readonly string[]): Promise<BookState> {
    for (const place of places) this.book.forget(place)
    for (const message of new Set(messages)) this.#page.say(message)
    this.#putBack(places)
    this.#touched()
    return this.#refresh()
  }

  /** Lets cells show again what the book holds. */
  #putBack(places: readonly CellPlace[]): void {
    const book = this.book
    const entries = new Map(book.entries.map((entry) => [placeKey(entry), entry]))
    const held = places.map((place): Entry => {
      const value = valueOfCell(cellAt(book.stored, place))
      return { format: book.formatAt(place), ...(entries.get(placeKey(place)) ?? { ...place, value }) }
    })
    if (held.length > 0) this.#view.put(held.map(gridCell), false)
  }

  #setBook(book: OpenBook): void {
    this.#book = book
    this.#state = null
  }

  /** 変わった — the state is to be worked out anew, and the work kept. */
  #touched(): void {
    this.#state = null
    this.#page.keep(this.book)
  }

  #given(receipt: Receipt, isChange: boolean): Receipt {
    this.#openings.set(receipt, this.#opening)
    if (isChange) this.#changed()
    return receipt
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }

  /** One thing after another: what reads waits for what is being written. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

const NOTHING_DONE: Receipt = { applied: [], refused: [], sheet: null, notes: [] }

const gridCell = ({ sheet, row, column, value, format }: Entry): GridCell => ({
  sheet,
  row,
  column,
  content: {
    ...contentOfValue(value),
    ...(format !== undefined && { s: { n: format === 'General' ? null : { pattern: format } } }),
  },
})
