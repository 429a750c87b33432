import type { Finding, Report } from '../../src/model/report.ts'

/** One value that a variant reads otherwise than the original. */
export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly given: unknown
  /** Told: the value is missing or marked unsure, and a finding names the field; else it is silently wrong. */
  readonly told: boolean
}

/** Where a value stands is no part of it, nor are the words that name the place. */
const PLACES = new Set(['at', 'statusAt', 'source', 'sheets', 'sentence', 'label', 'file', 'findings', 'profile'])

/** An amount's NO_VALUE and a total's `partial` only say again that a value is missing. */
const CONSEQUENCE = /\.(?:code|partial)$/u

/** Every difference between the plans of two reports, places apart. */
export function differencesOf(expected: Report, given: Report): readonly Difference[] {
  const told = (path: string, value: unknown): boolean =>
    (isOpen(value) || CONSEQUENCE.test(path)) && given.findings.some((finding) => names(finding, path))
  return diff(expected.plans, given.plans, 'plans').map((one) => ({ ...one, told: told(one.path, one.given) }))
}

type Plain = Omit<Difference, 'told'>

function diff(expected: unknown, given: unknown, path: string): readonly Plain[] {
  if (Array.isArray(expected) && Array.isArray(given)) {
    const length = Math.max(expected.length, given.length)
    return Array.from({ length }, (_, index) => diff(expected[index], given[index], `${path}.${index}`)).flat()
  }
  if (isObject(expected) && isObject(given)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(given)])].filter((key) => !PLACES.has(key))
    return keys.flatMap((key) => diff(expected[key], given[key], `${path}.${key}`))
  }
  return sameText(expected) === sameText(given) ? [] : [{ path, expected, given }]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Layout blanks are no difference. */
const sameText = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s/gu, '') : (value ?? null)

const isOpen = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The Japanese words that a finding uses for a field. */
const WORDS: Readonly<Record<string, RegExp>> = {
  fiscalYear: /年度/u,
  department: /所属/u,
  head: /所属長/u,
  goal: /目標/u,
  mission: /使命/u,
  basicPolicy: /考え方/u,
  challenge: /課題認識/u,
  strategies: /戦略/u,
  strategy: /戦略/u,
  indicators: /指標/u,
  budget: /予算|決算|金額/u,
  totals: /予算|決算|金額/u,
  selfEvaluation: /自己評価/u,
  futurePolicy: /今後の方針/u,
  actual: /実績/u,
  prior: /前年度実績/u,
  issues: /経営課題/u,
  title: /経営課題/u,
  typed: /判定|評語|達成状況/u,
}

const names = (finding: Finding, path: string): boolean => {
  const fields = path.split('.').reverse()
  const field = fields.find((one) => one in WORDS)
  return field !== undefined && (WORDS[field]?.test(finding.message) ?? false)
}
