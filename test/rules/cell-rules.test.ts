import { makeSheet, makeWorkbook } from '../../src/grid/make-sheet.ts'
import { cellError } from '../../src/rules/cell-error.ts'
import { dashVariant } from '../../src/rules/dash-variant.ts'
import { planOf } from '../../src/rules/examples.ts'
import { formulaLikeText } from '../../src/rules/formula-like-text.ts'
import { numberAsText } from '../../src/rules/number-as-text.ts'
import type { PlanContext, PlanRule } from '../../src/rules/rule.ts'
import type { CellSketch, PlanSketch } from '../../src/rules/sketch.ts'
import { staleFunction } from '../../src/rules/stale-function.ts'
import { widthMixed } from '../../src/rules/width-mixed.ts'
import { said, saidOf } from './said.ts'

const cell = (value: CellSketch): PlanSketch => ({ cells: { C14: value }, valueCells: ['C14'] })
const asText =
  (lines: readonly string[]) =>
  (context: PlanContext): PlanContext => ({
    ...context,
    grid: makeWorkbook([], { lines, file: '見本局.txt' }),
  })
const editsOf = (rule: PlanRule, sketch: PlanSketch): unknown =>
  rule.check(planOf(sketch)).map(({ fix }) => fix && fix.edits.map(({ at, before, value }) => ({ at, before, value })))

describe('every rule of cells', () => {
  it.each(
    [cellError, dashVariant, formulaLikeText, numberAsText, staleFunction, widthMixed].map((rule) => ({
      rule,
      id: rule.id,
    })),
  )('$id is quiet where no grid is at hand', ({ rule }) => {
    expect(saidOf(rule, cell('＋１３００'), (context) => ({ ...context, grid: null }))).toEqual([])
  })
})

describe('width-mixed', () => {
  it.each([
    ['令和６年度　受講者　60名', []],
    ['２所属、５名、６百万円', []],
    ['１３００件', ['C14 １３００']],
    ['１，３００件', ['C14 １，３００']],
    ['1,３00件', ['C14 1,３00']],
    ['４５．２％と１２％', ['C14 ４５．２、１２']],
    ['1５業務', ['C14 1５']],
    ['経営課題１,2', []],
    ['１．2024年度の取組', []],
    ['２．１２校で実施', ['C14 １２']],
    ['（１）、２・３', []],
    ['戦略１－１', []],
  ])('reads %s', (text, expected) => {
    expect(said(widthMixed, cell(text))).toEqual(expected)
  })

  it('writes the whole cell anew, numbers alone changed', () => {
    expect(editsOf(widthMixed, cell('令和６年度\n手続数　１，３００件、1２業務'))).toEqual([
      [
        {
          at: { sheet: '様式', cell: 'C14' },
          before: '令和６年度\n手続数　１，３００件、1２業務',
          value: { kind: 'text', text: '令和６年度\n手続数　1,300件、12業務' },
        },
      ],
    ])
  })

  it.each<[string, CellSketch]>([
    ['rich text', { value: '１３００件', rich: true }],
    ['a formula', { value: '１３００件', formula: 'A1&"件"' }],
  ])('offers no fix for %s', (_, sketch) => {
    expect(editsOf(widthMixed, cell(sketch))).toEqual([null])
  })

  it('leaves numbers of number cells alone', () => {
    expect(said(widthMixed, cell(1300))).toEqual([])
  })

  it('says once that years are written both ways, with the minority related and fixed', () => {
    const cells = {
      B1: '令和６年度',
      C14: '令和５年度から令和7年度にかけて',
      C15: '令和6年度　45%　令和7年度　60%',
      C16: '令和８年度・令和９年度',
    }
    const problems = widthMixed.check(planOf({ cells }))
    expect(problems.map(({ at, related }) => ({ at, related }))).toEqual([
      {
        at: { sheet: '様式', cell: 'C14' },
        related: [
          { sheet: '様式', cell: 'C14' },
          { sheet: '様式', cell: 'C15' },
        ],
      },
    ])
    expect(problems[0]?.fix?.edits.map(({ value }) => value)).toEqual([
      { kind: 'text', text: '令和５年度から令和７年度にかけて' },
      { kind: 'text', text: '令和６年度　45%　令和７年度　60%' },
    ])
  })

  it('turns to half width where most years are', () => {
    const cells = { C14: '令和6年度、令和7年度', C15: '令和８年度' }
    expect(widthMixed.check(planOf({ cells }))[0]?.fix?.text).toBe('「令和８」を「令和8」に直します')
  })

  it('leaves the fix of a year to the cells that can be rewritten', () => {
    const cells = {
      C14: '令和６年度、令和７年度',
      C15: { value: '令和8年度', rich: true },
      C16: { value: '令和9年度', rich: true },
    }
    expect(widthMixed.check(planOf({ cells })).map(({ fix }) => fix)).toEqual([null])
  })

  it('reads the lines of a .txt', () => {
    const context = asText(['令和６年度', '手続数　１３００件', '令和6年度'])(planOf({}))
    expect(widthMixed.check(context).map(({ at, text }) => ({ at, text }))).toEqual([
      { at: { line: 2 }, text: '１３００' },
      { at: { line: 3 }, text: '令和6' },
    ])
  })
})

describe('formula-like-text', () => {
  it.each(['=A1', '＝A1', '+5ポイント', '－ 取組の推進', '-10件', '@担当', '＠担当', '　＋増'])(
    'reports %s',
    (text) => {
      expect(said(formulaLikeText, cell(text))).toHaveLength(1)
    },
  )

  it.each(['－', '――', '- -', '-5.2', '＋3％', '△5', '・取組'])('accepts %s', (text) => {
    expect(said(formulaLikeText, cell(text))).toEqual([])
  })

  it('accepts numbers, formulas and the dashes of a .txt', () => {
    expect(said(formulaLikeText, cell(-5))).toEqual([])
    expect(said(formulaLikeText, cell({ value: '-', formula: 'A1' }))).toEqual([])
    expect(saidOf(formulaLikeText, {}, asText(['－ 取組の推進']))).toEqual([])
  })
})

describe('number-as-text', () => {
  it.each<[string, number]>([
    ['30', 30],
    ['30,120', 30120],
    ['１，３００', 1300],
    ['12.50', 12.5],
    ['0.5', 0.5],
    ['△5', -5],
    ['-5', -5],
    [' 7 ', 7],
  ])('fixes %s to a number', (text, number) => {
    expect(editsOf(numberAsText, cell(text))).toEqual([
      [{ at: { sheet: '様式', cell: 'C14' }, before: text, value: { kind: 'number', number } }],
    ])
  })

  it.each(['0090', '2本', '45以下', '12%', '1,23', '令和6', '－', '1234567890123456'])('accepts %s', (text) => {
    expect(said(numberAsText, cell(text))).toEqual([])
  })

  it('offers no fix for rich text', () => {
    expect(editsOf(numberAsText, cell({ value: '30', rich: true }))).toEqual([null])
  })

  it('leaves cells that are no values of a table alone', () => {
    expect(said(numberAsText, { cells: { C14: '30' } })).toEqual([])
    expect(said(numberAsText, { cells: {}, valueCells: ['C14'] })).toEqual([])
  })

  it('is quiet in a .csv, where everything is text', () => {
    const csv = (context: PlanContext): PlanContext => ({
      ...context,
      grid: context.grid && { ...context.grid, file: '進捗.CSV' },
    })
    expect(saidOf(numberAsText, cell('30'), csv)).toEqual([])
  })

  it('knows no value cells in a .txt', () => {
    const lines = (context: PlanContext): PlanContext => ({
      ...context,
      recognized: { ...context.recognized, valueCells: [{ line: 1 }] },
    })
    expect(saidOf(numberAsText, cell('30'), lines)).toEqual([])
  })
})

describe('dash-variant', () => {
  it.each(['ー', '―', '‐', '–', '-', '−', '――'])('reports %s', (text) => {
    expect(editsOf(dashVariant, cell(text))).toEqual([
      [{ at: { sheet: '様式', cell: 'C14' }, before: text, value: { kind: 'text', text: '－' } }],
    ])
  })

  it.each(['－', '0', 'スー', '集計中'])('accepts %s', (text) => {
    expect(said(dashVariant, cell(text))).toEqual([])
  })

  it('offers no fix for rich text', () => {
    expect(editsOf(dashVariant, cell({ value: 'ー', rich: true }))).toEqual([null])
  })
})

describe('cell-error', () => {
  it('leaves a helper column beside the plan alone', () => {
    expect(said(cellError, { cells: { Z14: { error: '#N/A' }, C120: { error: '#N/A' } } })).toEqual([])
  })

  it('counts 合計, legends and table values to the plan', () => {
    const sketch: PlanSketch = {
      cells: { I95: { error: '#REF!' }, J13: { error: '#N/A' } },
      totals: ['86百万円', '124百万円', '470百万円'],
      legend: 'A：達成',
    }
    expect(said(cellError, sketch)).toEqual(['J13 #N/A', 'I95 #REF!'])
  })

  it('leaves other sheets alone', () => {
    const other = (context: PlanContext): PlanContext => ({
      ...context,
      grid: makeWorkbook([makeSheet({ name: '集計', cells: [{ row: 13, column: 2, value: { error: '#REF!' } }] })]),
    })
    expect(saidOf(cellError, {}, other)).toEqual([])
  })

  it('knows no area of a plan that was read from lines', () => {
    const moved = (context: PlanContext): PlanContext => {
      const line = { line: 1 }
      const bare = { ...context.recognized, provenance: {}, sections: [], issueOrder: [{ number: 1, at: line }] }
      return { ...context, recognized: bare, plan: { ...context.plan, issues: [] } }
    }
    expect(saidOf(cellError, { cells: { C14: { error: '#N/A' } } }, moved)).toEqual([])
  })

  it('leaves the add-in’s own functions to their rule', () => {
    const sketch = cell({ value: { error: '#NAME?' }, formula: 'PLAN.STATUS(H5,I5)' })
    expect([said(cellError, sketch), said(staleFunction, sketch)]).toEqual([[], ['C14 PLAN.STATUS(H5,I5)']])
  })
})

describe('stale-function', () => {
  it.each<[string, CellSketch, string[]]>([
    ['a name that is not known', { value: { error: '#NAME?' }, formula: 'SUMM(A1)' }, ['C14 SUMM(A1)']],
    ['a bare #NAME?', { error: '#NAME?' }, ['C14 #NAME?']],
    ['a function that has become text', '=_xldudf_PLAN_STATUS(H5,I5)', ['C14 =_xldudf_PLAN_STATUS(H5,I5)']],
    [
      'a function of an add-in file',
      { value: 'A', formula: "'C:\\x\\FUNCRES.XLAM'!_xldudf_PLAN_STATUS(A1)" },
      ["C14 'C:\\x\\FUNCRES.XLAM'!_xldudf_PLAN_STATUS(A1)"],
    ],
    ['a function with its value', { value: 'A', formula: 'PLAN.STATUS(H5,I5)' }, []],
    ['another error', { value: { error: '#REF!' }, formula: 'A1' }, []],
    ['a text', '計画を策定', []],
  ])('reads %s', (_, sketch, expected) => {
    expect(said(staleFunction, cell(sketch))).toEqual(expected)
  })
})
