import type { SectionFound } from '../../model/recognition.ts'
import type { FieldDefinition } from '../../model/profile.ts'
import type { PlanContext } from '../rule.ts'
import { issueName } from './issue-parts.ts'

/** 必要な項目 — a section that the profile requires at this stage, joined over the sheets of the plan. */
export interface RequiredSection extends SectionFound {
  /** 「経営課題１の課題認識」 */
  readonly name: string
  readonly required: FieldDefinition['required']
}

/** These have their own rules. */
const OWN_RULES: ReadonlySet<string> = new Set(['head', 'department', 'fiscalYear'])

/** The sections that must be there now; one found on any sheet of a divided plan is found. */
export function requiredSections(context: PlanContext): readonly RequiredSection[] {
  const joined = new Map<string, SectionFound>()
  for (const section of context.recognized.sections) {
    const key = `${section.field} ${String(section.issue)}`
    const known = joined.get(key)
    joined.set(key, known ? join(known, section) : section)
  }
  return [...joined.values()].flatMap((section) => {
    const required = requirementOf(context, section)
    return required === 'never' ? [] : [{ ...section, required, name: nameOf(context, section) }]
  })
}

const join = (a: SectionFound, b: SectionFound): SectionFound => ({
  ...a,
  labelAt: a.labelAt ?? b.labelAt,
  filled: a.filled || b.filled,
})

function requirementOf({ recognized, stage }: PlanContext, { field }: SectionFound): FieldDefinition['required'] {
  const required = recognized.profile.fields.find(({ id }) => id === field)?.required ?? 'never'
  if (OWN_RULES.has(field)) return 'never'
  return required === 'evaluation' && stage === 'planning' ? 'never' : required
}

function nameOf({ plan }: PlanContext, { issue, title }: SectionFound): string {
  const owner = issue === null ? undefined : plan.issues[issue]
  return owner ? `${issueName(owner)}の${title}` : title
}
