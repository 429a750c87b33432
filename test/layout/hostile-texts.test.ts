import { checkWorkbook } from '../../src/app/check-plan.ts'
import { liveForms, submissionSheets } from '../../src/app/make-form.ts'
import { makeSheet, makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { gridOf } from '../../src/hosts/file/open-file.ts'
import { newFormWorkbook } from '../../src/xlsx/sheet-writer/index.ts'
import { drawSheet } from '../build/draw-sheet.ts'
import { calculator } from './calculate-form.ts'
import { pageFaults } from './page-faults.ts'

const MARK = '§'

/** A plan in which three cells hold the text, whatever it looks like. */
function gridWith(text: string): WorkbookGrid {
  const { sheet } = drawSheet(
    `
    | 令和６年度　港湾文化局運営方針 | ← | ← | ← |
    | 目標 | ${MARK} | ← | ← |
    | 使命 | 港を生かす。 | ← | ← |
    | 経営課題１　水辺のにぎわい | ← | ← | ← |
    | 課題認識 | ${MARK} | ← | ← |
    | 主な戦略 | ・ 催事の支援 | ← | ← |
    | アウトカム指標 | ・ 催事の支援\\n　 令和６年度　催事の開催　20件 | ← | ← |
    | 今後の方針 | ${MARK} | ← | ← |`,
    { name: '様式' },
  )
  const cells = [...sheet.rows()].flatMap((row) =>
    row.cells.map((cell) => (cell.value === MARK ? { ...cell, value: text, text } : cell)),
  )
  return makeWorkbook([makeSheet({ name: '様式', cells, merges: sheet.merges })])
}

const HOSTILE = [
  '=1+1',
  '＝SUM(A1:A9)',
  '+81 6 0000 0000',
  '＋市民とともに',
  '-5',
  '－前年度より進める',
  '@見本',
  '＠見本',
  "'=1+1",
  '=cmd!A1',
  '𠮷野家の文書を公開する',
  '葛󠄀城の里',
  '👨‍👩‍👧とともに🎉',
  '"引用"と&<記号>',
]

describe.each(HOSTILE)('a plan that says %s', (text) => {
  const grid = gridWith(text)
  const checked = checkWorkbook(grid)

  it('says it as text in the submission, and reads back', () => {
    const book = gridOf(newFormWorkbook(submissionSheets(checked, grid, { date: null })), 'xlsx', '提出.xlsx')
    const cells = book.sheets.map((sheet) => [...sheet.rows()].flatMap((row) => [...row.cells]))
    expect(cells.flat().filter(({ formula }) => formula !== null)).toEqual([])
    expect(cells[0]?.filter(({ value }) => value === text)).toHaveLength(3)
    const [plan] = checkWorkbook(book).plans
    expect(plan?.reading.plan.goal).toBe(checked.plans[0]?.reading.plan.goal)
  })

  it('shows it live by a reference to the user’s own cell', () => {
    const [layout] = liveForms(checked, grid, { date: null })
    if (!layout) throw new Error('no form')
    const calculate = calculator(layout, grid)
    const shown = layout.rows.flatMap((row, index) =>
      row.cells.flatMap(({ column, content }) =>
        content.kind === 'formula' && content.cached === text ? [calculate(index, column)] : [],
      ),
    )
    expect(shown).toEqual([text, text, text])
  })
})

describe('a text as long as a cell can hold', () => {
  const LONGEST = 32_767
  const endless = '港の水辺に人が集い𠮷憩う👪ための環境を整える、'
    .repeat(2000)
    .slice(0, LONGEST - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
  const grid = gridWith(`${endless}。`)
  const checked = checkWorkbook(grid)
  const [goal] = checked.plans.map(({ reading }) => reading.plan.goal)
  const sheets = submissionSheets(checked, grid, { date: null })

  it('is laid over many pages, none of its lines cut', () => {
    const [form] = sheets
    expect(form?.page.breaks.length).toBeGreaterThan(30)
    expect(form && pageFaults(form)).toEqual([])
  })

  it('reads back whole', () => {
    const book = gridOf(newFormWorkbook(sheets), 'xlsx', '提出.xlsx')
    expect(goal?.length).toBeGreaterThan(LONGEST - 10)
    expect(checkWorkbook(book).plans[0]?.reading.plan.goal).toBe(goal)
  })
})
