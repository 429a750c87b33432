import type { Plan } from '../model/plan.ts'
import type { Profile } from '../model/profile.ts'

/** 様式定義の名 — 大阪市運営方針（osaka-r5 第1.0.0版） */
export const profileText = ({ title, id, version }: Pick<Profile, 'title' | 'id' | 'version'>): string =>
  `${title}（${id} 第${version}版）`

const PROFILE_HEAD = '※様式定義：'
const LABELS_HEAD = '　元の表の経営課題の表記：'

/**
 * 読み取りの控え — what the form itself cannot say: by which profile the plan was read, and the issues' own labels where the form prints them
 * otherwise (a table's bare 1 as 経営課題１). It stands in sight below the appendix, so that a submission reads back as the plan it shows.
 */
export function readingNote(profile: Profile, plan: Plan, printed: readonly string[]): string {
  const labels = plan.issues.map((issue) => issue.label)
  const head = PROFILE_HEAD + profileText(profile)
  if (labels.every((label, index) => label === printed[index])) return head
  return `${head}${LABELS_HEAD}${labels.map((label) => `「${label}」`).join('')}`
}

/** 控えの読み取り */
export interface ReadingNote {
  readonly profile: string
  /** The issues' labels in their order; null where they are printed as they are. */
  readonly labels: readonly string[] | null
}

const PROFILE_ID = /（([^\s（）]+) 第[^（）]*版）/u // （osaka-r5 第1.0.0版）
const LABEL = /「([^「」]*)」/gu // 「1」「2」

/** The note in a cell's text; undefined where it is none. */
export function parseReadingNote(text: string): ReadingNote | undefined {
  if (!text.startsWith(PROFILE_HEAD)) return undefined
  const [head = '', labels] = text.split(LABELS_HEAD)
  const profile = PROFILE_ID.exec(head)?.[1]
  if (profile === undefined) return undefined
  return { profile, labels: labels === undefined ? null : allMatches(labels) }
}

function allMatches(text: string): readonly string[] {
  const found: string[] = []
  text.replace(LABEL, (whole, label: string) => {
    found.push(label)
    return whole
  })
  return found
}
