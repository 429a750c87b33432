import { splitLetter } from '../../../src/recognize/prose/split-letter.ts'

const SCALE = {
  A: ['A', '達成', '○達成'],
  B: ['B', '未達成'],
  foreign: ['S', 'C', '◎', '△', '×', '１', '①', '順調', '一部達成'],
}

const split = (text: string): readonly [string, string | null, string | null] => {
  const { text: rest, typed, foreign } = splitLetter(text, SCALE)
  return [rest, typed, foreign]
}

it.each<[string, string, string | null, string | null]>([
  ['5.8kWh：A', '5.8kWh', 'A', null],
  ['5.8kWh:Ｂ', '5.8kWh', 'B', null],
  ['1,412件（累計）（A）', '1,412件（累計）', 'A', null],
  ['1,412件【B】', '1,412件', 'B', null],
  ['1,412件　Ａ', '1,412件', 'A', null],
  ['1,412件（累計）Ａ', '1,412件（累計）', 'A', null],
  ['1,412件→A', '1,412件', 'A', null],
  ['1,412件　達成', '1,412件', 'A', null],
  ['1,412件：未達成', '1,412件', 'B', null],
  ['1,412件　評価：A', '1,412件', 'A', null],
  ['1,412件　判定A', '1,412件', 'A', null],
  ['1,412件（達成状況：B）', '1,412件', 'B', null],
  ['1,412件【A：達成】', '1,412件', 'A', null],
  ['1,412件：A（速報値）', '1,412件（速報値）', 'A', null],
  ['【A】1,412件', '1,412件', 'A', null],
  ['A', '', 'A', null],
  ['（Ｂ）', '', 'B', null],
  ['達成', '', 'A', null],
  ['1,412件：S', '1,412件', null, 'S'],
  ['1,412件　◎', '1,412件', null, '◎'],
  ['1,412件：E', '1,412件', null, 'E'],
  ['順調に進捗：順調', '順調に進捗', null, '順調'],
  ['計画を達成', '計画を達成', null, null],
  ['計画　概ね達成', '計画　概ね達成', null, null],
  ['区民評価の平均：3', '区民評価の平均：3', null, null],
  ['参加者数：１', '参加者数：１', null, null],
  ['プランE', 'プランE', null, null],
  ['計画　E', '計画　E', null, null],
  ['1,412件（累計）', '1,412件（累計）', null, null],
  ['（評価）', '（評価）', null, null],
  ['', '', null, null],
])('takes the letter off 「%s」', (text, rest, typed, foreign) => expect(split(text)).toEqual([rest, typed, foreign]))

it('decides nothing where two marks contradict each other', () => {
  expect(splitLetter('12件　A：未達成', SCALE)).toEqual({
    text: '12件',
    typed: null,
    foreign: null,
    conflict: true,
    marks: 2,
  })
})

it('knows a legend by its many marks', () => {
  expect(splitLetter('A：達成　B：未達成', SCALE)).toEqual({
    text: '',
    typed: null,
    foreign: null,
    conflict: true,
    marks: 4,
  })
})
