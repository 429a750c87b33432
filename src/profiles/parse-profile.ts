import type * as z from 'zod/mini'
import type { ColumnDefinition, FieldDefinition, Profile, TableDefinition } from '../model/profile.ts'
import { indicatorTable } from './indicator-table.ts'
import { PROFILES } from './index.ts'
import { label } from './label.ts'
import { profileSchema, type ProfileFile } from './profile-schema.ts'

type FieldFile = NonNullable<ProfileFile['fields']>[number]
type TableFile = NonNullable<ProfileFile['indicatorTable']>

/** 様式定義の読込み — checks a profile's JSON and completes it from the profile it `extends`; a fault is one Error that names every place and reason. */
export function parseProfile(json: unknown): Profile {
  const parsed = profileSchema.safeParse(json)
  if (!parsed.success) throw new Error(faultsOf(parsed.error.issues))
  const file = parsed.data
  const base = baseOf(file)
  const profile = overridden(base, file)
  checkPatterns(profile)
  return profile
}

/** Where nothing is extended, the flat table's profile gives words and tables, and no field is inherited. */
function baseOf(file: ProfileFile): Profile {
  if (file.extends === undefined) return { ...indicatorTable, fields: [], title: file.id, version: '1.0.0' }
  const base = PROFILES.find(({ id }) => id === file.extends)
  if (base) return base
  const known = PROFILES.map(({ id }) => id).join('、')
  throw new Error(fault('extends', `様式定義「${file.extends}」がありません。使えるのは ${known} です`))
}

function overridden(base: Profile, file: ProfileFile): Profile {
  return {
    ...base,
    ...given({
      title: file.title,
      municipality: file.municipality,
      version: file.version,
      titleWords: file.titleWords,
    }),
    ...given({ departmentEndings: file.departmentEndings, confidence: file.confidence }),
    schema: 1,
    id: file.id,
    sheetWords: { ...base.sheetWords, ...given(file.sheetWords ?? {}) },
    fields: mergedFields(base.fields, file.fields ?? []),
    indicatorTable: mergedTable(base.indicatorTable, file.indicatorTable),
    budgetTable: mergedTable(base.budgetTable, file.budgetTable),
    scale: { ...base.scale, ...given(file.scale ?? {}) },
    words: { ...base.words, ...given(file.words ?? {}) },
    settings: { ...base.settings, ...given(file.settings ?? {}) },
    severities: { ...base.severities, ...file.severities },
    page: { ...base.page, ...given(file.page ?? {}) },
  }
}

/** Only what the file says: a key that is absent must not blank the base's. */
const given = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Fields keep the base's order; one of the same id and scope is overridden in place, a new one goes to the end. */
function mergedFields(base: readonly FieldDefinition[], file: readonly FieldFile[]): readonly FieldDefinition[] {
  const same = (a: { id: string; scope?: string | undefined }, b: FieldDefinition): boolean =>
    a.id === b.id && (a.scope === undefined || a.scope === b.scope) && b.id !== 'heading'
  const changed = base.map((field) => {
    const own = file.find((entry) => same(entry, field))
    return own ? withField(field, own) : field
  })
  const added = file.filter((entry) => !base.some((field) => same(entry, field)))
  return [...changed, ...added.map((entry) => withField(emptyField(entry), entry))]
}

const withField = (field: FieldDefinition, own: FieldFile): FieldDefinition => ({
  ...field,
  ...given({ title: own.title, scope: own.scope, type: own.type, find: own.find, required: own.required }),
  id: own.id,
  label: { ...field.label, ...given(own.label ?? {}) },
})

const emptyField = (own: FieldFile): FieldDefinition => ({
  id: own.id,
  title: own.title ?? own.label?.texts?.[0] ?? own.id,
  scope: 'plan',
  type: 'text',
  label: label([]),
  find: ['right', 'below', 'same-cell'],
  required: 'never',
})

function mergedTable(base: TableDefinition, file: TableFile | undefined): TableDefinition {
  if (!file) return base
  const { columns, ...rest } = file
  return { ...base, ...given(rest), columns: mergedColumns(base.columns, columns ?? []) }
}

function mergedColumns(
  base: readonly ColumnDefinition[],
  file: readonly ColumnDefinition[],
): readonly ColumnDefinition[] {
  const changed = base.map((column) => file.find(({ id }) => id === column.id) ?? column)
  return [...changed, ...file.filter(({ id }) => !base.some((column) => column.id === id))]
}

function checkPatterns(profile: Profile): void {
  profile.fields.forEach((field, index) => {
    if (field.label.pattern === null) return
    try {
      new RegExp(field.label.pattern, 'u')
    } catch {
      throw new Error(fault(`fields.${index}.label.pattern`, `「${field.label.pattern}」は正規表現として読めません`))
    }
  })
}

const fault = (path: string, reason: string): string =>
  `様式定義に誤りがあるため、この様式では読み取れません。${path}：${reason}。docs/profile.md の例に合わせて直してください。`

const faultsOf = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map((issue) => fault(pathOf(issue.path), reasonOf(issue))).join('\n')

const pathOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? '（全体）' : path.map(String).join('.'))

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: '一覧（配列）',
  boolean: 'true か false',
  int: '整数',
  number: '数',
  object: '項目の組（オブジェクト）',
  record: '項目の組（オブジェクト）',
  string: '文字列',
}

/** Why zod refused, in Japanese; messages of zod itself are English. */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${TYPE_NAMES[issue.expected] ?? issue.expected}で書いてください`
    case 'invalid_value':
      return `${issue.values.map((value) => `「${String(value)}」`).join('、')}のどれかで書いてください`
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `「${key}」`).join('、')}という項目はありません`
    case 'too_small':
      return `${String(issue.minimum)}${issue.origin === 'string' ? '文字' : ''}以上で書いてください`
    case 'too_big':
      return `${String(issue.maximum)}以下で書いてください`
    default:
      return '決められた書き方ではありません'
  }
}
