import { heightOfLines, lineCount, wrappedLines } from './fonts.ts'
import { computed, constant, type Expression } from './expression.ts'
import type { TextSource } from './text-source.ts'

/** 段 — a piece of a text that stands in a row of its own, so that a page can end behind it without cutting a line. */
export interface Chunk {
  readonly content: Expression
  readonly height: number
}

interface Face {
  readonly width: number
  readonly font: string
  readonly size: number
}

/** A text up to this height stays in one cell (points; about a sixth of a page). */
const WHOLE = 130
/** Lines of one paragraph that stay together when it is longer than that. */
const LINES_TOGETHER = 18

/** 長い文章を段に分ける — by paragraphs; a paragraph of many lines by the lines it wraps to. */
export function chunksOf(text: TextSource, face: Face): readonly Chunk[] {
  const paragraphs = text.value.split('\n')
  const counts = paragraphs.map((paragraph) => lineCount(paragraph, face.width, face.size))
  const heightOf = (lines: number): number => heightOfLines(lines, face.font, face.size)
  const total = counts.reduce((sum, lines) => sum + lines, 0)
  if (heightOf(total) <= WHOLE) return [{ content: text.slice(0, paragraphs.length), height: heightOf(total) }]
  return groups(counts, (lines) => heightOf(lines) <= WHOLE).flatMap(({ from, to, lines }) => {
    const content = text.slice(from, to)
    return lines <= LINES_TOGETHER || to - from > 1
      ? [{ content, height: heightOf(lines) }]
      : longParagraph(content, face)
  })
}

interface Group {
  readonly from: number
  readonly to: number
  readonly lines: number
}

function groups(counts: readonly number[], fits: (lines: number) => boolean): readonly Group[] {
  const made: Group[] = []
  counts.forEach((lines, index) => {
    const last = made[made.length - 1]
    if (last && fits(last.lines + lines)) made[made.length - 1] = { ...last, to: index + 1, lines: last.lines + lines }
    else made.push({ from: index, to: index + 1, lines })
  })
  return made
}

const SENTENCE_END = /[。！？]$/u

/** One endless paragraph: cut where its lines end, never behind a 。, so that a reader joins the pieces again. */
function longParagraph(content: Expression, face: Face): readonly Chunk[] {
  const lines = wrappedLines(String(content.value), face.width, face.size)
  const chunks: Chunk[] = []
  let offset = 0
  for (let from = 0; from < lines.length;) {
    let to = Math.min(from + LINES_TOGETHER, lines.length)
    while (to < lines.length && to > from + 1 && SENTENCE_END.test(lines[to - 1] ?? '')) to--
    const value = lines.slice(from, to).join('')
    const isLast = to === lines.length
    chunks.push({
      content: partOf(content, offset, value, isLast),
      height: heightOfLines(to - from, face.font, face.size),
    })
    offset += value.length
    from = to
  }
  return chunks
}

function partOf(content: Expression, offset: number, value: string, isLast: boolean): Expression {
  if (content.formula === null) return constant(value)
  const length = isLast ? 32_767 : value.length
  return computed(`MID(${content.formula},${String(offset + 1)},${String(length)})`, value)
}
