import { encloses } from '../grid/box.ts'
import type { Doubt, SectionFound } from '../model/recognition.ts'
import type { Habit } from './choose-place.ts'
import type { Label } from './find-labels.ts'
import type { Scope } from './find-values.ts'
import type { PlanTextField, Sourced } from './fragment.ts'
import type { IssueBlock } from './issue-blocks.ts'
import { extraName, fieldsOf, isExtra, matchFor, readsOf, sectionsOf, textOf, type FieldRead } from './read-block.ts'

/** 運営方針の本文 — what the plan says once: 目標, 使命, 自己評価 …. */
export interface PlanPart {
  readonly texts: Readonly<Partial<Record<PlanTextField, Sourced<string>>>>
  readonly extra: Readonly<Record<string, Sourced<string>>>
  readonly sections: readonly SectionFound[]
  readonly doubts: readonly Doubt[]
}

const PLAN_TEXTS: readonly PlanTextField[] = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy']
/** 目標 and 使命 inside an issue are words of a table or a sub-heading. */
const SHORT_KEY = 3

/** Labels of the plan's own fields: outside the issues any, inside them longer ones, and a short one that closes the last issue (総括). */
function planLabels(labels: readonly Label[], blocks: readonly IssueBlock[]): readonly Label[] {
  const candidates = labels.flatMap((label) => {
    const match = matchFor(label, 'plan')
    return match ? [{ label, match, block: blocks.findIndex(({ box }) => encloses(box, label.box)) }] : []
  })
  return candidates
    .filter(({ label, match, block }) => {
      if (block < 0) return true
      if (label.matches[0]?.field.scope !== 'plan') return false
      if (match.reading.key.length > SHORT_KEY) return true
      const isOnly = candidates.every((other) => other.label === label || other.match.field.id !== match.field.id)
      return isOnly && block === blocks.length - 1 && isLeftmost(label, labels, blocks[block])
    })
    .map(({ label }) => label)
}

const isLeftmost = ({ box }: Label, labels: readonly Label[], block: IssueBlock | undefined): boolean =>
  block !== undefined && labels.every((other) => !encloses(block.box, other.box) || other.box.left >= box.left)

/** Reads the fields of the plan itself; in an issue's block only longer labels can be the plan's. */
export function planPart(area: Scope, blocks: readonly IssueBlock[], habit: Habit): PlanPart {
  const { board, labels } = area
  const own = planLabels(labels, blocks)
  const reads = fieldsOf(own, { scope: area, habit, level: 'plan' })
  const texts: Partial<Record<PlanTextField, Sourced<string>>> = {}
  const extra: Record<string, Sourced<string>> = {}
  const doubts: Doubt[] = []
  const take = (field: readonly FieldRead[], put: (value: Sourced<string>) => void): void => {
    const { value, doubts: open } = textOf(field, board)
    if (value) put(value)
    doubts.push(...open)
  }
  for (const id of PLAN_TEXTS) take(readsOf(reads, id), (value) => (texts[id] = value))
  for (const { match } of reads) {
    const name = extraName(match.field)
    if (isExtra(match.field) && !extra[name]) take(readsOf(reads, match.field.id), (value) => (extra[name] = value))
  }
  return { texts, extra, doubts, sections: sectionsOf(reads, board, null) }
}
