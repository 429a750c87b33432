import type { TextAmount } from '../prose/read-budget-text.ts'
import type { LabelMatch } from '../label-book.ts'
import type { TitleText } from '../read-title.ts'
import type { IssueHeading } from '../table/issue-heading.ts'

/** Lines from `from` to `to`, indexes in the list of lines, both included. */
interface Span {
  readonly from: number
  readonly to: number
}

/** An amount and the index of its line. */
export interface LineAmount {
  readonly amount: TextAmount
  readonly line: number
}

export interface TitleMark extends Span {
  readonly kind: 'title'
  readonly title: TitleText
}

export interface HeadMark extends Span {
  readonly kind: 'head'
  readonly name: string
}

export interface IssueMark extends Span {
  readonly kind: 'issue'
  readonly heading: IssueHeading
}

export interface BudgetMark extends Span {
  readonly kind: 'budget'
  readonly amounts: readonly LineAmount[]
}

export interface LabelMark extends Span {
  readonly kind: 'label'
  readonly match: LabelMatch
  /** What follows the label on its own line: 「【課題認識】人口の減少により…」. */
  readonly rest: string
  /** 実績と前年度実績 — one heading line names both columns. */
  readonly both: boolean
}

/** 目印 — a place in the text that is no value itself but says what stands around it. */
export type Mark = TitleMark | HeadMark | IssueMark | BudgetMark | LabelMark

/** 経営課題の目印 — marks that stand in each issue anew. */
export const isIssueMark = (mark: Mark): boolean =>
  mark.kind === 'issue' || mark.kind === 'budget' || (mark.kind === 'label' && mark.match.field.scope !== 'plan')

/** What a mark stands for in its issue; extras may repeat. */
export const kindOf = (mark: Mark): string =>
  mark.kind === 'label' ? (mark.match.field.type === 'amount' ? 'budget' : mark.match.field.id) : mark.kind
