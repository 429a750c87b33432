import { splitBullets } from './bullet.ts'
import { yearsIn, type YearMention } from './era.ts'
import { candidatesIn } from './target-number.ts'
import { normalizeWidth } from './width.ts'

/** Points that make a number a target of its own beside others. */
const OWN = 3

/** 目標の区切り — the parts of a text that each hold a target of their own year: '令和6年度　45%　令和7年度　60%' has two. */
export function targetSegments(text: string, planYear?: number): readonly string[] {
  const lines = splitBullets(text)
  const pieces = lines.length > 1 ? text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '') : [text]
  const dated = pieces.flatMap((piece) => byYear(piece, planYear))
  return dated.length > 1 && dated.every((piece) => piece.own) ? dated.map(({ text: piece }) => piece) : []
}

interface Piece {
  readonly text: string
  readonly own: boolean
}

function byYear(text: string, planYear: number | undefined): readonly Piece[] {
  const heads = yearsIn(text, planYear).filter((mention) => isHead(text, mention))
  if (heads.length === 0) return [{ text: text.trim(), own: false }]
  return heads.map((_, index) => pieceOf(text, heads, index))
}

const MARK = /(?:^|[\s、。・:：]|(?:^|\s)[(（「【])$/u

/** A year at the start, or after a blank or a sign: not one inside a clause. */
function isHead(text: string, mention: YearMention): boolean {
  if (mention.role !== 'year' && mention.role !== 'deadline') return false
  if (depthOf(text.slice(0, mention.start)) > 0 && !CLOSED.test(text.slice(mention.end))) return false
  return mention.start === 0 || MARK.test(text.slice(0, mention.start))
}

const CLOSED = /^[)）」】]/u

/** How many brackets stand open at the end of the text. */
function depthOf(text: string): number {
  let depth = 0
  for (const sign of text) depth = Math.max(0, depth + (OPEN.includes(sign) ? 1 : CLOSE.includes(sign) ? -1 : 0))
  return depth
}

const OPEN = '(（「【〔'
const CLOSE = ')）」】〕'

function pieceOf(text: string, heads: readonly YearMention[], index: number): Piece {
  const start = index === 0 ? 0 : (heads[index]?.start ?? 0)
  const piece = text.slice(start, heads[index + 1]?.start).trim()
  const own = candidatesIn(normalizeWidth(piece), undefined).some(({ score }) => score >= OWN)
  return { text: piece, own }
}
