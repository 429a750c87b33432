import { confirmedDirection } from '../compute/judgement-case.ts'
import type { Indicator } from '../model/plan.ts'
import type { Settings } from '../model/settings.ts'
import { indicatorsOf } from './common/issue-parts.ts'
import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 目標の向きが決まらない — a bare number behind a name where less is usually better is not judged before somebody says which. */
export const directionUnsure: PlanRule = {
  id: 'direction-unsure',
  code: 'DIRECTION_UNSURE',
  severity: 'warning',
  scope: 'plan',
  title: '多い方がよいか少ない方がよいか分からない',
  summary: '苦情件数や処理日数のように少ない方がよいことの多い指標で、目標に「以上」「以下」がないことを知らせます。',
  ok: [
    {
      says: '「45件以下」',
      plan: { issues: [{ indicators: [{ name: '苦情件数', target: '令和６年度　45件以下' }] }] },
    },
    {
      says: '向きを設定で決めてある',
      plan: {
        issues: [{ indicators: [{ name: '苦情件数', target: '令和６年度　45件' }] }],
        settings: { directions: { 苦情件数: 'atMost' } },
      },
    },
  ],
  ng: [
    {
      says: '「苦情件数　45件」だけ',
      plan: { issues: [{ indicators: [{ name: '苦情件数', target: '令和６年度　45件' }] }] },
      texts: ['令和６年度　45件'],
    },
  ],
  check({ plan, settings }) {
    return indicatorsOf(plan)
      .filter((indicator) => isUnsure(indicator, settings))
      .map(({ name, target, at }) => ({
        at,
        text: target.text,
        message: `${placeOf(at)}${quote(name)}の目標${quote(target.text)}は、多い方がよいのか少ない方がよいのか分かりません。逆に判定するおそれがあり未判定としたため、「以上」又は「以下」を付けて書いてください。`,
      }))
  },
}

const isUnsure = ({ name, target, judgement }: Indicator, settings: Settings): boolean =>
  judgement.code === 'DIRECTION_UNSURE' ||
  (target.value !== null &&
    target.comparison === null &&
    !target.unsure &&
    !target.maintain &&
    confirmedDirection({ name, settings }) === undefined)
