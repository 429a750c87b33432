import { referencesIn } from '../../src/xlsx/formula/references.ts'
import { shiftFormula } from '../../src/xlsx/formula/shift-formula.ts'
import { tokensOf } from '../../src/text/formula-tokens.ts'

describe('moving a formula', () => {
  it.each([
    ['A1+B$2*$C3-$D$4', 'B3+C$2*$C5-$D$4'],
    ['SUM(A1:B9)', 'SUM(B3:C11)'],
    ['A:C', 'B:D'],
    ['$A:C', '$A:D'],
    ['1:3', '3:5'],
    ['$1:3', '$1:5'],
    ['"A1"&A1', '"A1"&B3'],
    ['"say ""A1"""&A1', '"say ""A1"""&B3'],
    ["'令和6年 A1'!A1+Sheet1!A1", "'令和6年 A1'!B3+Sheet1!B3"],
    ["'局''s A1'!A1", "'局''s A1'!B3"],
    ['表1[[#Headers],[A1]]+A1', '表1[[#Headers],[A1]]+B3'],
    ["表1['[A1]+A1", "表1['[A1]+B3"],
    ['[1]集計!A1', '[1]集計!B3'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(B3)+ATAN2(B3,C3)'],
    ['TAX2024A+予算A1+A1.B1', 'TAX2024A+予算A1+A1.B1'],
    ['IF(A1=1.5E3,#N/A,#REF!)', 'IF(B3=1.5E3,#N/A,#REF!)'],
    ['_xldudf_PLAN_STATUS(A1,B1)', '_xldudf_PLAN_STATUS(B3,C3)'],
    ['', ''],
  ])('moves %s two rows down and one column on', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved)
  })

  it.each([
    ['A1', -1, 0, '#REF!'],
    ['SUM(A1:B2)', 0, -1, 'SUM(#REF!:A2)'],
    ['XFD1', 0, 1, '#REF!'],
    ['A:C', 0, -1, '#REF!'],
    ['A1048576', 1, 0, '#REF!'],
    ['A1', 0, 0, 'A1'],
  ])('moves %s by %i rows and %i columns to %s', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved)
  })

  it('splits a formula without losing a character', () => {
    for (const formula of ['"open', "'open", '[open', '#', '{1,2;3,4}', 'A1 B1', '=+-@％　']) {
      expect(
        tokensOf(formula)
          .map((token) => token.text)
          .join(''),
      ).toBe(formula)
    }
  })
})

describe('looking at what a formula refers to', () => {
  const box = (top: number, left: number, bottom = top, right = left): object => ({ top, left, bottom, right })

  it.each([
    [
      'A1+B2',
      [
        [null, box(0, 0)],
        [null, box(1, 1)],
      ],
    ],
    [
      'SUM(様式!A1:B9)',
      [
        ['様式', box(0, 0, 8, 1)],
        ['様式', box(8, 1)],
      ],
    ],
    ["'局''s 様式'!$C$3", [["局's 様式", box(2, 2)]]],
    ["[1]集計!A1+'[2]集計'!A1", []],
    ['SUM(B:B)', [[null, box(0, 1, 1_048_575, 1)]]],
    ['SUM(2:3)', [[null, box(1, 0, 2, 16_383)]]],
  ])('finds the areas of %s', (formula, areas) => {
    expect(referencesIn(formula).areas).toEqual(areas.map(([sheet, area]) => ({ sheet, box: area })))
  })

  it('finds names, and formulas that make up their references', () => {
    expect(referencesIn('予算合計*SUM(表1[実績])')).toMatchObject({ names: ['予算合計', '表1'], isOpen: false })
    expect(referencesIn('indirect("A"&B1)').isOpen).toBe(true)
  })
})
