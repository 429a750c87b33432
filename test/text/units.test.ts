import { canonicalUnit, convertUnit, sameUnit, unitScale } from '../../src/text/units.ts'

describe('canonicalUnit', () => {
  it.each([
    ['名', '人'],
    ['％', '%'],
    ['パーセント', '%'],
    ['ヵ所', '箇所'],
    ['ケ所', '箇所'],
    ['㎡', 'm2'],
    ['㏊', 'ha'],
    ['（人）', '人'],
    ['単位：千円', '千円'],
    ['万 人', '万人'],
    ['千名', '千人'],
    ['－', null],
    ['0', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('reads %j as %j', (unit, expected) => expect(canonicalUnit(unit)).toBe(expected))
})

it.each([
  ['名', '人', true],
  ['か所', '箇所', true],
  ['%', '％', true],
  ['件', '業務', false],
  ['％', 'ポイント', false],
  ['－', '－', false],
  [null, null, false],
])('compares %j with %j', (a, b, expected) => expect(sameUnit(a, b)).toBe(expected))

it.each([
  [3, '万人', '人', 30000],
  [3, '万人', '千人', 30],
  [899.6, '千人', '人', 899600],
  [5, '億円', '百万円', 500],
  [86, '百万円', '円', 86000000],
  [8, '割', '%', 80],
  [1.5, 't', 'kg', 1500],
  [12, '名', '人', 12],
  [1, '円', '億円', 1e-8],
])('converts %d %s into %s', (value, from, to, expected) => expect(convertUnit(value, from, to)).toBe(expected))

it.each([
  [5, '%', 'ポイント'],
  [20, '件', '業務'],
  [20, null, '件'],
  [20, '件', null],
  [20, '千', '千'],
  [Number.NaN, '件', '件'],
])('does not convert %d %s into %s', (value, from, to) => expect(convertUnit(value, from, to)).toBeUndefined())

it('does not convert what does not come out even', () => expect(convertUnit(1, 'm2', 'ha')).toBe(0.0001))

it.each([
  ['百万円', { scale: 1000000, base: '円' }],
  ['人', { scale: 1, base: '人' }],
  ['千', { scale: 1000, base: null }],
  ['-', { scale: 1, base: null }],
])('takes %j apart', (unit, expected) => expect(unitScale(unit)).toEqual(expected))
