import type { FieldDefinition, FieldId, Profile } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import { printYear } from './print-year.ts'

/** 様式の項目名 — as the official form prints them, broken and annotated for a narrow column; a profile that names a field otherwise prints its own name. */
const OFFICIAL: Readonly<Partial<Record<FieldId, string>>> = {
  goal: '目標',
  mission: '使命',
  basicPolicy: '所属運営の\n基本的な\n考え方',
  challenge: '課題認識',
  strategies: '主な戦略\n（課題解決の\n方策）',
  indicators: 'アウトカム\n指標\n（経営課題の\n解決に向けた\n進捗度合を\n示した指標）',
  results: 'アウトカム\n指標の\n達成状況\n（定量評価）',
  prior: '前年度実績',
  selfEvaluation: '自己評価\n（運営方針全体\nの定性評価）',
  futurePolicy: '今後の方針',
}

export const POLICY_BAND = '「目標」「使命」及び「所属運営の基本的な考え方」'
export const ISSUES_BAND = '重点的に取り組む経営課題'

/** The field's printed name in this profile. */
export function labelOf(profile: Profile, id: FieldId, fiscalYear: number | null): string {
  const standard = fieldOf(profile, id)?.label.texts[0]
  const official = OFFICIAL[id]
  const label = official !== undefined && fits(official, standard) ? official : (standard ?? id.replace(/^extra:/u, ''))
  return id === 'basicPolicy' && fiscalYear !== null ? `${printYear(fiscalYear)}\n${label}` : label
}

/** The official wording is the profile's own word with at most a note behind it. */
const fits = (official: string, standard: string | undefined): boolean =>
  standard === undefined || keyOf(official).startsWith(keyOf(standard))

export const fieldOf = (profile: Profile, id: FieldId): FieldDefinition | undefined =>
  profile.fields.find((field) => field.id === id && field.scope !== 'action')

/** 凡例 — ※A：達成　B：未達成, in the profile's own letters. */
export function legendOf(profile: Profile): string {
  const { A, B } = profile.scale
  return `※${A[0] ?? 'A'}：${A[1] ?? '達成'}　${B[0] ?? 'B'}：${B[1] ?? '未達成'}`
}
