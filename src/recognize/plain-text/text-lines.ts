import { isBlank } from '../../text/width.ts'

/** 文章の一行 — a line of a plan's text; a PDF reader may add where on which page it stands. */
export interface TextLine {
  readonly text: string
  readonly x?: number
  readonly y?: number
  /** Counted from 1. */
  readonly page?: number
}

/** A line with its place: `number` counts from 1 in the text as given. */
export interface PageLine {
  readonly text: string
  readonly number: number
  readonly page: number
  /** Printed on the page's edge (a page number) and no part of any text. */
  readonly isFurniture: boolean
}

const FORM_FEED = /\f/gu
/** So many blank lines in a row part pages where a text has no form feeds. */
const PAGE_GAP = 3
/** '- 3 -', 'P.3', '３ページ' stand alone on a page's edge, and part pages where nothing else does. */
const PAGE_NUMBER =
  /^[\s　]*(?:[-－‐–―ー][\s　]*[0-9０-９]{1,3}[\s　]*[-－‐–―ー]|(?:p|P|Ｐ)[.．]?[\s　]*[0-9０-９]{1,3}|[0-9０-９]{1,3}[\s　]*(?:ページ|頁))[\s　]*$/u
/** '3', '3 / 12': page numbers only where they stand first or last on a page. */
const BARE_NUMBER = /^[\s　]*[0-9０-９]{1,3}(?:[\s　]*[/／][\s　]*[0-9０-９]{1,3})?[\s　]*$/u

/** 頁を分ける — lines with the page they stand on, from the reader, form feeds or runs of blank lines. */
export function pageLines(lines: readonly (string | TextLine)[]): readonly PageLine[] {
  let page = 1
  let blanks = 0
  let hasText = false
  let isClosed = false
  const placed = lines.map((line, index): PageLine => {
    const given = typeof line === 'string' ? { text: line } : line
    const feeds = given.text.match(FORM_FEED)?.length ?? 0
    const text = given.text.replace(FORM_FEED, '')
    const isGap = hasText && !isBlank(text) && (blanks >= PAGE_GAP || isClosed)
    page = given.page ?? page + Math.max(feeds, isGap ? 1 : 0)
    blanks = isBlank(text) ? blanks + 1 : 0
    hasText = hasText || !isBlank(text)
    isClosed = PAGE_NUMBER.test(text) || (isClosed && isBlank(text))
    return { text, number: index + 1, page, isFurniture: PAGE_NUMBER.test(text) }
  })
  return placed.map((line, index) => (isPageNumber(line, index, placed) ? { ...line, isFurniture: true } : line))
}

/** A bare number that stands first or last on its page. */
const isPageNumber = (line: PageLine, index: number, lines: readonly PageLine[]): boolean =>
  BARE_NUMBER.test(line.text) && (isEdge(lines, index, -1, line.page) || isEdge(lines, index, 1, line.page))

function isEdge(lines: readonly PageLine[], index: number, step: 1 | -1, page: number): boolean {
  for (let at = index + step; ; at += step) {
    const other = lines[at]
    if (!other || other.page !== page) return lines.some((line) => line.page !== page)
    if (!isBlank(other.text)) return false
  }
}
