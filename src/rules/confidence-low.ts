import { isWhole, placeNames, placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 確信が低い — a reading made on weak evidence, to be looked at by a person. */
export const confidenceLow: PlanRule = {
  id: 'confidence-low',
  code: 'LOW_CONFIDENCE',
  severity: 'warning',
  scope: 'plan',
  title: '読み取りの確信が低い',
  summary: '見出しの表記や位置が様式と違い、読み取りの確信が様式定義の基準を下回ることを知らせます。',
  ok: [{ says: '見出しが様式どおり', plan: {} }],
  ng: [
    {
      says: '見出しが「課題詔識」と誤字',
      plan: {
        doubts: [
          {
            code: 'LOW_CONFIDENCE',
            field: 'issues.0.challenge',
            title: '課題認識',
            at: 'C14',
            related: ['B14'],
            text: '浸水への備えが要る。',
            detail: '見出し「課題詔識」は「課題認識」に似た表記です',
          },
        ],
      },
      texts: ['浸水への備えが要る。'],
    },
  ],
  check({ recognized }) {
    return recognized.doubts
      .filter(({ code }) => code === 'LOW_CONFIDENCE')
      .map(({ at, related, text, title, detail }) => {
        const places = related.length > 0 ? `（${placeNames(related)}）` : ''
        return {
          at,
          text,
          related,
          message: isWhole(detail)
            ? `${placeOf(at)}${detail}`
            : `${placeOf(at)}${quote(text)}を${quote(title)}として読みましたが、確かではありません。${detail}${places}。誤って集計しないよう内容を確かめ、見出しを${quote(title)}と様式どおりに書いてください。`,
        }
      })
  },
}
