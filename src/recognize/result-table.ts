import { columnOverlap, type Box } from '../grid/box.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import type { ColumnId, Profile } from '../model/profile.ts'
import type { DraftIndicator } from '../model/recognition.ts'
import { keyOf } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import type { InnerHeader } from './inner-tables.ts'
import { matchResultLines, type ResultKind } from './prose/match-result-lines.ts'
import { readCell, type CellValueRead } from './table/cell-value.ts'
import { headerReader } from './table/header-text.ts'
import { readLetter } from './table/status-letter.ts'

/** 実績の表 — results by row under 指標｜実績｜判定, where the targets stand as text elsewhere in the block. */
export interface ResultRow {
  readonly name: string
  readonly actual: ResultCell | null
  readonly prior: ResultCell | null
  /** 判定の欄 — where the letter belongs, filled or not. */
  readonly status: { readonly at: CellRef; readonly text: string } | null
}

interface ResultCell extends CellValueRead {
  readonly at: CellRef
}

export interface ResultScope {
  readonly board: Board
  readonly profile: Profile
  readonly planYear: number
}

/** Reads the rows of such a table; none where the header names no result. */
export function resultRows(
  header: InnerHeader,
  area: Box,
  { board, profile, planYear }: ResultScope,
): readonly ResultRow[] {
  const read = headerReader(profile.indicatorTable, planYear)
  const columns = header.tiles.flatMap((tile) => {
    const found = read(tile.text)
    const id = found?.ids[0]?.id
    return found && id !== undefined ? [{ box: tile.box, id: kindOf(id, found.year, found.offset, planYear) }] : []
  })
  const columnOf = (id: ColumnId): Box | undefined => {
    const own = columns.filter((column) => column.id === id)
    return own.length === 1 ? own[0]?.box : undefined
  }
  const name = columnOf('name')
  if (!name || (!columnOf('actual') && !columnOf('prior'))) return []
  const body: Box = { ...area, top: header.box.bottom + 1 }
  return board
    .inside({ ...body, left: name.left, right: name.right })
    .filter((tile) => tile.box.top >= body.top && !profile.indicatorTable.totalWords.includes(keyOf(tile.text)))
    .map((tile) => ({
      name: tile.text,
      actual: cellIn(columnOf('actual'), tile, board),
      prior: cellIn(columnOf('prior'), tile, board),
      status: statusIn(columnOf('status'), tile, board),
    }))
}

/** 「5年度実績」 in a plan of 令和６年度 is last year's; of any other year it is nobody's. */
function kindOf(id: ColumnId, year: number | null, offset: number | null, planYear: number): ColumnId {
  if (id !== 'actual') return id
  const own = year ?? planYear + (offset ?? 0)
  return own === planYear ? 'actual' : own === planYear - 1 ? 'prior' : 'note'
}

const crossing = (column: Box, row: Tile, board: Board): Tile | undefined =>
  board
    .inside({ ...column, top: row.box.top, bottom: row.box.top })
    .find((tile) => columnOverlap(tile.box, column) > 0 && tile !== row)

function cellIn(column: Box | undefined, row: Tile, board: Board): ResultCell | null {
  const tile = column && crossing(column, row, board)
  return tile ? { ...readCell(tile.cells[0]), at: board.refOf(tile) } : null
}

function statusIn(column: Box | undefined, row: Tile, board: Board): ResultRow['status'] {
  if (!column) return null
  const tile = crossing(column, row, board)
  return { at: board.refOf(tile ?? board.boxOf(row.box.top, column.left)), text: tile?.text ?? '' }
}

/** Gives each row to the indicator that it names; a row that could be two indicators' is nobody's. */
export function withResults(
  indicators: readonly DraftIndicator[],
  rows: readonly ResultRow[],
  scope: ResultScope,
): readonly DraftIndicator[] {
  if (rows.length === 0) return indicators
  const actual = rowsFor(indicators, rows, 'actual', scope)
  const prior = rowsFor(indicators, rows, 'prior', scope)
  const named = rowsFor(indicators, rows, 'status', scope)
  return indicators.map((own, index) => {
    const filled = withActual(own, actual[index] ?? null, named[index] ?? null, scope)
    return withPrior(filled, prior[index] ?? null)
  })
}

interface Given {
  readonly row: ResultRow
  readonly reading: DraftIndicator['actual']
}

function rowsFor(
  indicators: readonly DraftIndicator[],
  rows: readonly ResultRow[],
  part: ResultKind | 'status',
  { profile, planYear }: ResultScope,
): readonly (Given | null)[] {
  const value = (row: ResultRow): string =>
    part === 'status' ? '―' : (row[part]?.text ?? '').replace(/\s*\n\s*/gu, ' ').trim()
  const lines = rows.filter((row) => value(row) !== '')
  const text = lines.map((row) => `・${row.name.replace(/\s*\n\s*/gu, '')}　${value(row)}`).join('\n')
  const kind: ResultKind = part === 'prior' ? 'prior' : 'actual'
  const { results } = matchResultLines(text, indicators, { kind, planYear, scale: profile.scale })
  return results.map((result) => {
    const row = result ? lines[result.line] : undefined
    return result && row ? { row, reading: result.reading } : null
  })
}

function withActual(
  own: DraftIndicator,
  given: Given | null,
  named: Given | null,
  { profile }: ResultScope,
): DraftIndicator {
  const row = given?.row ?? named?.row
  if (!row || own.source.actualAt !== null) return own
  const { typed, foreign } = readLetter(row.status?.text ?? '', profile.scale)
  const cell = given ? row.actual : null
  return {
    ...own,
    actual: given?.reading ?? null,
    typed,
    statusAt: row.status?.at ?? null,
    source: {
      ...own.source,
      actualAt: cell?.at ?? null,
      rawActual: cell?.raw ?? null,
      actualFormat: cell?.format ?? 'General',
      actualLine: null,
      typedAt: typed !== null || foreign !== null ? (row.status?.at ?? null) : null,
      foreignLetter: foreign,
    },
  }
}

function withPrior(own: DraftIndicator, given: Given | null): DraftIndicator {
  const cell = given?.row.prior
  if (!given || !cell || own.prior !== null) return own
  return {
    ...own,
    prior: given.reading,
    source: { ...own.source, priorAt: cell.at, rawPrior: cell.raw, priorFormat: cell.format },
  }
}
