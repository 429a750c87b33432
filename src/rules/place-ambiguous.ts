import { isWhole, placeNames, placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 場所が決まらない — two places fit a field equally well; neither is taken, both are shown. */
export const placeAmbiguous: PlanRule = {
  id: 'place-ambiguous',
  code: 'AMBIGUOUS_PLACE',
  severity: 'warning',
  scope: 'plan',
  title: '内容の候補が二つある',
  summary: '一つの項目に当てはまる場所が二つ以上あり、どちらとも決めなかったことを知らせます。',
  ok: [{ says: '「使命」の内容は一か所だけ', plan: {} }],
  ng: [
    {
      says: '「使命」の右にも下にも文章がある',
      plan: {
        doubts: [
          {
            code: 'AMBIGUOUS_PLACE',
            field: 'mission',
            title: '使命',
            at: 'C6',
            related: ['C6', 'B7'],
            text: '防災の司令塔を担う。',
            detail: '候補が2か所あります',
          },
        ],
      },
      texts: ['防災の司令塔を担う。'],
    },
  ],
  check({ recognized }) {
    return recognized.doubts
      .filter(({ code }) => code === 'AMBIGUOUS_PLACE')
      .map(({ at, related, text, title, detail }) => {
        const places = related.length > 0 ? `（${placeNames(related)}）` : ''
        return {
          at,
          text,
          related,
          message: isWhole(detail)
            ? `${placeOf(at)}${detail}`
            : `${placeOf(at)}${quote(title)}の内容が一つに決まりません。${detail}${places}。誤った内容を採らないよう読み取りを止めたため、使う方だけを見出しの右又は下に残すか、読み取る場所を指定してください。`,
        }
      })
  },
}
