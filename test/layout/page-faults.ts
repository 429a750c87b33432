import { a1 } from '../../src/grid/a1.ts'
import { boxAt, contains, type Box } from '../../src/grid/box.ts'
import { INDENT, textHeight } from '../../src/layout/fonts.ts'
import { BAND_FILL, ISSUE_FILL } from '../../src/layout/style-book.ts'
import type { LayoutCell, SheetLayout } from '../../src/model/sheet-layout.ts'

const PAPER = {
  A4: { portrait: [595.3, 841.9], landscape: [841.9, 595.3] },
  A3: { portrait: [841.9, 1190.6], landscape: [1190.6, 841.9] },
} as const
/** Excel's highest row. */
const HIGHEST_ROW = 409.5

/** 印刷の誤り — all that would be wrong on paper: cut text, overlapping areas, full pages, lone headings, cells outside the print area. */
export const pageFaults = (layout: SheetLayout): readonly string[] => [
  ...cutTexts(layout),
  ...overlaps(layout),
  ...fullPages(layout),
  ...loneHeadings(layout),
  ...cutAreas(layout),
  ...outside(layout),
]

const areaAt = (layout: SheetLayout, row: number, column: number): Box =>
  layout.merges.find((box) => box.top === row && box.left === column) ?? boxAt(row, column)

function shownText({ content }: LayoutCell): string {
  if (content.kind === 'text') return content.text
  return content.kind === 'formula' ? String(content.cached) : ''
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

/** The longest text that a page can show is held to it; only what goes beyond is let off. */
function cutTexts(layout: SheetLayout): readonly string[] {
  const [, pageHeight] = PAPER[layout.page.paper][layout.page.orientation]
  return layout.rows.flatMap((row, index) => [
    ...(row.height > HIGHEST_ROW ? [`row ${String(index + 1)} is ${String(row.height)} high`] : []),
    ...row.cells.flatMap((cell) => {
      const text = shownText(cell)
      const style = layout.styles[cell.style]
      if (!style?.wrap || text === '') return []
      const area = areaAt(layout, index, cell.column)
      const width = sum(layout.columns.slice(area.left, area.right + 1)) - style.indent * INDENT
      const height = sum(layout.rows.slice(area.top, area.bottom + 1).map((each) => each.height))
      const needed = textHeight(text, width, style.font.name, style.font.size)
      return height < needed && needed < pageHeight * 0.8 ? [`${a1(index, cell.column)} is cut: ${text}`] : []
    }),
  ])
}

function overlaps({ merges }: SheetLayout): readonly string[] {
  const seen = new Set<string>()
  return merges.flatMap((box) => {
    const faults: string[] = []
    for (let row = box.top; row <= box.bottom; row++)
      for (let column = box.left; column <= box.right; column++) {
        const cell = a1(row, column)
        if (seen.has(cell)) faults.push(`${cell} is merged twice`)
        seen.add(cell)
      }
    return faults
  })
}

/** Each page's rows, from and to (exclusive). */
const pagesOf = ({ page, rows }: SheetLayout): readonly (readonly [from: number, to: number])[] =>
  [0, ...page.breaks].map((from, index) => [from, page.breaks[index] ?? rows.length])

function fullPages(layout: SheetLayout): readonly string[] {
  const { page, rows, columns } = layout
  const [width, height] = PAPER[page.paper][page.orientation]
  const repeated = page.titleRows === null ? 0 : sum(rows.slice(0, page.titleRows.to + 1).map((row) => row.height))
  const tooHigh = pagesOf(layout).flatMap(([from, to], index) => {
    const used = sum(rows.slice(from, to).map((row) => row.height)) + (index === 0 ? 0 : repeated)
    return used > height - page.margins.top - page.margins.bottom ? [`page ${String(index + 1)} is too full`] : []
  })
  return sum(columns) > width - page.margins.left - page.margins.right ? [...tooHigh, 'the page is too wide'] : tooHigh
}

const HEADINGS = new Set([BAND_FILL, ISSUE_FILL])

function loneHeadings(layout: SheetLayout): readonly string[] {
  return pagesOf(layout).flatMap(([from, to], index) => {
    const last = layout.rows
      .slice(from, to)
      .filter((row) => row.cells.length > 0)
      .pop()
    const fill = layout.styles[last?.cells[0]?.style ?? 0]?.fill ?? ''
    return HEADINGS.has(fill) ? [`page ${String(index + 1)} ends with a heading`] : []
  })
}

/** An area over two pages has no closing line. */
const cutAreas = ({ merges, page }: SheetLayout): readonly string[] =>
  merges.flatMap((box) =>
    page.breaks.some((row) => row > box.top && row <= box.bottom) ? [`${a1(box.top, box.left)} is cut by a page`] : [],
  )

const outside = ({ rows, page }: SheetLayout): readonly string[] =>
  rows.flatMap((row, index) =>
    row.cells.flatMap(({ column }) =>
      contains(page.printArea, index, column) ? [] : [`${a1(index, column)} is not printed`],
    ),
  )
