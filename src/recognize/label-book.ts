import type { FieldDefinition, Profile } from '../model/profile.ts'
import { keyOf } from '../text/width.ts'
import { labelReadings, type LabelReading } from './label-reading.ts'

/** 見出しの当たり — a text read as the label of one field. */
export interface LabelMatch {
  readonly field: FieldDefinition
  readonly score: number
  readonly reading: LabelReading
  /** 番号 — of 経営課題１, 戦略1-1, 具体的取組1-1-1, as printed; null when the label carries none. */
  readonly number: string | null
  /** What a pattern left over behind the number, as a key: the title of an issue. */
  readonly rest: string
}

/** 見出し帳 — a profile's labels made ready for looking texts up. */
export interface LabelBook {
  readonly profile: Profile
  /** Every field whose label the whole text is, best first. */
  matches(raw: string): readonly LabelMatch[]
  /** Whether some label that may be spread over cells begins like this. */
  begins(key: string): boolean
}

/** Longer texts are no label; their head may be one (same-cell). */
const LONGEST_LABEL = 90
/** 一文字違い — at most a sixth of the key: 翌年度実績 is not a misprint of 当年度実績. */
const FUZZY_SHARE = 0.17
const FUZZY_SCORE = 0.8
const SHORTEST_FUZZY = 6
const MOST_REMEMBERED = 20_000

export function labelBook(profile: Profile): LabelBook {
  const exact = exactLabels(profile.fields)
  const patterns = patternsOf(profile.fields)
  const prefixes = prefixesOf(profile.fields)
  const fuzzy = fuzzyLabels(profile.fields)
  const known = new Map<string, readonly LabelMatch[]>()
  return {
    profile,
    matches: (raw) => {
      if (raw.length > LONGEST_LABEL) return []
      const before = known.get(raw)
      if (before) return before
      const all = labelReadings(raw).flatMap((reading) => matchesOf(reading, exact, patterns, fuzzy))
      const found = bestPerField(all.filter((match) => match.rest === '' || !isProse(raw, match.rest)))
      if (known.size > MOST_REMEMBERED) known.clear()
      known.set(raw, found)
      return found
    },
    begins: (key) => prefixes.has(key),
  }
}

/** '経営課題１の解決に向けて' and '経営課題１～３' speak of issues and are labels of none; 「経営課題２　にぎわいの創出」 is set apart by its blank. */
const SPEAKS = /^(?:[のにはをとがでへも、,・~]|から|まで|及び|並びに|-(?:経営)?課題)/u
const SET_APART =
  /^[^0-9０-９①-⑳一二三四五六七八九十]*[0-9０-９①-⑳一二三四五六七八九十]+(?:[-－‐][0-9０-９]+)*[)）]?[\s　【】「」『』:：.．]/u

const isProse = (raw: string, rest: string): boolean =>
  rest.includes('。') || (SPEAKS.test(rest) && !SET_APART.test(raw))

interface Pattern {
  readonly regex: RegExp
  readonly field: FieldDefinition
}

function exactLabels(fields: readonly FieldDefinition[]): ReadonlyMap<string, readonly FieldDefinition[]> {
  const labels = new Map<string, FieldDefinition[]>()
  for (const field of fields) {
    for (const text of field.label.texts) {
      const key = keyOf(text)
      labels.set(key, [...(labels.get(key) ?? []), field])
    }
  }
  return labels
}

const patternsOf = (fields: readonly FieldDefinition[]): readonly Pattern[] =>
  fields.flatMap((field) =>
    field.label.pattern === null ? [] : [{ regex: new RegExp(field.label.pattern, 'u'), field }],
  )

function prefixesOf(fields: readonly FieldDefinition[]): ReadonlySet<string> {
  const prefixes = new Set<string>()
  for (const { label } of fields) {
    if (!label.join) continue
    for (const text of label.texts) {
      const key = keyOf(text)
      for (let end = 1; end < key.length; end++) prefixes.add(key.slice(0, end))
    }
  }
  return prefixes
}

function matchesOf(
  reading: LabelReading,
  exact: ReadonlyMap<string, readonly FieldDefinition[]>,
  patterns: readonly Pattern[],
  fuzzy: readonly FuzzyLabel[],
): readonly LabelMatch[] {
  const same = (exact.get(reading.key) ?? []).filter((field) => field.label.tail || reading.note === '')
  const found = same.map((field) => ({ field, score: reading.score, reading, number: null, rest: '' }))
  const numbered = patterns.flatMap(({ regex, field }) => {
    const groups = reading.cut ? undefined : regex.exec(reading.key)?.groups
    if (!groups && !(regex.test(reading.key) && !reading.cut)) return []
    return [{ field, score: reading.score, reading, number: groups?.['number'] ?? null, rest: groups?.['rest'] ?? '' }]
  })
  return [...found, ...numbered, ...(same.length > 0 ? [] : fuzzyMatches(reading, fuzzy))]
}

interface FuzzyLabel {
  readonly key: string
  readonly field: FieldDefinition
}

const fuzzyLabels = (fields: readonly FieldDefinition[]): readonly FuzzyLabel[] =>
  fields.flatMap((field) => {
    const keys = field.label.fuzzy === 0 ? [] : field.label.texts.map(keyOf)
    return keys.filter((key) => key.length >= SHORTEST_FUZZY).map((key) => ({ key, field }))
  })

const LONGEST_FUZZY = 30

function fuzzyMatches(reading: LabelReading, labels: readonly FuzzyLabel[]): readonly LabelMatch[] {
  if (reading.key.length < SHORTEST_FUZZY || reading.key.length > LONGEST_FUZZY) return []
  const near = labels.filter(({ key, field }) => isNear(key, reading.key, field.label.fuzzy))
  const score = reading.score * FUZZY_SCORE
  return near.map(({ field }) => ({ field, score, reading, number: null, rest: '' }))
}

function isNear(label: string, key: string, allowed: number): boolean {
  if (Math.abs(label.length - key.length) > allowed) return false
  const distance = distanceOf(label, key)
  return distance <= allowed && distance / label.length <= FUZZY_SHARE
}

/** Levenshtein, two rows; labels are short. */
function distanceOf(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const swap = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(swap, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}

function bestPerField(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const best = new Map<FieldDefinition, LabelMatch>()
  for (const match of matches) {
    const before = best.get(match.field)
    if (!before || before.score < match.score) best.set(match.field, match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}
