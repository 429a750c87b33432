import { unitHint } from '../../src/text/unit-hint.ts'

it.each([
  ['人', { written: '人', scale: 1, bases: ['人'] }],
  ['千人', { written: '千人', scale: 1000, bases: ['人'] }],
  ['拠点数（万社）', { written: '拠点数(万社)', scale: 10000, bases: ['拠点数', '拠点', '社'] }],
  ['割合（％）', { written: '割合(%)', scale: 1, bases: ['割合', '%'] }],
  ['達成率', { written: '達成率', scale: 1, bases: ['達成率', '%'] }],
  ['延べ万人', { written: '延べ万人', scale: 10000, bases: ['人'] }],
  ['年以上', { written: '年以上', scale: 1, bases: ['年以上', '年'] }],
  ['割', { written: '割', scale: 1, bases: ['割', '%'] }],
  ['千', { written: '千', scale: 1000, bases: [] }],
  ['－', null],
  [null, null],
  [undefined, null],
])('reads the column %j', (unit, expected) => expect(unitHint(unit)).toEqual(expected))
