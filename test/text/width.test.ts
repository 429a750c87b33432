import fc from 'fast-check'
import { foldInPlace, isBlank, keyOf, normalizeWidth } from '../../src/text/width.ts'

describe('normalizeWidth', () => {
  it.each([
    ['１，３００件', '1,300件'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['60～70％', '60~70%'],
    ['60〜70%', '60~70%'],
    ['－', '-'],
    ['ー', '-'],
    ['―‐–', '---'],
    ['センター', 'センター'],
    ['10㎡', '10m2'],
    ['◯◯局', '○○局'],
    ['a\u200bb\ufeff', 'ab'],
    ['上　下\n左', '上 下\n左'],
  ])('writes %j as %j', (text, expected) => expect(normalizeWidth(text)).toBe(expected))

  it('keeps circled digits apart from the digits after them', () =>
    expect(normalizeWidth('①２０２５年度 m²')).toBe('①2025年度 m²'))
})

describe('normalizeWidth on signs that stand in its table', () => {
  /** An invisible sign is in no table, and is taken out. */
  const ELSEWHERE = '\u200b'
  const readsAlike = (text: string): void => expect(normalizeWidth(text)).toBe(normalizeWidth(text + ELSEWHERE))

  it('reads each sign as without the table', () => {
    for (let code = 0; code < 0x10000; code++) readsAlike(String.fromCharCode(code))
  })

  it('reads signs beside each other as without the table', () => {
    const sign = fc.constantFrom(...'aＡ１1（％　 \n－ー―~～〜アあｱﾞ゙①¼²◯○漢々・㎡é́')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => readsAlike(signs.join(''))),
      { seed: 7, numRuns: 2_000 },
    )
  })
})

it('takes all white space out of a key', () => expect(keyOf('課　題\n 認 識')).toBe('課題認識'))

it.each([
  ['', true],
  [' 　\n\u200b', true],
  ['0', false],
])('tells whether %j is blank', (text, expected) => expect(isBlank(text)).toBe(expected))

it('folds one character to one', () => {
  const text = '令和６年度　１，３００件～ｱ'
  expect(foldInPlace(text)).toBe('令和6年度　1,300件~ｱ')
  expect(foldInPlace(text)).toHaveLength(text.length)
})
