import { departmentMissing } from '../../src/rules/department-missing.ts'
import { evaluationEmpty } from '../../src/rules/evaluation-empty.ts'
import { headMissing } from '../../src/rules/head-missing.ts'
import { hiddenPlan } from '../../src/rules/hidden-plan.ts'
import { issueNumberDuplicate } from '../../src/rules/issue-number-duplicate.ts'
import { issueNumberGap } from '../../src/rules/issue-number-gap.ts'
import { issueNumberOrder } from '../../src/rules/issue-number-order.ts'
import { noPlan } from '../../src/rules/no-plan.ts'
import { oldCopy } from '../../src/rules/old-copy.ts'
import { placeholderLeft } from '../../src/rules/placeholder-left.ts'
import { planYearMissing } from '../../src/rules/plan-year-missing.ts'
import type { PlanContext } from '../../src/rules/rule.ts'
import { sectionEmpty } from '../../src/rules/section-empty.ts'
import { sectionMissing } from '../../src/rules/section-missing.ts'
import type { PlanSketch } from '../../src/rules/sketch.ts'
import { planOf } from '../../src/rules/examples.ts'
import { said, saidOf } from './said.ts'

const bare = (context: PlanContext): PlanContext => ({
  ...context,
  recognized: { ...context.recognized, provenance: {} },
})

describe('no-plan', () => {
  it('names the sheets that look like a plan but are not read', () => {
    const sketch: PlanSketch = {
      absent: true,
      skipped: [
        { sheet: '様式（旧）', reason: 'old' },
        { sheet: '集計', reason: 'summary', looksLikePlan: false },
      ],
    }
    const [problem] = noPlan.check(planOf(sketch))
    expect(problem?.message).toContain('「様式（旧）」は非表示又は旧版のシートとして読んでいない')
    expect(problem?.related).toEqual([{ sheet: '様式（旧）', cell: 'A1' }])
  })
})

describe('hidden-plan and old-copy', () => {
  it('say each their own sheets, and nothing of a guide', () => {
    const skipped = [
      { sheet: '案', reason: 'hidden' as const },
      { sheet: '控', reason: 'old' as const },
      { sheet: '記入例', reason: 'guide' as const },
    ]
    expect([said(hiddenPlan, { skipped }), said(oldCopy, { skipped })]).toEqual(
      [['－ 案'], ['－ 控']].map((one, index) => [`${skipped[index]?.sheet ?? ''}!A1 ${one[0]?.slice(2) ?? ''}`]),
    )
  })
})

describe('the rules of the title', () => {
  it('point at what stands there', () => {
    expect([
      said(planYearMissing, { year: null }),
      said(departmentMissing, { department: '　' }),
      said(headMissing, { head: '' }),
    ]).toEqual([['B1 '], ['B1 '], ['B2 ']])
  })

  it('point nowhere where nothing stands', () => {
    const sketch = { year: null, department: null, head: null }
    expect([planYearMissing, departmentMissing, headMissing].map((rule) => saidOf(rule, sketch, bare))).toEqual([
      ['－ '],
      ['－ '],
      ['－ '],
    ])
  })

  it('do not ask for a 所属長 that the form does not know', () => {
    const headless = (context: PlanContext): PlanContext => ({
      ...context,
      recognized: { ...context.recognized, profile: { ...context.recognized.profile, fields: [] } },
    })
    expect(saidOf(headMissing, { head: null }, headless)).toEqual([])
  })
})

describe('the rules of sections', () => {
  const EVALUATED: PlanSketch = { selfEvaluation: '計画どおり進んだ。' }

  it('ask for 今後の方針 only in the evaluation', () => {
    expect([said(evaluationEmpty, {}), said(evaluationEmpty, EVALUATED)]).toEqual([[], ['B99 今後の方針']])
  })

  it('call a section of the evaluation without a label missing, not empty', () => {
    const sketch = { ...EVALUATED, unlabelled: ['futurePolicy'] }
    expect([said(evaluationEmpty, sketch), said(sectionMissing, sketch), said(sectionEmpty, sketch)]).toEqual([
      [],
      ['－ 今後の方針'],
      [],
    ])
  })

  it('accept a text that stands without its label', () => {
    expect(said(sectionMissing, { unlabelled: ['goal'] })).toEqual([])
  })

  it('join what the sheets of a divided plan say of one section', () => {
    const divided = (context: PlanContext): PlanContext => {
      const elsewhere = {
        field: 'goal',
        title: '目標',
        issue: null,
        labelAt: { sheet: '表紙', cell: 'A1' },
        filled: true,
      }
      return {
        ...context,
        recognized: { ...context.recognized, sections: [...context.recognized.sections, elsewhere] },
      }
    }
    const sketch = { goal: null, unlabelled: ['goal'] }
    expect([saidOf(sectionMissing, sketch, divided), saidOf(sectionEmpty, sketch, divided)]).toEqual([[], []])
  })

  it('leave title fields and unknown fields alone', () => {
    const others = (context: PlanContext): PlanContext => {
      const section = (field: string) => ({ field, title: field, issue: 9, labelAt: null, filled: false })
      const fields = context.recognized.profile.fields.map((field) => ({ ...field, required: 'always' as const }))
      const profile = { ...context.recognized.profile, fields }
      return { ...context, recognized: { ...context.recognized, profile, sections: ['head', '謎'].map(section) } }
    }
    expect(saidOf(sectionMissing, {}, others)).toEqual([])
  })

  it('name a section by its title where its issue is not known', () => {
    const lost = (context: PlanContext): PlanContext => {
      const section = { field: 'challenge', title: '課題認識', issue: 9, labelAt: null, filled: false }
      return { ...context, recognized: { ...context.recognized, sections: [section] } }
    }
    expect(saidOf(sectionMissing, {}, lost)).toEqual(['－ 課題認識'])
  })
})

describe('the rules of numbers', () => {
  const numbers = (...list: readonly (number | null)[]): PlanSketch => ({ issues: list.map((number) => ({ number })) })

  it.each<[(number | null)[], string[]]>([
    [[2, 3], ['B10 経営課題２']],
    [[1, 2, 5], ['B50 経営課題５']],
    [[1, null, 2], []],
    [[null], []],
    [[1, 1, 2], []],
  ])('find the gaps of %j', (list, expected) => {
    expect(said(issueNumberGap, numbers(...list))).toEqual(expected)
  })

  it('name the missing numbers', () => {
    expect(issueNumberGap.check(planOf(numbers(1, 5)))[0]?.message).toContain('経営課題2～4がありません')
  })

  it('are printed as the form prints them', () => {
    expect(said(issueNumberGap, numbers(8, 9, 12))).toEqual(['B10 経営課題８', 'B50 経営課題12'])
  })

  it('report each repetition once, without a number none', () => {
    expect(said(issueNumberDuplicate, numbers(1, 1, null, 1, null))).toEqual(['B30 経営課題１', 'B70 経営課題１'])
  })

  it('name an issue without a label by its number', () => {
    expect(
      said(issueNumberDuplicate, {
        issues: [
          { number: 1, label: '' },
          { number: 1, label: '' },
        ],
      }),
    ).toEqual(['B30 経営課題1'])
  })

  it('find a repetition where no places are known', () => {
    const placeless = (context: PlanContext): PlanContext => ({
      ...context,
      plan: { ...context.plan, issues: context.plan.issues.map((issue) => ({ ...issue, at: null })) },
    })
    expect(saidOf(issueNumberDuplicate, numbers(1, 1), placeless)).toEqual(['－ 経営課題１'])
  })

  it('say the order of the pages once', () => {
    const many = { issues: numbers(1, 2, 3, 4, 5, 6, 7, 8).issues ?? [], order: [8, 7, 6, 5, 4, 3, 2, 1] }
    expect(said(issueNumberOrder, many)).toEqual(['B30 8、7、6、5、4、3、2、1'])
    expect(issueNumberOrder.check(planOf(many))[0]?.message).toContain('様式!B110ほか2か所')
  })
})

describe('a message', () => {
  it('quotes one line of at most forty characters, surrogate pairs whole', () => {
    const [problem] = placeholderLeft.check(planOf({ mission: `○○の\n司令塔を${'𠮟'.repeat(40)}` }))
    expect(problem?.message).toContain(`使命「○○の 司令塔を${'𠮟'.repeat(31)}…」に`)
  })
})

describe('placeholder-left', () => {
  it.each<[string, PlanSketch, string[]]>([
    ['the department', { department: '○○局' }, ['B1 ○○局']],
    ['a text', { mission: '▢▢の司令塔を担う。' }, ['C6 ▢▢の司令塔を担う。']],
    ['an amount', { issues: [{ budget: ['××百万円'] }] }, ['C11 ××百万円']],
    ['a title', { issues: [{ title: '○○の推進' }] }, ['B10 ○○の推進']],
    ['a strategy', { issues: [{ strategies: ['○○の推進'] }] }, ['C13 ○○の推進']],
    ['a result', { issues: [{ indicators: [{ target: '令和６年度　60名', actual: '○○名' }] }] }, ['I14 ○○名']],
    ['last year’s result', { issues: [{ indicators: [{ target: '令和６年度　60名', prior: '××名' }] }] }, ['G14 ××名']],
    [
      'a name apart from its target',
      { issues: [{ indicators: [{ name: '○○の受講者', target: '令和６年度　60名' }] }] },
      ['C14 ○○の受講者'],
    ],
  ])('finds it in %s', (_, sketch, expected) => {
    expect(said(placeholderLeft, sketch)).toEqual(expected)
  })

  it('finds it in a title and a 所属長 that were not read for it', () => {
    const cells = { B1: '令和○年度　○○局運営方針', B2: '（所属長：○○　○○）', C9: '○○を記入' }
    expect(said(placeholderLeft, { cells, head: null })).toEqual([
      'B1 令和○年度　○○局運営方針',
      'B2 （所属長：○○　○○）',
    ])
  })

  it('finds it in the further texts of a form', () => {
    const extra = { めざすべき将来像: '○○なまち' }
    const furnished = (context: PlanContext): PlanContext => ({
      ...context,
      plan: { ...context.plan, extra, issues: context.plan.issues.map((issue) => ({ ...issue, extra })) },
    })
    expect(saidOf(placeholderLeft, {}, furnished)).toEqual(['－ ○○なまち', 'B10 ○○なまち'])
  })

  it('reads a result that is kept as typed only, and numbers', () => {
    const raw = (context: PlanContext): PlanContext => ({
      ...context,
      plan: {
        ...context.plan,
        issues: context.plan.issues.map((issue) => ({
          ...issue,
          indicators: issue.indicators.map((row) => ({
            ...row,
            source: { ...row.source, actualAt: null, priorAt: null, nameAt: null, rawActual: '〇〇件', rawPrior: 52 },
          })),
        })),
      },
    })
    expect(saidOf(placeholderLeft, {}, raw)).toEqual(['H14 〇〇件'])
  })
})
