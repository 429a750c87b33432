import { normalizeWidth } from '../text/width.ts'
import { placeOf, quote } from './common/quote.ts'
import { valueTextsOf, type SourceText } from './common/plan-cells.ts'
import { fixOf, isRewritable } from './common/text-fix.ts'
import type { PlanRule } from './rule.ts'

const NUMBER = /^[+\-△▲]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.[0-9]+)?$/u // '30,120', '△5', '12.5'; not '0090'
const SIGN = /^[△▲]/u
const MOST_DIGITS = 15
/** In a .csv everything is text. */
const TEXT_FILE = /\.(?:csv|tsv|txt)$/iu

/** 文字列の数 — a number stored as text is left out by SUM and sorted as words. */
export const numberAsText: PlanRule = {
  id: 'number-as-text',
  code: 'NUMBER_AS_TEXT',
  severity: 'info',
  scope: 'plan',
  title: '数が文字列で入っている',
  summary: '表の値の列で、数だけのセルが文字列になっていることを知らせます。数値に直せます。',
  ok: [
    { says: '数値の30120', plan: { cells: { I12: 30120 }, valueCells: ['I12'] } },
    { says: '単位の付いた「2本」', plan: { cells: { I12: '2本' }, valueCells: ['I12'] } },
  ],
  ng: [
    {
      says: '文字列の「30,120」',
      plan: { cells: { I12: '30,120' }, valueCells: ['I12'] },
      texts: ['30,120'],
      fixes: ['「30,120」を「30120（数値）」に直します'],
    },
  ],
  check(context) {
    if (TEXT_FILE.test(context.grid?.file ?? '')) return []
    return valueTextsOf(context).flatMap((source) => {
      const number = numberOf(source)
      if (number === undefined) return []
      const { at, text, cell } = source
      return [
        {
          at,
          text,
          fix: isRewritable(cell)
            ? fixOf(at, text, { kind: 'number', number }, text, `${String(number)}（数値）`)
            : null,
          message: `${placeOf(at)}${quote(text)}は数ですが、文字列として入っています。合計や並べ替えから漏れるため、数値として${quote(String(number))}と入力してください。`,
        },
      ]
    })
  },
}

/** The number that the text writes; undefined where it would not survive as one. */
function numberOf({ text, cell }: SourceText): number | undefined {
  const written = normalizeWidth(text).trim()
  if (typeof cell?.value !== 'string' || !NUMBER.test(written)) return undefined
  const digits = written.replace(SIGN, '-').replace(/[,+]/gu, '')
  return digits.replace(/[^0-9]/gu, '').length > MOST_DIGITS ? undefined : Number(digits)
}
