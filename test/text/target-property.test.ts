import fc from 'fast-check'
import { joinParagraphs, splitBullets } from '../../src/text/bullet.ts'
import { readYear, yearsIn } from '../../src/text/era.ts'
import { missingKind } from '../../src/text/missing.ts'
import { quantitiesIn } from '../../src/text/quantity.ts'
import { readTarget, readTargets } from '../../src/text/target.ts'
import { canonicalUnit, convertUnit } from '../../src/text/units.ts'
import { keyOf, normalizeWidth } from '../../src/text/width.ts'

const SEED = 20240401
/** Pieces of which adversarial cell text is made. */
const PIECES =
  '0 1 ９ 12 2024 , ， . ． 一 十 百 千 万 億 兆 〇 △ - － ～ ~ 令和 平成 R H6 元 年 年度 月 6年度 前年度 比 件 人 ％ % ポイント 割 円 箇所 以上 以下 未満 超 維持 増 減 削減 から まで に を の （ ） ( ) 【 】 「 」 、 。 ※ ・ ① → / ゼロ 目標 累計 約 程度 \n \u3000 ﾎﾟ ㎡ \u200b 😀 \ud800'.split(
    /(?<!\\) /u,
  )
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)
const options = { seed: SEED, numRuns: 400 }

function readEverything(text: string): void {
  normalizeWidth(text)
  keyOf(text)
  quantitiesIn(text)
  yearsIn(text, 2024)
  readYear(text)
  missingKind(text)
  splitBullets(text)
  joinParagraphs(text)
  canonicalUnit(text)
  convertUnit(1, text, '円')
  readTarget(text, { unit: '万人', name: text, planYear: 2024 })
  readTargets(text)
}

it('reads any text without throwing', () => fc.assert(fc.property(anyText, readEverything), options))

it('finds quantities where they stand, in order and apart', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const quantity of quantitiesIn(text)) {
        expect(quantity.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
        expect(Number.isFinite(quantity.value)).toBe(true)
        end = quantity.end
      }
    }),
    options,
  ))

it('normalises once and for all', () =>
  fc.assert(
    fc.property(anyText, (text) => expect(keyOf(keyOf(text))).toBe(keyOf(text))),
    options,
  ))

it('reads a bare count back exactly', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (count) => {
      const written = `${count.toLocaleString('en-US')}件以上`
      expect(readTarget(written)).toMatchObject({ value: count, unit: '件', comparison: 'atLeast', unsure: false })
    }),
    options,
  ))

describe('long text is read to its end', () => {
  const LONG = 100_000
  it.each([
    '1',
    '1,',
    '一',
    '千万',
    '（',
    '(1)',
    '1件、',
    '令和6年度 1件',
    '27年度',
    '前年度',
    '\n',
    ' ',
    '\n※',
    '・a\n',
    '6年度～',
    '%→',
    '1/',
    'の水準',
    'ー',
    '△',
    'ゼロ',
    '（令和６年度',
  ])(
    'made of %j',
    (piece) => {
      // a reader that goes back over what it has read would not come to an end before jest's own limit
      expect(() => readEverything(piece.repeat(Math.ceil(LONG / piece.length)))).not.toThrow()
    },
    120_000,
  )
})
