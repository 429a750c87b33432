import { contains, encloses, type Box } from '../../../../src/grid/box.ts'
import { rangeName } from '../../../../src/grid/a1.ts'
import type { FakeCell, FakeSheet } from './fake-sheet.ts'
import { isDateFormat } from './typed-value.ts'

type Google = GoogleAppsScript.Spreadsheet.Range
type Faked = Pick<
  Google,
  | 'activate'
  | 'breakApart'
  | 'clearContent'
  | 'clearDataValidations'
  | 'getA1Notation'
  | 'getDataValidations'
  | 'getFormulas'
  | 'getMergedRanges'
  | 'getNumberFormats'
  | 'getRichTextValues'
  | 'getSheet'
  | 'getValues'
  | 'merge'
  | 'mergeAcross'
  | 'setBackgrounds'
  | 'setDataValidation'
  | 'setFontColors'
  | 'setFontFamily'
  | 'setFontSizes'
  | 'setFormula'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setValue'
  | 'setValues'
  | 'setWraps'
>
const PARTIAL = 'You must select all cells in a merged range to merge or unmerge them.'

export class FakeRange implements Faked {
  readonly sheet: FakeSheet
  readonly box: Box

  constructor(sheet: FakeSheet, box: Box) {
    this.sheet = sheet
    this.box = box
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.sheet.seen()
  }

  getA1Notation(): string {
    return rangeName(this.box)
  }

  activate(): Google {
    this.sheet.book.active = `${this.sheet.name}!${rangeName(this.box)}`
    return this.seen()
  }

  getValues(): unknown[][] {
    return this.map((cell, row, column) => (this.sheet.isShadow(row, column) ? '' : shown(cell, this.sheet)))
  }

  getFormulas(): string[][] {
    return this.map((cell) => cell.formula)
  }

  getNumberFormats(): string[][] {
    return this.map(({ format }) => (format === 'General' ? '0.###############' : format))
  }

  getRichTextValues(): GoogleAppsScript.Spreadsheet.RichTextValue[][] {
    return this.map(
      ({ runs }) =>
        this.sheet.book.calls.watch('RichTextValue', {
          getRuns: () => Array.from({ length: runs }),
        }) as unknown as GoogleAppsScript.Spreadsheet.RichTextValue,
    )
  }

  getMergedRanges(): Google[] {
    return this.sheet.merges.filter((box) => overlaps(box, this.box)).map((box) => this.sheet.rangeOf(box))
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.map(({ rule }) => (rule ? this.sheet.book.ruleSeen(rule) : null))
  }

  setValue(value: unknown): Google {
    return this.each((row, column) => this.sheet.write(row, column, value))
  }

  setFormula(formula: string): Google {
    return this.setValue(formula.startsWith('=') ? formula : `=${formula}`)
  }

  setValues(values: unknown[][]): Google {
    this.assertSize('data', values)
    return this.each((row, column) =>
      this.sheet.write(row, column, values[row - this.box.top]?.[column - this.box.left]),
    )
  }

  clearContent(): Google {
    return this.each((row, column) => this.sheet.write(row, column, ''))
  }

  setNumberFormat(format: string): Google {
    return this.each((row, column) => void (this.sheet.cell(row, column).format = format))
  }

  setNumberFormats(formats: string[][]): Google {
    this.assertSize('number formats', formats)
    return this.each((row, column) => {
      this.sheet.cell(row, column).format = formats[row - this.box.top]?.[column - this.box.left] ?? ''
    })
  }

  setFontFamily(font: string | null): Google {
    return this.each((row, column) => void (this.sheet.cell(row, column).style['font'] = font))
  }

  setFontSizes(sizes: number[][]): Google {
    return this.styled('size', sizes)
  }

  setFontWeights(weights: unknown[][]): Google {
    return this.styled('weight', weights)
  }

  setFontColors(colors: unknown[][]): Google {
    return this.styled('color', colors)
  }

  setBackgrounds(colors: unknown[][]): Google {
    return this.styled('fill', colors)
  }

  setHorizontalAlignments(alignments: unknown[][]): Google {
    return this.styled('horizontal', alignments)
  }

  setVerticalAlignments(alignments: unknown[][]): Google {
    return this.styled('vertical', alignments)
  }

  setWraps(wraps: boolean[][]): Google {
    return this.styled('wrap', wraps)
  }

  setBorder(...sides: unknown[]): Google {
    return this.each((row, column) => void (this.sheet.cell(row, column).style['border'] = sides))
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Google {
    const own = rule && this.sheet.book.ruleOf(rule)
    return this.each((row, column) => void (this.sheet.cell(row, column).rule = own))
  }

  clearDataValidations(): Google {
    return this.each((row, column) => void (this.sheet.cell(row, column).rule = null))
  }

  merge(): Google {
    return this.mergeBoxes([this.box])
  }

  mergeAcross(): Google {
    const rows = Array.from({ length: this.box.bottom - this.box.top + 1 }, (_, offset) => this.box.top + offset)
    return this.mergeBoxes(rows.map((row) => ({ ...this.box, top: row, bottom: row })))
  }

  breakApart(): Google {
    const touched = this.sheet.merges.filter((box) => overlaps(box, this.box))
    if (touched.some((box) => !encloses(this.box, box))) throw new Error(PARTIAL)
    this.sheet.merges = this.sheet.merges.filter((box) => !touched.includes(box))
    return this.seen()
  }

  private mergeBoxes(boxes: readonly Box[]): Google {
    if (this.sheet.merges.some((other) => overlaps(other, this.box))) throw new Error(PARTIAL)
    this.sheet.merges = [
      ...this.sheet.merges,
      ...boxes.filter((box) => box.top !== box.bottom || box.left !== box.right),
    ]
    return this.each((row, column) => {
      if (this.sheet.isShadow(row, column)) Object.assign(this.sheet.cell(row, column), { value: '', formula: '' })
    })
  }

  private styled(key: string, values: readonly (readonly unknown[])[]): Google {
    this.assertSize(key, values)
    return this.each((row, column) => {
      this.sheet.cell(row, column).style[key] = values[row - this.box.top]?.[column - this.box.left]
    })
  }

  private assertSize(what: string, values: readonly (readonly unknown[])[]): void {
    const [rows, columns] = [this.box.bottom - this.box.top + 1, this.box.right - this.box.left + 1]
    if (values.length !== rows) throw new Error(wrongSize(what, 'rows', values.length, rows))
    const odd = values.find((line) => line.length !== columns)
    if (odd) throw new Error(wrongSize(what, 'columns', odd.length, columns))
  }

  private each(act: (row: number, column: number) => void): Google {
    for (let row = this.box.top; row <= this.box.bottom; row++) {
      for (let column = this.box.left; column <= this.box.right; column++) act(row, column)
    }
    return this.seen()
  }

  private map<T>(pick: (cell: FakeCell, row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.box
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => pick(this.sheet.cell(top + r, left + c), top + r, left + c)),
    )
  }

  private seen(): Google {
    return this.sheet.book.calls.watch('Range', this) as unknown as Google
  }
}

const wrongSize = (what: string, unit: string, has: number, wants: number): string =>
  `The number of ${unit} in the ${what} does not match the number of ${unit} in the range. The data has ${String(has)} but the range has ${String(wants)}.`

const overlaps = (a: Box, b: Box): boolean =>
  contains(a, b.top, b.left) || contains(b, a.top, a.left) || (rowsMeet(a, b) && columnsMeet(a, b))
const rowsMeet = (a: Box, b: Box): boolean => a.top <= b.bottom && b.top <= a.bottom
const columnsMeet = (a: Box, b: Box): boolean => a.left <= b.right && b.left <= a.right

/** A number under a date's format comes back as a Date, at that hour of the spreadsheet's own zone. */
function shown({ value, format }: FakeCell, sheet: FakeSheet): unknown {
  if (typeof value !== 'number' || !isDateFormat(format)) return value
  return sheet.book.dateOf(value)
}
