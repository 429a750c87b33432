import { planOf } from '../../src/rules/examples.ts'
import type { IndicatorSketch, PlanSketch } from '../../src/rules/sketch.ts'

const stage = (sketch: PlanSketch): string => planOf(sketch).stage
const withIndicator = (indicator: Partial<IndicatorSketch>): PlanSketch => ({
  issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上', ...indicator }] }],
})

describe('stageOf', () => {
  it.each<[string, PlanSketch]>([
    ['no result stands anywhere', {}],
    ['only last year’s result is filled', withIndicator({ prior: '52名' })],

    [
      'only a row of a past year is reported',
      withIndicator({ target: '令和５年度　受講者　50名以上', actual: '52名' }),
    ],
    ['the setting says so', { ...withIndicator({ actual: '64名' }), settings: { stage: 'planning' } }],
    ['a setting without a value is given', { settings: { stage: undefined } }],
  ])('is planning while %s', (_, sketch) => {
    expect(stage(sketch)).toBe('planning')
  })

  it.each<[string, PlanSketch]>([
    ['a result is filled', withIndicator({ actual: '64名' })],
    ['a result is a number', withIndicator({ actual: 64 })],
    ['a result is still counted', withIndicator({ actual: '集計中' })],
    ['a letter is filled', withIndicator({ typed: 'A' })],
    ['a letter of another scale is filled', withIndicator({ mark: '◎' })],
    ['the 自己評価 is filled', { selfEvaluation: '計画どおり進んだ。' }],
    ['a target without a year is reported', withIndicator({ target: '受講者　60名以上', actual: '64名' })],
    ['the plan’s year is not known and a result is filled', { ...withIndicator({ actual: '64名' }), year: null }],
    ['the setting says so', { settings: { stage: 'evaluation' } }],
  ])('is evaluation once %s', (_, sketch) => {
    expect(stage(sketch)).toBe('evaluation')
  })
})
