import type { ColumnId } from '../../model/profile.ts'
import { YEAR_ONLY, type Column } from './columns.ts'
import { VALUE_IDS, type ValueId, type YearColumns } from './column-set.ts'
import type { TableHeader } from './find-header.ts'
import type { HeaderReader } from './header-text.ts'
import type { SheetView } from './sheet-view.ts'

/** 区分の列 — the column whose cells say 目標, 実績, 達成状況 row by row, under year columns that say nothing else. */
export const KIND: ColumnId = 'extra:kind'

const LOOK_DOWN = 8
const BOTH: readonly ValueId[] = ['target', 'actual']

/** Where a table has years as columns and 目標・実績 as rows: the grid column of those words. */
export function kindColumnAt(
  view: SheetView,
  columns: readonly Column[],
  headerBottom: number,
  read: HeaderReader,
): number | undefined {
  const years = columns.filter(({ id }) => id === YEAR_ONLY)
  const isCandidate = years.length > 0 && columns.some(({ id }) => id === 'name' || id === 'issue')
  if (!isCandidate || columns.some(({ id }) => id === 'target')) return undefined
  const seen = new Map<number, Set<ColumnId>>()
  for (let row = headerBottom + 1; row <= headerBottom + LOOK_DOWN; row++) {
    for (const cell of view.row(row)?.cells ?? []) {
      const id = typeof cell.value === 'string' ? read(cell.text)?.ids[0]?.id : undefined
      if (id !== undefined) seen.set(cell.column, (seen.get(cell.column) ?? new Set<ColumnId>()).add(id))
    }
  }
  return [...seen].find(([, ids]) => BOTH.every((id) => ids.has(id)))?.[0]
}

/** The header with its column of kinds, so that rows are read by it. */
export function withKinds(view: SheetView, header: TableHeader, read: HeaderReader): TableHeader {
  const at = kindColumnAt(view, header.columns, header.box.bottom, read)
  if (at === undefined) return header
  const model = header.columns.find(({ left, right }) => at >= left && at <= right)
  const base = model ?? header.columns[0]
  if (!base) return header
  const kind: Column = { ...base, id: KIND, left: at, right: at, year: null, unit: null, header: '', groups: [] }
  const others = header.columns.filter((column) => column !== model)
  const box = { ...header.box, left: Math.min(at, header.box.left), right: Math.max(at, header.box.right) }
  return { ...header, box, columns: [kind, ...others].sort((a, b) => a.left - b.left) }
}

/** What a row's word says of its cells: 目標 → target. */
export function kindOf(text: string, read: HeaderReader): ValueId | undefined {
  const ids = read(text)?.ids ?? []
  return VALUE_IDS.find((value) => ids.some(({ id }) => id === value))
}

const NONE: Omit<YearColumns, 'year'> = { target: null, actual: null, prior: null, status: null, rivals: {} }

/**
 * The year columns as those of one kind, with the columns of 判定 and 前年度実績 that stand beside them; made once for each kind, as
 * places are known by their column.
 */
export function kindColumns(
  columns: readonly Column[],
  beside: readonly YearColumns[],
  planYear: number | null,
): (kind: ValueId) => readonly YearColumns[] {
  const made = new Map<ValueId, readonly YearColumns[]>()
  const others = beside.map(({ year, prior, status }) => ({ ...NONE, year: year ?? planYear, prior, status }))
  return (kind) => {
    const known = made.get(kind)
    if (known) return known
    const years = columns.filter(({ id }) => id === YEAR_ONLY)
    const own = years.map(({ year, ...column }) => ({
      ...(others.find((group) => year !== null && group.year === year) ?? NONE),
      year,
      [kind]: { ...column, year, id: kind },
    }))
    made.set(kind, own)
    return own
  }
}
