import { isErrorText } from '../../text/result.ts'
import { needsPrior, targetGap } from '../judgement-case.ts'
import type { JudgementRule } from '../outcome.ts'

/** 規則1 — cells that cannot be read. */

export const cellError: JudgementRule = ({ given }) =>
  isErrorText(given.target.text) ||
  given.actual.kind === 'error' ||
  (needsPrior(given.target) && given.prior.kind === 'error')
    ? { code: 'CELL_ERROR' }
    : undefined

/** 「〇〇件以上」 */
export const placeholder: JudgementRule = ({ given }) =>
  targetGap(given.target) === 'placeholder' || given.actual.kind === 'placeholder' ? { code: 'PLACEHOLDER' } : undefined

const GAPS: readonly ReturnType<typeof targetGap>[] = ['blank', 'dash', 'pending']

/** A target still 未定 is none either. */
export const noTarget: JudgementRule = ({ given }) =>
  GAPS.includes(targetGap(given.target)) ? { code: 'NO_TARGET' } : undefined

export const legendUnknown: JudgementRule = ({ given }) =>
  given.foreignScale || given.actual.foreignLetter !== null ? { code: 'LEGEND_UNKNOWN' } : undefined
