import { isBlank } from './width.ts'

/** 箇条書きの一項目 — a logical line of a cell; `line` counts from 0 in the text as typed, `indent` in half-width columns. */
export interface BulletItem {
  readonly text: string
  readonly line: number
  /** The sign as typed ('・', '①', '(1)'), null for a line without one. */
  readonly bullet: string | null
  readonly indent: number
}

const ORDINAL = String.raw`[①-⑳㉑-㉟㊱-㊿❶-➓⑴-⒇⒈-⒛Ⓐ-ⓩ]|[(（][0-9０-９]{1,2}[)）]|[(（][ア-ンｱ-ﾝa-zａ-ｚ一二三四五六七八九十ⅰ-ⅹ][)）]|[0-9０-９]{1,2}(?:[)）]|[.．](?![0-9０-９])|[、](?=[^0-9０-９]))|[ア-オ][ 　.．、]`
const SIGN = String.raw`[・･•‣⦁●○◯◎■□◆◇▪▸►▶➢✓※＊*＞>]|[-－‐–—―ー](?=[ 　]|[^0-9０-９\-－‐–—―ー])`
/** '・ 行政手続き' · '①整備' · '(1) 育成' · '1. 育成' · '－ 取組' */
const BULLET = new RegExp(String.raw`^(?<blank>[\s　]*)(?<bullet>${ORDINAL}|${SIGN})[ 　\t]*(?=\S)`, 'u')
const ORDINAL_HEAD = new RegExp(String.raw`^[\s　]*(?:${ORDINAL})[ 　\t]*`, 'u')
const LEADING = /^[ 　\t]*/u
const LINES = /\r\n|\r|\n|\u000b|\u2028/u

/** 番号を外す — the text without its leading ①, (1) or 1., before NFKC can melt it into the next digits. */
export function stripOrdinal(text: string): string {
  const match = ORDINAL_HEAD.exec(text)
  return match && match[0].length < text.length ? text.slice(match[0].length) : text
}

/** 箇条書き — the logical lines of a cell, bullets told apart, soft wraps joined. */
export function splitBullets(text: string): readonly BulletItem[] {
  const lines = text.split(LINES)
  const widest = Math.max(0, ...lines.slice(0, MOST_LINES).map(widthOf))
  const items: (BulletItem & { readonly last: string })[] = []
  lines.forEach((raw, line) => {
    if (isBlank(raw)) return void items.push({ text: '', line, bullet: null, indent: 0, last: '' })
    const item = itemOf(raw, line)
    const before = items[items.length - 1]
    if (before && before.text !== '' && wraps(before, item, raw, widest, lines)) {
      items[items.length - 1] = { ...before, text: joinWrap(before.text, item.text), last: raw }
    } else items.push({ ...item, last: raw })
  })
  return items
    .filter((item) => item.text !== '')
    .map(({ text, line, bullet, indent }) => ({ text, line, bullet, indent }))
}

/** 段落 — a cell's prose with bullets off and soft wraps joined, paragraphs joined by \n. */
export function joinParagraphs(text: string): string {
  return splitBullets(text)
    .map((item) => (item.bullet === '※' ? `※${item.text}` : item.text))
    .join('\n')
}

const MOST_LINES = 10_000

function itemOf(raw: string, line: number): BulletItem {
  const match = BULLET.exec(raw)
  const blank = match?.groups?.blank ?? LEADING.exec(raw)?.[0] ?? ''
  const text = (match ? raw.slice(match[0].length) : raw).trim()
  return { text, line, bullet: match?.groups?.bullet ?? null, indent: widthOf(blank) }
}

/** Lines shorter than this (20 full-width characters) were broken by a person, not by a page. */
const NARROWEST = 40
/** A wrapped line falls short of the widest by words that did not fit, and by what proportional fonts make of Latin letters. */
const NEARLY_FULL = 0.8
const ENDS = /[。．！？!?]$/u
const LEAVES_OPEN = /[、，,をにがはのとでもへやてし]$|(?:及び|並びに|又は|または|および|など)$/u
const BEGINS = /^[ 　\t]*(?:[「『【〈《<〔※]|令和|平成|[RH][0-9]|[0-9０-９]{1,4}年度)/u

function wraps(
  before: BulletItem & { readonly last: string },
  item: BulletItem,
  raw: string,
  widest: number,
  lines: readonly string[],
): boolean {
  if (item.bullet !== null || widest < NARROWEST || widthOf(before.last) < widest * NEARLY_FULL) return false
  if (ENDS.test(before.last.trim()) || (BEGINS.test(raw) && !LEAVES_OPEN.test(before.last.trim()))) return false
  return LEAVES_OPEN.test(before.last.trim()) || endsAsSentence(lines, item.line)
}

/** Whether the lines from here on come to a 。 before the next bullet or blank line. */
function endsAsSentence(lines: readonly string[], from: number): boolean {
  for (let line = from; line < Math.min(lines.length, from + 40); line++) {
    const raw = lines[line] ?? ''
    if (isBlank(raw) || (line > from && BULLET.test(raw))) return false
    if (raw.includes('。')) return true
  }
  return false
}

const LATIN_END = /[A-Za-z0-9,:;]$/u
const LATIN_START = /^[A-Za-z]/u

function joinWrap(before: string, after: string): string {
  return LATIN_END.test(before) && LATIN_START.test(after) ? `${before} ${after}` : before + after
}

const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/u

/** Columns on screen: full-width signs count two. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += HALF_WIDTH.test(sign) ? 1 : 2
  return width
}
