import type { Issue } from '../../model/plan.ts'
import { keyOf } from '../../text/width.ts'

const DIGITS = /\d+/gu

/** 番号の照合 — '経営課題１' and '経営課題1' are one number, '経営課題1-(1)' and '経営課題1-(2)' two; null without a number. */
export function numberKey(issue: Issue): string | null {
  if (issue.number === null) return null
  const groups = keyOf(issue.label).match(DIGITS)?.map(Number) ?? []
  return groups.length > 1 && groups.includes(issue.number) ? groups.join('-') : String(issue.number)
}
