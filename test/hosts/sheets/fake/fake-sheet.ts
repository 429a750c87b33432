import { parseRange } from '../../../../src/grid/a1.ts'
import type { Box } from '../../../../src/grid/box.ts'
import type { FakeBook } from './fake-book.ts'
import type { FakeProtection } from './fake-protection.ts'
import { FakeRange } from './fake-range.ts'
import { FakeRangeList } from './fake-range-list.ts'
import { typedValue } from './typed-value.ts'

type Google = GoogleAppsScript.Spreadsheet.Sheet
type Faked = Pick<
  Google,
  | 'clear'
  | 'getDataRange'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getProtections'
  | 'getRangeList'
  | 'getSheetId'
  | 'hideColumns'
  | 'insertColumnsAfter'
  | 'insertRowsAfter'
  | 'isSheetHidden'
  | 'setColumnWidths'
  | 'setFrozenRows'
  | 'setHiddenGridlines'
  | 'setName'
  | 'setRowHeights'
  | 'showColumns'
>

export interface FakeCell {
  value: string | number | boolean
  formula: string
  format: string
  runs: number
  rule: FakeRule | null
  style: Record<string, unknown>
}

export interface FakeRule {
  readonly list: readonly string[]
  readonly allowInvalid: boolean
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.'
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** A sheet with Google's manners: counted from 1, text parsed as typed, merges that must not overlap. */
export class FakeSheet implements Faked {
  readonly book: FakeBook
  readonly gid: number
  name: string
  hidden = false
  rows = 1000
  columns = 26
  frozenRows = 0
  gridlinesHidden = false
  readonly widths = new Map<number, number>()
  readonly heights = new Map<number, number>()
  readonly hiddenColumns = new Set<number>()
  #merges: readonly Box[] = []
  #shadows: ReadonlySet<string> = new Set()
  protections: FakeProtection[] = []
  readonly cells = new Map<string, FakeCell>()

  constructor(book: FakeBook, gid: number, name: string) {
    this.book = book
    this.gid = gid
    this.name = name
  }

  // what scripts call

  getName(): string {
    return this.name
  }

  setName(name: string): Google {
    this.book.assertFree(name)
    this.name = name
    return this.seen()
  }

  getSheetId(): number {
    return this.gid
  }

  isSheetHidden(): boolean {
    return this.hidden
  }

  getMaxRows(): number {
    return this.rows
  }

  getMaxColumns(): number {
    return this.columns
  }

  getDataRange(): GoogleAppsScript.Spreadsheet.Range {
    const places = [...this.cells]
      .filter(([, cell]) => cell.value !== '' || cell.formula !== '')
      .map(([key]) => placeOf(key))
    const bottom = Math.max(0, ...places.map(({ row }) => row))
    const right = Math.max(0, ...places.map(({ column }) => column))
    return this.rangeOf({ top: 0, left: 0, bottom, right })
  }

  getRange(a1: string | number, column?: number, rows = 1, columns = 1): GoogleAppsScript.Spreadsheet.Range {
    if (typeof a1 === 'string') {
      const box = parseRange(a1)
      if (!box) throw new Error(`Range not found: ${a1}`)
      return this.rangeOf(box)
    }
    const [top, left] = [a1 - 1, (column ?? 0) - 1]
    return this.rangeOf({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }

  getRangeList(areas: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const ranges = areas.map((area) => {
      const box = parseRange(area)
      if (!box) throw new Error(`Range not found: ${area}`)
      this.assertInside(box)
      return new FakeRange(this, box)
    })
    if (ranges.length === 0) throw new Error('The range list must have at least one range.')
    return this.book.calls.watch(
      'RangeList',
      new FakeRangeList(ranges),
    ) as unknown as GoogleAppsScript.Spreadsheet.RangeList
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.protections
      .filter((one) => one.type === (type as unknown as string))
      .map((one) => this.book.calls.watch('Protection', one) as unknown as GoogleAppsScript.Spreadsheet.Protection)
  }

  setColumnWidths(start: number, count: number, width: number): Google {
    this.assertInside({ top: 0, left: start - 1, bottom: 0, right: start + count - 2 })
    for (let column = start; column < start + count; column++) this.widths.set(column - 1, width)
    return this.seen()
  }

  setRowHeights(start: number, count: number, height: number): Google {
    this.assertInside({ top: start - 1, left: 0, bottom: start + count - 2, right: 0 })
    for (let row = start; row < start + count; row++) this.heights.set(row - 1, height)
    return this.seen()
  }

  insertRowsAfter(_after: number, count: number): Google {
    this.rows += count
    return this.seen()
  }

  insertColumnsAfter(_after: number, count: number): Google {
    this.columns += count
    return this.seen()
  }

  hideColumns(start: number, count = 1): void {
    for (let column = start; column < start + count; column++) this.hiddenColumns.add(column - 1)
  }

  showColumns(start: number, count = 1): void {
    for (let column = start; column < start + count; column++) this.hiddenColumns.delete(column - 1)
  }

  setFrozenRows(rows: number): void {
    this.frozenRows = rows
  }

  setHiddenGridlines(hidden: boolean): Google {
    this.gridlinesHidden = hidden
    return this.seen()
  }

  /** Content and formats go, merges and lists stay. */
  clear(): Google {
    for (const cell of this.cells.values())
      Object.assign(cell, { value: '', formula: '', format: 'General', runs: 1, style: {} })
    return this.seen()
  }

  // what the fakes share

  seen(): Google {
    return this.book.calls.watch('Sheet', this) as unknown as Google
  }

  rangeOf(box: Box): GoogleAppsScript.Spreadsheet.Range {
    this.assertInside(box)
    return this.book.calls.watch('Range', new FakeRange(this, box)) as unknown as GoogleAppsScript.Spreadsheet.Range
  }

  cell(row: number, column: number): FakeCell {
    const key = `${String(row)},${String(column)}`
    let cell = this.cells.get(key)
    if (!cell) {
      cell = { value: '', formula: '', format: 'General', runs: 1, rule: null, style: {} }
      this.cells.set(key, cell)
    }
    return cell
  }

  write(row: number, column: number, given: unknown): void {
    this.assertMine(row, column)
    const cell = this.cell(row, column)
    const typed = this.typed(given, cell.format)
    this.assertAllowed(cell, row, column, typed.value)
    // A cell below a merge takes nothing: what is written there is never seen.
    if (this.isShadow(row, column)) return
    Object.assign(cell, { value: typed.value, formula: typed.formula, format: typed.format ?? cell.format, runs: 1 })
    if (cell.formula !== '') cell.value = this.book.calculate(cell.formula, this)
  }

  get merges(): readonly Box[] {
    return this.#merges
  }

  set merges(merges: readonly Box[]) {
    this.#merges = merges
    this.#shadows = new Set(merges.flatMap(shadowsOf))
  }

  isShadow(row: number, column: number): boolean {
    return this.#shadows.has(`${String(row)},${String(column)}`)
  }

  assertInside({ top, left, bottom, right }: Box): void {
    if (top < 0 || left < 0 || bottom < top || right < left)
      throw new Error('The starting row of the range is too small.')
    if (bottom >= this.rows || right >= this.columns) throw new Error(OUTSIDE)
  }

  assertMine(row: number, column: number): void {
    if (this.protections.some((one) => one.closes(row, column))) throw new Error(PROTECTED)
  }

  private typed(given: unknown, format: string): ReturnType<typeof typedValue> {
    if (typeof given === 'string') {
      if (given.length > 50_000)
        throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.')
      return typedValue(given, format)
    }
    if (typeof given === 'number' && format === '@') return { value: String(given), formula: '', format: null }
    if (typeof given === 'number' || typeof given === 'boolean') return { value: given, formula: '', format: null }
    throw new Error(`Cannot convert ${String(given)} to Object.`)
  }

  private assertAllowed(cell: FakeCell, row: number, column: number, value: unknown): void {
    if (!cell.rule || cell.rule.allowInvalid || value === '' || cell.rule.list.includes(String(value))) return
    const address = `${String.fromCharCode(65 + column)}${String(row + 1)}`
    throw new Error(`The data you entered in cell ${address} violates the data validation rules set on this cell.`)
  }
}

function placeOf(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(',').map(Number)
  return { row, column }
}

function shadowsOf({ top, left, bottom, right }: Box): readonly string[] {
  const keys: string[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (row !== top || column !== left) keys.push(`${String(row)},${String(column)}`)
    }
  }
  return keys
}
