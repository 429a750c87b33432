import { parseRange } from '../../../src/grid/a1.ts'
import type { Box } from '../../../src/grid/box.ts'
import { invalidArgument, NULL_OBJECT, WorkbookError, type HostObject } from '../protocol.ts'
import type { BookShape, BookSheet } from './book.ts'
import { assertChangeable, assertStructure, type Desk } from './desk.ts'
import { pageObject } from './page-object.ts'
import { chartsObject } from './chart-object.ts'
import { collection } from './collection.ts'
import { tablesObject } from './table-object.ts'
import { LAST_COLUMN, LAST_ROW, rangeObject } from './range-object.ts'

const WHOLE: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }
const A1: Box = { top: 0, left: 0, bottom: 0, right: 0 }

/** シート — a worksheet as the wire sees it. */
export function worksheetObject(desk: Desk, sheet: BookSheet): HostObject {
  const { book } = desk
  const range = (box: Box): HostObject => rangeObject(desk, sheet, box)
  return {
    type: 'Worksheet',
    id: sheet.id,
    self: sheet,
    scalars: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (name: string) => rename(desk, sheet, name) },
      Position: { get: () => book.sheets.indexOf(sheet) },
      Visibility: {
        get: () => sheet.visibility,
        set: (visibility: BookSheet['visibility']) => {
          assertStructure(desk)
          sheet.visibility = visibility
        },
      },
      // The wire's name of showGridlines.
      Gridlines: { get: () => sheet.showGridlines, set: (shown: boolean) => void (sheet.showGridlines = shown) },
    },
    parts: {
      Protection: () => ({ type: 'WorksheetProtection', scalars: { Protected: { get: () => sheet.isProtected } } }),
      AutoFilter: () => ({
        type: 'AutoFilter',
        scalars: { Enabled: { get: () => sheet.isFiltered }, IsDataFiltered: { get: () => sheet.isFiltered } },
      }),
      Shapes: () =>
        collection(
          'ShapeCollection',
          sheet.shapes.map((shape, nth) => shapeObject(desk, sheet, shape, nth)),
        ),
      Tables: () => tablesObject(desk, [sheet]),
      PageLayout: () => pageObject(desk, sheet),
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        methods: {
          FreezeRows: (rows: number) => void (sheet.frozenRows = rows),
          Unfreeze: () => void (sheet.frozenRows = 0),
        },
      }),
      HorizontalPageBreaks: () => breaksObject(desk, sheet),
      Charts: () => chartsObject(desk, sheet),
    },
    methods: {
      GetRange: (address: string | null) => range(address === null || address === '' ? WHOLE : boxOf(address)),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
      GetCell: (row: number, column: number) => range({ top: row, left: column, bottom: row, right: column }),
      GetUsedRange: (valuesOnly: boolean | null) => range(sheet.used(valuesOnly === true) ?? A1),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = sheet.used(valuesOnly === true)
        return used ? range(used) : NULL_OBJECT
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw invalidArgument('the sheet is hidden')
        book.active = sheet.name
      },
      Delete: () => remove(desk, sheet),
      _RegisterDataChangedEvent: () => void desk.listeners.add(`10:${sheet.id}`),
      _UnregisterDataChangedEvent: () => void desk.listeners.delete(`10:${sheet.id}`),
    },
  }
}

function boxOf(address: string): Box {
  const own = address.slice(address.lastIndexOf('!') + 1).replace(/\$/gu, '')
  const rows = /^(\d+):(\d+)$/u.exec(own)
  if (rows) return { ...WHOLE, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 }
  const box = parseRange(own)
  if (!box) throw invalidArgument(address)
  return box
}

const BAD_NAME = /[\\/?*[\]:：]/u

function rename(desk: Desk, sheet: BookSheet, name: string): void {
  assertStructure(desk)
  if (name === '' || name.length > 31 || BAD_NAME.test(name)) throw invalidArgument(`sheet name ${name}`)
  const other = desk.book.sheet(name)
  if (other && other !== sheet)
    throw new WorkbookError('ItemAlreadyExists', 'A resource with the same name already exists.')
  const before = sheet.name
  sheet.name = name
  for (const item of desk.book.names) item.formula = item.formula.replaceAll(`'${before}'!`, `'${name}'!`)
}

function remove(desk: Desk, sheet: BookSheet): void {
  assertStructure(desk)
  const { book } = desk
  if (book.sheets.filter((each) => each.visibility === 'Visible' && each !== sheet).length === 0)
    throw new WorkbookError('InvalidOperation', 'A workbook must contain at least one visible worksheet.')
  book.sheets = book.sheets.filter((each) => each !== sheet)
  for (const item of book.names) item.formula = item.formula.replace(`'${sheet.name}'!`, '#REF!')
}

function shapeObject(desk: Desk, sheet: BookSheet, shape: BookShape, nth: number): HostObject {
  const place = rangeObject(desk, sheet, shape.box).scalars ?? {}
  const frame: HostObject = {
    type: 'TextFrame',
    scalars: { HasText: { get: () => (shape.text ?? '') !== '' } },
    parts: { TextRange: () => ({ type: 'TextRange', scalars: { Text: { get: () => shape.text } } }) },
  }
  const id = `{shape${String(nth)}}`
  return {
    type: 'Shape',
    id,
    scalars: {
      Id: { get: () => id },
      Type: { get: () => shape.type },
      Visible: { get: () => true },
      ...Object.fromEntries(Object.entries(place).filter(([key]) => ['Top', 'Left', 'Width', 'Height'].includes(key))),
    },
    // A picture or a chart has no text frame: to ask for it is an error.
    ...(shape.text !== null && { parts: { TextFrame: () => frame } }),
  }
}

function breaksObject(desk: Desk, sheet: BookSheet): HostObject {
  return {
    type: 'PageBreakCollection',
    items: () => sheet.page.breaks.map((row) => ({ type: 'PageBreak', scalars: { RowIndex: { get: () => row } } })),
    methods: {
      Add: (at: string) => {
        assertChangeable(desk, sheet)
        const { top } = boxOf(at)
        if (top > 0) sheet.page.breaks.push(top)
        return { type: 'PageBreak' }
      },
      RemovePageBreaks: () => void (sheet.page.breaks = []),
    },
  }
}
