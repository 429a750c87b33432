import { remembered } from '../../src/text/remembered.ts'

it('reads a text once, also where the answer is nothing', () => {
  const read = jest.fn((text: string) => (text === '' ? undefined : text.length))
  const length = remembered(read)
  expect([length('件'), length('件'), length(''), length('')]).toEqual([1, 1, undefined, undefined])
  expect(read).toHaveBeenCalledTimes(2)
})

it('does not keep long texts, nor more than a few thousand', () => {
  const read = jest.fn((text: string) => text.length)
  const length = remembered(read)
  const long = '件'.repeat(121)
  expect([length(long), length(long)]).toEqual([121, 121])
  expect(read).toHaveBeenCalledTimes(2)
  for (let n = 0; n <= 2_000; n++) length(String(n))
  length('0')
  expect(read).toHaveBeenCalledTimes(2 + 2_001 + 1)
})
