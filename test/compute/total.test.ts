import fc from 'fast-check'
import { intervalOf } from '../../src/compute/interval.ts'
import { amountIn, showAmount, tableUnit } from '../../src/compute/show-money.ts'
import { totalOf, totalsOf } from '../../src/compute/total.ts'
import { compareTypedTotal, ROUNDING_NOTE } from '../../src/compute/typed-total.ts'
import type { Amount } from '../../src/model/plan.ts'
import { readMoney } from '../../src/text/money.ts'

/** '86百万円' of 2024's budget, unless said otherwise. */
function amount(text: string, parts: Partial<Amount> = {}): Amount {
  const { yen, stepYen, code } = readMoney(text)
  return {
    fiscalYear: 2024,
    kind: 'budgeted',
    text,
    yen,
    stepYen,
    restated: 'none',
    unit: null,
    code,
    at: null,
    ...parts,
  }
}

const budgetOf = (texts: readonly string[], parts: Partial<Amount> = {}) => texts.map((text) => amount(text, parts))
const settled = (text: string) => amount(text, { fiscalYear: 2022, kind: 'settled' })
const last = (text: string) => amount(text, { fiscalYear: 2023 })

describe('intervalOf', () => {
  it.each([
    [86_000_000, 1_000_000, 'halfUp', 85_500_000, 86_499_999],
    [66_000, 1_000, 'halfUp', 65_500, 66_499],
    [66_000, 1_000, 'truncate', 66_000, 66_999],
    [-66_000, 1_000, 'halfUp', -66_500, -65_501],
    [50, 10, 'halfUp', 45, 54],
    [5, 2, 'halfUp', 4, 5],
    [5, 1, 'halfUp', 5, 5],
    [5, 1, 'truncate', 5, 5],
    [0.5, 0.1, 'halfUp', 0.5, 0.5],
  ] as const)('%d yen to %d, %s', (yen, stepYen, rounding, lowYen, highYen) =>
    expect(intervalOf(yen, stepYen, rounding)).toEqual({ lowYen, highYen }),
  )
})

describe('totalOf', () => {
  const total = { fiscalYear: 2024, kind: 'budgeted', partial: false }

  it('sums yen and bounds', () =>
    expect(totalOf(budgetOf(['86百万円', '66千円', '６百万円', '321千円']))).toEqual({
      ...total,
      yen: 92_387_000,
      lowYen: 91_386_000,
      highYen: 93_387_996,
    }))
  it('sums truncated amounts upward only', () =>
    expect(totalOf(budgetOf(['3千円', '4百万円']), { rounding: 'truncate' })).toEqual({
      ...total,
      yen: 4_003_000,
      lowYen: 4_003_000,
      highYen: 5_003_998,
    }))
  it.each(['', '－', '集計中', '1,412', '不明な額'])('is partial where a part is %j', (text) =>
    expect(totalOf(budgetOf(['5円', text, '7円']))).toEqual({
      ...total,
      yen: 12,
      lowYen: 12,
      highYen: 12,
      partial: true,
    }),
  )
  it('counts a zero as an amount', () =>
    expect(totalOf(budgetOf(['5円', '0円']))).toEqual({ ...total, yen: 5, lowYen: 5, highYen: 5 }))
  it('leaves 再掲 out', () =>
    expect(totalOf([amount('5円'), amount('7円', { restated: 'whole' })])).toEqual({
      ...total,
      yen: 5,
      lowYen: 5,
      highYen: 5,
    }))
  it('leaves an unclear 一部再掲 out and says that the total is partial', () =>
    expect(totalOf([amount('5円'), amount('7円', { restated: 'partly' })])).toEqual({
      ...total,
      yen: 5,
      lowYen: 5,
      highYen: 5,
      partial: true,
    }))
  it('takes an amount without a step for exact', () =>
    expect(totalOf([amount('5円', { stepYen: null })])).toEqual({ ...total, yen: 5, lowYen: 5, highYen: 5 }))
  it('adds decimals exactly', () => expect(totalOf([amount('0.1円'), amount('0.2円')])?.yen).toBe(0.3))
  it('never mixes 決算 and 予算, nor two years', () => {
    expect(totalOf([amount('5円'), amount('7円', { kind: 'settled' })])).toBeUndefined()
    expect(totalOf([amount('5円'), last('7円')])).toBeUndefined()
  })
  it('has nothing to say of nothing', () => {
    expect(totalOf([])).toBeUndefined()
    expect(totalOf(budgetOf(['－', '']))).toBeUndefined()
    expect(totalOf([amount('7円', { restated: 'whole' })])).toBeUndefined()
  })
  it('does not depend on the order of the amounts', () => {
    const texts = fc.array(fc.tuple(fc.nat(9_999), fc.constantFrom('円', '千円', '百万円')), { minLength: 1 })
    fc.assert(
      fc.property(texts, (parts) => {
        const amounts = budgetOf(parts.map(([count, unit]) => String(count) + unit))
        const { yen = 0, lowYen = 1, highYen = 0 } = totalOf(amounts) ?? {}
        expect(totalOf([...amounts].reverse())).toEqual(totalOf(amounts))
        expect(lowYen <= yen && yen <= highYen).toBe(true)
      }),
      { seed: 4 },
    )
  })
})

describe('totalsOf', () => {
  it('gives the three totals of a plan, by year', () => {
    const issues = [
      { budget: [amount('470百万円'), settled('86百万円'), last('124百万円')] },
      { budget: [settled('66千円'), last('100,269千円'), amount('668,127千円')] },
      { budget: [settled('６百万円'), last('56百万円'), amount('179百万円')] },
      { budget: [settled('321千円'), last('71,496千円'), amount('89,166千円')] },
    ]
    expect(totalsOf({ issues })).toEqual([
      { fiscalYear: 2022, kind: 'settled', yen: 92_387_000, lowYen: 91_386_000, highYen: 93_387_996, partial: false },
      {
        fiscalYear: 2023,
        kind: 'budgeted',
        yen: 351_765_000,
        lowYen: 350_764_000,
        highYen: 352_765_996,
        partial: false,
      },
      {
        fiscalYear: 2024,
        kind: 'budgeted',
        yen: 1_406_293_000,
        lowYen: 1_405_292_000,
        highYen: 1_407_293_996,
        partial: false,
      },
    ])
  })
  it('keeps 決算 and 予算 of one year apart, 決算 first', () => {
    const issues = [{ budget: [amount('5円'), amount('7円', { kind: 'settled' })] }]
    expect(totalsOf({ issues }).map(({ kind, yen }) => [kind, yen])).toEqual([
      ['settled', 7],
      ['budgeted', 5],
    ])
    expect(totalsOf({ issues: [{ budget: [...(issues[0]?.budget ?? [])].reverse() }] })).toEqual(totalsOf({ issues }))
  })
  it('is partial where an issue has no amount of that year', () =>
    expect(totalsOf({ issues: [{ budget: [amount('5円'), last('7円')] }, { budget: [amount('6円')] }] })).toEqual([
      { fiscalYear: 2023, kind: 'budgeted', yen: 7, lowYen: 7, highYen: 7, partial: true },
      { fiscalYear: 2024, kind: 'budgeted', yen: 11, lowYen: 11, highYen: 11, partial: false },
    ]))
  it('is partial where an amount is missing', () =>
    expect(totalsOf({ issues: [{ budget: [amount('5円')] }, { budget: [amount('－')] }] })[0]?.partial).toBe(true))
  it('gives no total where nothing is known', () => {
    expect(totalsOf({ issues: [] })).toEqual([])
    expect(totalsOf({ issues: [{ budget: [amount('－')] }] })).toEqual([])
  })
  it('rounds as the setting says', () =>
    expect(totalsOf({ issues: [{ budget: [amount('5千円')] }] }, { rounding: 'truncate' })[0]).toMatchObject({
      lowYen: 5_000,
      highYen: 5_999,
    }))
})

describe('compareTypedTotal', () => {
  const total = { yen: 92_387_000, lowYen: 91_386_000, highYen: 93_387_996 }
  const typed = (yen: number, stepYen: number | null = 1_000) => compareTypedTotal(total, { yen, stepYen }, 1_000_000)

  it.each([
    [92_387_000, 'equal', 0],
    [92_388_000, 'inside', 1_000],
    [91_386_000, 'inside', -1_001_000],
    [91_385_000, 'outside', -1_002_000],
    [93_387_000, 'inside', 1_000_000],
    [93_388_000, 'outside', 1_001_000],
  ])('%d yen is %s', (yen, relation, differenceYen) => expect(typed(yen)).toEqual({ relation, differenceYen }))

  it('holds whole yen to the very bounds', () => {
    expect(typed(93_387_996, 1)?.relation).toBe('inside')
    expect(typed(93_387_997, 1)?.relation).toBe('outside')
    expect(typed(91_385_999, null)?.relation).toBe('outside')
  })
  it('grants a total in a coarser unit than all its parts its own rounding', () => {
    const exact = { yen: 1_234_567_000, lowYen: 1_234_565_000, highYen: 1_234_568_996 }
    const inMillions = (yen: number, rounding: 'halfUp' | 'truncate' = 'halfUp') =>
      compareTypedTotal(exact, { yen, stepYen: 1_000_000 }, 1_000, { rounding })?.relation
    expect([1_234, 1_235, 1_236].map((count) => inMillions(count * 1e6))).toEqual(['outside', 'inside', 'outside'])
    expect([1_233, 1_234, 1_235].map((count) => inMillions(count * 1e6, 'truncate'))).toEqual([
      'outside',
      'inside',
      'outside',
    ])
  })
  it('grants none in the unit of its parts', () =>
    expect(compareTypedTotal(total, { yen: 94_000_000, stepYen: 1_000_000 }, 1_000_000)?.relation).toBe('outside'))
  it('has nothing to compare where nothing is typed', () =>
    expect(compareTypedTotal(total, { yen: null, stepYen: null }, 1)).toBeUndefined())
  it('has a note for the table', () => expect(ROUNDING_NOTE).toContain('端数処理'))
})

describe('a total is shown', () => {
  it.each([
    [[1_000], '千円'],
    [[1_000, 1_000_000], '百万円'],
    [[10_000_000], '百万円'],
    [[100_000_000, 1], '億円'],
    [[10_000], '千円'],
    [[999], '円'],
    [[null], '円'],
    [[], '円'],
  ])('with steps %j in %s', (steps, unit) => expect(tableUnit(steps.map((stepYen) => ({ stepYen })))).toBe(unit))
  it('in the unit of the setting', () => expect(tableUnit([{ stepYen: 1 }], { totalUnit: '億円' })).toBe('億円'))

  it.each([
    [1_406_293_000, '百万円', 1_406],
    [1_406_500_000, '百万円', 1_407],
    [1_406_499_999, '百万円', 1_406],
    [-1_500_000, '百万円', -2],
    [92_387_000, '千円', 92_387],
    [0, '億円', 0],
  ] as const)('%d yen in %s', (yen, unit, count) => expect(amountIn(yen, unit)).toBe(count))
  it('truncates where the amounts are truncated', () => {
    expect(amountIn(1_406_999_999, '百万円', { rounding: 'truncate' })).toBe(1_406)
    expect(amountIn(-1_999_999, '百万円', { rounding: 'truncate' })).toBe(-1)
  })
  it.each([
    [1_406_293_000, '百万円', '1,406'],
    [1_406_293_000, '千円', '1,406,293'],
    [999, '円', '999'],
    [-324_000_000, '百万円', '△324'],
    [0, '円', '0'],
  ] as const)('%d yen in %s as %s', (yen, unit, text) => expect(showAmount(yen, unit)).toBe(text))
  it('with the minus sign of the setting', () =>
    expect(showAmount(-1_000, '千円', { rounding: 'halfUp', minus: '▲' })).toBe('▲1'))
})
