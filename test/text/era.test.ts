import { eraName, readYear, yearsIn, yearSpansIn, type YearRole } from '../../src/text/era.ts'

type Expected = readonly [year: number, role: YearRole, to?: number]

function years(text: string, planYear?: number): readonly Expected[] {
  return yearsIn(text, planYear).map(({ fiscalYear, role, to }) =>
    to === undefined ? [fiscalYear, role] : [fiscalYear, role, to],
  )
}

describe('yearsIn', () => {
  it.each<[string, readonly Expected[]]>([
    ['令和６年度　受講者60名', [[2024, 'year']]],
    ['令和元年度', [[2019, 'year']]],
    ['R6 45%', [[2024, 'year']]],
    ['Ｒ６', [[2024, 'year']]],
    ['令和６', [[2024, 'year']]],
    ['昭和64年', [[1989, 'year']]],
    ['令和二十年度', [[2038, 'year']]],
    ['令和十一年度', [[2029, 'year']]],
    ['令和六年度', [[2024, 'year']]],
    ['2024年度', [[2024, 'year']]],
    ['FY2024', [[2024, 'year']]],
    ['令和６（2024）年度', [[2024, 'year']]],
    ['2024（令和6）年度', [[2024, 'year']]],
    ['令和８年度までに70％以上', [[2026, 'deadline']]],
    ['令和８年度末までに', [[2026, 'deadline']]],
    ['平成30年３月末までに', [[2017, 'deadline']]],
    ['2025年2月', [[2024, 'year']]],
    ['令和５年度から令和7年度にかけて研修を実施', [[2023, 'period', 2025]]],
    ['R3～R5作成合計', [[2021, 'period', 2023]]],
    ['平成30年度～32年度', [[2018, 'period', 2020]]],
    ['2015～2020年度', [[2015, 'period', 2020]]],
    [
      '平成27、28年度',
      [
        [2015, 'year'],
        [2016, 'year'],
      ],
    ],
    ['令和５年度に策定した計画', [[2023, 'prose']]],
    ['令和５年度策定の施策', [[2023, 'prose']]],
    ['令和２年度以降', [[2020, 'prose']]],
    ['平成28年度に開所した施設', [[2016, 'prose']]],
    ['（平成29年度実績2,960万人）', [[2017, 'baseline']]],
    ['平成28年度比10％', [[2016, 'baseline']]],
    [
      '令和7年度から令和5年度',
      [
        [2025, 'prose'],
        [2023, 'year'],
      ],
    ],
    ['H7N9型', []],
    ['3年間で1,900件', []],
    ['27年度', []],
    [
      '令和6年度　45%　7年度　60%',
      [
        [2024, 'year'],
        [2025, 'year'],
      ],
    ],
    [
      '27年度の目標、平成28年度の目標',
      [
        [2015, 'year'],
        [2016, 'year'],
      ],
    ],
  ])('reads %j', (text, expected) => expect(years(text)).toEqual(expected))

  it.each<[string, readonly Expected[]]>([
    ['6年度 45%', [[2024, 'year']]],
    ['27年度', [[2015, 'year']]],
    ['元年度', [[2019, 'year']]],
    ['令和６年度に研修を受講した職員', [[2024, 'year']]],
    [
      '30、3年度',
      [
        [2018, 'year'],
        [2021, 'year'],
      ],
    ],
  ])('finds the era of %j from the plan year', (text, expected) => expect(years(text, 2024)).toEqual(expected))

  it('tells where a year stands', () =>
    expect(yearsIn('目標（令和６年度）')).toEqual([{ fiscalYear: 2024, start: 3, end: 8, role: 'year' }]))

  it('knows where a year stands whose era it cannot tell', () =>
    expect(yearSpansIn('3、4年度')).toEqual([
      { start: 0, end: 2, fiscalYear: null },
      { start: 2, end: 5, fiscalYear: null },
    ]))
})

it.each([
  [2024, '令和6年度'],
  [2019, '令和元年度'],
  [2018, '平成30年度'],
  [1900, '1900年度'],
])('writes %d as %s', (year, expected) => expect(eraName(year)).toBe(expected))

it.each([
  ['令和6年度', 2024],
  ['R6', 2024],
  ['Ｒ６', 2024],
  ['R6年度', 2024],
  ['2024年度', 2024],
  ['2024', 2024],
  ['6年度', 2024],
  ['６年', 2024],
  ['令和６', 2024],
  ['（令和6年度）', 2024],
  ['令和6年度目標', 2024],
  ['件', undefined],
  ['', undefined],
  ['令和6年度と令和7年度', undefined],
  ['令和5～7年度', undefined],
  ['令和6年度の受講者', undefined],
])('reads the cell %j as a year', (text, expected) => expect(readYear(text, 2024)).toBe(expected))
