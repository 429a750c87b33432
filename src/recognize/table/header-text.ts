import type { ColumnId, TableDefinition } from '../../model/profile.ts'
import { isCounter } from '../../text/counters.ts'
import { readYear, yearsIn } from '../../text/era.ts'
import { canonicalUnit, unitScale } from '../../text/units.ts'
import { keyOf } from '../../text/width.ts'

/** 見出しの読み — what one header cell says: which column it may name, of which year, in which unit. */
export interface HeaderText {
  readonly key: string
  readonly ids: readonly LabelMatch[]
  readonly year: number | null
  /** 前年度・本年度・翌年度 — the year counted from the plan's; null when the header says none. */
  readonly offset: number | null
  /** 中間 — a part of the year, several years, or a month: no year's target or result. */
  readonly interim: boolean
  readonly unit: string | null
  readonly cumulative: boolean
  readonly provisional: boolean
  readonly deadline: boolean
  /** The header is nothing but a year: it heads a group of columns. */
  readonly yearOnly: boolean
}

export interface LabelMatch {
  readonly id: ColumnId
  /** 1 as printed in the profile, less for every liberty taken. */
  readonly score: number
}

export type HeaderReader = (raw: string) => HeaderText | null

const LONGEST = 80
const MOST_REMEMBERED = 20_000

/** Reads header cells by one table definition; readings are remembered, as headers repeat and body cells are asked too. */
export function headerReader(table: TableDefinition, planYear: number | null): HeaderReader {
  const labels = labelsOf(table)
  const known = new Map<string, HeaderText | null>()
  return (raw) => {
    const before = known.get(raw)
    if (before !== undefined) return before
    const read = raw.length > LONGEST ? null : readHeader(raw, labels, planYear ?? undefined)
    if (known.size > MOST_REMEMBERED) known.clear()
    known.set(raw, read)
    return read
  }
}

type Labels = ReadonlyMap<string, readonly ColumnId[]>

function labelsOf(table: TableDefinition): Labels {
  const labels = new Map<string, readonly ColumnId[]>()
  for (const { id, texts } of table.columns) {
    for (const key of texts.map(keyOf)) {
      const ids = labels.get(key) ?? []
      if (!ids.includes(id)) labels.set(key, [...ids, id])
    }
  }
  return labels
}

/** '①目標', '達成率(②/①)' */
const ENCLOSED = /[①-⑳㉑-㉟㊱-㊿❶-➓⑴-⒇⒈-⒛Ⓐ-ⓩ]/gu
const ORDINAL = /^(?:[(（][0-9０-９a-zA-Z][)）]|[0-9０-９]{1,2}[.．)）]|[★☆●◆■▼▽△→*＊])[\s　]*/u
/** '達成状況※A：達成　B：未達成', '達成状況A:達成B:未達成' — a note or legend inside the header. */
const NOTE = /(?<=.)(?:※.*|[(]?[A-Z◎○〇△×][:=].*)$/u
/** 'R6.3月末' */
const DOTTED = /([RHS])(\d{1,2})\.(\d{1,2})/gu
const BRACKETED = /[([【〈<《「『〔]([^()[\]【】〈〉<>《》「」『』〔〕]*)[)\]】〉>》」』〕]/gu

function readHeader(raw: string, labels: Labels, planYear: number | undefined): HeaderText | null {
  const whole = keyOf(raw.replace(ENCLOSED, '').replace(ORDINAL, '')).replace(DOTTED, '$1$2年$3月')
  if (whole === '') return null
  const key = whole.replace(NOTE, '')
  const brackets = insidesOf(key)
  const outside = key.replace(BRACKETED, '') || brackets.join('')
  const certain = exact(labels, whole, 1) ?? exact(labels, key, 1)
  const ids =
    certain ??
    exact(labels, outside, 0.95) ??
    labelBesideYear(labels, outside, planYear) ??
    innerLabel(labels, raw, planYear)
  const years = yearsOf(outside, planYear)
  const noted = brackets.flatMap((inside) => yearsOf(inside, planYear))
  const year = years[0] ?? noted[0] ?? leadingYear(labels, outside, planYear)
  const interim = certain === null && (INTERIM.test(key) || isPeriod(key, planYear) || years.length > 1)
  return {
    key,
    ids: ids ?? [],
    year: year ?? null,
    offset: certain ? null : offsetOf(outside, brackets),
    interim,
    unit: brackets.map(unitIn).find((unit) => unit !== null) ?? null,
    cumulative: CUMULATIVE.test(key),
    provisional: certain === null && PROVISIONAL.test(key),
    deadline: DEADLINE.test(key),
    yearOnly: ids === null && year !== undefined && withoutYears(outside, planYear) === '',
  }
}

function insidesOf(key: string): readonly string[] {
  const insides: string[] = []
  key.replace(BRACKETED, (all, inside: string) => {
    insides.push(inside)
    return all
  })
  return insides
}

function exact(labels: Labels, key: string, score: number): readonly LabelMatch[] | null {
  const ids = labels.get(key)
  return ids ? ids.map((id) => ({ id, score })) : null
}

/** 'R6目標' → 目標, '令和６年度末の目標値' → 目標値, '前年度の目標' → 目標, '4決算額' → 決算額. */
function labelBesideYear(labels: Labels, outside: string, planYear: number | undefined): readonly LabelMatch[] | null {
  const rest = withoutOffset(withoutYears(outside, planYear))
  const amount = LEADING_NUMBER.exec(rest)
  return (
    exact(labels, rest, outside === rest ? 0.95 : 1) ??
    exact(labels, withoutJoints(rest.replace(QUALIFIERS, '')), 0.85) ??
    resultsWithLetter(labels, rest) ??
    (amount && amountsOnly(exact(labels, rest.slice(amount[0].length), 1)))
  )
}

/** '成果指標\n目標値', '成果指標／目標値' — an outer name and the inner key packed into one cell: the inner one names the column. */
function innerLabel(labels: Labels, raw: string, planYear: number | undefined): readonly LabelMatch[] | null {
  const parts = raw.split(NESTED).map((part) => keyOf(part.replace(ENCLOSED, '')).replace(BRACKETED, ''))
  const inner = parts.filter((part) => part !== '').pop()
  if (parts.length < 2 || inner === undefined) return null
  const found = exact(labels, inner, INNER) ?? labelBesideYear(labels, inner, planYear)
  return found?.map(({ id, score }) => ({ id, score: Math.min(score, INNER) })) ?? null
}

const NESTED = /[\n／>＞]/u
const INNER = 0.9

const LEADING_NUMBER = /^(元|\d{1,2})年?度?(?=[^\d年度月])/u
const QUALIFIERS = /[(]?(?:見込み?|速報値?|暫定値?|累計|単年度?|最終|年間|通年|年度末|期末)[)]?/gu
const AND = /と|及び|および|・|\/|、/u

/** '実績と達成状況' — results that carry their letter: read as results. */
function resultsWithLetter(labels: Labels, rest: string): readonly LabelMatch[] | null {
  const parts = rest.split(AND).map((part) => labels.get(part) ?? [])
  const [first = [], second = []] = parts
  return parts.length === 2 && first.includes('actual') && second.includes('status')
    ? [{ id: 'actual', score: 0.95 }]
    : null
}

/** A number without era is a year only before an amount's kind: '4決算額'; '1目標' is an ordinal. */
function amountsOnly(matches: readonly LabelMatch[] | null): readonly LabelMatch[] | null {
  return matches?.every(({ id }) => id === 'settled' || id === 'budgeted') ? matches : null
}

function leadingYear(labels: Labels, outside: string, planYear: number | undefined): number | undefined {
  const found = LEADING_NUMBER.exec(outside)
  if (!found || !amountsOnly(exact(labels, outside.slice(found[0].length), 1))) return undefined
  return readYear(`${found[1] ?? ''}年度`, planYear)
}

const WESTERN = /(?<![0-9.,])(?:19|20)\d{2}(?![0-9年.,])/u
const JOINTS = /^(?:末|まで|の|における|分|[・:/|~_-]|時点|現在)+|(?:の|[・:/|~_-])+$/gu

const withoutJoints = (text: string): string => text.replace(JOINTS, '')

/** Fiscal years of a header without repeats; a Western year may stand without 年度. */
function yearsOf(text: string, planYear: number | undefined): readonly number[] {
  const found = yearsIn(text, planYear).map((mention) => mention.fiscalYear)
  const western = WESTERN.exec(text)
  return [...new Set(found.length === 0 && western ? [Number(western[0])] : found)]
}

const isPeriod = (text: string, planYear: number | undefined): boolean =>
  yearsIn(text, planYear).some((mention) => mention.to !== undefined)

function withoutYears(text: string, planYear: number | undefined): string {
  let rest = ''
  let at = 0
  for (const { start, end } of yearsIn(text, planYear)) {
    rest += text.slice(at, start)
    at = end
  }
  return withoutJoints((rest + text.slice(at)).replace(WESTERN, ''))
}

const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/^(?:前々|一昨)年度?/u, -2],
  [/^[前昨]年度?/u, -1],
  [/^(?:[本今当]|当該)年度?/u, 0],
  [/^[翌次来]年度?/u, 1],
]

function offsetOf(outside: string, brackets: readonly string[]): number | null {
  const texts = [outside, ...brackets]
  return OFFSETS.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null
}

function withoutOffset(text: string): string {
  const pattern = OFFSETS.find(([word]) => word.test(text))?.[0]
  return pattern ? withoutJoints(text.replace(pattern, '')) : text
}

/** 3月 closes the fiscal year; every other month lies inside it. */
const INTERIM =
  /四半期|[1-4][Qq]|[上下]半?期|半期|半年|中間|前期|後期|期首|年央|途中|(?<!\d)(?:[124-9]|1[0-2])月(?!平均)/u
const CUMULATIVE = /累計|通算/u
const PROVISIONAL = /見込|速報|暫定/u
const DEADLINE = /まで|最終|達成期限/u
const UNIT_NOTE = /^単位[:・]?(.+)$/u

/** '(千円)', '(単位：％)' → the unit; a bracket that holds something else is none. */
export function unitIn(inside: string): string | null {
  const noted = UNIT_NOTE.exec(inside)?.[1]
  if (noted !== undefined) return canonicalUnit(noted)
  const { base } = unitScale(inside)
  return base !== null && isCounter(base) ? canonicalUnit(inside) : null
}
