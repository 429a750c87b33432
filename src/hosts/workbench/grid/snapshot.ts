import { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core'
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from '@univerjs/preset-sheets-conditional-formatting'
import { DATA_VALIDATION_PLUGIN_NAME } from '@univerjs/preset-sheets-data-validation'
import type {
  ICellData,
  IColumnData,
  IResources,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core'
import { parseRange } from '../../../grid/a1.ts'
import { callsPlan } from '../../../functions/rewrite-formula.ts'
import { contains, type Box } from '../../../grid/box.ts'
import { isCellError, type Cell, type CellValue } from '../../../grid/cell.ts'
import type { SheetGrid, WorkbookGrid } from '../../../grid/workbook-grid.ts'
import type { RowView, SheetDrawing } from '../../../xlsx/view/draw-sheet.ts'
import type { WorkbookDrawing } from '../../../xlsx/view/draw-workbook.ts'
import { cellStyle } from './cell-style.ts'
import { gridFormula } from './formula-spelling.ts'
import { conditionalRules } from './conditional-rules.ts'
import { richText } from './rich-text.ts'
import { rangeOf } from './snapshot-parts.ts'
import { validationRules } from './validation-rules.ts'

const PIXELS = 96 / 72
/** Room below and beside what the file uses, so that a person can go on writing. */
const SPARE_ROWS = 50
const SPARE_COLUMNS = 6
const LEAST_ROWS = 100
const LEAST_COLUMNS = 26
/** A style for whole columns reaches to XFD; the grid draws as far as something stands. */
const MOST_COLUMNS = 1000

/** ブックをグリッドの形に — the opened workbook as the grid's own snapshot; `id` tells one opening from another. */
export function snapshotOf(id: string, grid: WorkbookGrid, drawing: WorkbookDrawing): IWorkbookData {
  const sheets = grid.sheets.flatMap((sheet, index) => {
    const view = drawing.sheets[index]
    return view ? [sheetSnapshot(`${id}-${index + 1}`, sheet, view)] : []
  })
  return {
    id,
    name: grid.file,
    appVersion: '',
    locale: LocaleType.JA_JP,
    styles: stylesOf(drawing),
    defaultStyle: usualStyle(drawing),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: resourcesOf(
      sheets.map((sheet) => sheet.id),
      grid,
      drawing,
    ),
  }
}

/** What the grid's plugins keep of a workbook: rules by sheet. */
function resourcesOf(ids: readonly string[], { sheets }: WorkbookGrid, drawing: WorkbookDrawing): IResources {
  const bySheet = (rulesOf: (sheet: SheetGrid, view: SheetDrawing) => readonly unknown[]): string =>
    JSON.stringify(
      Object.fromEntries(
        ids.flatMap((id, i) => {
          const [sheet, view] = [sheets[i], drawing.sheets[i]]
          return sheet && view ? [[id, rulesOf(sheet, view)]] : []
        }),
      ),
    )
  return [
    {
      name: SHEET_CONDITIONAL_FORMATTING_PLUGIN,
      data: bySheet((_, view) => conditionalRules(view.conditionalFormats, drawing.looks)),
    },
    {
      name: DATA_VALIDATION_PLUGIN_NAME,
      data: bySheet((sheet, view) => validationRules(sheet.lists, view.validations)),
    },
  ]
}

/** The cell formats of a workbook by the names that its cells use. */
export const stylesOf = ({ looks }: WorkbookDrawing): IWorkbookData['styles'] =>
  Object.fromEntries(looks.cells.map((look, index) => [styleId(index), cellStyle(look)]))

const styleId = (look: number): string => `x${look}`

/** 標準 — cells that name no format look like format 0, but have no lines and no fill of it. */
function usualStyle({ looks }: WorkbookDrawing): IStyleData {
  const normal = looks.cells[0]
  return normal ? cellStyle({ ...normal, fill: null, border: NO_LINES }) : {}
}

const NO_LINES = { top: null, right: null, bottom: null, left: null, falling: null, rising: null }

export function sheetSnapshot(
  id: string,
  sheet: SheetGrid,
  view: SheetDrawing,
): Partial<IWorksheetData> & { id: string } {
  const extent = extentOf(sheet, view)
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(view.tab !== null && { tabColor: `#${view.tab}` }),
    freeze: freezeOf(view),
    rowCount: extent.rows,
    columnCount: extent.columns,
    zoomRatio: Math.min(4, Math.max(0.25, view.zoom)),
    defaultColumnWidth: Math.round(view.defaultWidth * PIXELS),
    defaultRowHeight: Math.round(view.defaultHeight * PIXELS),
    mergeData: view.merges.map(rangeOf),
    cellData: cellsOf(sheet, view),
    rowData: rowsOf(view, extent.rows),
    columnData: columnsOf(view, extent.columns),
    showGridlines: view.showsGrid ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  }
}

function extentOf(sheet: SheetGrid, view: SheetDrawing): { rows: number; columns: number } {
  const merges = view.merges
  const styled = lastOf(view)
  const rows = Math.max(sheet.used?.bottom ?? 0, styled.row, ...merges.map(({ bottom }) => bottom))
  const columns = Math.max(sheet.used?.right ?? 0, styled.column, ...merges.map(({ right }) => right))
  return {
    rows: Math.max(LEAST_ROWS, rows + 1 + SPARE_ROWS),
    columns: Math.min(Math.max(LEAST_COLUMNS, columns + 1 + SPARE_COLUMNS), Math.max(MOST_COLUMNS, columns + 1)),
  }
}

function lastOf({ cells }: SheetDrawing): { row: number; column: number } {
  let [row, column] = [0, 0]
  for (let i = 0; i < cells.length; i += 3) {
    row = Math.max(row, cells.at(i))
    column = Math.max(column, cells.at(i + 1))
  }
  return { row, column }
}

function freezeOf({ frozen }: SheetDrawing): IWorksheetData['freeze'] {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 }
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 }
}

function rowsOf(view: SheetDrawing, count: number): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {}
  for (const [index, row] of view.rows) rows[index] = rowData(row)
  if (view.hidesOtherRows) {
    for (let index = 0; index < count; index++) rows[index] ??= { hd: BooleanNumber.TRUE }
  }
  return rows
}

/** A row without a height fits itself to its text, as it does in Excel. */
const rowData = ({ height, isHidden, look }: RowView): Partial<IRowData> => ({
  ...(height === null ? { ia: BooleanNumber.TRUE } : { h: Math.round(height * PIXELS), ia: BooleanNumber.FALSE }),
  ...(isHidden && { hd: BooleanNumber.TRUE }),
  ...(look > 0 && { s: styleId(look) }),
})

function columnsOf({ columns }: SheetDrawing, count: number): Record<number, Partial<IColumnData>> {
  const found: Record<number, Partial<IColumnData>> = {}
  for (const { from, to, width, isHidden, look } of columns) {
    for (let index = from; index <= Math.min(to, count - 1); index++) {
      found[index] = {
        ...(width !== null && width > 0 && { w: Math.round(width * PIXELS) }),
        ...(isHidden && { hd: BooleanNumber.TRUE }),
        ...(look > 0 && { s: styleId(look) }),
      }
    }
  }
  return found
}

type Matrix = Record<number, Record<number, ICellData>>

function cellsOf(sheet: SheetGrid, view: SheetDrawing): Matrix {
  const matrix: Matrix = {}
  const { cells } = view
  for (let i = 0; i < cells.length; i += 3) {
    const row = (matrix[cells.at(i)] ??= {})
    row[cells.at(i + 1)] = { s: styleId(cells.at(i + 2)) }
  }
  const arrays = arraysOf(view)
  for (const row of sheet.rows()) {
    const drawn = (matrix[row.index] ??= {})
    for (const cell of row.cells) drawn[cell.column] = { ...drawn[cell.column], ...contentOf(cell, arrays, view) }
  }
  return matrix
}

const arraysOf = ({ arrays }: SheetDrawing): readonly Box[] =>
  [...arrays.values()].flatMap((ref) => parseRange(ref) ?? [])

/** What a cell holds in the grid; its style is kept beside it. */
export function contentOf(cell: Cell, arrays: readonly Box[] = [], view?: SheetDrawing): ICellData {
  const formula = cell.formula === null ? null : gridFormula(cell.formula)
  if (formula !== null) {
    const array = arrays.find((box) => contains(box, cell.row, cell.column))
    // The other cells of an array formula are filled from its first.
    if (array && (array.top !== cell.row || array.left !== cell.column)) return {}
    const isOurs = callsPlan(formula) || array !== undefined
    return { f: `=${formula}`, ...(isOurs ? {} : valueData(cell.value)) }
  }
  const runs = view?.runs.get(`${cell.row},${cell.column}`)
  return runs ? { p: richText(runs), ...valueData(cell.value) } : valueData(cell.value)
}

export function valueData(value: CellValue): ICellData {
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING }
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER }
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
    default:
      return { v: value, t: CellValueType.STRING }
  }
}
