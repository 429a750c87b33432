import fc from 'fast-check'
import { moneyOfNumber, readMoney, readMoneyUnit, YEN_PER } from '../../src/text/money.ts'

const money = (text: string, yen: number, stepYen: number, approximate = false) => ({
  text,
  yen,
  stepYen,
  approximate,
  code: 'OK',
})
const nothing = (text: string, code: string) => ({ text, yen: null, stepYen: null, approximate: false, code })

describe('readMoney reads an amount with its own unit', () => {
  it.each([
    // The worked amounts of the contract.
    ['86百万円', 86_000_000, 1_000_000],
    ['66千円', 66_000, 1_000],
    ['668,127千円', 668_127_000, 1_000],
    ['5千3百万円', 53_000_000, 1_000_000],
    ['5億6,362万5千円', 563_625_000, 1_000],
    ['2兆309億円', 2_030_900_000_000, 100_000_000],
    ['△324億円', -32_400_000_000, 100_000_000],
    ['6千円', 6_000, 1_000],
    // Others.
    ['６百万円', 6_000_000, 1_000_000],
    ['6千9百万円', 69_000_000, 1_000_000],
    ['12億442万9千円', 1_204_429_000, 1_000],
    ['1億2千万円', 120_000_000, 10_000_000],
    ['1億3,000万円', 130_000_000, 10_000],
    ['1.2億円', 120_000_000, 10_000_000],
    ['0.5百万円', 500_000, 100_000],
    ['▲182億円', -18_200_000_000, 100_000_000],
    ['－66千円', -66_000, 1_000],
    ['三百二十万円', 3_200_000, 100_000],
    ['8,900円', 8_900, 1],
    ['0円', 0, 1],
    ['0百万円', 0, 1_000_000],
    ['86 百万円', 86_000_000, 1_000_000],
    ['1億\n2,345万円', 123_450_000, 10_000],
    ['　86百万円　', 86_000_000, 1_000_000],
    ['14,300（千円）', 14_300_000, 1_000],
    ['3（億円）', 300_000_000, 100_000_000],
    ['予算額：86百万円', 86_000_000, 1_000_000],
    ['決算額 86百万円', 86_000_000, 1_000_000],
    ['当初予算額86百万円', 86_000_000, 1_000_000],
    ['計 86百万円', 86_000_000, 1_000_000],
    ['金86円', 86, 1],
    ['¥1,200', 1_200, 1],
    ['￥1,200', 1_200, 1],
    ['86百万円（再掲）', 86_000_000, 1_000_000],
    ['86百万円※税込', 86_000_000, 1_000_000],
    ['86百万円（うち国費40百万円）', 86_000_000, 1_000_000],
    ['86百万円（見込）', 86_000_000, 1_000_000],
    ['86百万円の見込み', 86_000_000, 1_000_000],
  ])('%j', (text, yen, stepYen) => expect(readMoney(text)).toEqual(money(text, yen, stepYen)))

  it.each(['約470百万円', 'およそ470百万円', 'おおむね470百万円', '470百万円程度', '470百万円余', '計約470百万円'])(
    'takes %j as approximate',
    (text) => expect(readMoney(text)).toEqual(money(text, 470_000_000, 1_000_000, true)),
  )
})

describe('readMoney reads a bare number under a header', () => {
  it.each([
    ['1,412', '円', 1_412, 1],
    ['1,412', '千円', 1_412_000, 1_000],
    ['1,412', '百万円', 1_412_000_000, 1_000_000],
    ['1,412', '億円', 141_200_000_000, 100_000_000],
    ['12.5', '千円', 12_500, 100],
    ['△5', '千円', -5_000, 1_000],
    ['0', '千円', 0, 1_000],
    ['5百万', '円', 5_000_000, 1_000_000],
    ['1,412（再掲）', '千円', 1_412_000, 1_000],
  ] as const)('%j under %s', (text, unit, yen, stepYen) =>
    expect(readMoney(text, { unit })).toEqual(money(text, yen, stepYen)),
  )

  it('lets the unit of the cell go before the header', () => {
    expect(readMoney('86百万円', { unit: '千円' })).toEqual(money('86百万円', 86_000_000, 1_000_000))
    expect(readMoney('86円', { unit: '千円' })).toEqual(money('86円', 86, 1))
    expect(readMoney('86（百万円）', { unit: '千円' })).toEqual(money('86（百万円）', 86_000_000, 1_000_000))
    expect(readMoney('¥86', { unit: '千円' })).toEqual(money('¥86', 86, 1))
  })
})

describe('readMoney says why there is no amount', () => {
  it.each(['', ' ', '　', '－', 'ー', '―', '‐', '–', '-'])('NO_VALUE for %j', (text) =>
    expect(readMoney(text, { unit: '千円' })).toEqual(nothing(text, 'NO_VALUE')),
  )
  it.each(['集計中', '調査中', '精査中', '未確定', '未定', '7月公表予定'])('PENDING for %j', (text) =>
    expect(readMoney(text)).toEqual(nothing(text, 'PENDING')),
  )
  it.each(['1,412', '0', '12億', '三百', '1,412（再掲）'])('UNIT_MISSING for %j', (text) =>
    expect(readMoney(text)).toEqual(nothing(text, 'UNIT_MISSING')),
  )
  it.each([
    '百万円',
    '千円',
    '○○百万円',
    '12,34円',
    '86 124百万円',
    '86百万円 124百万円',
    '86百万円、124百万円',
    '86百万円(124百万円)',
    '86百万円を計上',
    '86百万円（予備 124百万円）',
    '百万円（うち2件）',
    '(1,234)',
    '皆増',
    '4決算額 86百万円',
    '86百万円×2',
    '100兆億円',
    '99999兆円',
    '※※※※※※※※※※※※※※※※※※※※※※※※1\n2',
  ])('UNREADABLE for %j', (text) => expect(readMoney(text)).toEqual(nothing(text, 'UNREADABLE')))
  it.each(['5百万', '12億', '5千'])('UNREADABLE for %j under 単位：千円, which would name the unit twice', (text) =>
    expect(readMoney(text, { unit: '千円' })).toEqual(nothing(text, 'UNREADABLE')),
  )

  it('reads amounts up to the largest whole number that is exact', () => {
    expect(readMoney('9007199254740991円').yen).toBe(9_007_199_254_740_991)
    expect(readMoney('9007199254740992円').code).toBe('UNREADABLE')
    expect(readMoney('△9007199254740992円').code).toBe('UNREADABLE')
  })
})

describe('moneyOfNumber reads a number cell', () => {
  it.each([
    [12_345, { unit: '千円', format: '#,##0' }, 12_345_000, 1_000],
    [12_345.6, { unit: '千円' }, 12_345_600, 100],
    [0.25, { unit: '億円' }, 25_000_000, 1_000_000],
    [-5, { unit: '百万円', format: '#,##0;"△"#,##0' }, -5_000_000, 1_000_000],
    [5, { unit: '千円', format: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' }, 5_000, 1_000],
    [5, { unit: '千円', format: '#,##0_);[Red](#,##0)' }, 5_000, 1_000],
    [12_345_678, { unit: '千円', format: '#,##0,' }, 12_345_678, 1],
    [12_000_000, { unit: '百万円', format: '#,##0,,' }, 12_000_000, 1_000_000],
    [1.5, { format: '#,##0.0"百万円"' }, 1_500_000, 100_000],
    [5, { unit: '千円', format: '#,##0"百万円"' }, 5_000_000, 1_000_000],
    [5, { format: '"¥"#,##0' }, 5, 1],
    [5, { unit: '円', format: '¥#,##0' }, 5, 1],
    [0, { unit: '千円' }, 0, 1_000],
    [0.1 + 0.2, { unit: '億円' }, 30_000_000, 10_000_000],
  ] as const)('%d %j', (value, context, yen, stepYen) =>
    expect(moneyOfNumber(value, context)).toEqual(money(String(value), yen, stepYen)),
  )

  it.each([
    [5, {}, 'UNIT_MISSING'],
    [5, { unit: '千円', format: 'yyyy/m/d' }, 'UNREADABLE'],
    [5, { unit: '千円', format: '0%' }, 'UNREADABLE'],
    [5, { unit: '千円', format: '#,##0"件"' }, 'UNREADABLE'],
    [5, { unit: '千円', format: '"¥"#,##0' }, 'UNREADABLE'],
    [5, { format: '¥#,##0"千円"' }, 'UNREADABLE'],
    [Infinity, { unit: '千円' }, 'UNREADABLE'],
    [NaN, { unit: '千円' }, 'UNREADABLE'],
    [1e15, { unit: '千円' }, 'UNREADABLE'],
  ] as const)('%d %j is no amount: %s', (value, context, code) =>
    expect(moneyOfNumber(value, context)).toEqual(nothing(String(value), code)),
  )
})

describe('readMoneyUnit reads the unit of a header', () => {
  it.each([
    ['単位：千円', '千円'],
    ['（単位：百万円）', '百万円'],
    ['(単位 千円)', '千円'],
    ['単位は円', '円'],
    ['（単位：万円）', '万円'],
    ['予算額（万円）', '万円'],
    ['単位（億円）', '億円'],
    ['千円単位', '千円'],
    ['（百万円）', '百万円'],
    ['【千円】', '千円'],
    ['予算額（千円）', '千円'],
    ['予算額\n（ 千 円 ）', '千円'],
    ['（円）', '円'],
    ['億円', '億円'],
    ['千円', '千円'],
    ['決算額（千円）　予算額（千円）', '千円'],
  ])('%j', (text, unit) => expect(readMoneyUnit(text)).toBe(unit))

  it.each(['', '予算額', '千円札', '（千円）（百万円）', '単位：件', '500円', '（十円）'])('finds none in %j', (text) =>
    expect(readMoneyUnit(text)).toBeUndefined(),
  )
})

describe('amounts, whatever they are', () => {
  const units = Object.keys(YEN_PER) as (keyof typeof YEN_PER)[]

  it('never throws', () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123百千万億兆円約△（）※,. －〇\n') }))
    fc.assert(
      fc.property(anyText, fc.option(fc.constantFrom(...units), { nil: undefined }), (text, unit) => {
        expect(readMoney(text, { unit }).text).toBe(text)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('reads back what is written with commas in any unit and width', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000, max: 9_000_000 }), fc.constantFrom(...units), (count, unit) => {
        const text = count.toLocaleString('en-US').replace('-', '△')
        const wide = text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        const yen = count * YEN_PER[unit]
        expect([readMoney(text + unit).yen, readMoney(wide + unit).yen, readMoney(text, { unit }).yen]).toEqual([
          yen,
          yen,
          yen,
        ])
      }),
      { seed: 2 },
    )
  })
})
