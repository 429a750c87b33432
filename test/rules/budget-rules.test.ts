import { amountUnitMissing } from '../../src/rules/amount-unit-missing.ts'
import { budgetJump } from '../../src/rules/budget-jump.ts'
import { budgetUnitMixed } from '../../src/rules/budget-unit-mixed.ts'
import { budgetYearShift } from '../../src/rules/budget-year-shift.ts'
import { planOf } from '../../src/rules/examples.ts'
import { restatedUnclear } from '../../src/rules/restated-unclear.ts'
import { settledMissing } from '../../src/rules/settled-missing.ts'
import type { AmountSketch, PlanSketch } from '../../src/rules/sketch.ts'
import { totalMismatch } from '../../src/rules/total-mismatch.ts'
import { totalPartial } from '../../src/rules/total-partial.ts'
import { totalRounding } from '../../src/rules/total-rounding.ts'
import { said, saidOf } from './said.ts'

const budgets = (...lines: readonly (readonly (string | AmountSketch)[])[]): PlanSketch => ({
  issues: lines.map((budget, index) => ({ number: index + 1, budget })),
})

describe('budget-jump', () => {
  it('finds the two jumps of the デジタル統括室 plan of 令和６年度 and no other', () => {
    const plan = budgets(
      ['86百万円', '124百万円', '470百万円'],
      ['66千円', '100,269千円', '668,127千円'],
      ['６百万円', '56百万円', '179百万円'],
      ['321千円', '71,496千円', '89,166千円'],
    )
    expect(said(budgetJump, plan)).toEqual(['F31 66千円→100,269千円', 'F71 321千円→71,496千円'])
  })

  it.each([
    ['10,000千円', '100,000千円', 1],
    ['10,000千円', '99,999千円', 0],
    ['100,000千円', '10,000千円', 1],
    ['100,000千円', '10,001千円', 0],
    ['－', '10,000千円', 0],
    ['△10千円', '10,000千円', 0],
  ])('takes %s → %s as a jump %d time(s)', (before, after, times) => {
    expect(said(budgetJump, budgets(['－', before, after]))).toHaveLength(times)
  })

  it('takes its factor from the settings', () => {
    expect(
      said(budgetJump, { ...budgets(['1百万円', '6百万円', '6百万円']), settings: { budgetJump: 5 } }),
    ).toHaveLength(1)
  })

  it('compares with the same kind of the year before where both kinds stand', () => {
    const amounts: AmountSketch[] = [
      { year: 2023, kind: 'settled', text: '1百万円' },
      { year: 2023, kind: 'budgeted', text: '60百万円' },
      { year: 2024, kind: 'budgeted', text: '70百万円' },
    ]
    expect(said(budgetJump, budgets(amounts))).toEqual([])
  })

  it('relates the amount of the year before', () => {
    const [problem] = budgetJump.check(planOf(budgets(['66千円', '100,269千円', '668,127千円'])))
    expect(problem?.related).toEqual([{ sheet: '様式', cell: 'C11' }])
  })
})

describe('budget-unit-mixed', () => {
  it('is said once a plan, with every amount related', () => {
    const problems = budgetUnitMixed.check(
      planOf(
        budgets(['86百万円', '124百万円', '470百万円'], ['66千円', '100千円', '668千円'], ['1千円', '2千円', '3千円']),
      ),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]?.at).toEqual({ sheet: '様式', cell: 'C11' })
    expect(problems[0]?.related).toHaveLength(9)
  })

  it('does not count what is no amount', () => {
    expect(said(budgetUnitMixed, budgets(['－', '124百万円', '集計中']))).toEqual([])
  })

  it('tells apart widths of one unit from two units', () => {
    expect(said(budgetUnitMixed, budgets(['６百万円', '56百万円', '179百万円']))).toEqual([])
  })

  it('stands without cells where none are known', () => {
    const bare = saidOf(budgetUnitMixed, budgets(['1百万円', '2千円', '3千円']), (context) => ({
      ...context,
      plan: {
        ...context.plan,
        issues: context.plan.issues.map((issue) => ({
          ...issue,
          budget: issue.budget.map((amount) => ({ ...amount, at: null })),
        })),
      },
    }))
    expect(bare).toEqual(['－ 1百万円'])
  })
})

describe('budget-year-shift', () => {
  it('is quiet while the plan’s year is not known', () => {
    expect(said(budgetYearShift, { year: null })).toEqual([])
  })

  it('reports a kind that does not belong to its year', () => {
    const amounts: AmountSketch[] = [
      { year: 2022, kind: 'budgeted', text: '86百万円' },
      { year: 2023, kind: 'budgeted', text: '124百万円' },
      { year: 2024, kind: 'budgeted', text: '470百万円' },
    ]
    expect(said(budgetYearShift, budgets(amounts))).toEqual(['C11 令和4年度予算額'])
  })
})

describe('settled-missing', () => {
  it.each<[string, PlanSketch]>([
    ['the plan’s year is not known', { year: null }],
    ['the issue has no amounts at all', budgets([])],
    ['the years are shifted, which has its own finding', budgets([{ year: 2021, kind: 'settled', text: '' }])],
    ['the amount lacks its unit, which has its own finding', budgets(['86', '124百万円', '470百万円'])],
  ])('is quiet where %s', (_, sketch) => {
    expect(said(settledMissing, sketch)).toEqual([])
  })

  it('reports an issue whose settled amount is not there at all, at the issue', () => {
    const later: AmountSketch[] = [{ year: 2024, kind: 'budgeted', text: '470百万円' }]
    expect(said(settledMissing, budgets(later))).toEqual(['B10 '])
  })

  it('waits for the evaluation where the profile asks for amounts only then', () => {
    const wait = (stage: 'planning' | 'evaluation'): string[] =>
      saidOf(settledMissing, budgets(['', '124百万円', '470百万円']), (context) => ({
        ...context,
        stage,
        recognized: {
          ...context.recognized,
          profile: {
            ...context.recognized.profile,
            fields: context.recognized.profile.fields.map((field) => ({ ...field, required: 'evaluation' as const })),
          },
        },
      }))
    expect([wait('planning'), wait('evaluation')]).toEqual([[], ['C11 ']])
  })
})

describe('restated-unclear', () => {
  it.each(['470百万円（一部再掲　20百万円）', '470百万円（一部再掲２０百万円）'])('accepts %s', (text) => {
    expect(said(restatedUnclear, budgets(['1円', '2円', text]))).toEqual([])
  })
})

describe('amount-unit-missing', () => {
  it('reports a typed total without a unit too', () => {
    expect(said(amountUnitMissing, { totals: ['86百万円', '124百万円', '470'] })).toEqual(['I95 470'])
  })
})

describe('the rules of typed totals', () => {
  const TWO = budgets(['86百万円', '124百万円', '470百万円'], ['6百万円', '－', '179百万円'])

  it('check a total over a dash, and say that it is partial', () => {
    const plan = { ...TWO, totals: ['92百万円', '125百万円', '649百万円'] }
    expect([said(totalMismatch, plan), said(totalPartial, plan)]).toEqual([['F95 125百万円'], ['F95 125百万円']])
  })

  it('do not call a total wrong while a part is open', () => {
    const plan = {
      ...budgets(['86百万円', '124百万円', '470百万円'], ['6百万円', '', '179百万円']),
      totals: ['92百万円', '300百万円'],
    }
    expect([said(totalMismatch, plan), said(totalPartial, plan)]).toEqual([[], ['F95 300百万円']])
  })

  it('do not call a total wrong while an issue lacks the amount', () => {
    const plan = { ...budgets(['86百万円', '124百万円'], ['6百万円']), totals: ['92百万円', '300百万円'] }
    expect([said(totalMismatch, plan), said(totalRounding, plan)]).toEqual([[], []])
  })

  it('report an empty total over missing parts, as it will not be written', () => {
    expect(said(totalPartial, { ...TWO, totals: ['92百万円', ''] })).toEqual(['F95 '])
  })

  it('are quiet about a year without parts and about an empty total', () => {
    const plan = { ...budgets(['86百万円']), totals: ['', '124百万円'] }
    expect([said(totalMismatch, plan), said(totalRounding, plan), said(totalPartial, plan)]).toEqual([[], [], []])
  })

  it('name the difference and the parts', () => {
    const [problem] = totalMismatch.check(
      planOf({ ...budgets(['86百万円', '124百万円', '470百万円']), totals: ['80百万円'] }),
    )
    expect(problem?.message).toContain('「86,000,000円」と6,000,000円違います')
    expect(problem?.related).toEqual([{ sheet: '様式', cell: 'C11' }])
  })
})
