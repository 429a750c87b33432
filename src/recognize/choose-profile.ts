import type { Profile } from '../model/profile.ts'
import type { Board } from './board.ts'
import type { LabelBook } from './label-book.ts'
import { planSheet, type PlanSheet } from './plan-sheet.ts'

/** 様式の当てはめ — a sheet under the profile that explains it best, and how well. */
export interface ProfiledSheet {
  readonly sheet: PlanSheet
  readonly profile: Profile
  /** Distinct fields whose labels stand on the sheet. */
  readonly fields: number
  readonly evidence: number
}

/** A required field that is not there speaks against a form half as much as one that is there speaks for it. */
export const ABSENT = 0.5

/** Tries every profile on a sheet; the first of equals is taken, so that a caller's own profile goes before the built-in ones. */
export function bestProfile(board: Board, books: readonly LabelBook[]): ProfiledSheet | undefined {
  return books
    .map((book) => profiled(board, book))
    .reduce<ProfiledSheet | undefined>(
      (best, next) => (best === undefined || next.evidence > best.evidence ? next : best),
      undefined,
    )
}

function profiled(board: Board, book: LabelBook): ProfiledSheet {
  const sheet = planSheet(board, book)
  const { profile } = book
  const found = new Map<string, number>()
  for (const { matches } of sheet.labels) {
    for (const { field, score } of matches) {
      if (field.type === 'heading' && field.id !== 'issueStart') continue
      found.set(field.id, Math.max(found.get(field.id) ?? 0, score))
    }
  }
  const present = [...found.values()].reduce((sum, score) => sum + score, 0)
  return { sheet, profile, fields: found.size, evidence: present - absentFields(profile, found) * ABSENT }
}

/** Required fields that are not there; a sheet of one issue is not blamed for the fields of the plan, nor a cover for those of issues. */
export function absentFields({ fields }: Profile, found: { has(id: string): boolean }): number {
  const speaks = fields.filter((field) => field.scope !== 'plan' || field.required !== 'never')
  const present = new Set(speaks.filter(({ id }) => found.has(id)).map(({ scope }) => scope))
  const required = fields.filter((field) => field.required === 'always')
  return required.filter(({ id, scope }) => !found.has(id) && (present.size === 0 || present.has(scope))).length
}
