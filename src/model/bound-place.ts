/** 確認済みの場所 — what a person pointed out: this cell is that field. */
export interface BoundPlace {
  /** A field's id in the profile: 'goal', 'challenge', 'extra:現状'. */
  readonly field: string
  /** Index in plan.issues, null for the plan itself. */
  readonly issue: number | null
  readonly sheet: string
  readonly cell: string
}
