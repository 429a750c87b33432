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
