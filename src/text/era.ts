import { remembered } from './remembered.ts'
import { foldInPlace, normalizeWidth } from './width.ts'

export type YearRole =
  | 'year' //     令和６年度　受講者60名
  | 'deadline' // 令和８年度までに
  | 'period' //   令和５年度から令和７年度にかけて
  | 'prose' //    令和５年度に策定した…
  | 'baseline' // （平成29年度実績2,960万人）、平成28年度比

/** 年の記載 — one year (or period) in a text; a fiscal year is the Gregorian year in which it starts. */
export interface YearMention {
  readonly fiscalYear: number
  readonly start: number
  readonly end: number
  readonly role: YearRole
  /** The last year of a period. */
  readonly to?: number
}

/** 元号 — the year before the first one, names and letters as typed. */
const ERAS: readonly {
  readonly name: string
  readonly letter: string
  readonly zero: number
  readonly last: number
}[] = [
  { name: '令和', letter: 'R', zero: 2018, last: 50 },
  { name: '平成', letter: 'H', zero: 1988, last: 62 },
  { name: '昭和', letter: 'S', zero: 1925, last: 64 },
  { name: '大正', letter: 'T', zero: 1911, last: 15 },
]

const NUMBER = String.raw`(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})`
const MONTH = String.raw`1[0-2]|0?[1-9]`
const TAIL = String.raw`(?:[ 　]*年度?|[ 　]*度|(?=$|[^0-9A-Za-z.,%％年度]))`
/** '令和６年度' · 'R6' · 'H27年3月' · '令和7(2025)年度' · '平成31年度（令和元年度）' reads as two. */
const ERA_YEAR = String.raw`(?<era>令和|平成|昭和|大正|(?<![A-Za-z0-9])[RHST]\.?)[ 　]*(?<n>${NUMBER})(?:[ 　]*[(（][ 　]*(?:19|20)[0-9]{2}[ 　]*年?度?[ 　]*[)）])?${TAIL}(?:[ 　]*(?<month>${MONTH})[ 　]*月)?`
/** '2024年度' · 'FY2024' · '2020年3月' · '2024(令和6)年度' */
const WESTERN_YEAR = String.raw`(?:FY[ 　]*(?<fy>(?:19|20)[0-9]{2})(?:年度?)?|(?<![0-9.,])(?<west>(?:19|20)[0-9]{2})(?:[ 　]*[(（][ 　]*(?:令和|平成|[RH])[ 　]*${NUMBER}[ 　]*年?度?[ 　]*[)）])?[ 　]*(?:年(?!間|以上|以内|以下|未満)度?|度(?=に|末|ま|迄|の|、))(?:[ 　]*(?<westMonth>${MONTH})[ 　]*月)?)`
/** '27年度' · '27、28年度' · '３年度': an era to be found. */
const BARE_YEAR = String.raw`(?<![0-9.,/第全各])(?<bare>元|[0-9]{1,2})[ 　]*年度(?![末]*以[上下内])`
const YEAR = new RegExp(`${ERA_YEAR}|${WESTERN_YEAR}|${BARE_YEAR}`, 'gu')
/** What joins the first year of a list or range to the next: '23～25年度', '27、28年度'. */
const LIST_HEAD = /(?<![0-9.,A-Za-z])(?:(?<west>(?:19|20)[0-9]{2})|(?<n>[0-9]{1,2}))[ 　]*年?度?[ 　]*[~、,・-][ 　]*$/u

const FROM = /^[ 　]*(?:末)?[ 　]*(?:から|より|~|-(?![ 　]*$))[ 　]*$/u
const DEADLINE = /^[ 　]*(?:[末中]|年度末|頃)*[)）]?[ 　]*(?:まで|迄|を目途|を目処|をめど|を目標年|目途|を期限)/u
const BASELINE =
  /^[ 　]*(?:[のにを対]*(?:比[でのに)）、,\s0-9]|比$|比較|実績|時点|現在|水準|の値|基準|調査|平均|同期|末現在|数値|決算|予算|値)|に比[べし]|に対し|と比[べ較]|と同[程等]|を基準|を100|並み|より)/u
const PROSE =
  /^[ 　]*(?:に|の|中に)?(?:策定|改訂|改定|制定|制度化|創設|新設|開設|設立|導入|決定|採択|選定|認定|着手|公表|実施した|開始した|閣議|施行)(?:し?た|され|済|の(?!上)|による)/u
const SINCE = /^[ 　]*(?:度)?(?:以降|以前|から|より|に[^、。\n]{1,16}(?:した|された|済みの?))/u

/** 元号の年 — '令和６年度', as documents print it. */
export function eraName(year: number): string {
  const era = ERAS.find((candidate) => year > candidate.zero)
  if (!era) return `${String(year)}年度`
  const count = year - era.zero
  return `${era.name}${count === 1 ? '元' : String(count)}年度`
}

interface Span {
  readonly start: number
  readonly end: number
  readonly fiscalYear: number | null
}

/** 年の記載 — every year of a text with what it is there for; a bare '27年度' takes the era of its neighbours, else the one nearest to the plan year. */
export function yearsIn(text: string, planYear?: number): readonly YearMention[] {
  const known = READERS.get(planYear)
  if (known) return known(text)
  const reader = remembered((one) => readYears(one, planYear))
  if (READERS.size >= MOST_PLAN_YEARS) READERS.clear()
  READERS.set(planYear, reader)
  return reader(text)
}

/** One reader a plan year; the years of one text are asked for several times. */
const READERS = new Map<number | undefined, (text: string) => readonly YearMention[]>()
const MOST_PLAN_YEARS = 8

function readYears(text: string, planYear: number | undefined): readonly YearMention[] {
  const folded = foldInPlace(text)
  const spans = joinRanges(folded, spansIn(folded, planYear))
  return spans.flatMap((span) =>
    span.fiscalYear === null ? [] : [mentionOf(folded, { ...span, fiscalYear: span.fiscalYear }, planYear)],
  )
}

/** Where years stand, also those whose era cannot be told: no quantity is read there. */
export function yearSpansIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return spansIn(foldInPlace(text), undefined)
}

/** 年度のセル — a cell that holds one year and nothing else: 令和6年度 · R6 · 2024年度 · 2024 · 6年度 (with the plan's era). */
export function readYear(text: string, planYear?: number): number | undefined {
  const cell = normalizeWidth(text)
    .replace(/[\s()【】[\]]/gu, '')
    .replace(/(?:末|目標|実績|の?目標値|の?実績値)$/u, '')
  if (/^(?:19|20)\d{2}$/u.test(cell)) return Number(cell)
  const found = yearsIn(/^(?:元|\d{1,2})年$/u.test(cell) ? `${cell}度` : cell, planYear)
  const only = found[0]
  return found.length === 1 && only?.start === 0 && only.to === undefined && only.end >= cell.length
    ? only.fiscalYear
    : undefined
}

function spansIn(folded: string, planYear: number | undefined): readonly Span[] {
  const spans: Span[] = []
  const fallback = planYear ?? firstEraYear(folded)
  YEAR.lastIndex = 0
  for (let match = YEAR.exec(folded); match; match = YEAR.exec(folded)) {
    const fiscalYear = yearOf(match.groups ?? {}, planYear ?? spans[spans.length - 1]?.fiscalYear ?? fallback)
    const own = { start: match.index, end: match.index + match[0].length, fiscalYear }
    spans.push(...listHeads(folded, own, spans[spans.length - 1]?.end ?? 0), own)
  }
  return spans
}

function yearOf(groups: Readonly<Record<string, string | undefined>>, known: number | null): number | null {
  const month = groups.month ?? groups.westMonth
  const early = month !== undefined && Number(month) <= 3 ? 1 : 0
  const western = groups.west ?? groups.fy
  if (western !== undefined) return Number(western) - early
  const era = ERAS.find(({ name, letter }) => name === groups.era || groups.era?.startsWith(letter))
  if (era) return era.zero + countOf(groups.n ?? '') - early
  return bareYear(countOf(groups.bare ?? ''), known)
}

/** The era of a bare year: the one that brings it nearest to a year already read, to the plan year, or to the first year that follows. */
function bareYear(count: number, known: number | null): number | null {
  if (known === null) return null
  const years = ERAS.slice(0, 3).map((era) => era.zero + count)
  return years.reduce((best, year) => (Math.abs(year - known) < Math.abs(best - known) ? year : best))
}

const FIRST_ERA = new RegExp(ERA_YEAR, 'u')

function firstEraYear(folded: string): number | null {
  const groups = FIRST_ERA.exec(folded)?.groups
  return groups ? yearOf(groups, null) : null
}

function countOf(digits: string): number {
  if (digits === '元') return 1
  if (/^\d/u.test(digits)) return Number(digits)
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['〇', digits]
  return (tens === '' ? 1 : KANJI.indexOf(tens)) * 10 + Math.max(0, KANJI.indexOf(ones || '〇'))
}

const KANJI = '〇一二三四五六七八九'
const HEAD_WINDOW = 12

/** '23～' of '23～25年度', '27、' of '27、28年度': years too, of the same era. */
function listHeads(folded: string, own: Span, floor: number): readonly Span[] {
  const heads: Span[] = []
  let at = own.start
  for (;;) {
    const from = Math.max(floor, at - HEAD_WINDOW)
    const head = LIST_HEAD.exec(folded.slice(from, at))
    if (!head) return heads
    const start = from + head.index
    heads.unshift({ start, end: at, fiscalYear: headYear(head.groups ?? {}, own.fiscalYear) })
    at = start
  }
}

function headYear(groups: Readonly<Record<string, string | undefined>>, next: number | null): number | null {
  if (groups.west !== undefined) return Number(groups.west)
  if (next === null) return null
  const years = ERAS.slice(0, 3)
    .map((era) => era.zero + Number(groups.n))
    .filter((year) => year < next)
  return years.length ? Math.max(...years) : null
}

/** 'A から B' and 'A～B' become one mention with `to`. */
function joinRanges(folded: string, spans: readonly Span[]): readonly (Span & { readonly to?: number })[] {
  const joined: (Span & { readonly to?: number })[] = []
  for (const span of spans) {
    const last = joined[joined.length - 1]
    const isRange = last && span.fiscalYear !== null && last.fiscalYear !== null && rangeBetween(folded, last, span)
    if (isRange && last.to === undefined) joined[joined.length - 1] = { ...last, end: span.end, to: span.fiscalYear }
    else joined.push(span)
  }
  return joined
}

function rangeBetween(folded: string, first: Span, second: Span): boolean {
  if ((first.fiscalYear ?? 0) >= (second.fiscalYear ?? 0)) return false
  const between = folded.slice(first.end, second.start)
  return FROM.test(between) || (between === '' && /[~-][ 　]*$/u.test(folded.slice(first.start, first.end)))
}

const REST = 24

function mentionOf(
  folded: string,
  span: Span & { readonly fiscalYear: number; readonly to?: number },
  planYear: number | undefined,
): YearMention {
  const after = folded.slice(span.end, span.end + REST)
  const { start, end, fiscalYear, to } = span
  const role = roleOf(after, to !== undefined, planYear !== undefined && fiscalYear >= planYear)
  return to === undefined ? { fiscalYear, start, end, role } : { fiscalYear, start, end, role, to }
}

/** Of the plan year and later nothing can be past: '令和６年度に研修を受講した職員' names the year of the target. */
function roleOf(after: string, period: boolean, ahead: boolean): YearRole {
  if (!ahead && PROSE.test(after)) return 'prose'
  if (BASELINE.test(after)) return 'baseline'
  if (period) return 'period'
  if (DEADLINE.test(after)) return 'deadline'
  if (!ahead && SINCE.test(after)) return 'prose'
  return 'year'
}
