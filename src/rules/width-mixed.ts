import type { Edit } from '../model/edit.ts'
import type { Cell } from '../grid/cell.ts'
import { toFull, toHalf, wideNumbersIn, type WideNumber } from './common/number-width.ts'
import { findTexts, notableTexts, type FoundText } from './common/plan-cells.ts'
import { placeNames, placeOf, quote } from './common/quote.ts'
import { editOf, fixOf, fixText, isRewritable } from './common/text-fix.ts'
import { yearDigitsIn, type YearDigit } from './common/year-width.ts'
import type { PlanContext, PlanRule, Problem } from './rule.ts'

/** 全角と半角の混在 — long numbers in full width are found by no search; one plan should write its years one way. */
export const widthMixed: PlanRule = {
  id: 'width-mixed',
  code: 'WIDTH_MIXED',
  severity: 'info',
  scope: 'plan',
  title: '数字の全角・半角が混ざっている',
  summary:
    '二桁以上の全角の数、一つの数の中の全角と半角の混在、「令和６年度」と「令和6年度」の混在を知らせます。一桁の全角数字は公文書の書き方なので該当しません。年の混在は運営方針ごとに一度知らせます。',
  ok: [
    { says: '一桁は全角、二桁以上は半角', plan: { cells: { C14: '令和６年度　受講者　60名、支援　２所属' } } },
    { says: '令和10年度は半角でよい', plan: { cells: { C14: '令和６年度から令和10年度まで' } } },
  ],
  ng: [
    {
      says: '二桁以上の全角',
      plan: { cells: { C14: '手続数　１，３００件' } },
      texts: ['１，３００'],
      fixes: ['「１，３００」を「1,300」に直します'],
    },
    {
      says: '一つの数に両方の幅',
      plan: { cells: { C14: '受講者　6０名' } },
      texts: ['6０'],
      fixes: ['「6０」を「60」に直します'],
    },
    {
      says: '年の書き方が二通り',
      plan: { cells: { B7: '令和６年度', C14: '令和６年度　1,300件', C15: '令和6年度　45%' } },
      texts: ['令和6'],
      fixes: ['「令和6」を「令和６」に直します'],
    },
  ],
  check(context) {
    const numbers = findTexts(context, (text, cell) => (isTyped(cell) ? someOf(wideNumbersIn(text)) : undefined))
    return [...numbers.map(longNumbers), ...mixedYears(context)]
  },
}

const isTyped = (cell: Cell | null): boolean => cell === null || typeof cell.value === 'string'

const someOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

/** One finding a cell, for all its long full-width numbers. */
function longNumbers({ at, text, cell, found }: FoundText<readonly WideNumber[]>): Problem {
  const words = found.map((number) => number.text).join('、')
  const halves = found.map(({ half }) => half).join('、')
  const after = found.reduceRight((done, { start, text: from, half }) => splice(done, start, from, half), text)
  return {
    at,
    text: words,
    message: `${placeOf(at)}数${quote(words)}に全角の数字があります。検索や計算で別の文字として扱われるため、二桁以上の数は${quote(halves)}のように半角で書いてください。`,
    fix: isRewritable(cell) ? fixOf(at, text, { kind: 'text', text: after }, words, halves) : null,
  }
}

type YearSource = FoundText<readonly YearDigit[]>

/** Told once: the places that differ from the more frequent way; of equals the full-width digit is kept, as 公文書 do. */
function mixedYears(context: PlanContext): readonly Problem[] {
  const count = { wide: 0, half: 0 }
  for (const { text, cell } of notableTexts(context)) {
    if (isTyped(cell)) for (const { isWide } of yearDigitsIn(text)) count[isWide ? 'wide' : 'half'] += 1
  }
  if (count.wide === 0 || count.half === 0) return []
  const keepsWide = count.wide >= count.half
  const minority = findTexts(context, (text, cell) =>
    isTyped(cell) ? someOf(yearDigitsIn(text).filter(({ isWide }) => isWide !== keepsWide)) : undefined,
  )
  return minority.slice(0, 1).map((first) => yearProblem(first, minority))
}

function yearProblem(first: YearSource, minority: readonly YearSource[]): Problem {
  const typed = first.found[0]?.year ?? ''
  const wanted = typed.slice(0, -1) + otherWidth(typed.slice(-1))
  const places = minority.map(({ at }) => at)
  const edits = minority.filter(({ cell }) => isRewritable(cell)).map(yearEdit)
  return {
    at: first.at,
    text: typed,
    related: places,
    message: `${placeOf(first.at)}年${quote(typed)}は、ほかの年と数字の幅が違います（${placeNames(places)}）。同じ年と気付きにくく検索から漏れるため、${quote(wanted)}にそろえて書いてください。`,
    fix: edits.length > 0 ? { text: fixText(typed, wanted), edits } : null,
  }
}

function yearEdit({ at, text, found }: YearSource): Edit {
  const after = found.reduce((done, { at: place, digit }) => splice(done, place, digit, otherWidth(digit)), text)
  return editOf(at, text, { kind: 'text', text: after })
}

const otherWidth = (digit: string): string => (digit > '9' ? toHalf(digit) : toFull(digit))

const splice = (text: string, start: number, from: string, to: string): string =>
  text.slice(0, start) + to + text.slice(start + from.length)
