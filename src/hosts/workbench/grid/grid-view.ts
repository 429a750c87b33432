import {
  CellValueType,
  CommandType,
  ICommandService,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  ObjectMatrix,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core'
import {
  FormulaDataModel,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/preset-sheets-core'
import { a1 } from '../../../grid/a1.ts'
import type { CellRef, WorkbookGrid } from '../../../grid/workbook-grid.ts'
import type { CellValue } from '../../../grid/cell.ts'
import type { Results } from '../../../xlsx/edit/write-results.ts'
import type { WorkbookDrawing } from '../../../xlsx/view/draw-workbook.ts'
import type { CellPlace } from '../book/entry.ts'
import type { Typing } from '../keep/keeper.ts'
import { bootGrid, type BootedGrid } from './boot.ts'
import { guardGrid, type Guard } from './guard.ts'
import { showNumbers } from './show-numbers.ts'
import { sheetSnapshot, snapshotOf, stylesOf } from './snapshot.ts'

/** A cell of the grid and what it is to hold. */
export interface GridCell extends CellPlace {
  readonly content: ICellData
}

export interface GridListener {
  /** Cells whose content a person has changed: typing, pasting, clearing, undoing. */
  readonly entered: (places: readonly CellPlace[]) => void
  /** What stands in the open editor, null when it is closed. */
  readonly typing: (typing: Typing | null) => void
  /** Something was tried that the file would lose. */
  readonly refused: () => void
}

type Workbook = NonNullable<ReturnType<BootedGrid['api']['getActiveWorkbook']>>

/** グリッド — the embedded spreadsheet as the page needs it: show a book, tell what was typed, put cells, say what was calculated. */
export class GridView {
  readonly #booted: BootedGrid
  readonly #guard: Guard
  readonly #listener: GridListener
  readonly #commands: ICommandService
  #made = 0
  readonly #steps: GridStep[] = []
  /** Told in one go when the command is through, for the grid must not be written while it writes. */
  readonly #told: CellPlace[] = []
  /** True from a change until the engine has had its say. */
  #awaitsCalculation = false

  constructor(container: string, listener: GridListener) {
    this.#booted = bootGrid(container)
    this.#listener = listener
    this.#guard = guardGrid(this.#booted.univer, () => listener.refused())
    this.#commands = this.#booted.univer.__getInjector().get(ICommandService)
    this.#commands.onCommandExecuted((info, options) => {
      if (info.id !== SetRangeValuesMutation.id || options?.['fromFormula'] || options?.['onlyLocal']) return
      this.#awaitsCalculation = true
      if (!this.#guard.isOurs()) this.#tell(info.params as SetRangeValues)
    })
    this.#followTyping()
  }

  /** 入力途中 — told as it is typed, to be kept against a crash. */
  #followTyping(): void {
    const { api } = this.#booted
    api.addEvent(api.Event.SheetEditChanging, ({ worksheet, row, column, value }) => {
      const text = value.toPlainText().replace(LINE_ENDS, '\n')
      this.#listener.typing({ sheet: worksheet.getSheetName(), row, column, text })
    })
    api.addEvent(api.Event.SheetEditEnded, () => this.#listener.typing(null))
  }

  /** ブックを開く — in the place of the one that is shown; `id` tells one opening from another. */
  show(id: string, grid: WorkbookGrid, drawing: WorkbookDrawing): void {
    const old = this.#workbook()
    this.#guard.ours(() => {
      if (old) this.#booted.api.disposeUnit(old.getId())
      this.#booted.api.createWorkbook(snapshotOf(id, grid, drawing))
    })
    // The grid's parts come to life with its first workbook.
    if (!old) showNumbers(this.#booted.univer)
    this.#awaitsCalculation = true
  }

  /** セルに入れる — all at once, taken back by one Ctrl+Z. */
  put(cells: readonly GridCell[], undoable: boolean): void {
    const unitId = this.#book().getId()
    const redo = [...bySheet(cells)].flatMap(([name, matrix]) => {
      const subUnitId = this.#sheet(name)?.getSheetId()
      return subUnitId === undefined ? [] : [{ unitId, subUnitId, cellValue: matrix }]
    })
    const injector = this.#booted.univer.__getInjector()
    const undo = redo.map((params) => SetRangeValuesUndoMutationFactory(injector, params))
    this.#guard.ours(() => {
      for (const params of redo) this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params)
    })
    if (!undoable) return
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unitId,
      undoMutations: undo.map((params) => ({ id: SetRangeValuesMutation.id, params })),
      redoMutations: redo.map((params) => ({ id: SetRangeValuesMutation.id, params })),
    })
  }

  /** シートをそろえる — shows sheets that are not shown yet and the one that was made anew, and takes away those that are gone. */
  showSheets(grid: WorkbookGrid, drawing: WorkbookDrawing, madeAnew: string): void {
    const shown = this.#sheets().map((sheet) => sheet.getName())
    this.#guard.ours(() => {
      grid.sheets.forEach((sheet, index) => {
        const view = drawing.sheets[index]
        if (view && (sheet.name === madeAnew || !shown.includes(sheet.name))) {
          this.#putSheet(sheetSnapshot(`made${++this.#made}`, sheet, view), stylesOf(drawing))
        }
      })
      for (const name of shown) if (!grid.sheets.some((sheet) => sheet.name === name)) this.#remove(name)
    })
    this.#awaitsCalculation = true
  }

  /** In the place of the sheet with its name, or behind the last. */
  #putSheet(sheet: Partial<IWorksheetData>, styles: IWorkbookData['styles']): void {
    const unitId = this.#book().getId()
    const old = this.#sheets().findIndex((one) => one.getName() === sheet.name)
    const index = old < 0 ? this.#sheets().length : old
    if (old >= 0) this.#remove(sheet.name ?? '')
    this.#commands.syncExecuteCommand(InsertSheetMutation.id, {
      unitId,
      index,
      sheet: mergeWorksheetSnapshotWithDefault(sheet),
      styles,
    })
  }

  #remove(name: string): void {
    const subUnitId = this.#sheet(name)?.getSheetId()
    if (subUnitId === undefined) return
    const params = { unitId: this.#book().getId(), subUnitId, subUnitName: name }
    this.#commands.syncExecuteCommand(RemoveSheetMutation.id, params)
  }

  /** セルの中身 — as the grid holds it now. */
  content({ sheet, row, column }: CellPlace): ICellData | undefined {
    return this.#sheet(sheet)?.getCellMatrix().getValue(row, column) ?? undefined
  }

  /** あふれ — whether a cell's formula fills other cells beside its own. */
  spills({ sheet, row, column }: CellPlace): boolean {
    const ranges = this.#booted.univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange()
    const range = ranges[this.#book().getId()]?.[this.#sheet(sheet)?.getSheetId() ?? '']?.[row]?.[column]
    return !!range && (range.endRow > range.startRow || range.endColumn > range.startColumn)
  }

  /** 表示形式 — as the grid shows the cell now. */
  format(place: CellPlace): string {
    const content = this.content(place)
    const style = this.#workbook()?.getWorkbook().getStyles().getStyleByCell(content)
    return style?.n?.pattern ?? 'General'
  }

  /** 計算結果 — what stands in the cells of formulas, by sheet. */
  results(): Results {
    const found = new Map<string, ReadonlyMap<string, CellValue>>()
    const unit = this.#workbook()?.getId() ?? ''
    const spilled = this.#booted.univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData()[unit]
    for (const sheet of this.#sheets()) {
      const results = new Map([
        ...sheetResults(sheet),
        ...spilledResults(new ObjectMatrix(spilled?.[sheet.getSheetId()])),
      ])
      if (results.size > 0) found.set(sheet.getName(), results)
    }
    return found
  }

  /** 計算を待つ — until nothing is left to be worked out. */
  async calculated(): Promise<void> {
    while (this.#awaitsCalculation) {
      this.#awaitsCalculation = false
      await this.#booted.api.getFormula().onCalculationResultApplied()
    }
  }

  /** 入力を確定する — what is being typed counts. */
  async endEditing(): Promise<void> {
    const book = this.#workbook()
    if (book?.isCellEditing()) await book.endEditingAsync(true)
  }

  /** 一手として覚える — Ctrl+Z and Ctrl+Y then take back and do again what is no change of cells: a sheet written by the pane. */
  remember(step: GridStep): void {
    const id = TURN.id
    if (this.#steps.length === 0)
      this.#commands.registerCommand({ ...TURN, handler: (_, params) => this.#turn(params as Turn) })
    const number = this.#steps.push(step) - 1
    this.#booted.univer
      .__getInjector()
      .get(IUndoRedoService)
      .pushUndoRedo({
        unitID: this.#book().getId(),
        undoMutations: [{ id, params: { number, way: 'back' } satisfies Turn }],
        redoMutations: [{ id, params: { number, way: 'forth' } satisfies Turn }],
      })
  }

  #turn({ number, way }: Turn): boolean {
    this.#steps[number]?.[way]()
    return true
  }

  select({ sheet, row, column }: CellPlace): void {
    const target = this.#book().getSheetByName(sheet)
    if (!target) return
    target.activate()
    target.getRange(row, column).activate()
    target.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2))
  }

  /** 選択中のセル. */
  selection(): CellRef | null {
    const range = this.#workbook()?.getActiveRange()
    return range ? { sheet: range.getSheetName(), cell: a1(range.getRow(), range.getColumn()) } : null
  }

  undo(): void {
    void this.#booted.api.undo()
  }

  redo(): void {
    void this.#booted.api.redo()
  }

  #tell({ subUnitId, cellValue }: SetRangeValues): void {
    const sheet = this.#sheets()
      .find((one) => one.getSheetId() === subUnitId)
      ?.getName()
    if (sheet === undefined || !cellValue) return
    const places = Object.entries(cellValue).flatMap(([row, columns]) =>
      Object.keys(columns ?? {}).map((column) => ({ sheet, row: Number(row), column: Number(column) })),
    )
    if (this.#told.length === 0) queueMicrotask(() => this.#listener.entered(this.#told.splice(0)))
    this.#told.push(...places)
  }

  #workbook(): Workbook | null {
    return this.#booted.api.getActiveWorkbook()
  }

  #book(): Workbook {
    const book = this.#workbook()
    if (!book) throw new Error('no workbook is shown')
    return book
  }

  #sheets(): readonly Worksheet[] {
    return this.#workbook()?.getWorkbook().getSheets() ?? []
  }

  #sheet(name: string): Worksheet | undefined {
    return this.#sheets().find((one) => one.getName() === name)
  }
}

/** A step that the host takes back and does again by itself. */
export interface GridStep {
  readonly back: () => void
  readonly forth: () => void
}

interface Turn {
  readonly number: number
  readonly way: 'back' | 'forth'
}

const TURN = { id: 'plansheet.mutation.turn', type: CommandType.MUTATION } as const

const LINE_ENDS = /\r\n?/gu // '\r'

interface SetRangeValues {
  readonly subUnitId: string
  readonly cellValue?: Record<number, Record<number, ICellData> | undefined>
}

function bySheet(cells: readonly GridCell[]): ReadonlyMap<string, Record<number, Record<number, ICellData>>> {
  const found = new Map<string, Record<number, Record<number, ICellData>>>()
  for (const { sheet, row, column, content } of cells) {
    const matrix = found.get(sheet) ?? {}
    found.set(sheet, matrix)
    const line = (matrix[row] ??= {})
    line[column] = content
  }
  return found
}

function sheetResults(sheet: Worksheet): ReadonlyMap<string, CellValue> {
  const results = new Map<string, CellValue>()
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell && typeof cell.f === 'string') results.set(`${row},${column}`, resultOf(cell))
  })
  return results
}

/** Cells that a formula in another cell fills. */
function spilledResults(matrix: ObjectMatrix<Nullable<ICellData>>): ReadonlyMap<string, CellValue> {
  const results = new Map<string, CellValue>()
  matrix.forValue((row, column, cell) => void results.set(`${row},${column}`, resultOf(cell || undefined)))
  return results
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!)$/u // '#N/A'

export function resultOf(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v
  if (value === undefined || value === null) return 0 // a formula that gives an empty cell gives 0
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true
  if (typeof value === 'string' && ERROR.test(value)) return { error: value }
  return value
}
