import { stripOrdinal } from '../text/bullet.ts'
import { readYear } from '../text/era.ts'
import { keyOf } from '../text/width.ts'

/** 見出しの読み — one way to take a text as a label: the bare key, and what was taken off around it. */
export interface LabelReading {
  readonly key: string
  /** 1 as printed; less for every liberty taken. */
  readonly score: number
  /** 年 — 「令和６年度所属運営の…」「6年度実績」「4決算額」 as it stands before or behind the word, null when none. */
  readonly year: string | null
  /** 注記 — what stood in brackets or behind ※, '' when nothing. */
  readonly note: string
  /** A note or a year was cut off; whether that is allowed is the label's own word (tail). */
  readonly cut: boolean
}

/** Marks that offices put before a heading. */
const MARKS = /^[\s　■◆●○□◇▼▽▶▷★☆◎§]+/u
const COLON = /[:：]+$/u
const PAIRS: readonly (readonly [string, string])[] = [
  ['【', '】'],
  ['<', '>'],
  ['〈', '〉'],
  ['《', '》'],
  ['≪', '≫'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
  ['〔', '〕'],
  ['(', ')'],
]
/** '主な戦略(課題解決の方策)', 'めざすべき将来像<概ね10~20年間を念頭に設定>', '実績と達成状況※A:達成B:未達成' */
const TRAILING_NOTE = /^(?<word>[^(<〔※]+)(?<note>(?:\(.*\)|<[^<>]*>|〔[^〔〕]*〕|※.*))$/u
/** '令和6年度所属運営…', 'R4決算額', '2024年度実績', '6年度実績', '令和6実績' */
const LEADING_YEAR =
  /^(?<year>(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})(?:年度?)?|20[0-9]{2}(?:年度?)?|(?:元|[0-9]{1,2})年度?)(?:の|における|末)?(?<word>.+)$/u
/** '前々年度決算額', '当年度予算額' */
const RELATIVE_YEAR = /^(?<year>前々年度|前年度|昨年度|当年度|本年度|今年度|当該年度)(?:の)?(?<word>.+)$/u
/** '4決算額' — a bare number is a year only before an amount. */
const BARE_YEAR = /^(?<year>元|[0-9]{1,2})(?<word>(?:当初|補正|最終)?(?:決算|予算).*)$/u
/** '決算額令和4年度', '決算額R4' */
const TRAILING_YEAR =
  /^(?<word>.*[^0-9])(?<year>(?:令和|平成|[RHS])(?:元|[0-9]{1,2})(?:年度?)?|20[0-9]{2}年度?|[0-9]{1,2}年度)$/u
/** '(1)目標', '1.目標', '1重点的に取り組む主な経営課題', 'Ⅰ目標' */
const ORDINAL_KEY = /^(?:[(]?[0-9]{1,2}[)]|[0-9]{1,2}[.、:])(?<word>\D.*)$/u
const BARE_ORDINAL = /^(?:[0-9]{1,2}|[IVX]{1,4})[.、:]?(?<word>[^0-9年A-Z].*)$/u

/** All ways to take a text as a label, the most faithful first. */
export function labelReadings(raw: string): readonly LabelReading[] {
  const whole: LabelReading = { key: keyOf(raw), score: 1, year: null, note: '', cut: false }
  const bare = { ...whole, key: unwrapped(bareKey(raw)), score: 0.98 }
  const readings: LabelReading[] = []
  for (const reading of [whole, bare, withoutOrdinal(bare), withoutOpening(bare)]) addTo(readings, reading)
  for (const reading of [...readings]) {
    const short = withoutNote(reading)
    addTo(readings, short)
    addTo(readings, withoutYear(reading))
    addTo(readings, short && withoutYear(short))
    addTo(readings, short && yearOfNote(short))
  }
  return readings
}

function addTo(readings: LabelReading[], reading: LabelReading | null): void {
  if (!reading || reading.key === '') return
  if (!readings.some(({ key, year, note }) => key === reading.key && year === reading.year && note === reading.note))
    readings.push(reading)
}

const bareKey = (raw: string): string => {
  const key = keyOf(stripOrdinal(raw.replace(MARKS, '')).replace(MARKS, '')).replace(COLON, '')
  return ORDINAL_KEY.exec(key)?.groups?.['word'] ?? key
}

/** Takes one pair of brackets off that encloses the whole: 【課題認識】. */
function unwrapped(key: string): string {
  for (const [open, close] of PAIRS) {
    const inside = key.slice(1, -1)
    if (key.startsWith(open) && key.endsWith(close) && !inside.includes(open) && !inside.includes(close)) return inside
    // 【経営課題1】防災 opens with a bracket too, but it closes before the end
    if (key.startsWith(open) && key.endsWith(close) && isNested(inside, open, close)) return inside
  }
  return key
}

function isNested(inside: string, open: string, close: string): boolean {
  let depth = 0
  for (const sign of inside) {
    if (sign === open) depth++
    if (sign === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

function withoutOrdinal(reading: LabelReading): LabelReading | null {
  const word = BARE_ORDINAL.exec(reading.key)?.groups?.['word']
  return word === undefined ? null : { ...reading, key: unwrapped(word), score: reading.score * 0.97 }
}

/** '<実績と達成状況><前年度実績>' — the second is no note of the first. */
const TWO_LABELS = /^(?:<.*><|〔.*〕〔)/u

/** '【経営課題1】防災・減災' — the bracket closes before the end: both its signs come off. */
function withoutOpening(reading: LabelReading): LabelReading | null {
  const pair = PAIRS.find(([open]) => reading.key.startsWith(open))
  const end = pair ? reading.key.indexOf(pair[1]) : -1
  if (end < 2 || TWO_LABELS.test(reading.key)) return null
  return { ...reading, key: reading.key.slice(1, end) + reading.key.slice(end + 1), score: reading.score * 0.98 }
}

function withoutNote(reading: LabelReading): LabelReading | null {
  const match = TRAILING_NOTE.exec(reading.key)
  const word = match?.groups?.['word']
  const note = match?.groups?.['note']
  if (word === undefined || note === undefined) return null
  const inside = note.replace(/^[(<〔]|[)>〕]$/gu, '')
  const year = readYear(inside) === undefined && !/^(?:元|[0-9]{1,2})年度?$/u.test(inside) ? reading.year : inside
  return {
    ...reading,
    key: unwrapped(word.replace(COLON, '')),
    score: reading.score * 0.98,
    note: inside,
    year,
    cut: true,
  }
}

const YEAR_ALONE = /^(?:(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})(?:年度?)?|20[0-9]{2}(?:年度?)?|[0-9]{1,2}年度)$/u

/** 「令和４年度（決算）」 — the year stands outside the brackets, the word in them. */
const yearOfNote = ({ key, note, score }: LabelReading): LabelReading | null =>
  YEAR_ALONE.test(key) && note !== '' ? { key: note, score: score * 0.99, year: key, note: '', cut: false } : null

function withoutYear(reading: LabelReading): LabelReading | null {
  const match =
    LEADING_YEAR.exec(reading.key) ??
    BARE_YEAR.exec(reading.key) ??
    RELATIVE_YEAR.exec(reading.key) ??
    TRAILING_YEAR.exec(reading.key)
  const word = match?.groups?.['word']
  const year = match?.groups?.['year']
  if (word === undefined || year === undefined) return null
  return { ...reading, key: word, score: reading.score * 0.99, year }
}
