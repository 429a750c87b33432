/** 判定 — the letter the rules compute, why, and in which words (DOMAIN.md §3). */
export interface Judgement {
  readonly status: Letter | null
  readonly code: JudgementCode
  readonly notices: readonly Notice[]
  /** 候補 — what the words of a qualitative result suggest; never decides. */
  readonly suggestion: Letter | null
  /** 理由 — one Japanese sentence; names no cells, the caller adds them. */
  readonly sentence: string
}

export type Letter = 'A' | 'B'

export type JudgementCode =
  | 'MET'
  | 'NOT_MET'
  | 'CELL_ERROR'
  | 'PLACEHOLDER'
  | 'NO_TARGET'
  | 'LEGEND_UNKNOWN'
  | 'NOT_DUE'
  | 'PAST_DUE'
  | 'PAST_YEAR'
  | 'NO_ACTUAL'
  | 'PENDING'
  | 'NO_VALUE'
  | 'NOT_DONE'
  | 'QUALITATIVE'
  | 'UNREADABLE'
  | 'AMBIGUOUS'
  | 'UNIT_MISMATCH'
  | 'NO_BASELINE'
  | 'AMBIGUOUS_PERCENT'
  | 'BASIS_MISMATCH'
  | 'DIRECTION_UNSURE'
  | 'TARGET_UNSURE'
  | 'ROUNDED_ACTUAL'
  | 'APPROX_BAND'
  | 'RANGE_EXCEEDED'

export type Notice =
  'EARLY' | 'YEAR_ASSUMED' | 'PROVISIONAL' | 'UNIT_ASSUMED' | 'BASIS_ASSUMED' | 'ROUNDS_TO_TARGET' | 'CONFLICT'

/** 集計 — every indicator counted once; the typed letter before the computed one. */
export interface Counts {
  readonly A: number
  readonly B: number
  readonly undetermined: number
}
