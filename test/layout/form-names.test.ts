import { formSheetName } from '../../src/layout/form-sheet-name.ts'
import { printBareYear, printDate, printYear } from '../../src/layout/print-year.ts'

describe('formSheetName', () => {
  it.each([
    ['港湾文化局', 1, '運営方針'],
    ['港湾文化局', 2, '運営方針（港湾文化局）'],
    ['環境/政策[局]', 2, '運営方針（環境政策局）'],
    [null, 2, '運営方針'],
  ])('names the sheet of %s among %i plans', (department, plans, name) => {
    expect(formSheetName(department, plans)).toBe(name)
  })

  it('keeps to 31 units without halving a pair', () => {
    const name = formSheetName('𠮷'.repeat(30), 2)
    expect(name).toBe(`運営方針（${'𠮷'.repeat(12)}）`)
    expect(name.length).toBeLessThanOrEqual(31)
  })
})

describe('years and dates in print', () => {
  it.each([
    [2024, '令和６年度', '６年度'],
    [2028, '令和10年度', '10年度'],
    [2019, '令和元年度', '元年度'],
  ])('prints %i', (year, full, bare) => {
    expect([printYear(year), printBareYear(year)]).toEqual([full, bare])
  })

  it('prints a date as documents do, and a text that is none as it is', () => {
    expect([printDate('2025-06-10'), printDate('2025-12-01'), printDate('本日')]).toEqual([
      '令和７年６月10日',
      '令和７年12月１日',
      '本日',
    ])
  })
})
