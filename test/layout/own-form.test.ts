import { makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { formOnly } from '../../src/layout/own-form.ts'
import { drawSheet } from '../build/draw-sheet.ts'

const sheet = (name: string) => drawSheet('| 表題 |\n| 目標 |\n| 別表 |', { name }).sheet

const marked = (names: readonly string[], marks: Readonly<Record<string, string>>): WorkbookGrid =>
  makeWorkbook(names.map(sheet), {
    names: new Map(Object.entries(marks).map(([mark, name]) => [mark, { sheet: name, range: 'A1:A2' }])),
  })

/** Each sheet that recognition sees, with the texts in it. */
const seen = (grid: WorkbookGrid): readonly string[] =>
  formOnly(grid).sheets.map((one) => {
    const texts = [...one.rows()].flatMap((row) => row.cells.map((cell) => cell.text))
    return `${one.name}: ${texts.join(' ')}`
  })

describe('formOnly', () => {
  it('shows a workbook without our marks as it is', () => {
    const grid = marked(['様式'], {})
    expect(formOnly(grid)).toBe(grid)
  })

  it('cuts our form to the form itself', () => {
    expect(seen(marked(['様式', '運営方針'], { PLANSHEET_FORM: '運営方針' }))).toEqual([
      '様式: 表題 目標 別表',
      '運営方針: 表題 目標',
    ])
  })

  it('leaves the page of findings out', () => {
    const marks = { PLANSHEET_FORM: '運営方針', PLANSHEET_FINDINGS: '検査結果' }
    expect(seen(marked(['運営方針', '検査結果'], marks))).toEqual(['運営方針: 表題 目標'])
  })

  it('reads all forms of a submission of several plans, as plans like any other', () => {
    const grid = marked(['甲', '乙'], { PLANSHEET_FORM: '甲', PLANSHEET_FORM_2: '乙' })
    expect(seen(grid)).toEqual(['甲: 表題 目標', '乙: 表題 目標'])
    expect(formOnly(grid).names.size).toBe(0)
  })

  it('lets one form stand for all beside the user’s own sheets', () => {
    const grid = marked(['様式', '甲', '乙'], { PLANSHEET_FORM: '甲', PLANSHEET_FORM_2: '乙' })
    expect(seen(grid)).toEqual(['様式: 表題 目標 別表', '甲: 表題 目標'])
  })
})
