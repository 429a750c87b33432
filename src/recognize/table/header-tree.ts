import { boxAt, union, type Box } from '../../grid/box.ts'
import type { Cell } from '../../grid/cell.ts'
import type { ColumnId } from '../../model/profile.ts'
import { readNumberFormat } from '../../text/number-format.ts'
import type { HeaderReader, HeaderText } from './header-text.ts'
import type { SheetView } from './sheet-view.ts'

/** 見出しのセル — a header box with what it says; `box` is its merged area, or as far as an unmerged group heading reaches. */
export interface HeaderCell {
  readonly box: Box
  readonly raw: string
  readonly read: HeaderText
  /** Row and column of the cell that holds the text. */
  readonly row: number
  readonly column: number
}

/** 見出しの道 — from the outermost group down to the cell right over a column. */
export interface HeaderPath {
  readonly left: number
  readonly right: number
  readonly cells: readonly HeaderCell[]
}

/** 見出しの木 — columns of a header block as paths: boxes lie under those whose span contains them. */
export function headerPaths(view: SheetView, block: Box, read: HeaderReader): readonly HeaderPath[] {
  const own = cellsOf(view, block, read)
  const cells = centred(reachRight([...own, ...notesOver(view, block, read, own)], block))
  return joinPaths(pathsByColumn(cells))
}

/** '"令和"0"年度"' shows the number 6 as 令和6年度. */
export function headerRaw(cell: Cell): string {
  if (typeof cell.value !== 'number') return cell.text
  const { unit } = readNumberFormat(cell.format, cell.value)
  return unit !== null && YEAR_SIGN.test(unit) ? (eraBefore(cell.format) ?? '') + cell.text + unit : cell.text
}

const YEAR_SIGN = /^年/u
const ERA_BEFORE = /"?(?<era>令和|平成|[RH])"?[#0]/u
const eraBefore = (format: string): string | undefined => ERA_BEFORE.exec(format)?.groups?.era

function cellsOf(view: SheetView, block: Box, read: HeaderReader): readonly HeaderCell[] {
  const cells: HeaderCell[] = []
  for (let row = block.top; row <= block.bottom; row++) {
    for (const cell of view.row(row)?.cells ?? []) {
      const raw = headerRaw(cell)
      const text = read(raw)
      if (!text) continue
      cells.push({ box: view.spanAt(row, cell.column), raw, read: text, row, column: cell.column })
    }
  }
  return cells
}

/** How far above the header a text box may hang and still head its columns. */
const HANGING = 2

/** 図形 — a text box over the header often carries the year of the columns below it. */
function notesOver(view: SheetView, block: Box, read: HeaderReader, own: readonly HeaderCell[]): readonly HeaderCell[] {
  const left = Math.min(...own.map(({ box }) => box.left))
  const right = Math.max(...own.map(({ box }) => box.right))
  return view.textBoxes.flatMap(({ anchor, text }) => {
    const year = read(text)
    const isOver = anchor.top >= block.top - HANGING && anchor.top <= block.bottom
    if (!year?.yearOnly || !isOver || anchor.left > right || anchor.right < left) return []
    const box = { top: block.top - 1, bottom: block.top - 1, left: anchor.left, right: anchor.right }
    return [{ box, raw: text, read: year, row: anchor.top, column: anchor.left }]
  })
}

/**
 * An unmerged group heading reaches right over blank cells as far as something stands below them:
 * `R5年度 | | | R6年度 | |` over `目標 実績 判定 目標 実績 判定`.
 */
function reachRight(cells: readonly HeaderCell[], block: Box): readonly HeaderCell[] {
  const isTaken = (row: number, column: number) => cells.some(({ box }) => covers(box, row, column))
  const hasBelow = (row: number, column: number) => cells.some(({ box }) => box.top > row && isOver(box, column))
  return cells.map((cell) => {
    const { box } = cell
    if (box.left !== box.right || box.top >= block.bottom || !hasBelow(box.top, box.left)) return cell
    let right = box.right
    while (!isTaken(box.top, right + 1) && hasBelow(box.top, right + 1)) right++
    return { ...cell, box: { ...box, right } }
  })
}

/**
 * A year may stand over the middle of its group: ` | R5年度 | | | R6年度 | ` over `目標 実績 判定 目標 実績 判定`. Then reaching right
 * would shift every year by a column; the repeats of the labels below tell the groups, and where they do not, the years go.
 */
function centred(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const years = cells.filter(({ read, box }) => read.yearOnly && box.top === box.bottom)
  const leaves = cells
    .filter(({ read }) => read.ids.some(({ id }) => YEARLY.has(id)))
    .sort((a, b) => a.column - b.column)
  const top = Math.min(...years.map(({ box }) => box.top))
  const below = leaves.filter(({ box }) => box.top > top)
  const first = below[0]
  const isShifted =
    years.some(
      (year) => year.box.top === top && first && first.box.left < Math.min(...years.map(({ box }) => box.left)),
    ) && below.some((leaf) => leaf !== first && first && sharesId(leaf, first))
  if (!isShifted) return cells
  const runs = runsOf(below)
  return cells.map((cell) => (years.includes(cell) ? overRun(cell, years, runs) : cell))
}

const YEARLY: ReadonlySet<ColumnId> = new Set<ColumnId>(['target', 'actual', 'status', 'settled', 'budgeted'])

const sharesId = (a: HeaderCell, b: HeaderCell): boolean =>
  a.read.ids.some(({ id }) => b.read.ids.some((other) => other.id === id))

/** Leaves in runs without a repeat: 目標 実績 判定 · 目標 実績 判定. */
function runsOf(leaves: readonly HeaderCell[]): readonly (readonly HeaderCell[])[] {
  const runs: HeaderCell[][] = []
  for (const leaf of leaves) {
    const run = runs[runs.length - 1]
    if (!run || run.some((other) => sharesId(other, leaf))) runs.push([leaf])
    else run.push(leaf)
  }
  return runs
}

function overRun(cell: HeaderCell, years: readonly HeaderCell[], runs: readonly (readonly HeaderCell[])[]): HeaderCell {
  const spans = runs.map((run) => run.map(({ box }) => box).reduce(union))
  const isClear =
    spans.length === years.length &&
    spans.every((span) => years.filter((year) => isOver(span, year.column)).length === 1)
  const own = spans.find((span) => isOver(span, cell.column))
  if (!isClear || !own) return { ...cell, read: { ...cell.read, year: null, yearOnly: false } }
  return { ...cell, box: { ...cell.box, left: own.left, right: own.right } }
}

const isOver = (box: Box, column: number): boolean => column >= box.left && column <= box.right
const covers = (box: Box, row: number, column: number): boolean =>
  isOver(box, column) && row >= box.top && row <= box.bottom

function pathsByColumn(cells: readonly HeaderCell[]): readonly HeaderPath[] {
  if (cells.length === 0) return []
  const whole = cells.reduce<Box>((box, cell) => union(box, cell.box), cells[0]?.box ?? boxAt(0, 0))
  const ordered = [...cells].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const paths: HeaderPath[] = []
  for (let column = whole.left; column <= whole.right; column++) {
    const over = ordered.filter(({ box }) => isOver(box, column))
    if (over.length > 0) paths.push({ left: column, right: column, cells: over })
  }
  return paths
}

/** Columns under the very same cells are one: a 方眼紙 column is many narrow ones. */
function joinPaths(paths: readonly HeaderPath[]): readonly HeaderPath[] {
  const joined: HeaderPath[] = []
  for (const path of paths) {
    const last = joined[joined.length - 1]
    const isSame = last && last.right === path.left - 1 && sameCells(last.cells, path.cells)
    if (isSame) joined[joined.length - 1] = { ...last, right: path.right }
    else joined.push(path)
  }
  return joined
}

const sameCells = (a: readonly HeaderCell[], b: readonly HeaderCell[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index])
