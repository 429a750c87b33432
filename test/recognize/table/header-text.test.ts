import { indicatorTable } from '../../../src/profiles/indicator-table.ts'
import { headerReader, unitIn } from '../../../src/recognize/table/header-text.ts'

const read = headerReader(indicatorTable.indicatorTable, 2024)
const readBudget = headerReader(indicatorTable.budgetTable, 2024)

describe('headerReader', () => {
  it.each<[string, string | undefined, number | null]>([
    ['指　標　名', 'name', null],
    ['【指標名】', 'name', null],
    ['①指標名', 'name', null],
    ['(1) 指標名', 'name', null],
    ['R6目標', 'target', 2024],
    ['令和６年度\n目標値', 'target', 2024],
    ['令和６年度末の目標値', 'target', 2024],
    ['目標（令和6年度）', 'target', 2024],
    ['2024目標', 'target', 2024],
    ['6年度実績', 'actual', 2024],
    ['実績値（R6.3月末）', 'actual', 2023],
    ['令和8年度までの目標', 'target', 2026],
    ['実績（見込）', 'actual', null],
    ['実績値②', 'actual', null],
    ['前年度実績', 'prior', null],
    ['達成状況\n※A：達成\nB：未達成', 'status', null],
    ['実績と達成状況', 'actual', null],
    ['実績と課題', undefined, null],
    ['成果指標／目標値', 'target', null],
    ['令和６年度', undefined, 2024],
    ['R6～R8目標', 'target', 2024],
    ['文化施設の入場者数', undefined, null],
  ])('reads %s', (text, id, year) => {
    const found = read(text)
    expect([found?.ids[0]?.id, found?.year]).toEqual([id, year])
  })

  it('knows a header that is nothing but a year', () => {
    expect(read('令和６年度')?.yearOnly).toBe(true)
    expect(read('R6')?.yearOnly).toBe(true)
    expect(read('令和６年度の取組')?.yearOnly).toBe(false)
  })

  it.each(['上半期', '9月末実績', '第2四半期', '中間', 'R6～R8目標'])('knows that %s is no whole year', (text) => {
    expect(read(text)?.interim).toBe(true)
  })

  it.each(['3月末実績', '年度末実績', '実績'])('knows that %s is a whole year', (text) => {
    expect(read(text)?.interim).toBe(false)
  })

  it.each([
    ['前々年度実績', -2],
    ['前年度の目標', -1],
    ['本年度目標', 0],
    ['当該年度', 0],
    ['翌年度目標', 1],
    ['目標', null],
  ])('counts %s from the plan year', (text, offset) => {
    expect(read(text)?.offset).toBe(offset)
  })

  it("reads a number before 決算 and 予算 as a year of the plan's era, and no other", () => {
    expect(readBudget('4決算額')).toMatchObject({ year: 2022, ids: [{ id: 'settled', score: 1 }] })
    expect(readBudget('元予算')).toMatchObject({ year: 2019 })
    expect(read('1目標')).toMatchObject({ year: null, ids: [] })
  })

  it('reads nothing in blanks and long texts', () => {
    expect(read('　')).toBeNull()
    expect(read('あ'.repeat(81))).toBeNull()
  })

  it('says the unit that stands in brackets', () => {
    expect(read('目標値（％）')?.unit).toBe('%')
    expect(read('目標値（単位：千人）')?.unit).toBe('千人')
    expect(unitIn('内訳')).toBeNull()
  })

  it('reads on when it has read more texts than it remembers', () => {
    for (let index = 0; index < 20_002; index++) read(`名${String(index)}`)
    expect(read('指標名')?.ids[0]?.id).toBe('name')
  })
})
