import type { JudgementCode, Letter } from '../model/judgement.ts'
import type { JudgementCase } from './judgement-case.ts'
import type { Measurement, Problem } from './measurement.ts'

/** 判定の根拠 — the case with its result measured; what every rule is given. */
export interface Evidence {
  readonly given: JudgementCase
  readonly measured: Measurement | Problem
}

/** 規則の答え — the code a rule decides on; a qualitative result may suggest a letter by a word. */
export interface Outcome {
  readonly code: JudgementCode
  readonly suggestion?: Letter | null
  /** The word that suggests the letter: '策定'. */
  readonly word?: string
}

/** One rule of DOMAIN.md §3: an outcome where it applies, undefined where the next one is to be asked. */
export type JudgementRule = (evidence: Evidence) => Outcome | undefined
