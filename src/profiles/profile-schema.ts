import * as z from 'zod/mini'

/*
 * 様式定義の JSON の形 — the one description of a profile file: parse-profile.ts checks against it, docs/profile.schema.json is made from it.
 * A file may name a profile it starts from (`extends`) and then says only what differs; fields are matched by id and scope, table columns by id.
 */

const text = z.string().check(z.minLength(1))
const texts = z.array(text)
const relation = z.enum(['same-cell', 'right', 'below', 'left', 'above'])
const FIELD_IDS = [
  'head',
  'department',
  'fiscalYear',
  'goal',
  'mission',
  'basicPolicy',
  'selfEvaluation',
  'futurePolicy',
  'issueStart',
  'budget',
  'settled',
  'budgeted',
  'challenge',
  'strategies',
  'indicators',
  'indicatorName',
  'results',
  'prior',
  'status',
  'actionStart',
  'heading',
] as const
const COLUMN_IDS = [
  'number',
  'issue',
  'strategy',
  'name',
  'unit',
  'year',
  'target',
  'actual',
  'prior',
  'baseline',
  'status',
  'owner',
  'settled',
  'budgeted',
  'rate',
  'note',
] as const
const extraId = z.templateLiteral(['extra:', text])
const severity = z.enum(['error', 'warning', 'info', 'off'])

const labelSchema = z.strictObject({
  texts: z.optional(texts),
  pattern: z.optional(z.nullable(z.string())),
  fuzzy: z.optional(z.literal([0, 1, 2])),
  tail: z.optional(z.boolean()),
  join: z.optional(z.boolean()),
})

const fieldSchema = z.strictObject({
  id: z.union([z.enum(FIELD_IDS), extraId]),
  title: z.optional(text),
  scope: z.optional(z.enum(['plan', 'issue', 'action'])),
  type: z.optional(z.enum(['text', 'bullets', 'indicators', 'results', 'amount', 'person', 'year', 'heading'])),
  label: z.optional(labelSchema),
  find: z.optional(z.array(relation)),
  required: z.optional(z.enum(['always', 'evaluation', 'never'])),
})

const columnSchema = z.strictObject({ id: z.union([z.enum(COLUMN_IDS), extraId]), texts })

const tableSchema = z.strictObject({
  columns: z.optional(z.array(columnSchema)),
  headerRows: z.optional(z.int().check(z.gte(1), z.lte(10))),
  totalWords: z.optional(texts),
  endWords: z.optional(texts),
})

const sheetWordsSchema = z.strictObject({
  guide: z.optional(texts),
  summary: z.optional(texts),
  data: z.optional(texts),
  old: z.optional(texts),
})

const settingsSchema = z.strictObject({
  rounding: z.optional(z.enum(['halfUp', 'truncate'])),
  approximatePercent: z.optional(z.number().check(z.gte(0))),
  approximateCount: z.optional(z.number().check(z.gte(0))),
  maintainPercent: z.optional(z.number().check(z.gte(0))),
  maintainDirection: z.optional(z.enum(['atLeast', 'atMost'])),
  rangeAbove: z.optional(z.nullable(z.enum(['A', 'B']))),
  directions: z.optional(z.record(z.string(), z.enum(['atLeast', 'atMost']))),
  budgetJump: z.optional(z.number().check(z.gt(1))),
  stage: z.optional(z.nullable(z.enum(['planning', 'evaluation']))),
  minus: z.optional(z.enum(['△', '▲'])),
  totalUnit: z.optional(z.nullable(z.enum(['円', '千円', '百万円', '億円']))),
  severities: z.optional(z.record(z.string(), severity)),
})

/** A profile file: everything but `schema` and `id` may be left out when it extends another. */
export const profileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal(1),
  id: text,
  extends: z.optional(text),
  title: z.optional(text),
  municipality: z.optional(z.nullable(text)),
  version: z.optional(text),
  titleWords: z.optional(z.array(text).check(z.minLength(1))),
  departmentEndings: z.optional(texts),
  sheetWords: z.optional(sheetWordsSchema),
  fields: z.optional(z.array(fieldSchema)),
  indicatorTable: z.optional(tableSchema),
  budgetTable: z.optional(tableSchema),
  scale: z.optional(z.strictObject({ A: z.optional(texts), B: z.optional(texts), foreign: z.optional(texts) })),
  words: z.optional(z.strictObject({ lessIsBetter: z.optional(texts), unitSynonyms: z.optional(z.array(texts)) })),
  confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
  settings: z.optional(settingsSchema),
  severities: z.optional(z.record(z.string(), severity)),
  page: z.optional(
    z.strictObject({
      paper: z.optional(z.enum(['A4', 'A3'])),
      orientation: z.optional(z.enum(['portrait', 'landscape'])),
      font: z.optional(text),
    }),
  ),
})

export type ProfileFile = z.infer<typeof profileSchema>
