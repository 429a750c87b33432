import { checkWorkbook } from '../../src/app/check-plan.ts'
import { fillProposal } from '../../src/app/fill-plan.ts'
import { liveForms } from '../../src/app/make-form.ts'
import { liveLetters } from '../../src/app/live-letters.ts'
import { makeSheet, makeWorkbook, type CellParts, type SheetParts } from '../../src/grid/make-sheet.ts'
import { refName, type WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import { drawSheet } from '../build/draw-sheet.ts'

const HEAD = `| 令和６年度　見本局運営方針 | | | | | |
              | No | 経営課題 | 指標名 | 単位 | 令和６年度目標 | 令和６年度実績 | 達成状況 |`

const bookOf = (rows: string, parts: Partial<SheetParts> = {}): WorkbookGrid =>
  makeWorkbook([drawSheet(`${HEAD}\n${rows}`, { name: '管理表', ...parts }).sheet])

/** The cells of a drawn sheet, some of them replaced. */
function withCells(grid: WorkbookGrid, cells: readonly CellParts[]): WorkbookGrid {
  const [sheet] = grid.sheets
  const kept = [...(sheet?.rows() ?? [])]
    .flatMap((row) => row.cells)
    .filter((cell) => !cells.some(({ row, column }) => row === cell.row && column === cell.column))
  return makeWorkbook([makeSheet({ name: '管理表', cells: [...kept, ...cells] })])
}

const live = (grid: WorkbookGrid): ReturnType<typeof liveLetters> => liveLetters(grid, checkWorkbook(grid).plans)
const written = (grid: WorkbookGrid): unknown =>
  Object.fromEntries(live(grid).edits.map(({ at, value }) => [refName(at), value]))
const formula = (text: string, cached: string): unknown => ({ kind: 'formula', formula: text, cached })

describe('putting live formulas into empty 判定 cells', () => {
  it('judges over the row’s own cells, rows without a result too', () => {
    const grid = bookOf(`| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |
                         | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | |
                         | 3 | 1 防災の推進 | 講座の実施回数 | 回 | 12 |  | |`)
    expect(written(grid)).toEqual({
      '管理表!G3': formula('PLAN.STATUS(E3,F3,,2024,,"単位=人;名=訓練の参加者数")', 'A'),
      '管理表!G4': formula('PLAN.STATUS(E4,F4,,2024,,"単位=箇所;名=備蓄の整備数")', 'B'),
      '管理表!G5': formula('PLAN.STATUS(E5,F5,,2024,,"単位=回;名=講座の実施回数")', ''),
    })
  })

  it('tells the function the formats that it cannot see', () => {
    const grid = withCells(bookOf(`| 1 | 1 窓口 | 利用者の満足度 | ％ | 70 | 0.72 | |`), [
      { row: 2, column: 4, value: 0.7, format: '0%' },
      { row: 2, column: 5, value: 0.72, format: '0.0%' },
    ])
    expect(written(grid)).toEqual({
      '管理表!G3': formula('PLAN.STATUS(E3,F3,,2024,,"表示=0.0%;目標の表示=0%;単位=%;名=利用者の満足度")', 'A'),
    })
  })

  it('touches no cell that holds a letter, a mark or a formula', () => {
    const grid = withCells(
      bookOf(`| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | B |
              | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | |`),
      [{ row: 3, column: 6, value: '', formula: 'IF(F4="","",PLAN.STATUS(E4,F4))' }],
    )
    expect(live(grid)).toEqual({ edits: [], left: [] })
  })

  it('leaves out lists of other words, and cells that several indicators share', () => {
    const rows = `| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |
                  | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | |`
    const lists = [{ areas: [{ top: 2, left: 6, bottom: 3, right: 6 }], source: '"達成,未達成"' }]
    expect(live(bookOf(rows, { lists })).edits).toEqual([])
    expect(live(bookOf(rows, { lists })).left[0]?.message).toMatch(/^管理表!G3：この欄の評語は「A」「B」ではない/u)
    const letters = [{ areas: [{ top: 2, left: 6, bottom: 3, right: 6 }], source: '"A,B"' }]
    expect(live(bookOf(rows, { lists: letters })).edits).toHaveLength(2)
    const shared = bookOf(`| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |
                           | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | ↑ |`)
    expect(live(shared)).toMatchObject({
      edits: [],
      left: [{ message: expect.stringMatching(/複数の指標/u) as unknown }],
    })
  })

  it('gives the letter of this year’s target where the row has one of next year too', () => {
    const grid = makeWorkbook([
      drawSheet(
        `| 令和６年度　見本局運営方針 | | | | | |
         | No | 経営課題 | 指標名 | 令和６年度目標 | 令和６年度実績 | 達成状況 | 令和７年度目標 |
         | 1 | 1 防災の推進 | 訓練の参加者数 | 100人 | 120人 | | 150人 |`,
        { name: '管理表' },
      ).sheet,
    ])
    expect(written(grid)).toEqual({ '管理表!F3': formula('PLAN.STATUS(D3,E3,,2024,,"名=訓練の参加者数")', 'A') })
  })

  it('names another sheet in the formula', () => {
    const rows = '| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |'
    const grid = bookOf(rows)
    const plans = checkWorkbook(grid).plans.map((checked) => {
      const { plan } = checked.reading
      const issues = plan.issues.map((issue) => ({
        ...issue,
        indicators: issue.indicators.map((one) => ({ ...one, statusAt: { sheet: '判定', cell: 'A1' } })),
      }))
      return { ...checked, reading: { ...checked.reading, plan: { ...plan, issues } } }
    })
    const [edit] = liveLetters(grid, plans).edits
    expect(edit?.value).toMatchObject({
      formula: `PLAN.STATUS('管理表'!E3,'管理表'!F3,,2024,,"単位=人;名=訓練の参加者数")`,
    })
  })

  it('leaves out a row that the function would judge otherwise', () => {
    const grid = bookOf(`| 1 | 1 窓口 | 苦情件数 | 件 | 45 | 40 | |`)
    const settings = { directions: { 苦情件数: 'atMost' as const } }
    expect(liveLetters(grid, checkWorkbook(grid, { settings }).plans).edits.map(({ value }) => value)).toEqual([
      formula('PLAN.STATUS(E3,F3,,2024,,"単位=件;名=苦情件数;向き=以下")', 'A'),
    ])
    const [checked] = checkWorkbook(grid, { settings }).plans
    const blind = checked ? [{ ...checked, settings: { ...checked.settings, directions: {} } }] : []
    expect(liveLetters(grid, blind)).toMatchObject({
      edits: [],
      left: [{ message: expect.stringMatching(/同じ判定にならない/u) as unknown }],
    })
  })
})

describe('a letter that a PLAN formula shows', () => {
  const rows = `| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 80 | A |
                | 2 | 1 防災の推進 | 備蓄の整備数 | 箇所 | 30 | 29 | 要確認 |`
  const grid = withCells(bookOf(rows), [
    { row: 2, column: 6, value: 'A', formula: 'PLAN.STATUS(E3,F3)' },
    { row: 3, column: 6, value: '要確認', formula: '_xldudf_PLAN_STATUS(E4,F4)' },
  ])
  const indicators = checkWorkbook(grid).plans.flatMap(({ reading }) =>
    reading.plan.issues.flatMap((issue) => issue.indicators),
  )

  it('is nobody’s word: the plan is judged by its results', () => {
    expect(indicators.map(({ typed, judgement }) => [typed, judgement.status])).toEqual([
      [null, 'B'],
      [null, 'B'],
    ])
    expect(indicators.map(({ source }) => [source.typedAt, source.foreignLetter])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('is not written over by a letter, and the list says why', () => {
    const { edits, left } = fillProposal(grid, checkWorkbook(grid).plans)
    expect(edits).toEqual([])
    expect(left.map(({ message }) => message)).toEqual([
      '管理表!G3：判定の数式が入っているため、判定を書き込みませんでした。',
      '管理表!G4：判定の数式が入っているため、判定を書き込みませんでした。',
    ])
  })

  it('stays a person’s where it is typed', () => {
    const typed = checkWorkbook(bookOf(`| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 80 | A |`))
    expect(typed.plans[0]?.reading.plan.issues[0]?.indicators[0]?.typed).toBe('A')
  })
})

it('reads a plan past formulas of ours that show nothing yet', () => {
  const grid = withCells(bookOf(`| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | |`), [
    { row: 2, column: 6, value: '', formula: 'PLAN.STATUS(E3,F3)' },
    { row: 9, column: 2, value: '', formula: 'PLAN.YEN(A1)' },
  ])
  const [indicator] = checkWorkbook(grid).plans[0]?.reading.plan.issues[0]?.indicators ?? []
  expect([indicator?.typed, indicator?.judgement.status]).toEqual([null, 'A'])
})

it('makes a form whose letters do not take a live formula’s letter for a person’s', () => {
  const row = '| 1 | 1 防災の推進 | 訓練の参加者数 | 人 | 100 | 120 | A |'
  const callsOf = (grid: WorkbookGrid): string => JSON.stringify(liveForms(checkWorkbook(grid), grid, { date: null }))
  const live = withCells(bookOf(row), [{ row: 2, column: 6, value: 'A', formula: 'PLAN.STATUS(E3,F3)' }])
  expect(callsOf(bookOf(row))).toContain("'管理表'!$G$3")
  expect(callsOf(live)).not.toContain("'管理表'!$G$3")
})
