import { judge } from '../../src/compute/judge.ts'
import { reasonText, statusWord } from '../../src/compute/status-word.ts'

describe('statusWord', () => {
  it.each([
    ['100件', '120件', null, 'A'],
    ['100件', '80件', null, 'B'],
    ['100件', '80件', 'A', 'A'],
    ['100件', '集計中', null, ''],
    ['100件', null, null, ''],
    ['令和9年度　100件', '120件', null, ''],
    ['取組の推進', '推進した', null, '要確認'],
    ['100件', '90%', null, '要確認'],
  ] as const)('shows %s against %s (typed %s) as %s', (target, actual, typed, word) => {
    expect(statusWord(judge({ target, actual, planYear: 2024 }), typed)).toBe(word)
  })
})

it('says in the reason that a letter is a person’s', () => {
  const judgement = judge({ target: '100件', actual: '80件' })
  expect(reasonText(judgement, null)).toBe(judgement.sentence)
  expect(reasonText(judgement, 'A')).toBe(`記入された判定（A）です。${judgement.sentence}`)
})
