import { a1 } from '../../src/grid/a1.ts'
import type { LayoutCell, SheetLayout } from '../../src/model/sheet-layout.ts'

/** A layout as lines of text: pages, heights, cells with what they show; formulas where there are any. Made to be read in a diff. */
export function pictureOf(layout: SheetLayout): string {
  const breaks = new Set(layout.page.breaks)
  const lines = layout.rows.flatMap((row, index) => {
    const cells = row.cells.filter((cell) => cell.content.kind !== 'blank').map((cell) => cellText(layout, cell, index))
    const page = breaks.has(index) ? ['---- 改頁 ----'] : []
    return [...page, `${String(row.height).padStart(6)} ${cells.join(' ｜ ')}`.trimEnd()]
  })
  return [...lines, `名前: ${layout.names.map(({ name, range }) => `${name}=${range}`).join(' ')}`, ''].join('\n')
}

function cellText(layout: SheetLayout, { column, content }: LayoutCell, row: number): string {
  const area = layout.merges.find((box) => box.top === row && box.left === column)
  const place = area ? `${a1(row, column)}:${a1(area.bottom, area.right)}` : a1(row, column)
  if (content.kind === 'formula') return `${place} =${content.formula} ⇒ ${oneLine(String(content.cached))}`
  if (content.kind === 'number') return `${place} ${String(content.number)}`
  return `${place} ${content.kind === 'text' ? oneLine(content.text) : ''}`
}

const oneLine = (text: string): string => text.replace(/\n/gu, '⏎')
