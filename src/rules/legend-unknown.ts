import type { CellRef } from '../grid/workbook-grid.ts'
import { foreignLetters, letterPlace, scaleWords, usesOtherScale } from './common/letters.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

const TARGET = '令和６年度　受講者　60名以上'

/** 凡例が違う — the plan is judged on another scale than the profile's; nothing of it is judged here. Told once. */
export const legendUnknown: PlanRule = {
  id: 'legend-unknown',
  code: 'LEGEND_UNKNOWN',
  severity: 'warning',
  scope: 'plan',
  title: '判定の凡例が様式と違う',
  summary: '様式定義にない判定（S/A/B/C、◎○△×など）で書かれていることを、運営方針ごとに一度知らせます。',
  ok: [
    { says: '「※A：達成　B：未達成」', plan: { legend: '※A：達成　B：未達成' } },
    { says: '判定がまだ一つもない', plan: {} },
  ],
  ng: [
    {
      says: '凡例が四段階',
      plan: { legend: '◎：達成　○：おおむね達成　△：未達成' },
      texts: ['◎：達成　○：おおむね達成　△：未達成'],
    },
    {
      says: '凡例がなく、判定が全て◎○△',
      plan: { issues: [{ indicators: [{ target: TARGET, actual: '64名', mark: '◎' }] }] },
      texts: ['◎'],
    },
  ],
  check(context) {
    if (!usesOtherScale(context)) return []
    const marks = foreignLetters(context)
    const legend = context.recognized.legends.find(({ known }) => !known)
    const text = legend?.text ?? marks[0]?.source.foreignLetter ?? ''
    const places: readonly (CellRef | undefined)[] = [legend?.at, ...marks.map(letterPlace)]
    const [at, ...related] = places.filter((place): place is CellRef => place !== undefined)
    return [
      {
        at: at ?? null,
        text,
        related,
        message: `${placeOf(at ?? null)}判定の書き方${quote(text)}は様式の${quote(scaleWords(context))}と異なります。意味を取り違えないよう全ての指標を未判定としたため、様式のとおり「A」「B」で書くか、この書き方を定めた様式定義を使ってください。`,
      },
    ]
  },
}
