import { isDash } from './common/dash.ts'
import { placeOf, quote } from './common/quote.ts'
import { valueTextsOf } from './common/plan-cells.ts'
import { fixOf, isRewritable } from './common/text-fix.ts'
import type { PlanRule } from './rule.ts'

/** The dash of 公文書 tables, and the one that our own sheets print. */
const STANDARD = '－'

/** 横線の異体 — 'ー', '―', '-' and others for 「値なし」: they look alike and are found by no search. */
export const dashVariant: PlanRule = {
  id: 'dash-variant',
  code: 'DASH_VARIANT',
  severity: 'info',
  scope: 'plan',
  title: '「－」と違う横線が使われている',
  summary: '表の値の列で、値がないことを示す横線が「－」（全角ハイフン）でないことを知らせます。「－」に直せます。',
  ok: [{ says: '「－」', plan: { cells: { F14: '－' }, valueCells: ['F14'] } }],
  ng: [
    {
      says: '長音の「ー」',
      plan: { cells: { F14: 'ー' }, valueCells: ['F14'] },
      texts: ['ー'],
      fixes: ['「ー」を「－」に直します'],
    },
  ],
  check(context) {
    return valueTextsOf(context)
      .filter(({ text }) => isDash(text) && text.trim() !== STANDARD)
      .map(({ at, text, cell }) => ({
        at,
        text,
        fix: isRewritable(cell) ? fixOf(at, text, { kind: 'text', text: STANDARD }, text, STANDARD) : null,
        message: `${placeOf(at)}横線${quote(text)}は「－」と字が違います。検索や集計で別のものと扱われるため、値がないときは「－」と書いてください。`,
      }))
  },
}
