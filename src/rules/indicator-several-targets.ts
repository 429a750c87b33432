import { refName } from '../grid/workbook-grid.ts'
import type { Indicator, Plan } from '../model/plan.ts'
import { setsSeveral } from './common/targets.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 一行に二つの目標 — one letter cannot answer for two targets of the same year. */
export const indicatorSeveralTargets: PlanRule = {
  id: 'indicator-several-targets',
  code: 'INDICATOR_SEVERAL_TARGETS',
  severity: 'warning',
  scope: 'plan',
  title: '一つの指標に同じ年度の目標が二つある',
  summary:
    '一つの行に同じ年度の目標が二つ以上あることを知らせます。年度の違う目標は別の行として読むため、該当しません。',
  ok: [
    { says: '目標は一つ', plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上' }] }] } },
    {
      says: '内訳は目標ではない',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上（うち新規10名以上）' }] }] },
    },
  ],
  ng: [
    {
      says: '人数と満足度の二つ',
      plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上、満足度　80％以上' }] }] },
      texts: ['令和６年度　受講者　60名以上、満足度　80％以上'],
    },
    {
      says: '受講者と修了者の二つ',
      plan: { issues: [{ indicators: [{ name: '研修', target: '令和６年度　受講者60名、修了者30名' }] }] },
      texts: ['令和６年度　受講者60名、修了者30名'],
    },
  ],
  check({ plan }) {
    return indicatorsWithSeveral(plan).map(({ target, at }) => ({
      at,
      text: target.text,
      message: `${placeOf(at)}目標${quote(target.text)}に同じ年度の目標が二つ以上あります。判定を一つに決められないため、目標ごとに行を分けて書いてください。`,
    }))
  },
}

/** Two targets in the text, or one line that was read as two indicators of the same year. */
export const indicatorsWithSeveral = (plan: Plan): readonly Indicator[] =>
  plan.issues.flatMap(({ indicators }) => {
    const lines = indicators.map(lineKey)
    const several = linesOfSeveral(indicators, lines)
    return indicators.filter(
      ({ target }, index) =>
        setsSeveral(target, plan.fiscalYear) || (target.value !== null && several.has(lines[index] ?? '')),
    )
  })

const lineKey = ({ at, target }: Indicator): string => `${refName(at)} ${String(target.fiscalYear)} ${target.text}`

/** The lines that stand for more than one value. */
function linesOfSeveral(indicators: readonly Indicator[], lines: readonly string[]): ReadonlySet<string> {
  const values = new Map<string, number>()
  const several = new Set<string>()
  indicators.forEach(({ target: { value } }, index) => {
    const line = lines[index] ?? ''
    if (value === null) return
    if ((values.get(line) ?? value) !== value) several.add(line)
    values.set(line, value)
  })
  return several
}
