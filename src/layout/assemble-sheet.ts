import { a1, columnName } from '../grid/a1.ts'
import { isSingle, type Box } from '../grid/box.ts'
import type {
  LayoutCell,
  LayoutChart,
  LayoutContent,
  LayoutPage,
  LayoutRow,
  SheetLayout,
} from '../model/sheet-layout.ts'
import type { DraftCell, DraftRow } from './draft.ts'
import type { Expression } from './expression.ts'
import { loweredRows } from './lowered-rows.ts'
import { paginate, type PagedRow } from './paginate.ts'
import { styleBook, type Look, type StyleBook } from './style-book.ts'

/** A sheet as the builders leave it: what stands in it, not yet where. */
export interface Draft {
  readonly name: string
  readonly font: string
  readonly columns: readonly number[]
  readonly rows: readonly DraftRow[]
  /** How many of the first rows every page repeats. */
  readonly titleRows: number
  readonly page: Pick<LayoutPage, 'paper' | 'orientation' | 'header' | 'footer'>
  readonly state: 'live' | 'submission'
  readonly charts: readonly ChartDraft[]
  /** 名前定義 — a name for the area from one tagged cell to another. */
  readonly names: readonly { readonly name: string; readonly from: string; readonly to: string }[]
}

/** A chart whose places are tags: its corners and the ends of its data. */
export interface ChartDraft {
  readonly title: string
  readonly unit: string
  readonly corners: { readonly from: string; readonly to: string }
  readonly categories: { readonly values: readonly string[]; readonly from: string; readonly to: string }
  readonly series: readonly {
    readonly name: string
    readonly kind: 'line' | 'bar'
    readonly values: readonly (number | null)[]
    readonly from: string
    readonly to: string
  }[]
}

/**
 * 余白 — in points, a little more below for the page number. A sheet is centred: at the sides some 13 mm stay free, of which the margin takes 7,
 * so that columns which another machine's fonts make wider still print at full size.
 */
export const MARGINS = { top: 42, right: 20, bottom: 46, left: 20 } as const
const PAPER_HEIGHT = { A4: { portrait: 841.9, landscape: 595.3 }, A3: { portrait: 1190.6, landscape: 841.9 } } as const
/** Rows are rounded to the printer's pixels: a page is filled a little short of its edge. */
const FILL = 0.98

/** 組み立て — pages, row numbers, addresses, styles and merges. */
export function assembleSheet(draft: Draft): SheetLayout {
  const { paper, orientation } = draft.page
  const height = (PAPER_HEIGHT[paper][orientation] - MARGINS.top - MARGINS.bottom) * FILL
  const repeated = draft.rows.slice(0, draft.titleRows).reduce((sum, row) => sum + row.height, 0)
  const paged = paginate(
    draft.rows.flatMap((row) => loweredRows(row, height - repeated)),
    height,
    repeated,
  )
  const places = placesOf(paged)
  const drawing = { paged, places, reaching: reachingOf(paged), book: styleBook(draft.font) }
  const breaks = paged.flatMap(({ startsPage }, index) => (startsPage ? [index] : []))
  return {
    name: draft.name,
    columns: draft.columns,
    rows: paged.map(({ row }, index) => layoutRow(draft, row, index, drawing)),
    merges: mergesOf(paged),
    styles: drawing.book.styles(),
    page: {
      ...draft.page,
      margins: MARGINS,
      printArea: { top: 0, left: 0, bottom: paged.length - 1, right: draft.columns.length - 1 },
      titleRows: draft.titleRows === 0 ? null : { from: 0, to: draft.titleRows - 1 },
      breaks,
    },
    charts: draft.charts.flatMap((chart) => chartOf(chart, places)),
    names: namesOf(draft, places),
    validations: [],
    unlinked: unlinkedOf(draft, paged),
  }
}

type Places = ReadonlyMap<string, Box>

interface Drawing {
  readonly paged: readonly PagedRow[]
  readonly places: Places
  readonly reaching: ReturnType<typeof reachingOf>
  readonly book: StyleBook
}

function placesOf(paged: readonly PagedRow[]): Places {
  const places = new Map<string, Box>()
  paged.forEach(({ row }, top) =>
    row.cells.forEach((cell) => {
      if (cell.tag !== null) places.set(cell.tag, boxOf(cell, top))
    }),
  )
  return places
}

const boxOf = (cell: DraftCell, top: number): Box => ({
  top,
  left: cell.left,
  bottom: top + cell.rows - 1,
  right: cell.right,
})

/** Every cell of a merged area is written, blank ones too, so that its borders are drawn on all sides. */
function layoutRow(draft: Draft, row: DraftRow, index: number, drawing: Drawing): LayoutRow {
  const own = row.cells.flatMap((cell) => cellsOf(draft, cell, index, index, drawing))
  const spanning = (drawing.reaching.get(index) ?? []).flatMap(({ cell, top }) =>
    cellsOf(draft, cell, top, index, drawing),
  )
  const cells = [...own, ...spanning].sort((a, b) => a.column - b.column)
  return { height: row.height, cells }
}

/** For each row, the cells that reach into it from above. */
function reachingOf(paged: readonly PagedRow[]): ReadonlyMap<number, readonly { cell: DraftCell; top: number }[]> {
  const reaching = new Map<number, { cell: DraftCell; top: number }[]>()
  paged.forEach(({ row }, top) =>
    row.cells.forEach((cell) => {
      for (let index = top + 1; index < top + cell.rows; index++) {
        const cells = reaching.get(index) ?? []
        if (cells.length === 0) reaching.set(index, cells)
        cells.push({ cell, top })
      }
    }),
  )
  return reaching
}

function cellsOf(draft: Draft, cell: DraftCell, top: number, row: number, drawing: Drawing): LayoutCell[] {
  const style = drawing.book.of(lookAt(cell, row, drawing.paged))
  const first = row === top ? contentOf(draft, cell.content, drawing.places) : BLANK
  return Array.from({ length: cell.right - cell.left + 1 }, (_, offset) => ({
    column: cell.left + offset,
    content: offset === 0 ? first : BLANK,
    style,
  }))
}

const BLANK: LayoutContent = { kind: 'blank' }

/** Pages cut frames: a line is drawn on both sides of the cut. */
function lookAt(cell: DraftCell, row: number, paged: readonly PagedRow[]): Look {
  const { look } = cell
  const [starts, ends] = [paged[row]?.startsPage === true, paged[row + 1]?.startsPage === true]
  const isBoxed = look.left === 'thin' || look.right === 'thin'
  if (!isBoxed || (!starts && !ends)) return look
  return { ...look, ...(starts ? { top: 'thin' } : {}), ...(ends ? { bottom: 'thin' } : {}) }
}

function contentOf(draft: Draft, content: Expression | null, places: Places): LayoutContent {
  if (content === null) return BLANK
  const { value, formula } = content
  if (draft.state === 'live' && formula !== null) {
    return { kind: 'formula', formula: settled(formula, places), cached: value, array: null }
  }
  if (value === '') return BLANK
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value }
}

const TAG = /\u0001([^\u0002]*)\u0002/gu

const settled = (formula: string, places: Places): string =>
  formula.replace(TAG, (_, tag: string) => {
    const place = places.get(tag)
    return place ? `$${columnName(place.left)}$${String(place.top + 1)}` : '""'
  })

function mergesOf(paged: readonly PagedRow[]): readonly Box[] {
  return paged.flatMap(({ row }, top) =>
    row.cells.flatMap((cell) => pagesOf(boxOf(cell, top), paged)).filter((box) => !isSingle(box)),
  )
}

/** 頁ごとの枠 — an area over several pages is merged page by page: no program closes the frame of one that a page cuts. */
function pagesOf(box: Box, paged: readonly PagedRow[]): readonly Box[] {
  const pages: Box[] = []
  for (let top = box.top, row = box.top + 1; row <= box.bottom + 1; row++) {
    if (row <= box.bottom && paged[row]?.startsPage !== true) continue
    pages.push({ ...box, top, bottom: row - 1 })
    top = row
  }
  return pages
}

function chartOf(chart: ChartDraft, places: Places): readonly LayoutChart[] {
  const area = (from: string, to: string): Box | undefined => {
    const [first, last] = [places.get(from), places.get(to)]
    return first && last ? { top: first.top, left: first.left, bottom: last.bottom, right: last.left } : undefined
  }
  const corners = [places.get(chart.corners.from), places.get(chart.corners.to)]
  const categories = area(chart.categories.from, chart.categories.to)
  const series = chart.series.flatMap((one) => {
    const range = area(one.from, one.to)
    return range ? [{ name: one.name, kind: one.kind, values: one.values, range }] : []
  })
  const [from, to] = corners
  if (!from || !to || !categories) return []
  const anchor = { top: from.top, left: from.left, bottom: to.bottom, right: to.right }
  return [
    {
      title: chart.title,
      unit: chart.unit,
      anchor,
      categories: chart.categories.values,
      categoriesRange: categories,
      series,
    },
  ]
}

function namesOf(draft: Draft, places: Places): SheetLayout['names'] {
  return draft.names.flatMap(({ name, from, to }) => {
    const [first, last] = [places.get(from), places.get(to)]
    if (!first || !last) return []
    return [
      {
        name,
        range: `$A$${String(first.top + 1)}:$${columnName(draft.columns.length - 1)}$${String(last.bottom + 1)}`,
      },
    ]
  })
}

function unlinkedOf(draft: Draft, paged: readonly PagedRow[]): SheetLayout['unlinked'] {
  if (draft.state === 'submission') return []
  return paged.flatMap(({ row }, index) =>
    row.cells.flatMap((cell) =>
      cell.unlinked !== null && cell.content?.formula === null
        ? [{ cell: a1(index, cell.left), what: cell.unlinked }]
        : [],
    ),
  )
}
