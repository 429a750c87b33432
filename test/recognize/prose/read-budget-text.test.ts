import { readBudgetLabel, readBudgetText } from '../../../src/recognize/prose/read-budget-text.ts'

const amounts = (text: string, unit?: '千円'): readonly unknown[] =>
  readBudgetText(text, 2024, unit).map(({ fiscalYear, kind, text: own, yen, code }) => [
    fiscalYear,
    kind,
    own,
    yen,
    code,
  ])

it('keeps text, yen, step, unit and place of an amount', () =>
  expect(readBudgetText('令和５年度決算額　6千9百万円', 2024)).toEqual([
    {
      fiscalYear: 2023,
      kind: 'settled',
      text: '6千9百万円',
      yen: 69_000_000,
      stepYen: 1_000_000,
      restated: 'none',
      unit: '百万円',
      code: 'OK',
      start: 0,
    },
  ]))

it.each<[string, readonly unknown[]]>([
  [
    '4決算額 86百万円 5予算額 124百万円 6予算額 470百万円',
    [
      [2022, 'settled', '86百万円', 86_000_000, 'OK'],
      [2023, 'budgeted', '124百万円', 124_000_000, 'OK'],
      [2024, 'budgeted', '470百万円', 470_000_000, 'OK'],
    ],
  ],
  ['Ｒ６予算額：1,200千円', [[2024, 'budgeted', '1,200千円', 1_200_000, 'OK']]],
  ['令和元年度決算額　１億円', [[2019, 'settled', '１億円', 100_000_000, 'OK']]],
  ['予算額（令和６年度）　50万円', [[2024, 'budgeted', '50万円', 500_000, 'OK']]],
  ['2024年度当初予算額　50万円', [[2024, 'budgeted', '50万円', 500_000, 'OK']]],
  [
    '令和６年度の予算案 － ／ 令和5年度決算見込額 集計中',
    [
      [2024, 'budgeted', '－', null, 'NO_VALUE'],
      [2023, 'settled', '集計中', null, 'PENDING'],
    ],
  ],
  ['6予算額　470', [[2024, 'budgeted', '470', null, 'UNIT_MISSING']]],
  ['6予算額（千円）　470', [[2024, 'budgeted', '470', 470_000, 'OK']]],
  ['125予算額　470千円', []],
  ['予算額　470千円', []],
  ['本年度の取組', []],
])('reads %s', (text, expected) => expect(amounts(text)).toEqual(expected))

it('takes the header’s unit for bare numbers', () =>
  expect(amounts('6予算額 470', '千円')).toEqual([[2024, 'budgeted', '470', 470_000, 'OK']]))

it.each([
  ['6予算額 10百万円（再掲）', 'whole'],
  ['6予算額 10百万円（一部再掲）', 'partly'],
])('marks %s as %s', (text, restated) => expect(readBudgetText(text, 2024)[0]).toMatchObject({ restated }))

it.each([
  ['4決算額', { fiscalYear: 2022, kind: 'settled', unit: null }],
  ['【令和６年度 予算額】', { fiscalYear: 2024, kind: 'budgeted', unit: null }],
  ['予算額（R6）', { fiscalYear: 2024, kind: 'budgeted', unit: null }],
  ['R6予算額（千円）', { fiscalYear: 2024, kind: 'budgeted', unit: '千円' }],
  ['予算額', undefined],
  ['5決算額 6予算額', undefined],
  ['6予算額 10百万円', undefined],
  ['5年度予算額（6年度）', undefined],
])('reads the label %s', (text, label) => expect(readBudgetLabel(text, 2024)).toEqual(label))
