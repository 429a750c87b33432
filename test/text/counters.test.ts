import { counterAt, isCounter } from '../../src/text/counters.ts'

it.each([
  ['人育成', '人'],
  ['団体増加', '団体'],
  ['か所以上', 'か所'],
  ['を達成', undefined],
  ['', undefined],
])('finds the unit that begins %j', (text, expected) => expect(counterAt(text)).toBe(expected))

it.each([
  ['件', true],
  ['以上', false],
])('tells whether %j is a known unit', (word, expected) => expect(isCounter(word)).toBe(expected))
