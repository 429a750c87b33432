import type { Doubt } from '../model/recognition.ts'
import { keyOf } from '../text/width.ts'
import type { Sourced } from './fragment.ts'

/** 一致した値 — what several fragments say of one field, or the doubt between them. */
export interface Agreed<T> {
  readonly value: Sourced<T> | undefined
  readonly open: readonly Doubt[]
}

/** The value that all fragments agree on; the more trusted one where they do not and one is clearly better. */
export function agreed<T>(values: readonly (Sourced<T> | null | undefined)[], field: string, title: string): Agreed<T> {
  const given = values.flatMap((value) => (value ? [value] : []))
  const trust = Math.max(0, ...given.map(({ confidence }) => confidence))
  const best = given.filter(({ confidence }) => trust - confidence < CLEARLY)
  const [first] = best
  if (!first || best.every(({ value }) => sameText(value, first.value))) return { value: first, open: [] }
  const related = best.slice(1).map(({ at }) => at)
  const detail = `${String(best.length)}か所に異なる内容があります`
  return {
    value: undefined,
    open: [{ code: 'AMBIGUOUS_PLACE', field, title, at: first.at, related, text: textOf(first.value), detail }],
  }
}

const CLEARLY = 0.15

/** A value's words, for comparing and quoting. */
export const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value))
/** Equal but for widths and white space. */
export const sameText = (a: unknown, b: unknown): boolean => keyOf(textOf(a)) === keyOf(textOf(b))
