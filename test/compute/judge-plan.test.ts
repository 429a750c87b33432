import { countLetters } from '../../src/compute/counts.ts'
import { judgeIndicator, judgePlan, rateOfIndicator } from '../../src/compute/judge-plan.ts'
import type { IndicatorSource } from '../../src/model/plan.ts'
import type { DraftIndicator, DraftPlan, LegendFound } from '../../src/model/recognition.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { readTarget } from '../../src/text/target.ts'

const AT = { sheet: '管理表', cell: 'C5' }

const SOURCE: IndicatorSource = {
  nameAt: null,
  actualAt: null,
  priorAt: null,
  unitAt: null,
  unit: null,
  actualLine: null,
  rawActual: null,
  actualFormat: 'General',
  rawPrior: null,
  priorFormat: 'General',
  foreignLetter: null,
  typedAt: null,
  yearFrom: 'text',
  hidden: false,
}

type Parts = Partial<Omit<DraftIndicator, 'target' | 'source'>> &
  Partial<IndicatorSource> & { readonly target?: string }

/** 令和6年度　5件, result 5件, unless said otherwise. */
function draft({ target = '令和6年度　5件', name = '件数', typed = null, ...source }: Parts = {}): DraftIndicator {
  return {
    strategy: null,
    name,
    owner: null,
    target: readTarget(target, { planYear: 2024, name }),
    actual: null,
    prior: null,
    typed,
    history: [],
    at: AT,
    statusAt: null,
    source: { ...SOURCE, rawActual: '5件', ...source },
  }
}

function planOf(indicators: readonly DraftIndicator[], fiscalYear: number | null = 2024): DraftPlan {
  const issue = { number: 1, label: '1', title: '', budget: [], challenge: null, strategies: [], extra: {}, at: null }
  const texts = { goal: null, mission: null, basicPolicy: null, selfEvaluation: null, futurePolicy: null }
  return { fiscalYear, department: null, head: null, ...texts, extra: {}, issues: [{ ...issue, indicators }] }
}

const legend = (known: boolean): LegendFound => ({ at: AT, text: '※A：達成　B：未達成', known })

function judged(indicators: readonly DraftIndicator[], legends?: readonly LegendFound[], year: number | null = 2024) {
  const plan = judgePlan(planOf(indicators, year), DEFAULT_SETTINGS, legends ? { legends } : {})
  return plan.issues.flatMap((issue) => issue.indicators)
}

const brief = (indicators: ReturnType<typeof judged>) =>
  indicators.map(({ typed, judgement }) => [typed, judgement.status, judgement.code])

describe('judgeIndicator', () => {
  it('keeps the draft and adds its judgement', () => {
    const given = draft({ typed: 'A' })
    expect(judgeIndicator(given, 2024, DEFAULT_SETTINGS)).toEqual({
      ...given,
      judgement: {
        status: 'A',
        code: 'MET',
        notices: [],
        suggestion: null,
        sentence: '実績5件は目標5件以上のため、A（達成）です。',
      },
    })
  })
  it('reads number cells with their formats and the 単位 column', () => {
    const codeOf = (parts: Parts) => judgeIndicator(draft(parts), 2024, DEFAULT_SETTINGS).judgement.code
    expect(codeOf({ target: '令和6年度　70％', rawActual: 0.72, actualFormat: '0%' })).toBe('MET')
    expect(codeOf({ target: '令和6年度　70％', rawActual: 0.72 })).toBe('AMBIGUOUS_PERCENT')
    expect(codeOf({ rawActual: 7, unit: '人' })).toBe('UNIT_MISMATCH')
    expect(codeOf({ rawActual: 4, unit: '件' })).toBe('NOT_MET')
    expect(codeOf({ target: '前年度以上', rawActual: '30%', rawPrior: 0.29, priorFormat: '0%' })).toBe('MET')
    expect(codeOf({ target: '前年度以上', rawActual: '28%', rawPrior: 0.29, priorFormat: '0%' })).toBe('NOT_MET')
  })
  it('knows the words of the profile', () => {
    const words = {
      lessIsBetter: ['あふれ'],
      unitSynonyms: [
        ['人', '席'],
        ['件', '業務'],
      ],
    }
    const codeOf = (parts: Parts, profile?: { words: typeof words }) =>
      judgeIndicator(draft(parts), 2024, DEFAULT_SETTINGS, profile ? { profile } : {}).judgement.code
    const maintained = { target: '前年度水準を維持', name: 'あふれ', rawPrior: '5件' }
    expect([codeOf(maintained), codeOf(maintained, { words })]).toEqual(['MET', 'DIRECTION_UNSURE'])
    const other = { rawActual: '5業務' }
    expect([codeOf(other), codeOf(other, { words })]).toEqual(['UNIT_MISMATCH', 'MET'])
    expect(codeOf({ rawActual: '5千業務' }, { words })).toBe('MET')
  })
  it('says CONFLICT where a person’s letter stands and differs, and leaves the letter', () => {
    const { typed, judgement } = judgeIndicator(draft({ typed: 'B' }), 2024, DEFAULT_SETTINGS)
    expect([typed, judgement.status, judgement.notices]).toEqual(['B', 'A', ['CONFLICT']])
    expect(judgement.sentence).toBe('実績5件は目標5件以上のため、A（達成）です（記入されている判定Bと異なります）。')
  })
  it('says CONFLICT once', () => {
    const { judgement } = judgeIndicator(draft({ typed: 'B', rawActual: '5件：B' }), 2024, DEFAULT_SETTINGS)
    expect(judgement.notices).toEqual(['CONFLICT'])
    expect(judgement.sentence).toBe('実績5件は目標5件以上のため、A（達成）です（記入されている判定と異なります）。')
  })
  it('says no CONFLICT where nothing was decided', () =>
    expect(judgeIndicator(draft({ typed: 'B', rawActual: null }), 2024, DEFAULT_SETTINGS).judgement.notices).toEqual(
      [],
    ))
  it('takes no letter of another scale', () => {
    const { typed, judgement } = judgeIndicator(draft({ typed: 'A', foreignLetter: 'S' }), 2024, DEFAULT_SETTINGS)
    expect([typed, judgement.status, judgement.code]).toEqual([null, null, 'LEGEND_UNKNOWN'])
  })
})

describe('judgePlan', () => {
  it('judges against the year of the plan', () => {
    expect(brief(judged([draft()], undefined, 2023))).toEqual([[null, null, 'NOT_DUE']])
    expect(brief(judged([draft()], undefined, 2025))).toEqual([[null, null, 'PAST_YEAR']])
    expect(brief(judged([draft()], undefined, null))).toEqual([[null, 'A', 'MET']])
  })
  it('leaves everything but the indicators as it is', () => {
    const plan = planOf([draft()])
    expect(judgePlan(plan, DEFAULT_SETTINGS)).toMatchObject({ fiscalYear: 2024, issues: [{ number: 1, title: '' }] })
  })
  it('judges nothing where the legend is of another scale', () =>
    expect(brief(judged([draft({ typed: 'A' })], [legend(true), legend(false)]))).toEqual([
      [null, null, 'LEGEND_UNKNOWN'],
    ]))
  it('judges nothing where a foreign letter stands and no legend tells', () => {
    const letters = [draft({ typed: 'A' }), draft({ foreignLetter: 'C' })]
    expect(brief(judged(letters))).toEqual([
      [null, null, 'LEGEND_UNKNOWN'],
      [null, null, 'LEGEND_UNKNOWN'],
    ])
  })
  it('takes a stray mark under the profile’s own legend for a fault of that indicator alone', () => {
    const letters = [draft({ typed: 'A' }), draft({ foreignLetter: 'C' })]
    expect(brief(judged(letters, [legend(true)]))).toEqual([
      ['A', 'A', 'MET'],
      [null, null, 'LEGEND_UNKNOWN'],
    ])
  })
})

it('rateOfIndicator gives the rate of an indicator', () => {
  expect(rateOfIndicator(draft({ rawActual: '6件' }), 2024, DEFAULT_SETTINGS)).toBe(120)
  expect(rateOfIndicator(draft({ rawActual: '6件' }), 2023, DEFAULT_SETTINGS)).toBeNull()
  expect(rateOfIndicator(draft({ rawActual: '6件' }), 2024, DEFAULT_SETTINGS, { foreignScale: true })).toBeNull()
})

it('countLetters counts every indicator once, the typed letter before the computed one', () => {
  const of = (typed: 'A' | 'B' | null, status: 'A' | 'B' | null) => ({ typed, judgement: { status } })
  expect(
    countLetters([of('A', 'B'), of(null, 'B'), of('B', null), of(null, null), of(null, 'A'), of('A', 'A')]),
  ).toEqual({
    A: 3,
    B: 2,
    undetermined: 1,
  })
  expect(countLetters([])).toEqual({ A: 0, B: 0, undetermined: 0 })
})
