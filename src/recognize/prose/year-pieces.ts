import { yearsIn, type YearMention } from '../../text/era.ts'
import { quantitiesIn } from '../../text/quantity.ts'

/** 年ごとの目標 — the part of a line that speaks of one year: '令和6年度　45%　令和7年度　60%' has two. */
export interface YearPiece {
  readonly text: string
  /** What stands before the first year and counts for all: '参加者数　令和６年度　100人　令和７年度　120人'. */
  readonly shared: string
}

const ARROW = /→|⇒|➡/u
const BOUNDARY_BEFORE = /[\s　、，,；;。／/・]$/u
const BOUNDARY_AFTER = /^(?:末|まで|目標値?|中)*[】）)］\]〕]?[\s　：:、はにで約0-9０-９△一二三四五六七八九十百千]/u
const OPENING_YEAR = /[【（(〔［[]$/u
const CLOSED_YEAR = /^(?:末|まで|目標)*[）)】〕］\]]/u
const TRIM_START = /^[\s　、，,；;。／/・]+/u
const TRIM_END = /[\s　、，,；;／/・【（(〔［[]+$/u

/** Parts a line at its years; a line of one year, or one where the parting is not certain, stays whole. */
export function yearPieces(text: string, planYear: number): readonly YearPiece[] {
  const whole = [{ text: text.trim(), shared: '' }]
  if (ARROW.test(text)) return whole
  const mentions = yearsIn(text, planYear).filter(({ role }) => role === 'year' || role === 'deadline')
  if (mentions.length < 2) return whole
  return trailing(text, mentions) ?? leading(text, mentions) ?? whole
}

/** '1,000人以上（令和６年度）、1,200人以上（令和７年度）' — each year closes its target. */
function trailing(text: string, mentions: readonly YearMention[]): readonly YearPiece[] | undefined {
  const ends = mentions.map((mention) => closedYearEnd(text, mention))
  if (ends.some((end) => end === undefined)) return undefined
  const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).replace(TRIM_START, ''))
  return pieces.every((piece) => quantitiesIn(piece).length > 0)
    ? pieces.map((piece) => ({ text: piece, shared: '' }))
    : undefined
}

function closedYearEnd(text: string, { start, end }: YearMention): number | undefined {
  const close = CLOSED_YEAR.exec(text.slice(end))
  return close && OPENING_YEAR.test(text.slice(0, start)) ? end + close[0].length : undefined
}

/** '令和6年度　45%　令和7年度　60%' — each year opens its target. */
function leading(text: string, mentions: readonly YearMention[]): readonly YearPiece[] | undefined {
  const cuts = mentions
    .filter((mention, index) => index === 0 || opensPiece(text, mention))
    .map(({ start }) => openingOf(text, start))
  if (cuts.length < 2) return undefined
  const shared = text.slice(0, cuts[0]).trim()
  const pieces = cuts.map((cut, index) =>
    text
      .slice(cut, cuts[index + 1])
      .replace(TRIM_END, '')
      .trim(),
  )
  if (pieces.some((piece) => saysNothing(piece)) || quantitiesIn(shared).length > 0) return undefined
  return pieces.map((piece, index) => (index === 0 ? { text: join(shared, piece), shared } : { text: piece, shared }))
}

function opensPiece(text: string, { start, end }: YearMention): boolean {
  const before = text.slice(0, start)
  const bracketed = OPENING_YEAR.test(before) && CLOSED_YEAR.test(text.slice(end))
  const free = BOUNDARY_BEFORE.test(before) && depth(before) === 0
  return bracketed ? depth(before) === 1 : free && BOUNDARY_AFTER.test(text.slice(end))
}

const openingOf = (text: string, start: number): number => (OPENING_YEAR.test(text.slice(0, start)) ? start - 1 : start)

const depth = (text: string): number =>
  (text.match(/[（(【〔［[]/gu)?.length ?? 0) - (text.match(/[）)】〕］\]]/gu)?.length ?? 0)

/** Only a year, as in '令和６年度、令和７年度　各100人'. */
const saysNothing = (piece: string): boolean =>
  yearsIn(piece)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), piece)
    .replace(/[\s　：:、【】（）()まで末目標]/gu, '') === ''

const join = (shared: string, piece: string): string => (shared === '' ? piece : `${shared}　${piece}`)
