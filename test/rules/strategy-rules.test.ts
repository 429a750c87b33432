import { matchHeading } from '../../src/rules/common/heading-match.ts'
import { indicatorWithoutStrategy } from '../../src/rules/indicator-without-strategy.ts'
import type { PlanContext } from '../../src/rules/rule.ts'
import type { PlanSketch } from '../../src/rules/sketch.ts'
import { strategyHeadingDiffers } from '../../src/rules/strategy-heading-differs.ts'
import { strategyWithoutIndicator } from '../../src/rules/strategy-without-indicator.ts'
import { said, saidOf } from './said.ts'

const LONG = '人事・予算・会計・契約・文書等内部管理業務（バックオフィス）の本市全体最適化'
const SHORT = '内部管理業務（バックオフィス）の本市全体最適化'

describe('matchHeading', () => {
  it.each<[string, readonly string[], ReturnType<typeof matchHeading>]>([
    ['DX戦略の実行支援', ['ＤＸ戦略の　実行支援'], { how: 'same', strategy: 'ＤＸ戦略の　実行支援' }],
    ['① 人材の育成', ['人材の育成'], { how: 'same', strategy: '人材の育成' }],
    [SHORT, [LONG, '都市のデジタル化'], { how: 'shortened', strategy: LONG }],
    [LONG, [SHORT], { how: 'shortened', strategy: SHORT }],
    ['人材の育成（研修）', ['人材の育成（採用）'], { how: 'shortened', strategy: '人材の育成（採用）' }],
    [
      'DXを推進する人材の育成',
      ['各所属・各課のDXを主体的に推進する人材の育成'],
      { how: 'shortened', strategy: '各所属・各課のDXを主体的に推進する人材の育成' },
    ],
    ['推進', ['DXの推進'], { how: 'none', strategy: null }],
    ['人材の育成', ['技術の人材の育成', '事務の人材の育成'], { how: 'none', strategy: null }],
    ['窓口の混雑緩和', ['人材の育成'], { how: 'none', strategy: null }],
  ])('reads %s', (heading, strategies, expected) => {
    expect(matchHeading(heading, strategies)).toEqual(expected)
  })
})

const plan = (strategies: readonly string[], headings: readonly (string | undefined)[]): PlanSketch => ({
  issues: [
    {
      strategies,
      indicators: headings.map((strategy) => ({
        target: '令和６年度　受講者　60名以上',
        ...(strategy === undefined ? {} : { strategy }),
      })),
    },
  ],
})

describe('the rules of strategies', () => {
  it('take a shortened heading for its strategy', () => {
    const sketch = plan([LONG], [SHORT, SHORT])
    expect(
      [strategyWithoutIndicator, indicatorWithoutStrategy, strategyHeadingDiffers].map((rule) => said(rule, sketch)),
    ).toEqual([[], [], [`H14 ${SHORT}`]])
  })

  it('say nothing of strategies while indicators stand under no heading', () => {
    expect(said(strategyWithoutIndicator, plan(['人材の育成', '人材の確保'], ['人材の育成', undefined]))).toEqual([])
  })

  it('leave an empty section to its own finding', () => {
    expect(said(strategyWithoutIndicator, plan(['人材の育成'], []))).toEqual([])
  })

  it('report every strategy of an issue that a table lists without indicators', () => {
    const tabular = (context: PlanContext): PlanContext => ({
      ...context,
      recognized: { ...context.recognized, sections: [], provenance: {} },
    })
    expect(saidOf(strategyWithoutIndicator, plan(['人材の育成'], []), tabular)).toEqual(['B10 人材の育成'])
  })

  it('compare nothing where an issue lists no strategies', () => {
    const sketch = plan([], ['人材の育成'])
    expect([said(indicatorWithoutStrategy, sketch), said(strategyHeadingDiffers, sketch)]).toEqual([[], []])
  })

  it('stand where the strategies have no place', () => {
    const placeless = (context: PlanContext): PlanContext => ({
      ...context,
      recognized: { ...context.recognized, provenance: {} },
    })
    expect(saidOf(strategyHeadingDiffers, plan([LONG], [SHORT]), placeless)).toEqual([`H14 ${SHORT}`])
  })
})
