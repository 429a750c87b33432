import type { Judgement, JudgementCode, Letter } from '../model/judgement.ts'

/** まだ判定するものがない — results to come, years to come: the cell stays empty rather than asking a person to decide. */
const NOTHING_YET: ReadonlySet<JudgementCode> = new Set<JudgementCode>([
  'NO_TARGET',
  'NO_ACTUAL',
  'PENDING',
  'NO_VALUE',
  'NOT_DUE',
  'PAST_YEAR',
])

export type StatusWord = Letter | '' | '要確認'

/** 判定の表示 — what a 判定 cell shows, the same word as PLAN.STATUS gives: the person's letter, the computed one, 要確認 or nothing. */
export function statusWord(judgement: Judgement, typed: Letter | null): StatusWord {
  const letter = typed ?? judgement.status
  if (letter !== null) return letter
  return NOTHING_YET.has(judgement.code) ? '' : '要確認'
}

/** How a reason begins where the letter is a person's. */
export const HAND_REASON = '記入された判定'

/** 理由の表示 — the same sentence as PLAN.REASON gives; it says so where a person's letter stands. */
export const reasonText = (judgement: Judgement, typed: Letter | null): string =>
  typed === null ? judgement.sentence : `${HAND_REASON}（${typed}）です。${judgement.sentence}`
