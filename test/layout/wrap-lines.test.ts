import { textEms } from '../../src/layout/text-width.ts'
import { wrapLines } from '../../src/layout/wrap-lines.ts'

describe('wrapLines', () => {
  it.each([
    ['breaks full-width text by its width', 'あいうえおかき', 3, ['あいう', 'えおか', 'き']],
    ['never begins a line with 。 or a closing bracket', 'あいう。えお', 3, ['あい', 'う。え', 'お']],
    ['never ends a line with an opening bracket', 'あい（うえ）', 3, ['あい', '（う', 'え）']],
    ['carries a Latin word over whole', 'ああああ EBPM', 6, ['ああああ ', 'EBPM']],
    ['breaks a word that would leave the line nearly empty', 'あABCDEFGHIJ', 4, ['あABCD', 'EFGHI', 'J']],
    ['begins a line at each line break and keeps empty ones', 'あ\n\nい', 3, ['あ', '', 'い']],
    ['keeps surrogate pairs whole', '𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷']],
  ])('%s', (_, text, ems, lines) => {
    expect(wrapLines(text, ems)).toEqual(lines)
  })

  it('loses no character, whatever the width', () => {
    const text =
      'EBPM（Evidence Based Policy Making：客観的証拠に基づく政策立案）の実現、並びに「𠮷」👨‍👩‍👧の円滑な実施。'.repeat(5)
    for (const ems of [1, 2, 7, 20, 43]) expect(wrapLines(text, ems).join('')).toBe(text)
  })
})

describe('textEms', () => {
  it.each([
    ['経営課題', 4],
    ['ｱｲｳ', 1.5],
    ['葛󠄀', 1], // a variation selector takes no room
  ])('measures %s', (text, ems) => {
    expect(textEms(text)).toBe(ems)
  })
})
