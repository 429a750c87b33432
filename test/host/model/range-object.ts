import { rangeName } from '../../../src/grid/a1.ts'
import { boxAt, contains, isSingle, type Box } from '../../../src/grid/box.ts'
import { NULL_OBJECT, WorkbookError, invalidArgument, type HostObject, type Scalar } from '../protocol.ts'
import { COLUMN_WIDTH, ROW_HEIGHT, type BookCell, type BookLine, type BookSheet } from './book.ts'
import {
  DEFAULT_FORMAT,
  isRecord,
  leafOf,
  overlaid,
  settled,
  picked,
  unknownLeaf,
  withLeaf,
  type Format,
} from './cell-format.ts'
import { assertChangeable, assertWholeArrays, assertWritable, type Desk } from './desk.ts'
import { validationObject } from './validation-object.ts'
import { BLANK, typedInput } from './typed-input.ts'

/** What a method receives when a range is handed to it. */
export interface RangeSelf {
  readonly sheet: BookSheet
  readonly box: Box
}

export const LAST_ROW = 1_048_575
export const LAST_COLUMN = 16_383
const MOST_MERGES = 512
const MOST_CELLS = 5_000_000

/** セル範囲 — a rectangle of a sheet as the wire sees it. */
export function rangeObject(desk: Desk, sheet: BookSheet, box: Box): HostObject {
  const range = (inner: Box): HostObject => rangeObject(desk, sheet, inner)
  const self: RangeSelf = { sheet, box }
  return {
    type: 'Range',
    self,
    scalars: { ...placeScalars(sheet, box), ...contentScalars(desk, sheet, box) },
    parts: {
      Format: () => formatObject(desk, sheet, box),
      DataValidation: () => validationObject(desk, sheet, box),
    },
    methods: {
      ...walkMethods(box, range),
      ...propertyMethods(desk, sheet, box),
      GetMergedAreasOrNullObject: () => mergedAreas(sheet, box, range),
      GetSpecialCellsOrNullObject: (kind: string) => specialCells(sheet, box, kind, range),
      GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = sheet.used(valuesOnly === true)
        const cut = used && intersection(used, box)
        return cut ? range(cut) : NULL_OBJECT
      },
      GetSpillingToRangeOrNullObject: () => spillOf(sheet, box, range),
      GetSpillParentOrNullObject: () => spillParentOf(sheet, box, range),
      Merge: (across: boolean | null) => merge(desk, sheet, box, across === true),
      Unmerge: () => {
        assertChangeable(desk, sheet)
        sheet.merges = sheet.merges.filter((area) => !intersection(area, box))
      },
      Clear: (kind: string | null) => clear(desk, sheet, box, kind ?? 'All'),
      Select: () => {
        if (sheet.visibility !== 'Visible') throw invalidArgument('the sheet is hidden')
        desk.book.selected = { sheet: sheet.name, address: rangeName(box) }
        desk.book.active = sheet.name
      },
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== height(box) || columns !== width(box)) throw invalidArgument(`${rows}×${columns} values`)
      },
    },
  }
}

export const height = (box: Box): number => box.bottom - box.top + 1
export const width = (box: Box): number => box.right - box.left + 1

export function intersection(a: Box, b: Box): Box | null {
  const box = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return box.top <= box.bottom && box.left <= box.right ? box : null
}

export const quoted = (name: string): string => `'${name.replace(/'/gu, "''")}'`
const addressOf = (sheet: BookSheet, box: Box): string =>
  `${/^[A-Za-z_]\w*$/u.test(sheet.name) ? sheet.name : quoted(sheet.name)}!${rangeName(box)}`

function placeScalars(sheet: BookSheet, box: Box): Record<string, Scalar> {
  const sizes = (from: number, to: number, line: (index: number) => BookLine): number => {
    let sum = 0
    for (let i = from; i < to; i++) sum += line(i).hidden ? 0 : line(i).size
    return sum
  }
  const row = (index: number): BookLine => sheet.row(index)
  const column = (index: number): BookLine => sheet.column(index)
  return {
    Address: { get: () => addressOf(sheet, box) },
    RowIndex: { get: () => box.top },
    ColumnIndex: { get: () => box.left },
    RowCount: { get: () => height(box) },
    ColumnCount: { get: () => width(box) },
    CellCount: { get: () => height(box) * width(box) },
    Top: { get: () => sizes(0, box.top, row) },
    Left: { get: () => sizes(0, box.left, column) },
    Height: { get: () => sizes(box.top, box.bottom + 1, row) },
    Width: { get: () => sizes(box.left, box.right + 1, column) },
    RowHidden: {
      get: () => uniform(lines(box.top, box.bottom).map((index) => row(index).hidden)),
      set: (hidden: boolean) => lines(box.top, box.bottom).forEach((i) => sheet.rows.set(i, { ...row(i), hidden })),
    },
    ColumnHidden: {
      get: () => uniform(lines(box.left, box.right).map((index) => column(index).hidden)),
      set: (hidden: boolean) =>
        lines(box.left, box.right).forEach((i) => sheet.columns.set(i, { ...column(i), hidden })),
    },
  }
}

function contentScalars(desk: Desk, sheet: BookSheet, box: Box): Record<string, Scalar> {
  const read = (get: (cell: BookCell) => unknown): Scalar['get'] => {
    return () =>
      height(box) * width(box) > MOST_CELLS ? null : matrix(box, (row, column) => get(sheet.cell(row, column)))
  }
  const write = (value: unknown): void => writeContent(desk, sheet, box, value)
  return {
    Values: { get: read(valueOf), set: write },
    Formulas: { get: read(formulaOf), set: write },
    NumberFormat: { get: read((cell) => cell.numberFormat), set: (value) => writeFormats(desk, sheet, box, value) },
    HasSpill: { get: () => uniform(cellsOf(box).map(([row, column]) => isSpill(sheet, row, column))) },
  }
}

export const valueOf = ({ held, shown }: BookCell): unknown => {
  switch (held.kind) {
    case 'number':
      return held.number
    case 'boolean':
      return held.truth
    case 'text':
      return held.text
    default:
      return shown
  }
}

const formulaOf = (cell: BookCell): unknown => (cell.held.kind === 'formula' ? cell.held.formula : valueOf(cell))

/** The cell shows a value of a formula that spills: its own or another's. */
function isSpill(sheet: BookSheet, row: number, column: number): boolean {
  const { held, shown } = sheet.cell(row, column)
  if (held.kind === 'blank') return shown !== ''
  return held.kind === 'formula' && (isSpillMember(sheet, row + 1, column) || isSpillMember(sheet, row, column + 1))
}

const isSpillMember = (sheet: BookSheet, row: number, column: number): boolean => {
  const { held, shown } = sheet.cell(row, column)
  return held.kind === 'blank' && shown !== ''
}

/** From a formula over all that it spills into, itself first. */
function spillBox(sheet: BookSheet, row: number, column: number): Box | null {
  if (sheet.cell(row, column).held.kind !== 'formula') return null
  let bottom = row
  let right = column
  while (isSpillMember(sheet, bottom + 1, column)) bottom++
  while (isSpillMember(sheet, row, right + 1)) right++
  return bottom === row && right === column ? null : { top: row, left: column, bottom, right }
}

function spillOf(
  sheet: BookSheet,
  { top, left }: Box,
  range: (box: Box) => HostObject,
): HostObject | typeof NULL_OBJECT {
  const box = spillBox(sheet, top, left)
  return box ? range(box) : NULL_OBJECT
}

function spillParentOf(
  sheet: BookSheet,
  { top, left }: Box,
  range: (box: Box) => HostObject,
): HostObject | typeof NULL_OBJECT {
  if (!isSpill(sheet, top, left)) return NULL_OBJECT
  for (let row = top; row >= 0; row--)
    for (let column = left; column >= 0; column--) {
      const box = spillBox(sheet, row, column)
      if (box && contains(box, top, left)) return range(boxAt(row, column))
    }
  return NULL_OBJECT
}

const lines = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const matrix = <T>(box: Box, cell: (row: number, column: number) => T): T[][] =>
  lines(box.top, box.bottom).map((row) => lines(box.left, box.right).map((column) => cell(row, column)))
const cellsOf = (box: Box): (readonly [row: number, column: number])[] =>
  matrix(box, (row, column) => [row, column] as const).flat()
const uniform = (values: readonly unknown[]): unknown =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null

/** One value for all cells, or one a cell; anything else is refused. */
function given(box: Box, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value
  const rows = value as unknown[][]
  if (rows.length !== height(box) || rows.some((row) => !Array.isArray(row) || row.length !== width(box)))
    throw invalidArgument('the number of rows or columns in the input array does not match the range')
  return (row, column) => rows[row - box.top]?.[column - box.left]
}

function writeContent(desk: Desk, sheet: BookSheet, box: Box, value: unknown): void {
  const at = given(box, value)
  assertWritable(desk, sheet, box)
  assertWholeArrays(sheet, box)
  // Known trouble of Excel: into a filtered range the values go to the rows that show, one after another, and land beside their places.
  const rows = lines(box.top, box.bottom)
  const showing = sheet.isFiltered ? rows.filter((row) => !sheet.row(row).byFilter) : rows
  showing.forEach((row, nth) => {
    for (let column = box.left; column <= box.right; column++) put(desk, sheet, row, column, at(box.top + nth, column))
  })
  desk.changed(sheet, box)
}

function put({ book }: Desk, sheet: BookSheet, row: number, column: number, value: unknown): void {
  if (value === null || value === undefined) return // "leave this cell as it is"
  const old = sheet.cell(row, column)
  if (typeof value === 'string' && value.length > 32_767) throw invalidArgument('the text is too long for a cell')
  const { held, format } = typedInput(value, book.keepsApostrophe ? '@' : old.numberFormat)
  clearSpill(sheet, row, column)
  const numberFormat = format && old.numberFormat === 'General' ? format : old.numberFormat
  sheet.put(row, column, { held, numberFormat, shown: '' })
}

/** A formula that goes takes the cells it spilled into along. */
function clearSpill(sheet: BookSheet, row: number, column: number): void {
  if (sheet.cell(row, column).held.kind !== 'formula') return
  for (let r = row; r === row || isSpillMember(sheet, r, column); r++)
    for (let c = column + (r === row ? 1 : 0); isSpillMember(sheet, r, c); c++) sheet.put(r, c, { shown: '' })
}

function writeFormats(desk: Desk, sheet: BookSheet, box: Box, value: unknown): void {
  const at = given(box, value)
  assertChangeable(desk, sheet)
  for (const [row, column] of cellsOf(box)) {
    const format = at(row, column)
    if (typeof format === 'string') sheet.put(row, column, { numberFormat: format })
  }
}

function mergedAreas(sheet: BookSheet, box: Box, range: (box: Box) => HostObject): HostObject | typeof NULL_OBJECT {
  const areas = sheet.merges.filter((area) => intersection(area, box))
  if (areas.length > MOST_MERGES) throw new WorkbookError('GeneralException', 'There are too many merged areas.')
  return areas.length === 0 ? NULL_OBJECT : areasObject(areas, range)
}

const areasObject = (areas: readonly Box[], range: (box: Box) => HostObject): HostObject => ({
  type: 'RangeAreas',
  scalars: { AreaCount: { get: () => areas.length }, Address: { get: () => areas.map(rangeName).join(',') } },
  parts: { Areas: () => ({ type: 'RangeCollection', items: () => areas.map(range) }) },
})

function specialCells(
  sheet: BookSheet,
  box: Box,
  kind: string,
  range: (box: Box) => HostObject,
): HostObject | typeof NULL_OBJECT {
  if (kind !== 'DataValidations') throw invalidArgument(`special cells of kind ${kind}`)
  const areas = sheet.lists.filter((list) => intersection(list.box, box)).map((list) => list.box)
  return areas.length === 0 ? NULL_OBJECT : areasObject(areas, range)
}

function merge(desk: Desk, sheet: BookSheet, box: Box, across: boolean): void {
  assertChangeable(desk, sheet)
  const areas = across ? lines(box.top, box.bottom).map((row) => ({ ...box, top: row, bottom: row })) : [box]
  for (const area of areas.filter((each) => !isSingle(each))) {
    sheet.merges = [...sheet.merges.filter((old) => !intersection(old, area)), area]
    for (const [row, column] of cellsOf(area))
      if (row !== area.top || column !== area.left) sheet.put(row, column, { held: BLANK, shown: '' })
  }
}

function clear(desk: Desk, sheet: BookSheet, box: Box, kind: string): void {
  assertWritable(desk, sheet, box)
  assertWholeArrays(sheet, box)
  if (kind === 'All') sheet.merges = sheet.merges.filter((area) => !intersection(area, box))
  for (const { row, column } of [...sheet.cells()].filter((cell) => contains(box, cell.row, cell.column))) {
    if (kind !== 'Formats') {
      clearSpill(sheet, row, column)
      sheet.put(row, column, { held: BLANK, shown: '' })
    }
    if (kind !== 'Contents') sheet.put(row, column, { numberFormat: 'General', format: DEFAULT_FORMAT })
  }
  desk.changed(sheet, box)
}

function walkMethods(box: Box, range: (box: Box) => HostObject): NonNullable<HostObject['methods']> {
  return {
    GetCell: (row: number, column: number) => range(boxAt(box.top + row, box.left + column)),
    GetRow: (row: number) => range({ ...box, top: box.top + row, bottom: box.top + row }),
    GetColumn: (column: number) => range({ ...box, left: box.left + column, right: box.left + column }),
    GetBoundingRect: (other: RangeSelf) =>
      range({
        top: Math.min(box.top, other.box.top),
        left: Math.min(box.left, other.box.left),
        bottom: Math.max(box.bottom, other.box.bottom),
        right: Math.max(box.right, other.box.right),
      }),
  }
}

function propertyMethods(desk: Desk, sheet: BookSheet, box: Box): NonNullable<HostObject['methods']> {
  return {
    GetCellProperties: (wanted: { format?: Format }) =>
      matrix(box, (row, column) => ({ format: picked(sheet.cell(row, column).format, eachSide(wanted.format ?? {})) })),
    SetCellProperties: (given: readonly (readonly { format?: Format }[])[]) => {
      assertChangeable(desk, sheet)
      for (const [row, column] of cellsOf(box)) {
        const format = given[row - box.top]?.[column - box.left]?.format
        if (format) setFormat(sheet, row, column, format)
      }
    },
    GetRowProperties: (wanted: LineWanted) =>
      lines(box.top, box.bottom).map((row) => lineProperties(sheet.row(row), wanted, 'row')),
    GetColumnProperties: (wanted: LineWanted) =>
      lines(box.left, box.right).map((column) => lineProperties(sheet.column(column), wanted, 'column')),
    SetRowProperties: (given: readonly LineGiven[]) => {
      assertChangeable(desk, sheet)
      given.forEach((line, i) => sheet.rows.set(box.top + i, lineSet(sheet.row(box.top + i), line, 'row')))
    },
    SetColumnProperties: (given: readonly LineGiven[]) => {
      assertChangeable(desk, sheet)
      given.forEach((line, i) => sheet.columns.set(box.left + i, lineSet(sheet.column(box.left + i), line, 'column')))
    },
  }
}

/** One request for borders means all four sides. */
const eachSide = (wanted: Format): Format =>
  isRecord(wanted.borders)
    ? {
        ...wanted,
        borders: Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side) => [side, wanted.borders])),
      }
    : wanted

interface LineWanted {
  readonly rowHidden?: boolean
  readonly columnHidden?: boolean
  readonly format?: { readonly rowHeight?: boolean; readonly columnWidth?: boolean }
}

interface LineGiven {
  readonly rowHidden?: boolean
  readonly columnHidden?: boolean
  readonly format?: { readonly rowHeight?: number; readonly columnWidth?: number }
}

function lineProperties(line: BookLine, wanted: LineWanted, kind: 'row' | 'column'): Record<string, unknown> {
  const size = kind === 'row' ? 'rowHeight' : 'columnWidth'
  return {
    ...(wanted[`${kind}Hidden`] && { [`${kind}Hidden`]: line.hidden }),
    ...(wanted.format?.[size] && { format: { [size]: line.size } }),
  }
}

function lineSet(line: BookLine, given: LineGiven, kind: 'row' | 'column'): BookLine {
  return {
    ...line,
    size: given.format?.[kind === 'row' ? 'rowHeight' : 'columnWidth'] ?? line.size,
    hidden: given[`${kind}Hidden`] ?? line.hidden,
  }
}

function setFormat(sheet: BookSheet, row: number, column: number, given: Format): void {
  const unknown = unknownLeaf(given)
  if (unknown) throw new WorkbookError('ApiNotFound', `The API you are trying to use could not be found: ${unknown}`)
  sheet.put(row, column, { format: settled(overlaid(sheet.cell(row, column).format, given)) })
}

/** range.format: one look for all cells; null where they differ. */
function formatObject(desk: Desk, sheet: BookSheet, box: Box): HostObject {
  const leaf = (...path: string[]): Scalar => ({
    get: () => uniform(cellsOf(box).map(([row, column]) => leafOf(sheet.cell(row, column).format, path))),
    set: (value: unknown) => {
      assertChangeable(desk, sheet)
      for (const [row, column] of cellsOf(box)) setFormat(sheet, row, column, withLeaf(path, value))
    },
  })
  const leaves = (path: readonly string[], branch: Format): Record<string, Scalar> =>
    Object.fromEntries(
      Object.entries(branch).flatMap(([key, value]) => (isRecord(value) ? [] : [[key, leaf(...path, key)]])),
    )
  const part = (name: string): [string, () => HostObject] => [
    name,
    () => ({ type: `RangeFormat.${name}`, scalars: leaves([name], DEFAULT_FORMAT[name] as Format) }),
  ]
  return {
    type: 'RangeFormat',
    scalars: { ...leaves([], DEFAULT_FORMAT), ...sizeScalars(desk, sheet, box) },
    parts: Object.fromEntries(['font', 'fill', 'protection'].map(part)),
  }
}

const sizeScalars = (desk: Desk, sheet: BookSheet, box: Box): Record<string, Scalar> => ({
  rowHeight: {
    get: () => uniform(lines(box.top, Math.min(box.bottom, box.top + 9_999)).map((row) => sheet.row(row).size)),
    set: (size: number) => {
      assertChangeable(desk, sheet)
      for (const row of lines(box.top, box.bottom)) sheet.rows.set(row, { ...sheet.row(row), size })
    },
  },
  columnWidth: {
    get: () => uniform(lines(box.left, box.right).map((column) => sheet.column(column).size)),
    set: (size: number) => {
      assertChangeable(desk, sheet)
      for (const column of lines(box.left, box.right)) sheet.columns.set(column, { ...sheet.column(column), size })
    },
  },
  useStandardHeight: {
    get: () => lines(box.top, box.bottom).every((row) => sheet.row(row).size === ROW_HEIGHT),
    set: () => lines(box.top, box.bottom).forEach((row) => sheet.rows.delete(row)),
  },
  useStandardWidth: {
    get: () => lines(box.left, box.right).every((column) => sheet.column(column).size === COLUMN_WIDTH),
    set: () => lines(box.left, box.right).forEach((column) => sheet.columns.delete(column)),
  },
})
