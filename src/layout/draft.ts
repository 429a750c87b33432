import type { Expression } from './expression.ts'
import type { Look } from './style-book.ts'
import type { Span } from './columns.ts'

/** 下書きの行 — a row before pages and styles are settled. */
export interface DraftRow {
  readonly height: number
  readonly cells: readonly DraftCell[]
  /** 見出し — the next row stays on this row's page. */
  readonly keepWithNext: boolean
  /** This row begins a new page whatever room is left. */
  readonly newPage: boolean
  /** 見出しの再掲 — drawn again above this row where it begins a page (a table's header). */
  readonly header: readonly DraftRow[]
}

/** 下書きのセル — a cell over columns `left` to `right` and `rows` rows down. */
export interface DraftCell {
  readonly left: number
  readonly right: number
  readonly rows: number
  readonly content: Expression | null
  readonly look: Look
  /** 名札 — formulas and charts find this cell by it once rows are numbered. */
  readonly tag: string | null
  /** 値のまま — what stands here as a value because no formula can express it; null where all is well. */
  readonly unlinked: string | null
}

/** 画素 — heights are whole pixels of the screen (0.75 pt), or a page full of rows would grow by rounding. */
export const wholePixels = (points: number): number => Math.ceil(points / 0.75) * 0.75

export const draftRow = (height: number, cells: readonly DraftCell[], parts: Partial<DraftRow> = {}): DraftRow => ({
  keepWithNext: false,
  newPage: false,
  header: [],
  ...parts,
  height: wholePixels(height),
  cells,
})

export const draftCell = (
  span: Span,
  content: Expression | null,
  look: Look,
  parts: Partial<Pick<DraftCell, 'rows' | 'tag' | 'unlinked'>> = {},
): DraftCell => ({ rows: 1, tag: null, unlinked: null, ...parts, left: span.left, right: span.right, content, look })

/** An empty strip between blocks. */
export const gap = (height: number): DraftRow => draftRow(height, [])
