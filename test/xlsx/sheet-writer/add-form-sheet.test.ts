import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { layoutForm } from '../../../src/layout/layout-form.ts'
import type { LayoutContent, SheetLayout } from '../../../src/model/sheet-layout.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { addFormSheet } from '../../../src/xlsx/sheet-writer/add-form-sheet.ts'
import { newFormWorkbook } from '../../../src/xlsx/sheet-writer/new-form-workbook.ts'
import { sampleForm, sourceOf } from '../../layout/sample-form.ts'

const sample = sampleForm()
const lay = (state: 'live' | 'submission'): SheetLayout =>
  layoutForm(sourceOf(sample), sample.grid, { state, date: null })

const withContent = (layout: SheetLayout, name: string, content: LayoutContent): SheetLayout => ({
  ...layout,
  name,
  names: [],
  charts: [],
  rows: layout.rows.map((row, index) =>
    index === 0 ? { ...row, cells: row.cells.map((cell) => (cell.column === 0 ? { ...cell, content } : cell)) } : row,
  ),
})

/** A user's workbook with one sheet of this name. */
const userBook = (name: string): Uint8Array =>
  newFormWorkbook([withContent(lay('submission'), name, { kind: 'text', text: '利用者のシート' })])

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const sheetsOf = (bytes: Uint8Array): readonly string[] => readWorkbook(bytes).sheets.map((sheet) => sheet.name)

describe('addFormSheet', () => {
  it('adds the sheet behind the user’s and leaves theirs byte for byte', () => {
    const before = userBook('様式')
    const { bytes, sheet } = addFormSheet(before, lay('live'))
    expect(sheet).toBe('運営方針')
    expect(sheetsOf(bytes)).toEqual(['様式', '運営方針'])
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toBe(partsOf(before)['xl/worksheets/sheet1.xml'])
  })

  it('gives the same bytes when it is run again', () => {
    const once = addFormSheet(userBook('様式'), lay('live'))
    const twice = addFormSheet(once.bytes, lay('live'))
    expect(twice.replaced).toBe(true)
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
  })

  it('leaves a sheet of the user’s that has the same name alone', () => {
    const { bytes, sheet } = addFormSheet(userBook('運営方針'), lay('live'))
    expect(sheet).toBe('運営方針 (2)')
    expect(sheetsOf(bytes)).toEqual(['運営方針', '運営方針 (2)'])
    expect(addFormSheet(bytes, lay('live')).sheet).toBe('運営方針 (2)')
  })

  it('keeps a copy when a person has typed into our sheet', () => {
    const once = addFormSheet(userBook('様式'), lay('live'))
    const parts = unzipSync(once.bytes)
    const typed = partsOf(once.bytes)['xl/worksheets/sheet2.xml']?.replace('目標</t>', '目標（案）</t>') ?? ''
    const edited = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(typed) })
    const again = addFormSheet(edited, lay('live'))
    expect(again.keptCopy).toBe('運営方針 控')
    expect(sheetsOf(again.bytes)).toEqual(['様式', '運営方針 控', '運営方針'])
  })

  it('marks the form by name, without its appendix', () => {
    const { bytes } = addFormSheet(userBook('様式'), lay('live'))
    expect(readWorkbook(bytes).names.get('PLANSHEET_FORM')).toEqual({ sheet: '運営方針', range: 'A1:K28' })
  })

  it('writes PLAN functions as the file spells them, with our value, and asks for no recalculation', () => {
    const parts = partsOf(addFormSheet(userBook('様式'), lay('live')).bytes)
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<f>_xldudf_PLAN_STATUS\([^<]*<\/f><v>A<\/v>/u)
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad')
  })
})

describe('newFormWorkbook', () => {
  it('holds no function of ours, no author, no link and nothing hidden', () => {
    const parts = partsOf(newFormWorkbook([lay('submission')]))
    const all = Object.values(parts).join('\n')
    expect(all).not.toMatch(/PLAN[._]STATUS|<f>PLAN|hidden|externalLink|creator|lastModifiedBy/u)
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([])
  })

  it.each([
    ['=1+1'],
    ['＝1+1'],
    ['+81'],
    ['-5'],
    ['@SUM(A1)'],
    ['𠮷野家'],
    ['葛󠄀城'],
    ['👨‍👩‍👧'],
    ['_x000D_'],
    ['あ'.repeat(32_767)],
  ])('keeps %s as text', (text) => {
    const book = newFormWorkbook([withContent(lay('submission'), '様式', { kind: 'text', text })])
    const cell = readWorkbook(book).sheets[0]?.row(0)?.cells[0]
    expect([cell?.value, cell?.formula]).toEqual([text, null])
  })
})
