import type { SourceLine } from './source-lines.ts'

/**
 * 折り返し — whether a line only carries on the one before it. A page breaks lines inside words, and a cell keeps those breaks
 * when the text was pasted: 「…検討すべきテーマ及び⏎その検討体制等…」.
 */

/** Narrower texts are broken by a person, not by the page: 20 full-width signs. */
const NARROWEST = 40
/** How far a full line may fall short of the widest: signs that may not begin a line are carried over with their neighbour. */
const SLACK = 8
const ENDS = /[。！？!?]$/u
const LEAVES_OPEN =
  /(?:[、，,・をにがはのとでもへやてし（(「『→／/～~]|及び|並びに|又は|または|および|かつ|から|まで)$/u
const CANNOT_BEGIN = /^[）)」』】〉》、。，．・：:ーぁぃぅぇぉっゃゅょァィゥェォッャュョをん々％%]/u
const NEW_START = /^[【〈《＜<■◆]/u
const OPENING = /[（(「『【]/gu
const CLOSING = /[）)」』】]/gu
const LATIN_END = /[A-Za-z0-9,:;]$/u
const LATIN_START = /^[A-Za-z]/u

/** Whether `line` goes on where `before` (the lines joined so far, the last of them `last`) was broken off. */
export function carriesOn(before: string, last: SourceLine, line: SourceLine, widest: number): boolean {
  if (line.bullet !== null || line.gap) return false
  if (isOpen(before) || CANNOT_BEGIN.test(line.text)) return true
  if (NEW_START.test(line.text) || ENDS.test(before)) return false
  return LEAVES_OPEN.test(before) || isFull(last, widest)
}

/** A line that reaches the right edge, in a text wide enough to have one. */
export const isFull = (line: SourceLine, widest: number): boolean => widest >= NARROWEST && line.width >= widest - SLACK

/** A bracket that has not closed for so long was forgotten. */
const LONGEST_BRACKET = 400

/** 括弧の開き — a bracket is still open at the end: 「（HPリニューアルに向けた⏎要件定義等）」. */
export function isOpen(text: string): boolean {
  const near = text.slice(-LONGEST_BRACKET)
  return (near.match(OPENING)?.length ?? 0) > (near.match(CLOSING)?.length ?? 0)
}

/** Joins a broken line; only Latin words need a blank between. */
export const joinWrap = (before: string, after: string): string =>
  LATIN_END.test(before) && LATIN_START.test(after) ? `${before} ${after}` : before + after
