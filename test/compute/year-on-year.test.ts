import { yearOnYear } from '../../src/compute/year-on-year.ts'
import { readMoney } from '../../src/text/money.ts'

const compare = (current: string, previous: string, rounding: 'halfUp' | 'truncate' = 'halfUp'): string =>
  yearOnYear(readMoney(current), readMoney(previous), { rounding })

describe('yearOnYear', () => {
  it.each([
    ['470百万円', '124百万円', '約379.0%'],
    ['668,127千円', '100,269千円', '666.3%'],
    ['179百万円', '56百万円', '約319.6%'],
    ['89,166千円', '71,496千円', '124.7%'],
    ['100円', '100円', '100.0%'],
    ['5円', '8円', '62.5%'],
    ['1円', '3円', '33.3%'],
    ['2円', '3円', '66.7%'],
    ['1,005円', '1,000円', '100.5%'],
    ['10,005円', '10,000円', '100.1%'],
    ['10,004円', '10,000円', '100.0%'],
    ['12,345円', '1円', '1,234,500.0%'],
    ['5円', '0円', '皆増'],
    ['5百万円', '0円', '皆増'],
    ['0円', '5円', '皆減'],
    ['0円', '0円', '－'],
    ['－', '5円', '－'],
    ['5円', '', '－'],
    ['集計中', '5円', '－'],
    ['△5円', '5円', '－'],
    ['5円', '△5円', '－'],
  ])('%s against %s is %s', (current, previous, text) => expect(compare(current, previous)).toBe(text))

  it('says 約 only where the rounding leaves the decimal open', () => {
    expect(compare('2百万円', '1百万円')).toBe('約200.0%')
    expect(compare('2,000,000千円', '1,000,000千円')).toBe('200.0%')
    expect(compare('3百万円', '1,000,000円')).toBe('約300.0%')
    expect(compare('3,000,000円', '1百万円')).toBe('約300.0%')
    expect(compare('5円', '0.4百万円')).toBe('0.0%')
  })
  it('says 約 where the amount before may have been nothing', () => {
    expect(compare('2円', '5円')).toBe('40.0%')
    expect(yearOnYear({ yen: 10, stepYen: 1 }, { yen: 5, lowYen: 0, highYen: 9 })).toBe('約200.0%')
    expect(yearOnYear({ yen: 10, stepYen: 1 }, { yen: 5, lowYen: -5, highYen: 9 })).toBe('約200.0%')
  })
  it('takes the bounds of totals as they are', () => {
    const total = (yen: number, slack: number) => ({ yen, lowYen: yen - slack, highYen: yen + slack })
    expect(yearOnYear(total(3_000_000, 0), total(2_000_000, 0))).toBe('150.0%')
    expect(yearOnYear(total(3_000_000, 2_000), total(2_000_000, 0))).toBe('約150.0%')
    expect(yearOnYear(total(3_000_000, 0), total(2_000_000, 2_000))).toBe('約150.0%')
  })
  it('takes an amount without a step for exact', () =>
    expect(yearOnYear({ yen: 3, stepYen: null }, { yen: 2, stepYen: null })).toBe('150.0%'))
  it('rounds as the setting says', () => {
    expect(compare('20,010千円', '20,000,000円', 'halfUp')).toBe('約100.1%')
    expect(compare('20,010千円', '20,000,000円', 'truncate')).toBe('100.1%')
  })
})
