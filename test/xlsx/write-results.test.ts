import type { CellValue } from '../../src/grid/cell.ts'
import { setNumberFormats } from '../../src/xlsx/edit/set-number-formats.ts'
import { writeResults } from '../../src/xlsx/edit/write-results.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { readPackage } from '../../src/xlsx/read-workbook.ts'
import { packageOf } from '../build/package-of.ts'

const SHEET = '様式'
const ROWS = `<row r="1"><c r="A1"><f>B1+1</f><v>2</v></c><c r="B1" s="1" t="str"><f>IF(A1,"A","B")</f><v>A</v></c><c r="C1"><f>A1</f></c><c r="D1"/><c r="E1"><f>A1</f><v/></c></row>`
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment wrapText="1"/></xf></cellXfs>'

const opened = (prefix?: string) =>
  openPackage(
    packageOf({
      sheets: [{ name: SHEET, rows: prefix ? ROWS.replace(/<(\/?)(\w)/gu, `<$1${prefix}$2`) : ROWS }],
      styles: prefix ? STYLES.replace(/<(\/?)(\w)/gu, `<$1${prefix}$2`) : STYLES,
      ...(prefix && { prefix }),
    }),
  )
const data = (book: ReturnType<typeof opened>): string =>
  /<row[^]*<\/row>/u.exec(Buffer.from(book.read('xl/worksheets/sheet1.xml')).toString())?.[0] ?? ''

function result(value: CellValue, column: number): string {
  const book = opened()
  writeResults(book, new Map([[SHEET, new Map([[`0,${column}`, value]])]]))
  return data(book).match(/<c [^]*?(?:<\/c>|\/>(?=<c|<\/row))/gu)?.[column] ?? ''
}

describe('writeResults', () => {
  it.each<[string, CellValue, number, string]>([
    ['a number for a number', 3.5, 0, '<c r="A1"><f>B1+1</f><v>3.5</v></c>'],
    ['a text with what must be escaped', 'A&B', 0, '<c r="A1" t="str"><f>B1+1</f><v>A&amp;B</v></c>'],
    ['an empty text', '', 0, '<c r="A1" t="str"><f>B1+1</f><v></v></c>'],
    ['an error', { error: '#N/A' }, 1, '<c r="B1" s="1" t="e"><f>IF(A1,"A","B")</f><v>#N/A</v></c>'],
    ['a truth', true, 1, '<c r="B1" s="1" t="b"><f>IF(A1,"A","B")</f><v>1</v></c>'],
    ['where none stood', 1, 2, '<c r="C1"><f>A1</f><v>1</v></c>'],
    ['into a cell of an array formula that is listed empty', 'A', 3, '<c r="D1" t="str"><v>A</v></c>'],
    ['where the value is an empty element', 1, 4, '<c r="E1"><f>A1</f><v>1</v></c>'],
  ])('writes %s', (_, value, column, xml) => {
    expect(result(value, column)).toBe(xml)
  })

  it('leaves every other cell as it is, and a cell that the file does not list unwritten', () => {
    const book = opened()
    writeResults(
      book,
      new Map([
        [SHEET, new Map([['7,7', 1]])],
        ['無い', new Map([['0,0', 1]])],
      ]),
    )
    expect(book.changes.changed).toEqual([])
  })

  it('writes in the prefix of the part', () => {
    const book = opened('x:')
    writeResults(book, new Map([[SHEET, new Map([['0,2', 'B']])]]))
    const cell = readPackage(book)
      .sheets[0]?.row(0)
      ?.cells.find(({ column }) => column === 2)
    expect(cell?.value).toBe('B')
  })
})

describe('setNumberFormats', () => {
  it.each([undefined, 'x:'])('gives a cell another number format and keeps the rest of its looks', (prefix) => {
    const book = opened(prefix)
    setNumberFormats(book, [
      { sheet: SHEET, row: 0, column: 0, format: '0.0%' },
      { sheet: SHEET, row: 0, column: 1, format: 'yyyy"年"' },
    ])
    const [first, second] = readPackage(book).sheets[0]?.row(0)?.cells ?? []
    expect([first?.format, second?.format]).toEqual(['0.0%', 'yyyy"年"'])
    const styles = Buffer.from(book.read('xl/styles.xml')).toString()
    expect(styles).toMatch(/numFmtId="165"[^>]*><(?:x:)?alignment wrapText="1"\/>/u)
  })

  it('adds nothing where the cell has the format already', () => {
    const book = opened()
    setNumberFormats(book, [{ sheet: SHEET, row: 0, column: 0, format: 'General' }])
    expect(book.changes.changed).toEqual([])
  })
})
