import { makeSheet, makeWorkbook } from '../../src/grid/make-sheet.ts'
import type { CellRef, WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Severity } from '../../src/model/report.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'
import { planOf } from '../../src/rules/examples.ts'
import type { PlanRule, Problem, WorkbookRule } from '../../src/rules/rule.ts'
import { runRules, type RunRulesInput } from '../../src/rules/run-rules.ts'
import type { PlanSketch } from '../../src/rules/sketch.ts'

const ruleSaying = (code: string, severity: Severity, problems: readonly Problem[]): PlanRule => ({
  id: code.toLowerCase(),
  code,
  severity,
  scope: 'plan',
  title: code,
  summary: code,
  ok: [],
  ng: [],
  check: () => problems,
})

const at = (sheet: string, cell: string): CellRef => ({ sheet, cell })
const problem = (place: CellRef | null, text = ''): Problem => ({ at: place, text, message: '' })

function inputOf(sketch: PlanSketch = {}, parts: Partial<RunRulesInput> = {}): RunRulesInput {
  const { grid, recognition, recognized, reading, settings, stage, prior } = planOf(sketch)
  return { grid, recognition, plans: [{ recognized, reading, settings, stage, prior }], ...parts }
}

const places = (rules: readonly PlanRule[], input: RunRulesInput): string[] =>
  runRules(input, rules).map(
    (finding) => `${finding.code} ${finding.at && 'cell' in finding.at ? finding.at.cell : '－'}`,
  )

describe('runRules', () => {
  it('finds nothing in a sound plan', () => {
    expect(runRules(inputOf())).toEqual([])
  })

  it('puts code and severity on what a rule says, and empty places where it says none', () => {
    const [finding] = runRules(inputOf(), [ruleSaying('X', 'info', [problem(at('様式', 'C5'), '目標')])])
    expect(finding).toEqual({
      code: 'X',
      severity: 'info',
      at: { sheet: '様式', cell: 'C5' },
      related: [],
      text: '目標',
      message: '',
      fix: null,
    })
  })

  it('sorts errors before warnings before information, each by sheet, row and column', () => {
    const grid: WorkbookGrid = makeWorkbook(['一', '二'].map((name) => makeSheet({ name, cells: [] })))
    const rules = [
      ruleSaying('I', 'info', [problem(at('一', 'A1'))]),
      ruleSaying(
        'W',
        'warning',
        [at('他', 'A1'), at('二', 'B2'), at('一', 'C10'), at('一', 'B10'), at('一', 'A9'), null].map((place) =>
          problem(place),
        ),
      ),
      ruleSaying('E', 'error', [problem(at('二', 'A1'))]),
    ]
    expect(places(rules, inputOf({}, { grid }))).toEqual([
      'E A1',
      'W －',
      'W A9',
      'W B10',
      'W C10',
      'W B2',
      'W A1',
      'I A1',
    ])
  })

  it('sorts the findings of a .txt by line', () => {
    const lines = [12, 3].map((line): Problem => problem({ line }))
    const found = runRules(inputOf({}, { grid: null }), [ruleSaying('X', 'info', lines)])
    expect(found.map((finding) => finding.at)).toEqual([{ line: 3 }, { line: 12 }])
  })

  it('says the same thing once, and names a related place once', () => {
    const twice = { ...problem(at('様式', 'C5'), '目標'), related: [at('様式', 'C6'), at('様式', 'C6')] }
    const found = runRules(inputOf(), [ruleSaying('X', 'info', [twice, twice, problem(null)])])
    expect(found.map(({ related }) => related)).toEqual([[], [at('様式', 'C6')]])
  })

  it('takes the severity of the settings, and drops what is switched off', () => {
    const rules = ['X', 'Y'].map((code) => ruleSaying(code, 'info', [problem(null)]))
    const found = runRules(inputOf({ settings: { severities: { X: 'error', Y: 'off' } } }), rules)
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['X', 'error']])
  })

  it('asks a rule of the file once, also where there is no plan', () => {
    const rule: WorkbookRule = { ...ruleSaying('X', 'error', []), scope: 'workbook', check: () => [problem(null)] }
    const none = { ...inputOf({ absent: true }), plans: [] }
    expect(runRules(none, [rule]).map(({ code }) => code)).toEqual(['X'])
    expect(runRules(none).map(({ code }) => code)).toEqual(['NO_PLAN'])
    const settings = { ...DEFAULT_SETTINGS, severities: { X: 'off' as const } }
    expect(runRules({ ...none, settings }, [rule])).toEqual([])
  })

  it('hands stale decisions on to their rule', () => {
    const input = inputOf()
    const staleDecisions = [
      { at: at('様式', 'H14'), name: '受講者', letter: 'A' as const, decidedOn: '54名', actual: '51名' },
    ]
    const found = runRules({ ...input, plans: input.plans.map((plan) => ({ ...plan, staleDecisions })) })
    expect(found.map(({ code }) => code)).toEqual(['DECISION_STALE'])
  })
})
