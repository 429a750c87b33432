import { cumulativeInconsistent } from '../../src/rules/cumulative-inconsistent.ts'
import { deadlinePast } from '../../src/rules/deadline-past.ts'
import { directionUnsure } from '../../src/rules/direction-unsure.ts'
import { indicatorSeveralTargets } from '../../src/rules/indicator-several-targets.ts'
import { indicatorTargetQuantity } from '../../src/rules/indicator-target-quantity.ts'
import { indicatorYearMissing } from '../../src/rules/indicator-year-missing.ts'
import { priorDiffers } from '../../src/rules/prior-differs.ts'
import type { PlanContext } from '../../src/rules/rule.ts'
import type { IndicatorSketch, PlanSketch } from '../../src/rules/sketch.ts'
import { targetBelowPrior } from '../../src/rules/target-below-prior.ts'
import { targetDecreasing } from '../../src/rules/target-decreasing.ts'
import { targetUnsure } from '../../src/rules/target-unsure.ts'
import { said, saidOf } from './said.ts'

const rows = (...indicators: readonly IndicatorSketch[]): PlanSketch => ({ issues: [{ indicators }] })
const series = (...targets: readonly string[]): PlanSketch =>
  rows(...targets.map((target) => ({ name: '手続数', target })))

describe('target-decreasing', () => {
  it.each<[string, PlanSketch, string[]]>([
    ['the order of the rows', series('令和７年度　240店舗', '令和６年度　250店舗'), ['H14 令和７年度　240店舗']],
    ['the same number', series('令和６年度　250店舗', '令和７年度　250店舗'), []],
    ['two units', series('令和６年度　250店舗', '令和７年度　2団体'), []],
    ['累計 and a single year', series('令和６年度　1,300件（累計）', '令和７年度　900件'), []],
    ['two directions', series('令和６年度　45件以下', '令和７年度　40件以上'), []],
    ['no quantity', series('令和６年度　手続を整理', '令和７年度　40件以上'), []],
    ['a year named twice', series('令和６年度　250店舗', '令和６年度　240店舗', '令和７年度　230店舗'), []],
    ['no year', series('250店舗', '令和７年度　240店舗'), []],
    [
      'a deadline',
      series('令和６年度　45％', '令和８年度までに40％以上とする'),
      ['H15 令和８年度までに40％以上とする'],
    ],
  ])('minds %s', (_, sketch, expected) => {
    expect(said(targetDecreasing, sketch)).toEqual(expected)
  })

  it('keeps indicators of one name under two strategies apart', () => {
    const sketch = rows(
      { strategy: '育成', name: '受講者', target: '令和６年度　60名' },
      { strategy: '確保', name: '受講者', target: '令和７年度　5名' },
    )
    expect(said(targetDecreasing, sketch)).toEqual([])
  })
})

describe('target-below-prior', () => {
  it.each<[string, IndicatorSketch, string[]]>([
    [
      '千人 against 人',
      { target: '令和６年度　入場者　900千人以上', prior: '912,000人' },
      ['H14 令和６年度　入場者　900千人以上'],
    ],
    ['a bare number', { target: '令和６年度　入場者　900人以上', prior: 950 }, ['H14 令和６年度　入場者　900人以上']],
    ['another unit', { target: '令和６年度　入場者　900人以上', prior: '950件' }, []],
    ['a dash', { target: '令和６年度　入場者　900人以上', prior: '－' }, []],
    ['a total of years', { target: '令和６年度　入場者　900人以上', prior: '累計4,000人' }, []],
    ['a target without a number', { target: '令和６年度　前年度以上', prior: '950人' }, []],
    ['a range', { target: '令和６年度　利用率　60～70％', prior: '80％' }, []],
    ['a row of a past year', { target: '令和５年度　入場者　900人以上', prior: '950人' }, []],
    ['a row without a year', { target: '入場者　900人以上', prior: '950人' }, ['H14 入場者　900人以上']],
  ])('minds %s', (_, indicator, expected) => {
    expect(said(targetBelowPrior, rows(indicator))).toEqual(expected)
  })

  it('asks also while the plan’s year is not known', () => {
    const sketch = { ...rows({ target: '令和６年度　入場者　900人以上', prior: '950人' }), year: null }
    expect(said(targetBelowPrior, sketch)).toHaveLength(1)
  })

  it('relates nothing where last year’s result has no cell', () => {
    const noCell = (context: PlanContext): PlanContext => ({
      ...context,
      plan: {
        ...context.plan,
        issues: context.plan.issues.map((issue) => ({
          ...issue,
          indicators: issue.indicators.map((row) => ({ ...row, source: { ...row.source, priorAt: null } })),
        })),
      },
    })
    expect(
      saidOf(targetBelowPrior, rows({ target: '令和６年度　入場者　900人以上', prior: '950人' }), noCell),
    ).toHaveLength(1)
  })
})

describe('cumulative-inconsistent', () => {
  it.each<[string, PlanSketch]>([
    [
      '累計 stands in the name',
      rows(
        { name: '手続数（累計）', target: '令和６年度　1,300件' },
        { name: '手続数（累計）', target: '令和７年度　2,000件' },
      ),
    ],
    ['one year has no number', series('令和６年度　1,300件（累計）', '令和７年度　手続を整理')],
    ['there is one year only', series('令和６年度　1,300件（累計）')],
  ])('is quiet where %s', (_, sketch) => {
    expect(said(cumulativeInconsistent, sketch)).toEqual([])
  })
})

describe('deadline-past', () => {
  it.each([null, 2022, 2021])('is quiet in a plan of %s', (year) => {
    expect(said(deadlinePast, { ...series('令和４年度までに70％以上とする'), year })).toEqual([])
  })
})

describe('direction-unsure', () => {
  it('minds a range, a target to keep and one without a number', () => {
    const sketch = rows(
      { name: '苦情件数', target: '令和６年度　40～50件' },
      { name: '苦情件数', target: '令和６年度　苦情件数を45件以下に維持' },
      { name: '苦情件数', target: '令和６年度　苦情を減らす取組' },
    )
    expect(said(directionUnsure, sketch)).toEqual([])
  })

  it('finds the confirmed direction whatever the width of the name', () => {
    const sketch = {
      ...rows({ name: 'ＳＮＳ苦情件数', target: '令和６年度　45件' }),
      settings: { directions: { SNS苦情件数: 'atMost' as const } },
    }
    expect(said(directionUnsure, sketch)).toEqual([])
  })
})

describe('indicator-year-missing and indicator-target-quantity', () => {
  it.each(['', '－', '未定', '〇〇件以上'])('leave the target %s to other findings', (target) => {
    expect([said(indicatorYearMissing, rows({ target })), said(indicatorTargetQuantity, rows({ target }))]).toEqual([
      [],
      [],
    ])
  })
})

describe('indicator-several-targets and target-unsure', () => {
  it('take years of one line for several lines', () => {
    expect(said(indicatorSeveralTargets, rows({ target: '令和６年度　45％以上　令和７年度　60％以上' }))).toEqual([])
  })

  it('find a line that was read as two rows of one year', () => {
    const target = '令和６年度　受講者60名　修了者30名'
    const twice = (context: PlanContext): PlanContext => ({
      ...context,
      plan: {
        ...context.plan,
        issues: context.plan.issues.map((issue) => ({
          ...issue,
          indicators: issue.indicators.flatMap((row) => [
            { ...row, target: { ...row.target, value: 60, unsure: false } },
            { ...row, target: { ...row.target, value: 30, unsure: false } },
          ]),
        })),
      },
    })
    expect(saidOf(indicatorSeveralTargets, rows({ name: '研修', target }), twice)).toHaveLength(2)
    expect(saidOf(targetUnsure, rows({ name: '研修', target }), twice)).toEqual([])
  })

  it('are quiet in a plan without a year too', () => {
    expect(said(indicatorSeveralTargets, { ...rows({ target: '６年度　受講者60名' }), year: null })).toEqual([])
  })

  it('name the candidates only where there are two', () => {
    const lone = (context: PlanContext): PlanContext => ({
      ...context,
      plan: {
        ...context.plan,
        issues: context.plan.issues.map((issue) => ({
          ...issue,
          indicators: issue.indicators.map((row) => ({ ...row, target: { ...row.target, unsure: true } })),
        })),
      },
    })
    const sketch = rows({ target: '令和６年度　受講者　60名以上' })
    expect(saidOf(targetUnsure, sketch, lone)).toEqual(['H14 令和６年度　受講者　60名以上'])
  })
})

describe('prior-differs', () => {
  const now = (prior: string | number): PlanSketch => rows({ name: '受講者', target: '令和６年度　60名以上', prior })
  const then = (...actuals: readonly (string | number)[]): PlanSketch => ({
    year: 2023,
    ...rows(...actuals.map((actual) => ({ name: '受　講　者', target: '令和５年度　50名以上', actual }))),
  })

  it.each<[string, PlanSketch, string[]]>([
    ['no file of last year', now('58名'), []],
    ['a file of another year', { ...now('58名'), prior: { ...then('52名'), year: 2022 } }, []],
    ['a file without a year', { ...now('58名'), prior: { ...then('52名'), year: null } }, []],
    ['synonyms of a unit', { ...now('58人'), prior: then('58名') }, []],
    ['千人 and 人', { ...now('58千人'), prior: then('58,000人') }, []],
    ['千人 and other 人', { ...now('58千人'), prior: then('57,999人') }, ['G14 58千人']],
    ['units that do not meet', { ...now('58件'), prior: then('52名') }, []],
    ['a result that is still counted', { ...now('58名'), prior: then('集計中') }, []],
    ['last year’s result as a dash', { ...now('－'), prior: then('52名') }, []],
    ['two rows that disagree', { ...now('58名'), prior: then('52名', '53名') }, []],
    [
      'another name',
      {
        ...now('58名'),
        prior: { year: 2023, ...rows({ name: '修了者', target: '令和５年度　50名以上', actual: '52名' }) },
      },
      [],
    ],
    [
      'a target of last year without its year',
      { ...now('58名'), prior: { year: 2023, ...rows({ name: '受講者', target: '50名以上', actual: '52名' }) } },
      ['G14 58名'],
    ],
  ])('minds %s', (_, sketch, expected) => {
    expect(said(priorDiffers, sketch)).toEqual(expected)
  })
})
