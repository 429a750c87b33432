import { concat, constant, literal, reference } from '../../src/layout/expression.ts'
import { linesFormula } from '../../src/layout/text-source.ts'

describe('literal', () => {
  it.each([
    ['いろは', '"いろは"'],
    ['「"引用"」', '"「""引用""」"'],
    ['一行\n二行', '"一行"&CHAR(10)&"二行"'],
    ['', '""'],
  ])('writes %j', (text, formula) => {
    expect(literal(text)).toBe(formula)
  })

  it('cuts a text into constants that a formula may hold, pairs kept whole', () => {
    const pieces = literal('𠮷'.repeat(300)).split('&')
    expect(pieces.every((piece) => piece.length <= 255)).toBe(true)
    expect(pieces.map((piece) => piece.slice(1, -1)).join('')).toBe('𠮷'.repeat(300))
  })
})

describe('concat', () => {
  it('stays a value as long as all its parts are', () => {
    expect(concat([constant('・ '), constant(5)])).toEqual({ value: '・ 5', formula: null })
  })

  it('joins formulas and texts', () => {
    expect(concat([constant('・'), reference("'様式'!$A$1", '件')])).toEqual({
      value: '・件',
      formula: `"・"&IF('様式'!$A$1="","",'様式'!$A$1)`,
    })
  })
})

describe('linesFormula', () => {
  it('takes a line of a cell by its line breaks', () => {
    expect(linesFormula('$A$1', 1, 2)).toBe(
      'IFERROR(MID($A$1,FIND(CHAR(1),SUBSTITUTE($A$1,CHAR(10),CHAR(1),1))+1,FIND(CHAR(1),SUBSTITUTE($A$1&CHAR(10),CHAR(10),CHAR(1),2))-(FIND(CHAR(1),SUBSTITUTE($A$1,CHAR(10),CHAR(1),1))+1)),"")',
    )
  })

  it('takes all from a line on when no end is given', () => {
    expect(linesFormula('$A$1', 0, null)).toBe('IFERROR(MID($A$1,1,LEN($A$1)),"")')
  })
})
