import type { Letter } from '../../model/judgement.ts'
import type { Scale } from '../../model/profile.ts'
import type { Reading, Target } from '../../text/types.ts'

/** 実績・前年度実績 — which column of results a cell is. */
export type ResultKind = 'actual' | 'prior'

/** What a result is matched by; ProseIndicator and DraftIndicator both have it. */
export interface NamedIndicator {
  readonly strategy: string | null
  readonly name: string
  readonly target: Target
}

export interface ResultContext {
  readonly kind: ResultKind
  readonly planYear: number
  readonly scale: Scale
}

/** 実績の一行 — the result of one indicator as typed. */
export interface ResultLine {
  /** The value's own words, name and letter off; '' where only a letter stands. */
  readonly raw: string
  /** Where a letter would be appended: counted from 0 in the cell's text as typed. */
  readonly line: number
  readonly typed: Letter | null
  readonly foreignLetter: string | null
  /** null where no value stands; its `value` null where the words hold no number or several. */
  readonly reading: Reading | null
}

/** A result that no indicator was given, and why. */
export interface ResultDoubt {
  readonly code: 'AMBIGUOUS_PLACE' | 'LOW_CONFIDENCE'
  readonly line: number
  readonly text: string
  readonly detail: string
}

export interface MatchedResults {
  /** One for each indicator given, in their order; null where the cell says nothing of it. */
  readonly results: readonly (ResultLine | null)[]
  readonly doubts: readonly ResultDoubt[]
}
