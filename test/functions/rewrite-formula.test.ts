import fc from 'fast-check'
import { CALLS } from '../../src/functions/calls.ts'
import { FUNCTION_NAMES } from '../../src/functions/function-names.ts'
import { callsPlan, isDamaged, rewriteFormula } from '../../src/functions/rewrite-formula.ts'

it('knows the names of the catalogue, no more and no fewer', () => {
  expect(FUNCTION_NAMES).toEqual(CALLS.map(({ name }) => name))
})

describe('rewriteFormula', () => {
  it.each([
    ['PLAN.STATUS(A1,B1)', '_xldudf_PLAN_STATUS(A1,B1)', 'PLAN_STATUS(A1,B1)'],
    ['IF(A1="","",PLAN.YEN(A1)/1000)', 'IF(A1="","",_xldudf_PLAN_YEN(A1)/1000)', 'IF(A1="","",PLAN_YEN(A1)/1000)'],
    [
      'PLAN.TOTALTEXT(A:A)&PLAN.TOTAL(B:B)',
      '_xldudf_PLAN_TOTALTEXT(A:A)&_xldudf_PLAN_TOTAL(B:B)',
      'PLAN_TOTALTEXT(A:A)&PLAN_TOTAL(B:B)',
    ],
    ['-PLAN.YEN ( A1 )', '-_xldudf_PLAN_YEN ( A1 )', '-PLAN_YEN ( A1 )'],
    [
      `PLAN.STATUS('PLAN.YEN(1)'!A1,"PLAN.YEN(1)")`,
      `_xldudf_PLAN_STATUS('PLAN.YEN(1)'!A1,"PLAN.YEN(1)")`,
      `PLAN_STATUS('PLAN.YEN(1)'!A1,"PLAN.YEN(1)")`,
    ],
    [
      'PLAN.COUNT(表1[PLAN.YEN(1)],"A")',
      '_xldudf_PLAN_COUNT(表1[PLAN.YEN(1)],"A")',
      'PLAN_COUNT(表1[PLAN.YEN(1)],"A")',
    ],
  ])('spells %s', (excel, file, sheets) => {
    const spelt = { excel, file, sheets }
    for (const from of [excel, file, sheets]) {
      for (const to of ['excel', 'file', 'sheets'] as const) expect(rewriteFormula(from, to)).toBe(spelt[to])
      expect(callsPlan(from)).toBe(true)
      expect(isDamaged(from)).toBe(false)
    }
  })

  it('reads any case and writes capitals', () => {
    expect(rewriteFormula('plan.status(a1,b1)+_XLDUDF_plan_yen(c1)', 'excel')).toBe('PLAN.STATUS(a1,b1)+PLAN.YEN(c1)')
  })

  it.each([
    'MYPLAN.STATUS(1)',
    'PLAN_STATUS_X(1)',
    'PLAN.STATUS2(1)',
    'PLAN.NOPE(1)',
    'PLAN.STATUS+1',
    'PLAN_STATUS',
    '"PLAN.STATUS(1)"',
    "'PLAN.STATUS('!A1",
    '[PLAN.STATUS(]',
    'Sheet1!PLAN.STATUS(1)',
    '_xlfn.PLAN.STATUS(1)',
    'SUM(A1:B2)',
    '',
  ])('leaves %s alone', (formula) => {
    for (const to of ['excel', 'file', 'sheets'] as const) expect(rewriteFormula(formula, to)).toBe(formula)
    expect(callsPlan(formula)).toBe(false)
  })

  it.each([
    '[2]!_xldudf_PLAN_STATUS(A1,B1)',
    "'C:\\Program Files\\FUNCRES.XLAM'!_xldudf_PLAN_STATUS(A1,B1)",
    'FUNCRES.XLAM!_xldudf_PLAN_STATUS(A1,B1)',
    '[1]FUNCRES.XLAM!_xldudf_PLAN_STATUS(A1,B1)',
  ])('mends %s', (formula) => {
    expect(isDamaged(formula)).toBe(true)
    expect(rewriteFormula(formula, 'excel')).toBe('PLAN.STATUS(A1,B1)')
    expect(rewriteFormula(`IF(A1="","",${formula})`, 'file')).toBe('IF(A1="","",_xldudf_PLAN_STATUS(A1,B1))')
  })

  it('leaves what stands before a stray ! where it is', () => {
    expect(rewriteFormula('+!_xldudf_PLAN_YEN(A1)', 'excel')).toBe('+!_xldudf_PLAN_YEN(A1)')
  })
})

/** Formulas put together from what formulas are made of; names of ours stand as they would in Excel. */
const PIECES = fc.oneof(
  fc.constantFrom(
    'A1',
    '$B$2',
    'A:C',
    '+',
    '&',
    ',',
    '(',
    ')',
    ' ',
    '1.5',
    'SUM(',
    'MYPLAN.STATUS(',
    '表1[実績]',
    '#N/A',
  ),
  fc.constantFrom(...FUNCTION_NAMES).map((name) => `PLAN.${name}(`),
  fc.string().map((text) => `"${text.replace(/"/gu, '""')}"`),
  fc.string({ minLength: 1 }).map((text) => `'${text.replace(/'/gu, "''")}'!A1`),
)
const FORMULAS = fc.array(PIECES, { maxLength: 12 }).map((pieces) => pieces.join(' '))

describe('the three spellings', () => {
  it('map one to one, there and back', () => {
    fc.assert(
      fc.property(FORMULAS, fc.constantFrom('file' as const, 'sheets' as const), (formula, to) => {
        const there = rewriteFormula(formula, to)
        expect(rewriteFormula(there, 'excel')).toBe(formula)
        expect(rewriteFormula(there, to)).toBe(there)
        expect(rewriteFormula(rewriteFormula(formula, 'sheets'), 'file')).toBe(rewriteFormula(formula, 'file'))
      }),
    )
  })

  it('take any text without a throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(rewriteFormula(rewriteFormula(text, 'file'), 'file')).toBe(rewriteFormula(text, 'file'))
      }),
    )
  })
})
