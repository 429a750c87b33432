import type { FieldDefinition, FieldType, Relation } from '../model/profile.ts'
import { label } from './label.ts'

/** 値の位置 — where office forms put a value, best first: beside the label, under it, behind it in the same cell. */
const AROUND: readonly Relation[] = ['right', 'below', 'same-cell']

type FieldParts = Pick<FieldDefinition, 'id' | 'title'> & {
  readonly texts: readonly string[]
  readonly type?: FieldType
} & Partial<Pick<FieldDefinition, 'find' | 'required'>> &
  Partial<Pick<FieldDefinition['label'], 'pattern' | 'fuzzy' | 'tail' | 'join'>>

const fieldOf =
  (scope: FieldDefinition['scope']) =>
  ({ id, title, texts, type = 'text', find = AROUND, required = 'never', ...rest }: FieldParts): FieldDefinition => ({
    id,
    title,
    scope,
    type,
    label: label(texts, rest),
    find,
    required,
  })

/** 運営方針に一つの項目 */
export const planField = fieldOf('plan')
/** 経営課題ごとの項目 */
export const issueField = fieldOf('issue')
/** 具体的取組ごとの項目 */
export const actionField = fieldOf('action')
