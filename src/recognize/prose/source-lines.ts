import { splitBullets } from '../../text/bullet.ts'
import { isBlank } from '../../text/width.ts'

/** 行 — one physical line of a cell: its text with bullet and layout blanks off, beside the line as typed. */
export interface SourceLine {
  readonly text: string
  readonly raw: string
  /** Counted from 0 in the text as typed. */
  readonly line: number
  readonly bullet: string | null
  /** Half-width columns of blank before bullet or text. */
  readonly indent: number
  /** Blank lines stand between this line and the one before. */
  readonly gap: boolean
  /** Half-width columns up to the end of the text. */
  readonly width: number
}

const LINE_ENDS = /\r\n|\r|\n|\u000b|\u2028/u
const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/u
const NOTE = /^(?:※|[＊*][^＊*]|[（(]注|注[0-9０-９）)：:]|[（(]※)/u // '※DX…デジタルトランスフォーメーション'

/** 行に分ける — the lines that hold text, each with what its looks say. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let gap = false
  text.split(LINE_ENDS).forEach((raw, line) => {
    if (isBlank(raw)) gap = true
    else {
      lines.push(lineOf(raw, line, gap && lines.length > 0))
      gap = false
    }
  })
  return lines
}

function lineOf(raw: string, line: number, gap: boolean): SourceLine {
  const item = splitBullets(raw)[0] ?? { text: raw.trim(), bullet: null, indent: 0 }
  return {
    text: item.text,
    raw,
    line,
    bullet: item.bullet,
    indent: item.indent,
    gap,
    width: displayWidth(raw.trimEnd()),
  }
}

/** 表示幅 — columns on screen or paper: a full-width sign counts two. */
function displayWidth(text: string): number {
  let width = 0
  for (const sign of text) width += HALF_WIDTH.test(sign) ? 1 : 2
  return width
}

/** 注記 — ※ and （注） lines explain; they are never a strategy, an indicator or a result. */
export const isNote = (line: Pick<SourceLine, 'raw'>): boolean => NOTE.test(line.raw.trimStart())

/** The widest line of a text: where a page or a narrow cell has broken lines, they end near it. */
export const widestOf = (lines: readonly SourceLine[]): number =>
  lines.reduce((widest, line) => Math.max(widest, line.width), 0)
