import type { Severity } from './report.ts'

/** 設定 — what a profile, the pane or the workbook's own settings part may change; every default carries its reason. */
export interface Settings {
  /** 端数処理 — how printed amounts were rounded; half-up is the common practice of budget tables. */
  readonly rounding: 'halfUp' | 'truncate'
  /** 程度の幅（％） — DOMAIN.md §3 rule 8. */
  readonly approximatePercent: number
  /** 程度の幅（件数） — at least this many whole units, so that 5名程度 has a band at all. */
  readonly approximateCount: number
  /** 維持の許容（％） — 0: the same level means the same number; 長与町 prints 10. */
  readonly maintainPercent: number
  /** 維持の向き — where nothing says which way is better. */
  readonly maintainDirection: 'atLeast' | 'atMost'
  /** a～b の向き — how a result above the range is judged; `null` leaves it to a person. */
  readonly rangeAbove: 'A' | 'B' | null
  /** 向きの指定 — indicator name → the direction a person has confirmed. */
  readonly directions: Readonly<Record<string, 'atLeast' | 'atMost'>>
  /** 予算の急増減 — factor at which BUDGET_JUMP fires. */
  readonly budgetJump: number
  /** 段階 — null: planning until any result, letter or 自己評価 is filled. */
  readonly stage: 'planning' | 'evaluation' | null
  readonly minus: '△' | '▲'
  /** 合計の単位 — null: the coarsest unit present. */
  readonly totalUnit: '円' | '千円' | '百万円' | '億円' | null
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

export type SettingsOverrides = { readonly [K in keyof Settings]?: Settings[K] | undefined }

export const DEFAULT_SETTINGS: Settings = {
  rounding: 'halfUp',
  approximatePercent: 10,
  approximateCount: 1,
  maintainPercent: 0,
  maintainDirection: 'atLeast',
  rangeAbove: null,
  directions: {},
  budgetJump: 10,
  stage: null,
  minus: '△',
  totalUnit: null,
  severities: {},
}
