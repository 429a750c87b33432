import { rowOverlap, type Box } from '../grid/box.ts'
import type { Doubt } from '../model/recognition.ts'
import { readYear } from '../text/era.ts'
import { inReadingOrder, type Board, type Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import type { Sourced } from './fragment.ts'
import type { LabelBook } from './label-book.ts'
import { isOffice, readPerson, readTitledPerson } from './read-head.ts'
import { departmentName, isDepartmentName, isUnfilled, readTitle, type TitleText } from './read-title.ts'
import { sourced } from './sourced.ts'

/** 表題の枠 — a tile that reads as the title of a plan. */
export interface TitleTile {
  readonly tile: Tile
  readonly title: TitleText
}

/** 運営方針の頭書き — whose plan of which year this is, and who heads the department. */
export interface PlanHeading {
  readonly fiscalYear: Sourced<number> | null
  readonly department: Sourced<string> | null
  readonly head: Sourced<string> | null
  readonly doubts: readonly Doubt[]
}

/** The titles on a board, from the top; labels are none. */
export function titlesOn(board: Board, book: LabelBook, labels: ReadonlySet<Tile>): readonly TitleTile[] {
  return [...board.notes, ...board.tiles].sort(inReadingOrder).flatMap((tile) => {
    const title = labels.has(tile) ? undefined : readTitle(tile.text, book.profile)
    return title ? [{ tile, title }] : []
  })
}

export interface HeadingScope {
  readonly board: Board
  readonly book: LabelBook
  readonly labels: readonly Label[]
  readonly stops: ReadonlySet<Tile>
  readonly title: TitleTile | null
  /** From the title to the first field of the plan. */
  readonly zone: Box
}

/** Reads the heading of one plan: the title's own words first, then labelled cells, then cells beside the title, then the sheet's name. */
export function readHeading(scope: HeadingScope): PlanHeading {
  const year = chosen(yearsOf(scope), 'fiscalYear', '年度', scope)
  const department = chosen(departmentsOf(scope), 'department', '所属', scope)
  const head = chosen(headsOf(scope), 'head', '所属長', scope)
  return {
    fiscalYear: year.value,
    department: department.value,
    head: head.value,
    doubts: [...year.doubts, ...department.doubts, ...head.doubts],
  }
}

interface Chosen<T> {
  readonly value: Sourced<T> | null
  readonly doubts: readonly Doubt[]
}

/** The most trusted reading; two different ones of equal trust are left open. */
function chosen<T>(readings: readonly Sourced<T>[], field: string, title: string, { board }: HeadingScope): Chosen<T> {
  const trust = Math.max(0, ...readings.map(({ confidence }) => confidence))
  const best = readings.filter(({ confidence }) => trust - confidence < 0.001)
  const values = new Set(best.map(({ value }) => String(value)))
  const first = best[0]
  if (!first) return { value: null, doubts: [] }
  if (values.size === 1) return { value: first, doubts: [] }
  const related = best.slice(1).map(({ at }) => at)
  const detail = `「${[...values].join('」「')}」のどれかを決められません`
  const text = board.tiles.find((tile) => sameCell(board, tile, first))?.text ?? ''
  return { value: null, doubts: [{ code: 'AMBIGUOUS_PLACE', field, title, at: first.at, related, text, detail }] }
}

const sameCell = (board: Board, tile: Tile, { at }: Sourced<unknown>): boolean => {
  const own = board.refOf(tile)
  return 'cell' in own && 'cell' in at && own.cell === at.cell
}

const OWN = 0.98
const LABELLED = 0.95
const NEAR = 0.8
const SHEET_NAME = 0.7

function yearsOf(scope: HeadingScope): readonly Sourced<number>[] {
  const { board, title } = scope
  if (title && title.title.fiscalYear !== null) return [sourced(title.title.fiscalYear, [title.tile], board, OWN)]
  const labelled = [
    ...labelledTiles('fiscalYear', scope).flatMap((tile) => yearIn(tile, scope, LABELLED)),
    ...inOwnCell('fiscalYear', scope).flatMap(({ tile, text }) => {
      const year = readYear(text)
      return year === undefined ? [] : [sourced(year, [tile], board, LABELLED)]
    }),
  ]
  if (labelled.length > 0) return labelled
  const near = [...nearTitle(scope), ...board.notes.filter(({ box }) => rowOverlap(box, scope.zone) > 0)].flatMap(
    (tile) => yearIn(tile, scope, NEAR),
  )
  if (near.length > 0) return near
  const own = readTitle(board.sheet.name, scope.book.profile)?.fiscalYear
  const named = own ? [own] : namePieces(board.sheet.name).flatMap((piece) => readYear(piece) ?? [])
  return named.map((year) => sourced(year, title ? [title.tile] : [], board, SHEET_NAME))
}

function yearIn(tile: Tile, { board }: HeadingScope, confidence: number): readonly Sourced<number>[] {
  const year = tile.text.length > 16 ? undefined : readYear(tile.text)
  return year === undefined ? [] : [sourced(year, [tile], board, confidence)]
}

function departmentsOf(scope: HeadingScope): readonly Sourced<string>[] {
  const { board, title, book } = scope
  const own = title?.title.department ?? null
  const labelled = [
    ...labelledTiles('department', scope).map((tile) => ({ tile, text: tile.text })),
    ...inOwnCell('department', scope),
  ]
    .map(({ tile, text }) => ({ tile, name: departmentName(text, book.profile) }))
    .filter(({ name }) => name !== '' && name.length <= 24)
    .map(({ tile, name }) => sourced(name, [tile], board, LABELLED))
  if (own !== null && title && !(isUnfilled(own) && labelled.length > 0))
    return [sourced(own, [title.tile], board, OWN)]
  if (labelled.length > 0) return labelled
  const near = nearTitle(scope)
    .filter((tile) => isDepartmentName(tile.text, book.profile))
    .map((tile) => sourced(departmentName(tile.text, book.profile), [tile], board, NEAR))
  if (near.length > 0) return near
  const inName = readTitle(board.sheet.name, book.profile)?.department ?? null
  if (inName !== null && isDepartmentName(inName, book.profile))
    return [sourced(inName, title ? [title.tile] : [], board, SHEET_NAME)]
  return namePieces(board.sheet.name)
    .filter((piece) => isDepartmentName(piece, book.profile))
    .map((piece) => sourced(departmentName(piece, book.profile), title ? [title.tile] : [], board, SHEET_NAME))
}

const namePieces = (name: string): readonly string[] =>
  name.split(/[\s　_()（）【】・,，.-]+/u).filter((piece) => piece !== '')

function headsOf(scope: HeadingScope): readonly Sourced<string>[] {
  const { board, book, labels, zone } = scope
  const field = book.profile.fields.find(({ id }) => id === 'head')
  if (!field) return []
  const labelled = labelledTiles('head', scope).flatMap((tile) => {
    const name = readPerson(tile.text)
    return name === undefined ? [] : [sourced(name, [tile], board, LABELLED)]
  })
  const inCell = board.inside(zone).flatMap((tile) => {
    const label = labels.find(({ parts }) => parts.includes(tile))
    const own = label?.matches.some((match) => match.field.id === 'head') ? label.rest : null
    const name = own === null ? undefined : readPerson(own)
    const read = name ?? (label && !own ? undefined : readTitledPerson(tile.text, field))
    return read === undefined ? [] : [sourced(read, [tile], board, LABELLED)]
  })
  return [...labelled, ...inCell]
}

/** Nothing stands behind the label in its cell, or an office alone: 「所属長：危機管理監」｜「北野　守」. */
const isOpen = (id: string, rest: string | null): boolean => rest === null || (id === 'head' && isOffice(rest))

/** The tile right of each label of the field, else the one below it. */
function labelledTiles(
  id: 'head' | 'department' | 'fiscalYear',
  { board, labels, stops, zone }: HeadingScope,
): readonly Tile[] {
  return labels
    .filter(({ matches, box, rest }) => isOpen(id, rest) && rowOverlap(box, zone) > 0 && matches[0]?.field.id === id)
    .flatMap(({ box }) => {
      const right = nextTile(board, { ...box, left: box.right + 1, right: zone.right }, stops)
      const below = nextTile(board, { ...box, top: box.bottom + 1, bottom: box.bottom + 1 }, stops)
      return right ? [right] : below ? [below] : []
    })
}

/** 「所属：危機管理室」 — label and value in one cell. */
function inOwnCell(
  id: 'department' | 'fiscalYear',
  { labels, zone }: HeadingScope,
): readonly { readonly tile: Tile; readonly text: string }[] {
  return labels
    .filter(({ matches, box }) => rowOverlap(box, zone) > 0 && matches[0]?.field.id === id)
    .flatMap(({ parts: [tile], rest }) => (tile && rest !== null ? [{ tile, text: rest }] : []))
}

/** The first tile of a strip, unless a label comes first. */
function nextTile(board: Board, strip: Box, stops: ReadonlySet<Tile>): Tile | undefined {
  const first = board.inside(strip).find((tile) => tile.box.left >= strip.left && tile.box.top >= strip.top)
  return first && !stops.has(first) ? first : undefined
}

/** Cells of the title's own rows, and of the two rows above and below it where those hold nothing. */
function nearTitle({ board, title, stops, zone }: HeadingScope): readonly Tile[] {
  if (!title) return []
  const { box } = title.tile
  const around = board
    .inside({ ...zone, top: Math.max(zone.top, box.top - 2), bottom: Math.min(zone.bottom, box.bottom + 2) })
    .filter((tile) => tile !== title.tile && !stops.has(tile))
  const level = around.filter((tile) => rowOverlap(tile.box, box) > 0)
  const fits = level.some((tile) => readYear(tile.text) !== undefined || tile.text.length <= 20)
  return fits ? [...level, ...around.filter((tile) => !level.includes(tile))] : around
}
