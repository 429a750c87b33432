import fc from 'fast-check'
import { judge, rateOf } from '../../src/compute/judge.ts'

const SIGNS = [...'0123456789.,%％件人千万億年度月日前比目標累計増減以上下未満超～・/（）:AB△－約 \n程度維持集中']
const cell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }).map((signs) => signs.join('')),
)
const result = fc.oneof(cell, fc.double(), fc.constant(null))

/** The same digits in full width. */
const widened = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const COMPARISONS = ['', '以上', '以下', '未満', 'を超える', '程度', 'を維持']
const UNITS = ['件', '人', '％', '箇所', '日']
const number = fc.integer({ min: 3, max: 99_999 })
const target = fc.record({ value: number, unit: fc.constantFrom(...UNITS), word: fc.constantFrom(...COMPARISONS) })

describe('judge', () => {
  it('never throws, and gives a letter with MET and NOT_MET only', () => {
    fc.assert(
      fc.property(
        cell,
        result,
        fc.option(result),
        fc.constantFrom('General', '0%', '0"件"'),
        (text, actual, prior, numberFormat) => {
          const input = { target: text, actual, prior, planYear: 2024, numberFormat }
          const { status, code, sentence } = judge(input)
          expect([code === 'MET' ? 'A' : code === 'NOT_MET' ? 'B' : null, sentence.endsWith('。')]).toEqual([
            status,
            true,
          ])
          const rate = rateOf(input)
          expect(rate === null || Number.isFinite(rate)).toBe(true)
        },
      ),
      { seed: 5, numRuns: 1_000 },
    )
  })

  it('gives the same letter in either width, with and without commas and white space', () => {
    fc.assert(
      fc.property(target, number, ({ value, unit, word }, actual) => {
        const of = (given: string, text: string) => {
          const { status, code } = judge({ target: given, actual: text, planYear: 2024 })
          return [status, code]
        }
        const plain = of(`${String(value)}${unit}${word}`, `${String(actual)}${unit}`)
        const withCommas = (count: number): string => count.toLocaleString('en-US')
        expect(of(`${withCommas(value)}${unit}${word}`, `${withCommas(actual)}${unit}`)).toEqual(plain)
        expect(of(widened(`${withCommas(value)}${unit}${word}`), widened(`${withCommas(actual)}${unit}`))).toEqual(
          plain,
        )
        expect(of(`　${String(value)}${unit}${word} `, ` ${String(actual)} ${unit}\n`)).toEqual(plain)
      }),
      { seed: 6 },
    )
  })

  it('gives the same letter when both sides are scaled', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom(...COMPARISONS),
        fc.integer({ min: 2, max: 500 }),
        (value, actual, word, scale) => {
          const letter = (factor: number) =>
            judge({
              target: `${String(value * factor)}km${word}`,
              actual: `${String(actual * factor)}km`,
              planYear: 2024,
            }).status
          expect(letter(scale)).toBe(letter(1))
        },
      ),
      { seed: 7 },
    )
  })

  it('is as the comparison of whole numbers says', () => {
    fc.assert(
      fc.property(number, number, (value, actual) => {
        const letter = (word: string) =>
          judge({ target: `${String(value)}件${word}`, actual: `${String(actual)}件`, planYear: 2024 }).status
        expect([letter('以上'), letter('以下'), letter('未満'), letter('を超える')]).toEqual(
          [actual >= value, actual <= value, actual < value, actual > value].map((isMet) => (isMet ? 'A' : 'B')),
        )
      }),
      { seed: 8 },
    )
  })
})
