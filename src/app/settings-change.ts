import type { SettingsOverrides } from '../model/settings.ts'
import { keyOf } from '../text/width.ts'
import { NO_WORKBOOK_SETTINGS, type BoundPlace, type HandDecision, type WorkbookSettings } from './workbook-settings.ts'

/** 設定の変更 — a change of what the workbook remembers, as a function of what it remembers now. */
export type SettingsChange = (saved: WorkbookSettings) => WorkbookSettings

/** 手での決定を覚える — takes the place of an earlier decision about the same indicator. */
export const withDecision =
  (decision: HandDecision): SettingsChange =>
  (saved) => ({ ...saved, decisions: [...saved.decisions.filter(not(sameIndicator(decision))), decision] })

export const withoutDecision =
  (decision: Pick<HandDecision, 'issue' | 'name' | 'fiscalYear' | 'target'>): SettingsChange =>
  (saved) => ({ ...saved, decisions: saved.decisions.filter(not(sameIndicator(decision))) })

/** 向きを覚える — more or less is better, for every indicator of this name. */
export const withDirection =
  (name: string, direction: 'atLeast' | 'atMost'): SettingsChange =>
  (saved) => ({
    ...saved,
    settings: { ...saved.settings, directions: { ...saved.settings.directions, [name]: direction } },
  })

/** 場所を覚える — this cell is that field. */
export const withPlace =
  (place: BoundPlace): SettingsChange =>
  (saved) => ({ ...saved, binding: [...saved.binding.filter(not(sameField(place))), place] })

export const withoutPlace =
  (place: BoundPlace): SettingsChange =>
  (saved) => ({ ...saved, binding: saved.binding.filter(not(sameField(place))) })

export const withSettings =
  (settings: SettingsOverrides): SettingsChange =>
  (saved) => ({ ...saved, settings })

/** As kept in the workbook; null where there is nothing to remember, so that no part of ours is left behind. */
export function settingsJson(saved: WorkbookSettings): string | null {
  const settings = withoutEmpty(saved.settings)
  const isEmpty = Object.keys(settings).length === 0 && saved.decisions.length === 0 && saved.binding.length === 0
  return isEmpty ? null : JSON.stringify({ ...NO_WORKBOOK_SETTINGS, ...saved, settings })
}

function withoutEmpty(settings: SettingsOverrides): SettingsOverrides {
  const isSet = (value: unknown): boolean =>
    value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => isSet(value)))
}

const sameIndicator =
  (own: Pick<HandDecision, 'issue' | 'name' | 'fiscalYear' | 'target'>) =>
  (other: HandDecision): boolean =>
    keyOf(own.issue) === keyOf(other.issue) &&
    keyOf(own.name) === keyOf(other.name) &&
    own.fiscalYear === other.fiscalYear &&
    keyOf(own.target) === keyOf(other.target)

const sameField =
  (own: BoundPlace) =>
  (other: BoundPlace): boolean =>
    own.field === other.field && own.issue === other.issue

const not =
  <T>(is: (value: T) => boolean) =>
  (value: T): boolean =>
    !is(value)
