import type Big from 'big.js'
import type { JudgementCode } from '../model/judgement.ts'
import type { ChosenNumber, Wanted } from './choose-number.ts'
import type { Side } from './compare.ts'
import type { JudgementCase } from './judgement-case.ts'

/** 比較の材料 — the result in the target's unit, and the number it is held against. */
export interface Measurement {
  readonly problem: null
  readonly chosen: ChosenNumber
  /** 前年度実績 — the number the goal was made of; null where it was not needed. */
  readonly prior: ChosenNumber | null
  /** The result as compared; for a reported change its signed amount. */
  readonly actual: Big
  readonly actualStep: Big
  readonly side: Side | 'within' | null
  readonly goal: Big | null
  readonly goalStep: Big
  readonly upper: Big | null
  /** What 程度 takes its ten per cent of: the target, or the change asked for. */
  readonly bandBase: Big
  /** How the goal came about: the target's own number, last year's, or the change itself. */
  readonly via: 'target' | 'prior' | 'change'
  readonly unit: string | null
}

/** Why no measurement could be made; the code says which rule it falls under. */
export interface Problem {
  readonly problem: Extract<
    JudgementCode,
    'UNREADABLE' | 'AMBIGUOUS' | 'UNIT_MISMATCH' | 'AMBIGUOUS_PERCENT' | 'NO_BASELINE'
  >
}

/** Under which code a choice that failed is reported. */
export const PROBLEMS = {
  unreadable: 'UNREADABLE',
  ambiguous: 'AMBIGUOUS',
  unitMismatch: 'UNIT_MISMATCH',
  ambiguousPercent: 'AMBIGUOUS_PERCENT',
} as const

/** The result that is looked for, in a unit. */
export function wantedBy(given: JudgementCase, unit: string | null): Wanted {
  const { target, planYear } = given
  return {
    unit,
    column: given.unit,
    cumulative: target.cumulative,
    perYear: target.perYear,
    year: planYear ?? (target.deadline ? null : target.fiscalYear),
    words: given.ownWords,
    synonyms: given.words.unitSynonyms,
  }
}

/** 維持の許容 — a level to be kept may be missed by the setting's per cent. */
export function loosened(level: Big, given: JudgementCase): Big {
  const slack = level.abs().times(given.settings.maintainPercent).div(100)
  return given.comparison === 'atMost' ? level.plus(slack) : level.minus(slack)
}
