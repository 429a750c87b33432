import type { Judgement, Letter } from '../model/judgement.ts'
import type { Target } from '../text/types.ts'
import { basisMismatch, directionUnsure, targetUnsure } from './judge-rules/basis.ts'
import { cellError, legendUnknown, noTarget, placeholder } from './judge-rules/cells.ts'
import { approximateBand, met, range, roundedActual } from './judge-rules/comparison.ts'
import { noActual, notDone, noValue, pending } from './judge-rules/missing.ts'
import { notDue, past } from './judge-rules/time.ts'
import { ambiguousPercent, noBaseline, unitMismatch } from './judge-rules/units.ts'
import { ambiguous, qualitative, unreadable } from './judge-rules/wording.ts'
import { makeCase, type JudgementContext, type ValueCell } from './judgement-case.ts'
import { measure } from './measure.ts'
import { noticesOf } from './notices.ts'
import type { Evidence, JudgementRule, Outcome } from './outcome.ts'
import { sentenceOf } from './sentence.ts'

/** DOMAIN.md §3, in its order: the first rule that applies decides. */
const CELLS: readonly JudgementRule[] = [cellError, placeholder, noTarget, legendUnknown] // 1
const TIME: readonly JudgementRule[] = [notDue, past] // 2
const RESULT: readonly JudgementRule[] = [
  ...[noActual, pending, noValue, notDone], // 3
  ...[qualitative, unreadable, ambiguous], // 4
  ...[unitMismatch, ambiguousPercent, noBaseline], // 5
  ...[basisMismatch, directionUnsure, targetUnsure], // 6
  ...[roundedActual, range, met, approximateBand], // 7–9; what is left is NOT_MET
]
const ALL: readonly JudgementRule[] = [...CELLS, ...TIME, ...RESULT]

/** 達成状況 — judges a result against its target; without a letter wherever a rule says that a person must decide. */
export function judgeTarget(target: Target, actual: ValueCell, prior: ValueCell, context: JudgementContext): Judgement {
  return judgementOf(assess(target, actual, prior, context))
}

/** The same of rules that have been asked already: for a letter beside its 達成率. */
export function judgementOf({ evidence, outcome }: Assessment): Judgement {
  const notices = noticesOf(evidence, outcome, isEarly(evidence, outcome))
  return {
    status: letterOf(outcome),
    code: outcome.code,
    notices,
    suggestion: outcome.suggestion ?? null,
    sentence: sentenceOf(evidence, outcome, notices),
  }
}

/** What the rules were given, and what the first that applies has said. */
export interface Assessment {
  readonly evidence: Evidence
  readonly outcome: Outcome
}

/** 判定の過程 — measures the result and asks the rules, for the letter and for the 達成率. */
export function assess(target: Target, actual: ValueCell, prior: ValueCell, context: JudgementContext): Assessment {
  const given = makeCase(target, actual, prior, context)
  const evidence: Evidence = { given, measured: measure(given) }
  return { evidence, outcome: firstOf(ALL, evidence) }
}

function firstOf(rules: readonly JudgementRule[], evidence: Evidence): Outcome {
  for (const rule of rules) {
    const outcome = rule(evidence)
    if (outcome) return outcome
  }
  // 7: measured, and on the wrong side of the target.
  return { code: 'NOT_MET' }
}

/** 達成と未達成 — the two codes that carry a letter. */
const letterOf = ({ code }: Outcome): Letter | null => (code === 'MET' ? 'A' : code === 'NOT_MET' ? 'B' : null)

/** 期限前の到達 — a deadline still ahead whose target the result already meets. */
const isEarly = (evidence: Evidence, outcome: Outcome): boolean =>
  outcome.code === 'NOT_DUE' && evidence.given.target.deadline && letterOf(firstOf(RESULT, evidence)) === 'A'
