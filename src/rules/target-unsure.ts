import { indicatorsOf } from './common/issue-parts.ts'
import { indicatorsWithSeveral } from './indicator-several-targets.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 目標の数が決まらない — two numbers compete; two targets in one line are indicator-several-targets'. */
export const targetUnsure: PlanRule = {
  id: 'target-unsure',
  code: 'TARGET_UNSURE',
  severity: 'warning',
  scope: 'plan',
  title: '目標の数を一つに決められない',
  summary: '目標の文に数が二つ以上あり、どれが目標値か決められないことを知らせます。',
  ok: [{ says: '数は一つ', plan: { issues: [{ indicators: [{ target: '令和６年度　受講者　60名以上' }] }] } }],
  ng: [
    {
      says: '括弧の内と外に数がある',
      plan: { issues: [{ indicators: [{ target: '令和６年度　出前授業　30校（60学級）' }] }] },
      texts: ['令和６年度　出前授業　30校（60学級）'],
    },
  ],
  check({ plan }) {
    const unsure = indicatorsOf(plan).filter(({ target }) => target.unsure)
    const several = new Set(unsure.length > 0 ? indicatorsWithSeveral(plan) : [])
    return unsure
      .filter((indicator) => !several.has(indicator))
      .map(({ target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}目標${quote(target.text)}の目標値を一つに決められません${candidates(target.candidates)}。誤った数で判定しないよう未判定としたため、「令和６年度　受講者60名以上」のように目標の数を一つだけ書いてください。`,
      }))
  },
}

const candidates = (numbers: readonly number[]): string =>
  numbers.length > 1 ? `（候補は${numbers.map(String).join('と')}）` : ''
