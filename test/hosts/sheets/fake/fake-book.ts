import { Calls } from './calls.ts'
import { FakeRange } from './fake-range.ts'
import { FakeSheet, type FakeRule } from './fake-sheet.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Faked = Pick<
  Spreadsheet,
  | 'deleteSheet'
  | 'getCurrentCell'
  | 'getId'
  | 'getName'
  | 'getNumSheets'
  | 'getRangeByName'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetTimeZone'
  | 'removeNamedRange'
  | 'setNamedRange'
>

const NINE_HOURS = 9 * 3_600_000
const DAY = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)
const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/u

/** A spreadsheet of the zone Asia/Tokyo, bound to the script; it counts every call that a script makes on it and on what hangs on it. */
export class FakeBook implements Faked {
  readonly calls = new Calls()
  sheets: FakeSheet[] = []
  readonly names = new Map<string, FakeRange>()
  /** What a formula comes to; Google's own engine is not faked. */
  calculate: (formula: string, sheet: FakeSheet) => string | number | boolean = () => '#ERROR!'
  active = ''
  #nextGid = 0

  add(name: string): FakeSheet {
    this.assertFree(name)
    const sheet = new FakeSheet(this, this.#nextGid++, name)
    this.sheets.push(sheet)
    return sheet
  }

  assertFree(name: string): void {
    if (this.sheets.some((sheet) => sheet.name === name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
    }
  }

  seen(): Spreadsheet {
    return this.calls.watch('Spreadsheet', this) as unknown as Spreadsheet
  }

  // what scripts call

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.sheets[0]?.rangeOf({ top: 0, left: 0, bottom: 0, right: 0 }) ?? null
  }

  getId(): string {
    return '1AbC_dEf-gHi'
  }

  getName(): string {
    return '見本局運営方針'
  }

  getSpreadsheetTimeZone(): string {
    return 'Asia/Tokyo'
  }

  getSheets(): GoogleAppsScript.Spreadsheet.Sheet[] {
    return this.sheets.map((sheet) => sheet.seen())
  }

  getNumSheets(): number {
    return this.sheets.length
  }

  getSheetByName(name: string): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.sheets.find((sheet) => sheet.name === name)?.seen() ?? null
  }

  insertSheet(name: string, index: number): GoogleAppsScript.Spreadsheet.Sheet {
    const sheet = this.add(name)
    this.sheets = this.sheets.filter((one) => one !== sheet)
    this.sheets.splice(index, 0, sheet)
    return sheet.seen()
  }

  deleteSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
    const name = sheet.getName()
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.")
    this.sheets = this.sheets.filter((one) => one.name !== name)
    for (const [key, range] of this.names) if (range.sheet.name === name) this.names.delete(key)
  }

  getRangeByName(name: string): GoogleAppsScript.Spreadsheet.Range | null {
    const range = this.names.get(name)
    return range ? range.sheet.rangeOf(range.box) : null
  }

  setNamedRange(name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
    if (!ASCII_NAME.test(name)) throw new Error('The name of the named range is invalid.')
    const { sheet, box } = range as unknown as FakeRange
    this.names.set(name, new FakeRange(sheet, box))
  }

  removeNamedRange(name: string): void {
    if (!this.names.delete(name)) throw new Error(`There is no named range with the name ${name}.`)
  }

  // what the fakes share

  /** A serial number as the Date of that wall clock in Tokyo. */
  dateOf(serial: number): Date {
    return new Date(Math.round(serial * DAY) + DAY_ZERO - NINE_HOURS)
  }

  ruleSeen(rule: FakeRule): GoogleAppsScript.Spreadsheet.DataValidation {
    return this.calls.watch('DataValidation', {
      rule,
      getCriteriaType: () => 'VALUE_IN_LIST',
      getCriteriaValues: () => [rule.list, true],
    }) as unknown as GoogleAppsScript.Spreadsheet.DataValidation
  }

  ruleOf(seen: GoogleAppsScript.Spreadsheet.DataValidation): FakeRule {
    return (seen as unknown as { readonly rule: FakeRule }).rule
  }
}
