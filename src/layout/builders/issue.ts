import type { FieldId } from '../../model/profile.ts'
import type { Issue } from '../../model/plan.ts'
import { gap, type DraftRow } from '../draft.ts'
import { concat, constant, type Expression } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { fieldOf, labelOf } from '../labels.ts'
import { fieldText } from '../field-text.ts'
import { partReference } from '../quantity-expression.ts'
import { issueLabel } from '../issue-label.ts'
import { plainText } from '../text-source.ts'
import { isTableRow } from '../indicator-source.ts'
import { achievementRows } from './achievement.ts'
import { actionRows, isAction } from './action.ts'
import { issueBand } from './band.ts'
import { budgetLines } from './budget-line.ts'
import { indicatorTable } from './indicator-table.ts'
import { indicatorList } from './indicator-list.ts'
import { labelledBlock } from './labelled-block.ts'

/** 経営課題 — title band, amounts, then the profile's fields in its own order, the achievement table behind the indicators. */
export function issueRows(form: Form, issue: Issue, index: number): readonly DraftRow[] {
  const title = issueTitle(form, issue, index)
  const fields = issueFields(form, issue).flatMap((id) => fieldRows(form, issue, index, id))
  return [issueBand(form, title, null), ...budgetLines(form, issue), ...fields, gap(10)]
}

function indicatorRows(form: Form, issue: Issue, index: number): readonly DraftRow[] {
  const isTable = issue.indicators.length > 0 && issue.indicators.every(isTableRow)
  const prose = isTable ? [] : achievementRows(form, issue, index)
  return [
    ...indicatorList(form, issue, index, labelOf(form.profile, 'indicators', null)),
    ...prose,
    ...indicatorTable(form, issue, index),
  ]
}

const DEFAULT_FIELDS: readonly FieldId[] = ['challenge', 'strategies', 'indicators']

/** The profile's fields of an issue that print here: those it requires, and all that are filled; what it does not know comes last. */
function issueFields(form: Form, issue: Issue): readonly FieldId[] {
  const known = form.profile.fields.filter((field) => field.scope === 'issue').map((field) => field.id)
  const order = [...known, ...DEFAULT_FIELDS, ...Object.keys(issue.extra).map((key): FieldId => `extra:${key}`)]
  const prints = (id: FieldId): boolean =>
    isPrinted(id) && (isFilled(issue, id) || (DEFAULT_FIELDS.includes(id) && fieldOf(form.profile, id) !== undefined))
  return order.filter((id, place) => order.indexOf(id) === place && prints(id))
}

const isPrinted = (id: FieldId): boolean => DEFAULT_FIELDS.includes(id) || id.startsWith('extra:')

function isFilled(issue: Issue, id: FieldId): boolean {
  if (id === 'challenge') return issue.challenge !== null
  if (id === 'strategies') return issue.strategies.length > 0
  if (id === 'indicators') return issue.indicators.length > 0
  return issue.extra[id.slice('extra:'.length)] !== undefined
}

function fieldRows(form: Form, issue: Issue, index: number, id: FieldId): readonly DraftRow[] {
  const key = id.slice('extra:'.length)
  if (id === 'indicators') return indicatorRows(form, issue, index)
  if (id.startsWith('extra:') && isAction(form, key)) return actionRows(form, issue, key)
  return labelledBlock(form, labelOf(form.profile, id, null), issueText(form, issue, index, id))
}

function issueText(form: Form, issue: Issue, index: number, id: FieldId) {
  const path = `issues.${String(index)}`
  if (id === 'challenge') return fieldText(form, `${path}.challenge`, issue.challenge)
  if (id === 'strategies') {
    const text = fieldText(form, `${path}.strategies`, issue.strategies.join('\n'))
    return text.linked ? text : plainText(issue.strategies.map((strategy) => `・ ${strategy}`).join('\n'))
  }
  const key = id.slice('extra:'.length)
  return fieldText(form, `${path}.extra.${key}`, issue.extra[key] ?? null)
}

/** 経営課題１　… */
function issueTitle(form: Form, issue: Issue, index: number): Expression {
  const label = issueLabel(issue)
  const at = form.source.recognized.provenance[`issues.${String(index)}.title`]?.at ?? issue.at
  const text = label === '' ? issue.title : `${label}　${issue.title}`
  if (!at) return constant(text)
  const raw = form.sources.textAt(at)
  if (raw === text) return partReference(form, at, text)
  const title = partReference(form, at, issue.title)
  return title.formula === null || label === '' ? constant(text) : concat([constant(`${label}　`), title])
}
