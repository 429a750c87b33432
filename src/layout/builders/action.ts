import type { FieldDefinition } from '../../model/profile.ts'
import type { Issue } from '../../model/plan.ts'
import { keyOf } from '../../text/width.ts'
import type { DraftRow } from '../draft.ts'
import { constant } from '../expression.ts'
import type { Form } from '../form-source.ts'
import { plainText } from '../text-source.ts'
import { actionBand } from './band.ts'
import { labelledBlock } from './labelled-block.ts'

/** 具体的取組 — an action below an issue, as profiles with such a level have it: its number and title as a band, its text under the level's first label. */
export function actionRows(form: Form, issue: Issue, key: string): readonly DraftRow[] {
  const [title = '', ...rest] = (issue.extra[key] ?? '').split('\n')
  const band = actionBand(form, constant(`${key}　${title}`), key)
  const label = actionText(form)?.label.texts[0]
  if (rest.length === 0 || label === undefined) return [band]
  return [band, ...labelledBlock(form, label, plainText(rest.join('\n')))]
}

/** Whether this key of `extra` is an action's (具体的取組1-1-1). */
export function isAction(form: Form, key: string): boolean {
  const pattern = form.profile.fields.find((field) => field.id === 'actionStart')?.label.pattern ?? null
  return pattern !== null && new RegExp(pattern, 'u').test(keyOf(key))
}

const actionText = (form: Form): FieldDefinition | undefined =>
  form.profile.fields.find((field) => field.scope === 'action' && field.type === 'text')
