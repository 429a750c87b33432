import type { Indicator, Plan } from '../model/plan.ts'
import type { Reading } from '../text/types.ts'
import { convertUnit, sameUnit } from '../text/units.ts'
import { keyOf } from '../text/width.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 前年度実績の食い違い — what this plan calls last year's result is not what last year's plan reported. */
export const priorDiffers: PlanRule = {
  id: 'prior-differs',
  code: 'PRIOR_DIFFERS',
  severity: 'warning',
  scope: 'plan',
  title: '前年度実績が前年度の運営方針と違う',
  summary:
    '前年度実績の欄が、前年度の運営方針のファイルにある実績と違うことを知らせます。前年度のファイルを指定したときだけ調べます。',
  ok: [
    {
      says: '前年度の実績と同じ',
      plan: {
        issues: [{ indicators: [{ name: '受講者', target: '令和６年度　60名以上', prior: '58名' }] }],
        prior: {
          year: 2023,
          issues: [{ indicators: [{ name: '受講者', target: '令和５年度　50名以上', actual: '58名' }] }],
        },
      },
    },
  ],
  ng: [
    {
      says: '前年度の運営方針では52名',
      plan: {
        issues: [{ indicators: [{ name: '受講者', target: '令和６年度　60名以上', prior: '58名' }] }],
        prior: {
          year: 2023,
          issues: [{ indicators: [{ name: '受講者', target: '令和５年度　50名以上', actual: '52名' }] }],
        },
      },
      texts: ['58名'],
    },
  ],
  check({ plan, prior }) {
    const last = prior?.plan
    if (!last || last.fiscalYear === null || plan.fiscalYear !== last.fiscalYear + 1) return []
    return indicatorsOf(plan).flatMap((indicator) => {
      const reported = reportedResult(last, indicator)
      if (!indicator.prior || !reported || !differs(indicator.prior, reported)) return []
      const at = indicator.source.priorAt ?? indicator.at
      return [
        {
          at,
          text: indicator.prior.text,
          related: [indicator.at],
          message: `${placeOf(at)}${quote(indicator.name)}の前年度実績${quote(indicator.prior.text)}は、前年度の運営方針の実績${quote(reported.text)}と違います。公表した数と食い違うため、どちらが正しいか確かめ、改めたのであればその旨を書き添えてください。`,
        },
      ]
    })
  },
}

/** The result that last year's plan reports for the same name in its own year; two different ones are no answer. */
function reportedResult(last: Plan, { name }: Indicator): Reading | undefined {
  const found = indicatorsOf(last)
    .filter((row) => keyOf(row.name) === keyOf(name) && (row.target.fiscalYear ?? last.fiscalYear) === last.fiscalYear)
    .flatMap(({ actual }) => (actual?.value === null || !actual ? [] : [actual]))
  const [first] = found
  return found.every(({ value, unit }) => value === first?.value && unit === first.unit) ? first : undefined
}

/** Only what can be compared can differ. */
function differs(prior: Reading, reported: Reading): boolean {
  if (prior.value === null || reported.value === null) return false
  const comparable = prior.unit === reported.unit || sameUnit(prior.unit, reported.unit)
  const value = comparable ? reported.value : convertUnit(reported.value, reported.unit, prior.unit)
  return value !== undefined && value !== prior.value
}
