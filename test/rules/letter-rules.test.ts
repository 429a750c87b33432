import { actualWithoutLetter } from '../../src/rules/actual-without-letter.ts'
import { legendUnknown } from '../../src/rules/legend-unknown.ts'
import { letterConflict } from '../../src/rules/letter-conflict.ts'
import { letterOutsideLegend } from '../../src/rules/letter-outside-legend.ts'
import { letterWithoutActual } from '../../src/rules/letter-without-actual.ts'
import { resultUnitMismatch } from '../../src/rules/result-unit-mismatch.ts'
import type { PlanContext } from '../../src/rules/rule.ts'
import type { IndicatorSketch, PlanSketch } from '../../src/rules/sketch.ts'
import { planOf } from '../../src/rules/examples.ts'
import { said, saidOf } from './said.ts'

const TARGET = '令和６年度　受講者　60名以上'
const LEGEND = '※A：達成　B：未達成'
const rows = (...indicators: readonly Partial<IndicatorSketch>[]): PlanSketch => ({
  issues: [{ indicators: indicators.map((indicator) => ({ target: TARGET, ...indicator })) }],
})

describe('the rules of letters', () => {
  it.each<[string, PlanSketch, string[], string[]]>([
    ['a slip beside a known legend', { ...rows({ mark: 'C' }, { typed: 'A' }), legend: LEGEND }, [], ['J14 C']],
    ['a foreign mark where no legend stands', rows({ mark: 'C' }, { typed: 'A' }), ['J14 C'], []],
    ['a foreign legend', { ...rows({ mark: '◎' }), legend: '◎○△' }, ['J13 ◎○△'], []],
    ['letters of the profile', { ...rows({ typed: 'A' }), legend: LEGEND }, [], []],
  ])('part %s', (_, sketch, unknown, outside) => {
    expect([said(legendUnknown, sketch), said(letterOutsideLegend, sketch)]).toEqual([unknown, outside])
  })

  it('name the profile’s letters, also where they have no words', () => {
    const wordless = (context: PlanContext): PlanContext => ({
      ...context,
      recognized: {
        ...context.recognized,
        profile: { ...context.recognized.profile, scale: { A: ['A'], B: ['B'], foreign: ['C'] } },
      },
    })
    const [problem] = letterOutsideLegend.check(wordless(planOf({ ...rows({ mark: 'C' }), legend: LEGEND })))
    expect(problem?.message).toContain('「A：A B：B」')
  })

  it('are quiet about missing parts while the plan is a plan', () => {
    const sketch = { ...rows({ typed: 'A' }, { actual: '64名' }), settings: { stage: 'planning' as const } }
    expect([said(letterWithoutActual, sketch), said(actualWithoutLetter, sketch)]).toEqual([[], []])
  })

  it.each<[string, Partial<IndicatorSketch>, string[], string[]]>([
    ['a letter beside a dash', { typed: 'B', actual: '－' }, ['J14 B'], []],
    ['a letter beside 集計中', { typed: 'A', actual: '集計中' }, ['J14 A'], []],
    [
      'a letter of a later year without a result',
      { typed: 'A', target: '令和７年度　受講者　60名以上' },
      ['J14 A'],
      [],
    ],
    ['集計中 without a letter', { actual: '集計中' }, [], []],
    ['a dash without a letter', { actual: '－' }, [], []],
    ['a result of another scale', { actual: '64名', mark: '◎' }, [], []],
    ['a number without a letter', { actual: 64 }, [], ['J14 64']],
    ['a result in words', { actual: '好評' }, [], ['J14 好評']],
  ])('mind %s', (_, indicator, letters, actuals) => {
    const sketch: PlanSketch = { ...rows(indicator), settings: { stage: 'evaluation' } }
    expect([said(letterWithoutActual, sketch), said(actualWithoutLetter, sketch)]).toEqual([letters, actuals])
  })

  it('say the computed letter, or that a person decides', () => {
    const message = (actual: string): string => actualWithoutLetter.check(planOf(rows({ actual })))[0]?.message ?? ''
    expect(message('64名')).toContain('計算した判定は「A」')
    expect(message('好評')).toContain('自動では判定できない')
  })

  it('see no conflict where nothing was computed', () => {
    expect(said(letterConflict, rows({ actual: '好評', typed: 'B' }))).toEqual([])
  })
})

describe('what was typed but not read as a value', () => {
  const raw = (context: PlanContext): PlanContext => ({
    ...context,
    plan: {
      ...context.plan,
      issues: context.plan.issues.map((issue) => ({
        ...issue,
        indicators: issue.indicators.map((row) => ({
          ...row,
          actual: null,
          statusAt: null,
          target: { ...row.target, unit: null },
          source: { ...row.source, actualAt: null },
        })),
      })),
    },
  })

  it('is quoted as typed', () => {
    expect(saidOf(actualWithoutLetter, rows({ actual: '64名' }), raw)).toEqual(['H14 64名'])
    expect(saidOf(resultUnitMismatch, rows({ actual: '20件' }), raw)).toEqual(['H14 20件'])
    expect(saidOf(letterConflict, rows({ actual: '52名', typed: 'A' }), raw)).toEqual(['J14 A'])
  })
})
