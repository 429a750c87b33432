import { a1, parseA1 } from '../grid/a1.ts'
import { refName, sameRef, type CellRef } from '../grid/workbook-grid.ts'
import type { Issue } from '../model/plan.ts'
import { joinParagraphs } from '../text/bullet.ts'
import { keyOf } from '../text/width.ts'
import type { Form } from './form-source.ts'
import { isTableRow } from './indicator-source.ts'

export type ProseField = 'indicators' | 'results' | 'prior'

/**
 * 指標と実績の文章の場所 — as the recogniser recorded them; else the cells or lines that the issue's indicators name, with what stands between
 * them: headings and the further lines of a target belong to the same text.
 */
export function proseCells(form: Form, index: number, field: ProseField, issue: Issue): readonly CellRef[] {
  const recorded = form.source.recognized.provenance[`issues.${String(index)}.${field}`]?.cells
  if (recorded && recorded.length > 0) return recorded
  const named = namedCells(issue, field)
  const lines = named.flatMap((at) => ('line' in at ? [at.line] : []))
  if (lines.length > 0) return linesBetween(form, lines, field === 'indicators')
  return named.length < 2 ? named : cellsBetween(form, named, field === 'indicators' ? issue : null)
}

function namedCells(issue: Issue, field: ProseField): readonly CellRef[] {
  const cells = issue.indicators
    .filter((indicator) => !isTableRow(indicator))
    .map(({ at, source }) => {
      if (field === 'indicators') return at
      return field === 'results' ? source.actualAt : source.priorAt
    })
  const named = cells.filter((at): at is CellRef => at !== null)
  return named.filter((at, place) => named.findIndex((other) => sameRef(at, other)) === place)
}

/** Of a .txt: the lines from first to last; for targets also the heading above and the lines that go on below, up to a blank one. */
function linesBetween(form: Form, named: readonly number[], isList: boolean): readonly CellRef[] {
  const isFilled = (line: number): boolean => line > 0 && form.sources.textAt({ line }).trim() !== ''
  let from = Math.min(...named)
  let to = Math.max(...named)
  while (isList && isFilled(from - 1)) from--
  while (isList && isFilled(to + 1)) to++
  return Array.from({ length: to - from + 1 }, (_, offset) => ({ line: from + offset })).filter(({ line }) =>
    isFilled(line),
  )
}

/** Of stacked rows: all cells of the column from the first to the last, and a strategy's heading right above. */
function cellsBetween(form: Form, named: readonly CellRef[], issue: Issue | null): readonly CellRef[] {
  const places = named.flatMap((at) => {
    const place = 'line' in at ? undefined : parseA1(at.cell)
    return place && 'sheet' in at ? [{ ...place, sheet: at.sheet }] : []
  })
  const first = places[0]
  if (!first || places.some(({ column, sheet }) => column !== first.column || sheet !== first.sheet)) return named
  const rows = places.map((place) => place.row)
  const refAt = (row: number): CellRef => ({ sheet: first.sheet, cell: a1(row, first.column) })
  const top = Math.min(...rows)
  const from = issue && top > 0 && isHeading(form.sources.textAt(refAt(top - 1)), issue) ? top - 1 : top
  const taken = takenCells(form, named)
  return Array.from({ length: Math.max(...rows) - from + 1 }, (_, offset) => refAt(from + offset)).filter(
    (at) => form.sources.textAt(at) !== '' && !taken.has(refName(at)),
  )
}

/** Cells in between that say something else: results, 取組内容, labels. */
function takenCells(form: Form, named: readonly CellRef[]): ReadonlySet<string> {
  const places = Object.values(form.source.recognized.provenance).flatMap(({ cells, labelAt }) => [...cells, labelAt])
  const results = form.plan.issues.flatMap((issue) =>
    issue.indicators.flatMap(({ at, source }) => [at, source.actualAt, source.priorAt]),
  )
  const own = new Set(named.map(refName))
  return new Set([...places, ...results].flatMap((at) => (at === null || own.has(refName(at)) ? [] : [refName(at)])))
}

function isHeading(text: string, issue: Issue): boolean {
  const strategy = issue.indicators[0]?.strategy ?? null
  return strategy !== null && !text.includes('\n') && keyOf(joinParagraphs(text)) === keyOf(strategy)
}
