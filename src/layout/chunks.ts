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
  const fits = (lines: number): boolean => heightOf(lines) <= WHOLE
  return groups(unitsOf(paragraphs, counts, fits), fits).flatMap(({ from, to, lines }) => {
    const content = text.slice(from, to)
    return lines <= LINES_TOGETHER || to - from > 1 ? [{ content, height: heightOf(lines) }] : piecesOf(content, face)
  })
}

interface Group {
  readonly from: number
  readonly to: number
  readonly lines: number
}

function groups(units: readonly Group[], fits: (lines: number) => boolean): readonly Group[] {
  const made: Group[] = []
  for (const unit of units) {
    const last = made[made.length - 1]
    if (last && fits(last.lines + unit.lines)) made[made.length - 1] = together(last, unit)
    else made.push(unit)
  }
  return made
}

const together = (a: Group, b: Group): Group => ({ from: a.from, to: b.to, lines: a.lines + b.lines })

const ITEM_START = /^(?:[・･●○◯◎◆◇■□▪•①-⑳]|[(（]?[0-9０-９]{1,2}[)）.．])/u // '・ 窓口予約の拡大'

/** 一項目 — the paragraphs under a bullet stay with it, so that no page ends with the heading of a list. */
function unitsOf(
  paragraphs: readonly string[],
  counts: readonly number[],
  fits: (lines: number) => boolean,
): readonly Group[] {
  const single = counts.map((lines, index) => ({ from: index, to: index + 1, lines }))
  const items: Group[] = []
  let inList = false
  single.forEach((paragraph, index) => {
    const starts = ITEM_START.test(paragraphs[index] ?? '')
    const last = items[items.length - 1]
    if (last && inList && !starts) items[items.length - 1] = together(last, paragraph)
    else items.push(paragraph)
    inList = inList || starts
  })
  return items.flatMap((item) => (fits(item.lines) ? [item] : single.slice(item.from, item.to)))
}

const SENTENCE_END = /[。！？]$/u

/** 一続きの文章 — whole, or where it is endless cut where its lines end, never behind a 。, so that a reader joins the pieces again. */
export function piecesOf(content: Expression, face: Face): readonly Chunk[] {
  const text = String(content.value)
  const lines = linesOf(text, face)
  if (lines.length <= LINES_TOGETHER) return [{ content, height: heightOfLines(lines.length, face.font, face.size) }]
  const chunks: Chunk[] = []
  for (let from = 0; from < lines.length;) {
    let to = Math.min(from + LINES_TOGETHER, lines.length)
    while (to < lines.length && to > from + 1 && SENTENCE_END.test(text.slice(0, lines[to - 1]?.end))) to--
    const [start, end] = [lines[from]?.start ?? 0, lines[to - 1]?.end]
    chunks.push({
      content: partOf(content, start, text.slice(start, end), to === lines.length),
      height: heightOfLines(to - from, face.font, face.size),
    })
    from = to
  }
  return chunks
}

interface PrintedLine {
  readonly start: number
  readonly end: number
}

/** Where each printed line begins and ends in the text. */
function linesOf(text: string, { width, size }: Face): readonly PrintedLine[] {
  let start = 0
  return text.split('\n').flatMap((paragraph) => {
    const lines = wrappedLines(paragraph, width, size).map((line) => {
      const printed = { start, end: start + line.length }
      start = printed.end
      return printed
    })
    start += 1
    return lines
  })
}

function partOf(content: Expression, offset: number, value: string, isLast: boolean): Expression {
  if (content.formula === null) return constant(value)
  const length = isLast ? 32_767 : value.length
  return computed(`MID(${content.formula},${String(offset + 1)},${String(length)})`, value)
}
