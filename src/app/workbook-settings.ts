import * as z from 'zod/mini'
import type { BoundPlace } from '../model/bound-place.ts'
import type { SettingsOverrides } from '../model/settings.ts'

/** 手での決定 — a letter a person decided, tied to the indicator and to the result it was decided on. */
export interface HandDecision {
  readonly issue: string
  readonly name: string
  readonly fiscalYear: number | null
  readonly target: string
  readonly actual: string
  readonly letter: 'A' | 'B'
  readonly note: string
}

export type { BoundPlace }

/** ブックに保存する設定 — one JSON in the workbook's own settings part; Excel, the page and the command line read the same one. */
export interface WorkbookSettings {
  readonly settings: SettingsOverrides
  readonly decisions: readonly HandDecision[]
  readonly binding: readonly BoundPlace[]
}

export const NO_WORKBOOK_SETTINGS: WorkbookSettings = { settings: {}, decisions: [], binding: [] }

const severity = z.enum(['error', 'warning', 'info', 'off'])
const letter = z.enum(['A', 'B'])
const overrides = z.partial(
  z.object({
    rounding: z.enum(['halfUp', 'truncate']),
    approximatePercent: z.number().check(z.gte(0)),
    approximateCount: z.number().check(z.gte(0)),
    maintainPercent: z.number().check(z.gte(0)),
    maintainDirection: z.enum(['atLeast', 'atMost']),
    rangeAbove: z.nullable(letter),
    directions: z.record(z.string(), z.enum(['atLeast', 'atMost'])),
    budgetJump: z.number().check(z.gt(1)),
    stage: z.nullable(z.enum(['planning', 'evaluation'])),
    minus: z.enum(['△', '▲']),
    totalUnit: z.nullable(z.enum(['円', '千円', '百万円', '億円'])),
    severities: z.record(z.string(), severity),
  }),
)
const schema = z.object({
  settings: z._default(overrides, {}),
  decisions: z._default(
    z.array(
      z.object({
        issue: z.string(),
        name: z.string(),
        fiscalYear: z.nullable(z.number()),
        target: z.string(),
        actual: z.string(),
        letter,
        note: z._default(z.string(), ''),
      }),
    ),
    [],
  ),
  binding: z._default(
    z.array(z.object({ field: z.string(), issue: z.nullable(z.number()), sheet: z.string(), cell: z.string() })),
    [],
  ),
})

/** Reads the settings part; what is not ours or damaged counts as none, so that a strange part never stops a reading. */
export function parseWorkbookSettings(json: string | null): WorkbookSettings {
  if (json === null) return NO_WORKBOOK_SETTINGS
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : NO_WORKBOOK_SETTINGS
  } catch {
    return NO_WORKBOOK_SETTINGS
  }
}
