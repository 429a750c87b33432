import { foreignLetters, letterPlace, scaleWords, usesOtherScale } from './common/letters.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const LEGEND = '※A：達成　B：未達成'
const TARGET = '令和６年度　受講者　60名以上'

/** 凡例にない評語 — one mark that the plan's own legend does not have. */
export const letterOutsideLegend: PlanRule = {
  id: 'letter-outside-legend',
  code: 'LETTER_OUTSIDE_LEGEND',
  severity: 'error',
  scope: 'plan',
  title: '凡例にない判定',
  summary: '達成状況に、凡例にない判定が書かれていることを知らせます。',
  ok: [
    {
      says: '凡例のとおりA',
      plan: { legend: LEGEND, issues: [{ indicators: [{ target: TARGET, actual: '64名', typed: 'A' }] }] },
    },
  ],
  ng: [
    {
      says: '凡例はAとBだけなのにC',
      plan: { legend: LEGEND, issues: [{ indicators: [{ target: TARGET, actual: '64名', mark: 'C' }] }] },
      texts: ['C'],
    },
  ],
  check(context) {
    if (usesOtherScale(context)) return []
    return foreignLetters(context).map((indicator) => {
      const mark = indicator.source.foreignLetter ?? ''
      const at = letterPlace(indicator)
      return {
        at,
        text: mark,
        message: `${placeOf(at)}判定${quote(mark)}は凡例${quote(scaleWords(context))}にありません。集計に入れられないため、「A」又は「B」で書いてください。`,
      }
    })
  },
}
