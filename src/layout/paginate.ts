import type { DraftRow } from './draft.ts'

/** 改頁 — rows with the pages they begin; a table's header is drawn again above a row that begins a page. */
export interface PagedRow {
  readonly row: DraftRow
  readonly startsPage: boolean
}

/**
 * Lays rows on pages so high: a page ends only between rows, a heading takes its block along, and rows that keep together go over together
 * unless they would not fit a page by themselves. `repeated` is the height of what is printed on top of every further page.
 */
export function paginate(rows: readonly DraftRow[], pageHeight: number, repeated: number): readonly PagedRow[] {
  const paged: PagedRow[] = []
  let room = pageHeight
  for (const group of groupsOf(rows, pageHeight - repeated)) {
    const height = heightOf(group)
    const first = group[0]
    if (!first) continue
    const startsPage = paged.length > 0 && (first.newPage || height > room)
    const header = startsPage && !first.newPage ? first.header : []
    if (startsPage) room = pageHeight - repeated
    ;[...header, ...group].forEach((row, index) => paged.push({ row, startsPage: startsPage && index === 0 }))
    room -= height + heightOf(header)
  }
  return withoutGapsOnTop(paged)
}

const heightOf = (rows: readonly DraftRow[]): number => rows.reduce((sum, row) => sum + row.height, 0)

/** Runs of rows that stay on one page; a run longer than a page is parted where the page is full. */
function groupsOf(rows: readonly DraftRow[], most: number): readonly (readonly DraftRow[])[] {
  const groups: DraftRow[][] = []
  let open = false
  for (const row of rows) {
    const last = groups[groups.length - 1]
    if (open && last && !row.newPage && heightOf(last) + row.height <= most) last.push(row)
    else groups.push([row])
    open = row.keepWithNext
  }
  return groups
}

/** A strip of air that would begin a page is taken off: the page begins with what follows. */
function withoutGapsOnTop(paged: readonly PagedRow[]): readonly PagedRow[] {
  const kept: PagedRow[] = []
  let carried = false
  for (const { row, startsPage } of paged) {
    const starts: boolean = startsPage || carried
    carried = starts && row.cells.length === 0
    if (!carried) kept.push({ row, startsPage: starts })
  }
  return kept
}
