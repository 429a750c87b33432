import type { Issue } from '../model/plan.ts'
import { printNumber } from './print-year.ts'

const BARE_NUMBER = /^[\d\s.．-]*$/u // '1', ''

/** 経営課題の表記 — a label that is a bare number (of a table's column) is printed as the form prints it; others as the user does. */
export function issueLabel(issue: Pick<Issue, 'label' | 'number'>): string {
  const isBare = BARE_NUMBER.test(issue.label.normalize('NFKC'))
  if (!isBare || (issue.number === null && issue.label !== '')) return issue.label
  return issue.number === null ? '' : `経営課題${printNumber(issue.number)}`
}
