import { placeOf, quote } from './common/quote.ts'
import type { PlanRule } from './rule.ts'

/** 古い手決定 — a letter decided by hand, on a target or a result that has changed since; it is no longer used. */
export const decisionStale: PlanRule = {
  id: 'decision-stale',
  code: 'DECISION_STALE',
  severity: 'warning',
  scope: 'plan',
  title: '手で決めた判定が古くなっている',
  summary: '手で決めた判定の後に目標又は実績が変わり、その決定を使わなかったことを知らせます。',
  ok: [{ says: '手で決めた後に変わっていない', plan: {} }],
  ng: [
    {
      says: '54名のときにAと決めたが、実績が51名に変わった',
      plan: { staleDecisions: [{ name: '受講者', letter: 'A', decidedOn: '54名', actual: '51名' }] },
      texts: ['51名'],
    },
  ],
  check({ staleDecisions }) {
    return staleDecisions.map(({ at, name, letter, decidedOn, actual }) => ({
      at,
      text: actual,
      message: `${placeOf(at)}${quote(name)}は実績${quote(decidedOn)}のときに手で${quote(letter)}と決めましたが、今の内容は${quote(actual)}です。古い決定で判定しないよう使わなかったため、もう一度決めるか、判定を書いてください。`,
    }))
  },
}
