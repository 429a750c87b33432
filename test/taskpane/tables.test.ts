import { readFileSync } from 'node:fs'
import { checkWorkbook, type CheckedPlan } from '../../src/app/check-plan.ts'
import { budgetTable } from '../../src/taskpane/budget-table.ts'
import { indicatorRows } from '../../src/taskpane/indicator-rows.ts'
import { decisionOf } from '../../src/taskpane/use-plan.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'

const grid = readWorkbook(readFileSync('samples/midori_yoshiki.xlsx'))
const plan = (options = {}): CheckedPlan => {
  const checked = checkWorkbook(grid, options).plans[0]
  if (!checked) throw new Error('the sample holds a plan')
  return checked
}

describe('the budget table', () => {
  it('shows the core’s own numbers in the unit of the table', () => {
    const table = budgetTable(plan())
    expect(table?.unit).toBe('百万円')
    expect(table?.rows.map(({ label, amounts }) => [label, ...amounts])).toEqual([
      ['経営課題1', '845', '912', '1,020'],
      ['経営課題2', '69', '72', '75'],
    ])
    expect(table?.columns.map(({ short, kind, shown, yearOnYear }) => [short, kind, shown, yearOnYear])).toEqual([
      ['R4', 'settled', '914', null],
      ['R5', 'budgeted', '984', '約107.7%'],
      ['R6', 'budgeted', '1,095', '約111.3%'],
    ])
  })

  it('gives the exact total and what rounding leaves open', () => {
    expect(budgetTable(plan())?.columns[2]).toMatchObject({
      year: '令和6年度',
      exact: '1,095,000,000',
      range: { low: '1,094,000,000', high: '1,095,999,998' },
      partial: false,
    })
  })
})

describe('the rows of indicators', () => {
  it('show the word of the plan and whose it is', () => {
    expect(indicatorRows(plan()).map(({ indicator, word, by }) => [indicator.name, word, by])).toEqual([
      ['更新した遊具の数', 'A', 'typed'],
      ['使用を中止している遊具の割合', 'B', 'computed'],
      ['点検記録をデータ化した公園の割合', 'A', 'computed'],
      ['緑化活動団体の数', 'B', 'typed'],
      ['緑化活動団体の数', '', 'computed'],
      ['協働で整備した花壇', 'A', 'typed'],
      ['活動に参加した市民の満足度', '', 'computed'],
      ['協働の手引きを策定', '要確認', 'computed'],
    ])
  })

  it('keep their keys apart and through a change of the result', () => {
    const keys = indicatorRows(plan()).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('show what was decided by hand, with its note', () => {
    const open = indicatorRows(plan()).at(-1)
    if (!open) throw new Error('the last indicator is open')
    const decisions = [decisionOf(open.issue, open.indicator, 'A', '２月に策定')]
    expect(indicatorRows(plan({ decisions })).at(-1)).toMatchObject({ word: 'A', by: 'decided', note: '２月に策定' })
  })
})
