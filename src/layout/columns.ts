/**
 * 列 — one set of columns serves the whole sheet: the body merges over them, the appendix uses them as they are. Widths in points for A4
 * portrait (520 of 595); wider paper stretches them. The last is air between a long text and its frame.
 */
const WIDTHS = [26, 46, 100, 72, 58, 56, 28, 40, 48, 40, 6] as const

export interface Columns {
  readonly widths: readonly number[]
  readonly last: number
  readonly widthOf: (left: number, right: number) => number
}

/** Printed widths: the papers without some 13 mm at either side. */
const PAPER_WIDTH = { A4: { portrait: 520, landscape: 766 }, A3: { portrait: 766, landscape: 1114 } } as const

export function columnsFor(paper: 'A4' | 'A3', orientation: 'portrait' | 'landscape'): Columns {
  const total = WIDTHS.reduce((sum, width) => sum + width, 0)
  const stretch = PAPER_WIDTH[paper][orientation] / total
  const widths = WIDTHS.map((width, index) => Math.floor(width * (index < 2 ? Math.min(stretch, 1.25) : stretch)))
  const widthOf = (left: number, right: number): number =>
    widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0)
  return { widths, last: widths.length - 1, widthOf }
}

/** Where the parts of the body stand. */
export const AT = {
  label: { left: 0, right: 1 },
  text: { left: 2, right: 9 },
  /** 右の余白 — behind a text that ends before it. */
  air: { left: 10, right: 10 },
  results: { left: 2, right: 4 },
  prior: { left: 5, right: 9 },
  priorHead: { left: 5, right: 10 },
  whole: { left: 0, right: 10 },
  /** 予算の三つ — label and amount each. */
  amounts: [
    { label: { left: 0, right: 1 }, value: { left: 2, right: 2 } },
    { label: { left: 3, right: 3 }, value: { left: 4, right: 5 } },
    { label: { left: 6, right: 7 }, value: { left: 8, right: 10 } },
  ],
  /** 別表の列 */
  table: {
    number: { left: 0, right: 0 },
    year: { left: 1, right: 1 },
    name: { left: 2, right: 2 },
    target: { left: 3, right: 3 },
    actual: { left: 4, right: 4 },
    prior: { left: 5, right: 5 },
    status: { left: 6, right: 6 },
    rate: { left: 7, right: 7 },
    reason: { left: 8, right: 10 },
  },
} as const

export interface Span {
  readonly left: number
  readonly right: number
}
