import { textEms } from './text-width.ts'
import { wrapLines } from './wrap-lines.ts'

/** 行送り — line height in ems as Excel spaces the face; 游ゴシック is famously airy (11 pt → 18.75 pt), and no face prints below 1.45 in LibreOffice's fallback. */
const LINE_HEIGHTS: Readonly<Record<string, number>> = {
  'BIZ UDゴシック': 1.46,
  'BIZ UDPゴシック': 1.46,
  'BIZ UD明朝 Medium': 1.46,
  メイリオ: 1.75,
  游ゴシック: 1.71,
  'Yu Gothic': 1.71,
  游明朝: 1.71,
  'ＭＳ ゴシック': 1.46,
  'ＭＳ Ｐゴシック': 1.46,
}

const OTHER_FACE = 1.71
/** 余白 — what a cell keeps free at left and right together, in points (Excel's padding and the grid line). */
const SIDE_PADDING = 7
/** 字下げ一つ — one step of indent, which keeps text off the frame (Excel's is three blanks of the Normal font). */
export const INDENT = 10
/** Above and below together. */
const END_PADDING = 5
/** 安全率 — columns print up to some per cent narrower than they look: wrap a little early. */
const SAFE_WIDTH = 0.965

export const lineHeight = (font: string, size: number): number => (LINE_HEIGHTS[font] ?? OTHER_FACE) * size

/** 行 — the lines of a text in a cell so many points wide. */
export const wrappedLines = (text: string, width: number, size: number): readonly string[] =>
  wrapLines(text, ((width - SIDE_PADDING) * SAFE_WIDTH) / size)

export const lineCount = (text: string, width: number, size: number): number => wrappedLines(text, width, size).length

/** 高さ — the row height at which no line of the text is cut. */
export const textHeight = (text: string, width: number, font: string, size: number): number =>
  heightOfLines(lineCount(text, width, size), font, size)

export const heightOfLines = (lines: number, font: string, size: number): number =>
  Math.ceil((lines * lineHeight(font, size) + END_PADDING) * 4) / 4

const SMALLEST = 6

/** 縮小 — the size at which a number stays on one line: a number too wide for its cell prints as ####. */
export function sizeWithin(shown: string, width: number, size = 10): number {
  const fitting = ((width - SIDE_PADDING) * SAFE_WIDTH) / Math.max(1, textEms(shown))
  return Math.max(SMALLEST, Math.min(size, Math.floor(fitting * 2) / 2))
}
