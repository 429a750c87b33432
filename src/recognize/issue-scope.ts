import type { Box } from '../grid/box.ts'
import type { Profile } from '../model/profile.ts'
import type { Habit } from './choose-place.ts'
import type { Scope } from './find-values.ts'

/** 経営課題を読む文脈 — what all blocks of a plan share. */
export interface IssueScope extends Omit<Scope, 'bounds'> {
  readonly profile: Profile
  readonly habit: Habit
  readonly planYear: number | null
  /** The year that bare numbers are read by: the plan's, or the likeliest where no title says it. */
  readonly readingYear: number
  /** Areas that the table reader takes. */
  readonly tables: readonly Box[]
}
