import { splitBullets } from './bullet.ts'
import { yearsIn, type YearMention } from './era.ts'
import { candidatesIn } from './target-number.ts'
import { normalizeWidth } from './width.ts'

/** Points that make a number a target of its own beside others. */
const OWN = 3
const NOTE = /^[\s　]*(?:[※＊*]|[(（]?注)/u
const LINES = /\r\n|\r|\n/u

/** 年ごとの目標 — the parts of a text that each hold a target of their own year: '令和6年度　45%　令和7年度　60%' has two. */
export function yearSegments(text: string, planYear?: number): readonly string[] {
  const lines = splitBullets(text).length > 1 ? linesOf(text) : [text]
  return whenAllOwn(lines.flatMap((line) => byYear(line, planYear)))
}

/** 行ごとの目標 — the lines that each hold a number of their own; a line without one belongs to the next. */
export function lineSegments(text: string): readonly string[] {
  const pieces: string[] = []
  let waiting: string[] = []
  for (const line of linesOf(text)) {
    waiting.push(line)
    if (!holdsNumber(line)) continue
    pieces.push(waiting.join('\n').trim())
    waiting = []
  }
  return pieces.length > 1 ? pieces : []
}

function linesOf(text: string): readonly string[] {
  return text.split(LINES).filter((line) => line.trim() !== '' && !NOTE.test(line))
}

/** All of the pieces, if there are several and each is dated and holds a number of its own. */
function whenAllOwn(pieces: readonly (string | undefined)[]): readonly string[] {
  if (pieces.length < 2) return []
  const own = pieces.filter((piece): piece is string => piece !== undefined && holdsNumber(piece))
  return own.length === pieces.length ? own.map((piece) => piece.trim()) : []
}

/** A line cut where its years stand; undefined for a line without one. */
function byYear(text: string, planYear: number | undefined): readonly (string | undefined)[] {
  const mentions = yearsIn(text, planYear)
  const depths = depthsAt(text, mentions)
  const heads = mentions.filter((mention, index) => isHead(text, mention, depths[index] ?? 0))
  if (heads.length === 0) return [undefined]
  return heads.map(({ start }, index) => text.slice(index === 0 ? 0 : start, heads[index + 1]?.start))
}

const MARK = /[\s、。・:：]$|(?:^|\s)[(（「【]$/u
const CLOSED = /^[)）」】]/u

/** A year at the start, or after a blank or a sign: not one inside a clause, nor in a bracket with other words. */
function isHead(text: string, { role, start, end }: YearMention, depth: number): boolean {
  if (role !== 'year' && role !== 'deadline') return false
  if (depth > 0 && !CLOSED.test(text.slice(end, end + 1))) return false
  return start === 0 || MARK.test(text.slice(Math.max(0, start - 2), start))
}

const OPEN = '(（「【〔'
const CLOSE = ')）」】〕'

/** How many brackets stand open where each year begins. */
function depthsAt(text: string, mentions: readonly YearMention[]): readonly number[] {
  let depth = 0
  let at = 0
  return mentions.map(({ start }) => {
    for (; at < start; at++) {
      const sign = text.charAt(at)
      depth = Math.max(0, depth + (OPEN.includes(sign) ? 1 : CLOSE.includes(sign) ? -1 : 0))
    }
    return depth
  })
}

function holdsNumber(piece: string): boolean {
  return candidatesIn(normalizeWidth(piece), undefined).some(({ score }) => score >= OWN)
}
