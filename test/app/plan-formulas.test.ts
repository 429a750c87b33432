import { freezeFormulas } from '../../src/app/freeze-formulas.ts'
import { repairFormulas } from '../../src/app/repair-formulas.ts'
import { makeSheet, makeWorkbook, type CellParts } from '../../src/grid/make-sheet.ts'
import { refName, type WorkbookGrid } from '../../src/grid/workbook-grid.ts'
import type { Cell } from '../../src/grid/cell.ts'

/** One cell a row of column A. */
const bookOf = (...cells: readonly Pick<Cell, 'value' | 'formula'>[]): WorkbookGrid =>
  makeWorkbook([makeSheet({ name: '様式', cells: cells.map((cell, row): CellParts => ({ row, column: 0, ...cell })) })])

describe('freezing PLAN formulas to their values', () => {
  const frozen = (formula: string, value: Cell['value']): unknown => {
    const { edits, left } = freezeFormulas(bookOf({ formula, value }))
    return edits.map((edit) => edit.value)[0] ?? left.map(({ message }) => message)[0] ?? 'nothing'
  }

  it.each([
    ['PLAN.STATUS(B1,C1)', 'A', { kind: 'text', text: 'A' }],
    ['PLAN.RATE(B1,C1)', 99.9, { kind: 'number', number: 99.9 }],
    ['PLAN.STATUS(B1,C1)', '', { kind: 'blank' }],
    ['IF(TRUE,PLAN.YEN(B1)>0)', true, { kind: 'text', text: 'TRUE' }],
    ['_xldudf_PLAN_STATUS(B1,C1)', 'A', { kind: 'text', text: 'A' }],
    ['[2]!_xldudf_PLAN_STATUS(B1,C1)', 'A', { kind: 'text', text: 'A' }],
    ['PLAN.COUNT(B1:B9,"A")', 3, { kind: 'number', number: 3 }],
    ['SUM(B1:B9)', 3, 'nothing'],
  ])('makes %s a value', (formula, value, expected) => {
    expect(frozen(formula, value)).toEqual(expected)
  })

  it('says where it is, what stood there, and that it replaces a formula', () => {
    expect(freezeFormulas(bookOf({ formula: 'PLAN.YEN(B1)', value: 12 })).edits).toEqual([
      {
        at: { sheet: '様式', cell: 'A1' },
        before: '12',
        value: { kind: 'number', number: 12 },
        overFormula: true,
        reason: '数式を値に',
      },
    ])
  })

  it('leaves out what shows no value', () => {
    expect(frozen('PLAN.STATUS(B1,C1)', { error: '#NAME?' })).toMatch(/^様式!A1：エラー値を表示していて/u)
  })

  it.each([
    'PLAN.STATUS(B1:B9,C1:C9)',
    'PLAN.INDICATORS(B1)',
    'IF(A1="","",PLAN.YEN(B1:B2))',
    'PLAN.YEN(実績一覧)',
    'PLAN.YEN(表1[実績])',
    'PLAN.YEN({1,2})',
    'PLAN.YEN(B1#)',
    'PLAN.COUNT(B1:B9,D1:D2)',
  ])('leaves out %s, whose result may stand in further cells', (formula) => {
    expect(frozen(formula, 'A')).toMatch(/複数のセルに広がる/u)
  })

  it.each(['PLAN.YEN(SUM(B1))', "PLAN.YEN('a:b'!B1)", 'PLAN.YEN("a:b")', 'PLAN.STATUS(B1,IF(TRUE,C1,D1),,2024,,"")'])(
    'takes %s for one cell',
    (formula) => {
      expect(frozen(formula, 1)).toEqual({ kind: 'number', number: 1 })
    },
  )
})

describe('entering stuck PLAN formulas anew', () => {
  const repaired = (cell: Pick<Cell, 'value' | 'formula'>): unknown =>
    repairFormulas(bookOf(cell)).map(({ value }) => value)[0] ?? 'nothing'
  const formula = (text: string, cached: string | number = ''): unknown => ({ kind: 'formula', formula: text, cached })

  it.each([
    ['a formula that stays #NAME?', 'PLAN.STATUS(B1,C1)', { error: '#NAME?' }, formula('PLAN.STATUS(B1,C1)')],
    ['one in the spelling of the file', '_xldudf_PLAN_YEN(B1)', { error: '#NAME?' }, formula('PLAN.YEN(B1)')],
    ['one in the spelling of Sheets', 'PLAN_YEN(B1)+1', { error: '#NAME?' }, formula('PLAN.YEN(B1)+1')],
    ['one that points into another file', '[2]!_xldudf_PLAN_YEN(B1)', 12, formula('PLAN.YEN(B1)', 12)],
    [
      'one that came out of Sheets',
      'IFERROR(__xludf.DUMMYFUNCTION("PLAN_COUNT(B1:B9,""A"")"),3)',
      3,
      formula('PLAN.COUNT(B1:B9,"A")', 3),
    ],
  ])('mends %s', (_, text, value, expected) => {
    expect(repaired({ formula: text, value })).toEqual(expected)
  })

  it('mends one that has become text', () => {
    expect(repaired({ formula: null, value: '=_xldudf_PLAN_YEN(B1)' })).toEqual(formula('PLAN.YEN(B1)'))
  })

  it.each<[string, string | null, Cell['value']]>([
    ['a formula that calculates', 'PLAN.STATUS(B1,C1)', 'A'],
    ['a fault of its arguments', 'PLAN.STATUS(B1,C1)', { error: '#VALUE!' }],
    ["another add-in's function", 'OTHER.FN(B1)', { error: '#NAME?' }],
    ['another function out of Sheets', 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(B1)"),3)', 3],
    ['an example in words', null, '=PLAN.STATUS(B1,C1)'],
    ['a number', null, 3],
  ])('leaves %s alone', (_, text, value) => {
    expect(repaired({ formula: text, value })).toBe('nothing')
  })

  it('replaces a formula as such, and text as text', () => {
    const edits = repairFormulas(
      bookOf(
        { formula: 'PLAN.YEN(B1)', value: { error: '#NAME?' } },
        { formula: null, value: '=_xldudf_PLAN_YEN(B1)' },
      ),
    )
    expect(edits.map(({ at, before, overFormula }) => [refName(at), before, overFormula])).toEqual([
      ['様式!A1', '#NAME?', true],
      ['様式!A2', '=_xldudf_PLAN_YEN(B1)', false],
    ])
  })
})
