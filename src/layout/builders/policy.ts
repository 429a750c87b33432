import type { FieldId } from '../../model/profile.ts'
import type { Plan } from '../../model/plan.ts'
import { gap, type DraftRow } from '../draft.ts'
import { fieldText } from '../field-text.ts'
import type { Form } from '../form-source.ts'
import { POLICY_BAND, fieldOf, labelOf } from '../labels.ts'
import { sectionBand } from './band.ts'
import { labelledBlock } from './labelled-block.ts'

type PlanText = 'goal' | 'mission' | 'basicPolicy' | 'selfEvaluation' | 'futurePolicy'

const POLICY: readonly PlanText[] = ['goal', 'mission', 'basicPolicy']
const TAIL: readonly PlanText[] = ['selfEvaluation', 'futurePolicy']

/** 目標・使命・基本的な考え方 — under their band. */
export function policyRows(form: Form): readonly DraftRow[] {
  const blocks = [...POLICY, ...extraFields(form.plan)].flatMap((id) => planBlock(form, id))
  return blocks.length === 0 ? [] : [sectionBand(form, POLICY_BAND), ...blocks, gap(10)]
}

/** 自己評価・今後の方針 — the end of the form; empty boxes at the planning stage. */
export function tailRows(form: Form): readonly DraftRow[] {
  const [first = [], ...others] = TAIL.map((id) => planBlock(form, id))
  return [
    ...first.map((row, index) => (index === first.length - 1 ? { ...row, keepWithNext: true } : row)),
    ...others.flat(),
  ]
}

const extraFields = (plan: Plan): readonly FieldId[] => Object.keys(plan.extra).map((key): FieldId => `extra:${key}`)

function planBlock(form: Form, id: FieldId): readonly DraftRow[] {
  const { plan } = form
  const isExtra = id.startsWith('extra:')
  const key = id.slice('extra:'.length)
  const read = isExtra ? (plan.extra[key] ?? null) : plan[id as PlanText]
  if (read === null && fieldOf(form.profile, id) === undefined) return []
  const path = isExtra ? `extra.${key}` : id
  return labelledBlock(form, labelOf(form.profile, id, plan.fiscalYear), fieldText(form, path, read))
}
