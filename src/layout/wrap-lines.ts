import { characterEms, textEms } from './text-width.ts'

/** 行頭禁則 — characters that never begin a line. */
const NOT_FIRST = new Set(
  '、。，．・：；？！）］｝」』】〉》”’ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%％℃',
)
/** 行末禁則 — characters that never end a line. */
const NOT_LAST = new Set('（［｛「『【〈《“‘([{￥$')
const WORD = /[A-Za-z0-9.,'’@/_-]/u // a Latin word or a number is not broken inside

/**
 * 折り返し — the lines a text takes in a column so many ems wide, with 禁則 and unbroken Latin words: what Excel and LibreOffice do, at
 * their less favourable. Each `\n` begins a new line; an empty paragraph is one empty line.
 */
export const wrapLines = (text: string, ems: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, ems)))

function wrapParagraph(paragraph: string, ems: number): readonly string[] {
  if (textEms(paragraph) <= ems) return [paragraph]
  const lines: string[] = []
  let line: string[] = []
  let width = 0
  for (const character of paragraph) {
    const wide = characterEms(character)
    if (width + wide > ems && line.length > 0) {
      const carried = carriedOver(line, character, ems)
      lines.push(line.slice(0, line.length - carried.length).join(''))
      line = carried
      width = carried.reduce((sum, each) => sum + characterEms(each), 0)
    }
    line.push(character)
    width += wide
  }
  return [...lines, line.join('')]
}

/** What goes down to the next line with the character that no longer fits; never the whole line. */
function carriedOver(line: readonly string[], next: string, ems: number): string[] {
  let keep = line.length
  if (WORD.test(next)) while (keep > 0 && WORD.test(line[keep - 1] ?? '')) keep--
  let first = keep < line.length ? (line[keep] ?? '') : next
  while (keep > 1 && (NOT_FIRST.has(first) || NOT_LAST.has(line[keep - 1] ?? ''))) first = line[--keep] ?? ''
  const carried = line.slice(keep)
  const wide = carried.reduce((sum, each) => sum + characterEms(each), 0)
  return keep === 0 || wide > ems * MOST_CARRIED ? [] : carried
}

/** A word or a run of brackets longer than this share of the line is broken where it stands. */
const MOST_CARRIED = 0.6
