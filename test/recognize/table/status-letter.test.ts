import { SCALE } from '../../../src/profiles/scale.ts'
import { readLegend } from '../../../src/recognize/table/legend.ts'
import { readLetter } from '../../../src/recognize/table/status-letter.ts'

describe('readLetter', () => {
  it.each<[string, 'A' | 'B' | null, string | null]>([
    ['A', 'A', null],
    ['Ｂ', 'B', null],
    ['達成', 'A', null],
    ['未達成', 'B', null],
    ['Ａ：達成', 'A', null],
    ['未達成（Ｂ）', 'B', null],
    ['S', null, 'S'],
    ['◎', null, '◎'],
    ['概ね達成', null, '概ね達成'],
    ['A→B', null, 'A→B'],
    ['A（未達成）', null, 'A（未達成）'],
    ['－', null, null],
    ['集計中', null, null],
    ['未判定', null, null],
    ['98%', null, null],
    ['今後の状況を踏まえて判断する', null, null],
  ])('reads %s', (text, typed, foreign) => {
    expect(readLetter(text, SCALE)).toEqual({ typed, foreign })
  })
})

describe('readLegend', () => {
  it.each<[string, boolean | undefined]>([
    ['※A：達成　B：未達成', true],
    ['達成状況　A：達成　B：未達成', true],
    ['（Ａ…目標を達成、Ｂ…目標を下回る）', true],
    ['A達成 B未達成', true],
    ['達成：A、未達成：B', true],
    ['S：大幅に上回る　A：達成　B：やや下回る　C：下回る', false],
    ['◎：大きく上回る ○：達成 △：やや下回る ×：未達成', false],
    ['○：達成　×：未達成', false],
    ['A：未達成　B：達成', false],
    ['A：順調　B：遅れ', false],
    ['担当：A課', undefined],
    ['令和６年度　進捗管理表', undefined],
    ['あ'.repeat(400), undefined],
  ])('reads %s', (text, known) => {
    expect(readLegend(text, SCALE)).toEqual(known === undefined ? undefined : { text, known })
  })

  it('reads the marks of another profile by its own scale', () => {
    const scale = { A: ['○', '達成'], B: ['×', '未達成'], foreign: ['A'] }
    expect(readLegend('○：達成　×：未達成', scale)?.known).toBe(true)
  })
})
