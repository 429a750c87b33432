import { yearsIn, readYear, type YearMention } from '../../text/era.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { matchStrategy } from './match-strategy.ts'
import { carriesOn, isOpen, joinWrap } from './soft-wrap.ts'
import { isNote, sourceLines, widestOf, type SourceLine } from './source-lines.ts'

/** What the lines of an indicator cell may take for granted. */
export interface IndicatorContext {
  readonly planYear: number
  readonly strategies: readonly string[]
  /** 指標名 — where it stands under a label of its own. */
  readonly name?: string | null
}

/** 指標欄の一項目 — a heading, a period or a target: the lines that belong together, joined as one would read them aloud. */
export interface Entry {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly bullet: string | null
  readonly indent: number
  readonly gap: boolean
  /** 年の見出し — the year line above that this entry stands under, where its own text has none. */
  readonly headerYear: string | null
}

/** A year on a line of its own, waiting for its text or heading a list. */
interface YearHeader {
  readonly text: string
  readonly line: SourceLine
  readonly used: boolean
  readonly listBullet: string | null
  /** Lines indented at least this far stand under the year. */
  readonly indent: number
}

interface State {
  readonly entries: readonly Entry[]
  readonly header: YearHeader | null
  readonly note: SourceLine | null
}

export const BRACKET_HEADING = /^[【〈《＜<](?<inner>[^】〉》＞>]{1,80})[】〉》＞>]$/u // '【行政手続きのオンライン化とBPR】'
const YEAR_LINE_END = /(?:末|まで|までに|目標)?[ 　]*[:：]?$/u
const LEAD_BRACKET = /^[【（(〔＜<［[ 　]*/u
const BRACKETED = /^[（(〔].*[）)〕]$/u
/** Where text stands behind a year: four full-width signs of '令和６年度' are eight columns. */
const BEHIND_YEAR = 8
const IDEOGRAPHIC_SPACE = '　'

/** 指標欄を分ける — puts the lines of an indicator cell together: wraps joined, a year alone with its text, notes left out. */
export function indicatorEntries(text: string, context: IndicatorContext): readonly Entry[] {
  const lines = sourceLines(text)
  const widest = widestOf(lines)
  const start: State = { entries: [], header: null, note: null }
  return lines.reduce((state, line) => step(state, line, widest, context), start).entries
}

function step(state: State, line: SourceLine, widest: number, context: IndicatorContext): State {
  if (isNote(line)) return { ...state, note: line }
  if (state.note && !startsAnew(line, context) && carriesOn(state.note.text, state.note, line, widest)) {
    return { ...state, note: line }
  }
  const quiet = { ...state, note: null }
  if (isYearAlone(line.text, context.planYear)) return { ...quiet, header: headerOf(line) }
  return (
    underHeader(quiet, line, context) ??
    ontoLast(quiet, line, widest, context) ?? {
      ...quiet,
      entries: [...quiet.entries, entryOf(line, underYear(quiet.header, line, context))],
      header: headerAfter(quiet.header, line, context),
    }
  )
}

/** '令和６年度', '【令和６年度】', '令和６年度：' */
function isYearAlone(text: string, planYear: number): boolean {
  const bare = text.replace(/[【】（）()［］[\]＜＞<>]/gu, '').trim()
  return readYear(bare.replace(YEAR_LINE_END, ''), planYear) !== undefined && yearsIn(bare, planYear).length > 0
}

const headerOf = (line: SourceLine): YearHeader => ({
  text: line.text.replace(/[:：]$/u, '').trim(),
  line,
  used: false,
  listBullet: null,
  indent: line.indent,
})

/** The first line below a year alone is that year's text; a bullet there begins a list under the year. */
function underHeader(state: State, line: SourceLine, context: IndicatorContext): State | undefined {
  const { header } = state
  if (!header || header.used || leadingMention(line.text, context.planYear)) return undefined
  if (line.bullet === null) {
    const text = header.text + IDEOGRAPHIC_SPACE + line.text
    const entry = { ...entryOf(header.line, null), text, lines: [header.line, line] }
    return { ...state, entries: [...state.entries, entry], header: { ...header, used: true } }
  }
  if (isHeadingLine(line, context)) return undefined
  const entries = [...state.entries, entryOf(line, header.text)]
  return { ...state, entries, header: { ...header, used: true, listBullet: line.bullet } }
}

/** Joins the line to the entry above where it only carries that on. */
function ontoLast(state: State, line: SourceLine, widest: number, context: IndicatorContext): State | undefined {
  const before = state.entries[state.entries.length - 1]
  const last = before?.lines[before.lines.length - 1]
  if (!before || !last || startsAnew(line, context)) return undefined
  const text = joinedText(before, last, line, widest, context)
  if (text === undefined) return undefined
  const entry = { ...before, text, lines: [...before.lines, line] }
  return { ...state, entries: [...state.entries.slice(0, -1), entry] }
}

function joinedText(
  before: Entry,
  last: SourceLine,
  line: SourceLine,
  widest: number,
  context: IndicatorContext,
): string | undefined {
  const joined = joinWrap(before.text, line.text)
  if (BRACKETED.test(line.text) || isOpen(before.text)) return joined
  const isHeading = isWholeStrategy(before.text, context)
  if (!isHeading && isWholeStrategy(joined, context)) return joined
  if (isBareQuantity(line.text) && waitsForQuantity(before, context)) return before.text + IDEOGRAPHIC_SPACE + line.text
  return !isHeading && carriesOn(before.text, last, line, widest) ? joined : undefined
}

/** A bullet, a blank line above, a 【heading】, a strategy (戦略２), a year or a period in front: nothing that carries on. */
function startsAnew(line: SourceLine, context: IndicatorContext): boolean {
  if (line.bullet !== null || line.gap || isHeadingLine(line, context)) return true
  return leadingMention(line.text, context.planYear) !== undefined || isPeriodLine(line.text, context.planYear)
}

const isPeriodLine = (text: string, planYear: number): boolean =>
  yearsIn(text, planYear).some((mention) => mention.role === 'period' && !isOpen(text.slice(0, mention.start)))

/** The year that opens a text and says when: not '令和５年度に策定した…'. */
export function leadingMention(text: string, planYear: number): YearMention | undefined {
  const from = LEAD_BRACKET.exec(text)?.[0].length ?? 0
  const first = yearsIn(text, planYear)[0]
  return first && first.start <= from && first.role !== 'prose' && first.role !== 'baseline' ? first : undefined
}

const isWholeStrategy = (text: string, { strategies }: IndicatorContext): boolean =>
  matchStrategy(text, strategies).how === 'same'

const isHeadingLine = (line: SourceLine, context: IndicatorContext): boolean =>
  BRACKET_HEADING.test(line.text) || isWholeStrategy(line.text, context)

/** '1,300件（累計）' */
const isBareQuantity = (text: string): boolean => quantitiesIn(text)[0]?.start === 0

const waitsForQuantity = (entry: Entry, { planYear }: IndicatorContext): boolean =>
  leadingMention(entry.text, planYear) !== undefined && quantitiesIn(entry.text).length === 0

/** The header year for a line that has none of its own. */
function underYear(header: YearHeader | null, line: SourceLine, context: IndicatorContext): string | null {
  if (!header?.used || leadingMention(line.text, context.planYear) || isHeadingLine(line, context)) return null
  if (line.bullet !== null) return header.listBullet === line.bullet ? header.text : null
  return line.indent >= header.indent && !line.gap ? header.text : null
}

/** What later lines stand under: an inline year reaches only the lines set in behind it. */
function headerAfter(header: YearHeader | null, line: SourceLine, context: IndicatorContext): YearHeader | null {
  const mention = leadingMention(line.text, context.planYear)
  if (mention?.role === 'year') {
    const text = line.text.slice(mention.start, mention.end)
    return { text, line, used: true, listBullet: null, indent: line.indent + BEHIND_YEAR }
  }
  return underYear(header, line, context) === null ? null : header
}

const entryOf = (line: SourceLine, headerYear: string | null): Entry => ({
  text: line.text,
  lines: [line],
  bullet: line.bullet,
  indent: line.indent,
  gap: line.gap,
  headerYear,
})
