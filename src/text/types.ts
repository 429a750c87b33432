/** What text/ reads out of Japanese cell text. Types only: the readers stand in the files named after them. */

export type Unit = string

/** 実績などの値 — a quantity beside the text it was read from; unit as written (NFKC), null when none. */
export interface Reading {
  readonly text: string
  readonly value: number | null
  readonly unit: Unit | null
}

export type Comparison =
  | 'atLeast' //   以上・達成・無印
  | 'atMost' //    以下・以内・位以内
  | 'lessThan' //  未満・下回る
  | 'moreThan' //  超・上回る
  | 'within' //    a～b
  | 'maintain' //  維持 (no number)
  | 'relative' //  前年度以上、前年度比10％増

/** 増減 — which way a relative target goes; `strict` when the same level is not enough (増加 against 以上); `in` null when the text gives no amount. */
export interface Change {
  readonly direction: 'up' | 'down'
  readonly in: 'percent' | 'point' | 'amount' | null
  readonly strict: boolean
  /** 基準の年度 — the fiscal year compared with, where the text names one that is not 前年度 (平成28年度比). */
  readonly since?: number
}

/** 目標 — one target as the rules see it (DESIGN.md "The contract"). */
export interface Target {
  readonly text: string
  readonly fiscalYear: number | null
  readonly deadline: boolean
  readonly comparison: Comparison | null
  readonly value: number | null
  readonly upper: number | null
  readonly unit: Unit | null
  readonly cumulative: boolean
  readonly approximate: boolean
  readonly perYear: boolean
  readonly maintain: boolean
  readonly qualitative: boolean
  readonly unsure: boolean
  readonly candidates: readonly number[]
  readonly change: Change | null
}

/** What the reader of a target may know beside its text. `unit`: the 単位 column; `name`: the 指標名 column. */
export interface TargetContext {
  readonly planYear?: number
  readonly name?: string
  readonly unit?: string
  /** 上の行の目標 — a bare number takes its comparison, and its unit where none is written. */
  readonly above?: Target
  /** 少ないほどよい語 — the profile's words beside those of less-is-better.ts. */
  readonly lessIsBetter?: readonly string[]
  /** 向き — what a person or a profile said of names: more or fewer is better; settles a bare number. */
  readonly directions?: Readonly<Record<string, 'up' | 'down'>>
}

export type MoneyUnit = '円' | '千円' | '万円' | '百万円' | '億円'

export type MoneyCode = 'OK' | 'NO_VALUE' | 'PENDING' | 'UNIT_MISSING' | 'UNREADABLE'

/** 金額 — yen exact; `stepYen` the place of the last named unit (6千9百万円 → 1,000,000). */
export interface Money {
  readonly text: string
  readonly yen: number | null
  readonly stepYen: number | null
  readonly approximate: boolean
  readonly code: MoneyCode
}
