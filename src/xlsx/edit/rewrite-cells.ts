import { parseRange, rangeName } from '../../grid/a1.ts'
import { boxAt, encloses, union } from '../../grid/box.ts'
import { splice, type Splice } from '../xml/splice.ts'
import { rawAt, type CellSite, type RowSite, type SheetSite } from './sheet-site.ts'

/** A cell's new XML; null takes the cell away. */
export type NewCells = ReadonlyMap<string, string | null>

export interface RewriteOptions {
  /** Rows that we had put in and that go with their last cell. */
  readonly dropRows?: ReadonlySet<number>
  /** The used range to be put back; without it, it is widened where needed. */
  readonly dimension?: string
}

/**
 * セルの書き換え — the part with those cells replaced, put in or taken away; everything else stays byte for byte. New rows and cells go where the order
 * wants them.
 */
export function rewriteCells(site: SheetSite, cells: NewCells, options: RewriteOptions = {}): Uint8Array {
  const dropRows = options.dropRows ?? new Set<number>()
  const byRow = groupByRow(site, cells)
  const splices = [...byRow].flatMap(([row, changes]) => rowSplices(site, row, changes, dropRows))
  const all = site.data.isEmpty ? openData(site, splices) : splices
  const dimension = dimensionSplice(site, options.dimension ?? dimensionAfter(site, cells))
  return splice(site.bytes, [...all, ...dimension])
}

interface Change {
  readonly site: CellSite
  readonly xml: string | null
}

/** Rows and, in each, cells ascending: what goes to the same place must come in order. */
function groupByRow(site: SheetSite, cells: NewCells): Map<number, Change[]> {
  const changes = [...cells]
    .map(([address, xml]) => ({ site: site.cells.get(address), xml }))
    .filter((change): change is Change => change.site !== undefined)
    .sort((a, b) => a.site.row - b.site.row || a.site.column - b.site.column)
  const byRow = new Map<number, Change[]>()
  for (const change of changes) byRow.set(change.site.row, [...(byRow.get(change.site.row) ?? []), change])
  return byRow
}

function rowSplices(site: SheetSite, row: number, changes: readonly Change[], dropRows: ReadonlySet<number>): Splice[] {
  const rowSite = site.rows.get(row)
  if (!rowSite) return []
  const added = changes.filter((change) => !change.site.exists && change.xml !== null)
  const xml = added.map((change) => change.xml).join('')
  const p = site.prefix
  if (!rowSite.exists)
    return xml === ''
      ? []
      : [{ start: rowSite.start, end: rowSite.end, text: `<${p}row r="${row + 1}">${xml}</${p}row>` }]
  const goes = changes.filter((change) => change.site.exists && change.xml === null).length
  if (dropRows.has(row) && added.length === 0 && goes === rowSite.count) {
    return [{ start: rowSite.start, end: rowSite.end, text: '' }]
  }
  if (rowSite.isEmpty) {
    const close = [
      { start: rowSite.openEnd - 2, end: rowSite.openEnd, text: `>${xml}</${rowPrefix(site, rowSite)}row>` },
    ]
    return xml === '' ? [] : [...close, ...spansSplice(site, rowSite, added)]
  }
  const replaced = changes.filter((change) => change.site.exists || change.xml !== null)
  return [
    ...replaced.map(({ site: { start, end }, xml: text }) => ({ start, end, text: text ?? '' })),
    ...spansSplice(site, rowSite, added),
  ]
}

const ROW_PREFIX = /^<([^\s:>/]+:)?row/u // '<x:row r="5"'

const rowPrefix = (site: SheetSite, row: RowSite): string =>
  ROW_PREFIX.exec(rawAt(site.bytes, { start: row.start, end: row.openEnd }))?.[1] ?? ''

const SPAN = /^(\d+):(\d+)$/u // '1:12'

/** 列の幅の控え — row/@spans is only a hint, but a wrong hint is worse than a wider one. */
function spansSplice(site: SheetSite, row: RowSite, added: readonly Change[]): Splice[] {
  const match = row.spans && SPAN.exec(rawAt(site.bytes, row.spans))
  if (!row.spans || !match || added.length === 0) return []
  const columns = added.map((change) => change.site.column + 1)
  const [low, high] = [Math.min(Number(match[1]), ...columns), Math.max(Number(match[2]), ...columns)]
  const text = `${low}:${high}`
  return text === match[0] ? [] : [{ ...row.spans, text }]
}

/** `<sheetData/>` becomes `<sheetData>…</sheetData>`; all new rows stand at its end then. */
function openData(site: SheetSite, rows: readonly Splice[]): Splice[] {
  if (rows.length === 0) return []
  const text = rows.map((row) => row.text as string).join('')
  return [{ start: site.data.start - 2, end: site.data.start, text: `>${text}</${site.prefix}sheetData>` }]
}

/** 使用範囲 — dimension/@ref once the cells are written: wider only when one of them lies outside. Undefined where the part does not say. */
export function dimensionAfter(site: SheetSite, cells: NewCells): string | undefined {
  const text = site.dimension ? rawAt(site.bytes, site.dimension) : ''
  const box = parseRange(text)
  if (!box) return undefined
  const written = [...cells].filter(([, xml]) => xml !== null).map(([address]) => site.cells.get(address))
  const wide = written.reduce((sum, cell) => (cell ? union(sum, boxAt(cell.row, cell.column)) : sum), box)
  return encloses(box, wide) ? text : rangeName(wide)
}

function dimensionSplice(site: SheetSite, text: string | undefined): Splice[] {
  if (!site.dimension || text === undefined || text === rawAt(site.bytes, site.dimension)) return []
  return [{ ...site.dimension, text }]
}
