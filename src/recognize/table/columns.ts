import type { CellRef } from '../../grid/workbook-grid.ts'
import type { ColumnId } from '../../model/profile.ts'
import type { HeaderReader } from './header-text.ts'
import type { HeaderCell, HeaderPath } from './header-tree.ts'
import type { SheetView } from './sheet-view.ts'

/** 列 — one column of a table: what it holds, of which year, in which unit, and how sure that is. */
export interface Column {
  readonly id: ColumnId
  /** What the same words may name in other tables: 数値目標 is a name or a target. */
  readonly others: readonly ColumnId[]
  readonly score: number
  readonly left: number
  readonly right: number
  readonly year: number | null
  readonly unit: string | null
  readonly cumulative: boolean
  readonly provisional: boolean
  readonly deadline: boolean
  readonly headerAt: CellRef
  /** As printed, for messages: 「R6年度／目標」. */
  readonly header: string
  /** Keys of the headers over it, outermost first. */
  readonly groups: readonly string[]
  /** 指標名と目標が一つの欄 — set on a column of targets whose cells name their indicator too. */
  readonly holdsName?: boolean
}

/** 列を名付ける — labels come from the header right over the column, years from the nearest header that names one. */
export function columnsOf(
  view: SheetView,
  paths: readonly HeaderPath[],
  read: HeaderReader,
  planYear: number | null,
): readonly Column[] {
  return settleWords(paths.flatMap((path) => columnOf(view, path, read, planYear) ?? []))
}

/** Words that may name two things name the one that no other column does: `指標名 | 数値目標` has its name already. */
function settleWords(columns: readonly Column[]): readonly Column[] {
  const taken = new Set(columns.flatMap((column) => (column.others.length === 0 ? [column.id] : [])))
  return columns.map((column) => {
    const free = [column.id, ...column.others].find((id) => !taken.has(id))
    return free === undefined || column.others.length === 0 ? column : { ...column, id: free }
  })
}

interface Label {
  readonly id: ColumnId
  readonly score: number
  readonly others?: readonly ColumnId[]
}

function columnOf(view: SheetView, path: HeaderPath, read: HeaderReader, planYear: number | null): Column | undefined {
  const inwards = [...path.cells].reverse()
  const leaf = inwards[0]
  const label = leaf && labelOf(inwards, read)
  if (!leaf || !label || path.cells.some((cell) => cell.read.interim)) return undefined
  const year = yearOf(inwards, planYear)
  const isPrior = year.offset === -1 && label.id === 'actual'
  return {
    id: isPrior ? 'prior' : label.id,
    others: label.others ?? [],
    score: label.score,
    left: path.left,
    right: path.right,
    year: isPrior ? null : label.id === 'prior' ? priorYear(leaf, year.year, planYear) : year.year,
    unit: inwards.map((cell) => cell.read.unit).find((unit) => unit !== null) ?? null,
    cumulative: path.cells.some((cell) => cell.read.cumulative),
    provisional: leaf.read.provisional,
    deadline: inwards.some((cell) => cell.read.deadline),
    headerAt: view.refAt(leaf.row, leaf.column),
    header: path.cells.map((cell) => cell.raw.replace(BLANKS, '')).join('／'),
    groups: path.cells.map((cell) => cell.read.key),
  }
}

/** 「前年度実績（R5）」 dates the result, not the row: it stands beside the target of R6. */
function priorYear({ read }: HeaderCell, year: number | null, planYear: number | null): number | null {
  return read.year === null || read.year === planYear ? year : read.year + 1
}

const BLANKS = /[\s　]+/gu
const JOINED = 0.9
const INHERITED = 0.6

/** 年だけの列 — `R5 | R6 | R7` with no label over them: rows may say 目標, 実績 instead. */
export const YEAR_ONLY: ColumnId = 'extra:year'

/** The cell's own label; else the group's and its own joined (指標 ＋ 名称); else, over a year or nothing, the group's. */
function labelOf(inwards: readonly HeaderCell[], read: HeaderReader): Label | undefined {
  const [leaf, ...outer] = inwards
  if (!leaf) return undefined
  const [own, ...others] = leaf.read.ids
  if (own) return { ...own, others: others.map(({ id }) => id) }
  const group = outer.find((cell) => cell.read.ids.length > 0)
  const joined = group ? read(group.raw + leaf.raw)?.ids[0] : undefined
  if (joined && !leaf.read.yearOnly) return { id: joined.id, score: Math.min(joined.score, JOINED) }
  // 年度 over R5｜R6｜R7 only says what those are
  const above = group?.read.ids.find(({ id }) => id !== 'year' || !leaf.read.yearOnly)
  if (!above) return leaf.read.yearOnly ? { id: YEAR_ONLY, score: 1 } : undefined
  const saysOnlyWhen = leaf.read.yearOnly || leaf.read.offset !== null
  return { id: above.id, score: saysOnlyWhen ? above.score : above.score * INHERITED }
}

function yearOf(
  inwards: readonly HeaderCell[],
  planYear: number | null,
): { readonly year: number | null; readonly offset: number | null } {
  const cell = inwards.find(({ read }) => read.year !== null || read.offset !== null)
  if (!cell) return { year: null, offset: null }
  if (cell.read.year !== null) return { year: cell.read.year, offset: null }
  const offset = cell.read.offset ?? 0
  return { year: planYear === null ? null : planYear + offset, offset }
}
