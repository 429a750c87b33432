import type { Box } from '../grid/box.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import type { Amount, AmountKind } from '../model/plan.ts'
import { readYear } from '../text/era.ts'
import { moneyOfNumber, readMoney, readMoneyUnit } from '../text/money.ts'
import type { Money, MoneyUnit } from '../text/types.ts'
import { keyOf, normalizeWidth } from '../text/width.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import type { LabelMatch } from './label-book.ts'
import { readBudgetText } from './prose/read-budget-text.ts'

/** 金額の欄の読み — the amounts of one block, and what was left open about them. */
export interface AmountsFound {
  readonly amounts: readonly Amount[]
  readonly cells: readonly CellRef[]
  readonly open: readonly AmountDoubt[]
}

export interface AmountDoubt {
  readonly at: CellRef
  readonly related: readonly CellRef[]
  readonly text: string
  readonly detail: string
  readonly code: 'AMBIGUOUS_PLACE' | 'LOW_CONFIDENCE'
}

/** An amount's label in the block, with its year once known. */
interface AmountLabel {
  readonly label: Label
  readonly match: LabelMatch
  readonly kind: AmountKind
  readonly unit: MoneyUnit | undefined
  readonly fiscalYear: number | null
}

export interface AmountScope {
  readonly board: Board
  readonly labels: readonly Label[]
  readonly stops: ReadonlySet<Tile>
  readonly bounds: Box
  readonly planYear: number | null
}

/** 予算額・決算額 — every amount of a block, from whichever of the usual layouts it is written in. */
export function issueAmounts(scope: AmountScope): AmountsFound {
  const inline = inlineAmounts(scope)
  const labelled = amountLabels(scope).filter(({ label }) => !inline.cells.has(label.parts[0]))
  const crossed = labelled.map((entry) => crossAmounts(entry, scope))
  const single = labelled.filter((_, index) => crossed[index]?.length === 0)
  const dated = withAssumedYears(withYears(single, scope), scope)
  const down = leadsDown(dated, scope)
  const read = dated.labels.map((entry) => amountOf(entry, down, scope))
  const amounts = [...inline.amounts, ...crossed.flat(), ...read.flatMap(({ amount }) => (amount ? [amount] : []))]
  return {
    amounts: withoutRepeats(amounts),
    cells: amounts.flatMap(({ at }) => (at ? [at] : [])),
    open: [...dated.open, ...read.flatMap(({ open }) => (open ? [open] : [])), ...contradictions(amounts)],
  }
}

/** '4決算額 86百万円 5予算額 124百万円', '決算額（令和４年度）：86百万円' — label and amount in one cell. */
const INLINE = /^(?:[^。]{0,14})(?:決算|予算)/u
const LONGEST_INLINE = 200

function inlineAmounts(scope: AmountScope): {
  readonly amounts: readonly Amount[]
  readonly cells: ReadonlySet<Tile | undefined>
} {
  const amounts: Amount[] = []
  const cells = new Set<Tile | undefined>()
  for (const tile of scope.board.inside(scope.bounds)) {
    if (tile.text.length > LONGEST_INLINE || !INLINE.test(tile.text)) continue
    const unit = unitNear(tile.box, scope)
    const found = knownYears(tile.text, scope.planYear)
      ? readBudgetText(tile.text, scope.planYear ?? 0, unit).filter(
          ({ code, text }) => code !== 'UNREADABLE' && text.trim() !== '',
        )
      : []
    if (found.length === 0 || (found[0]?.start ?? 0) > 4) continue
    cells.add(tile)
    const at = scope.board.refOf(tile)
    amounts.push(...found.map(({ start: _, ...amount }) => ({ ...amount, at })))
  }
  return { amounts, cells }
}

/** Without a plan year only years that name their era can be told. */
const ERA = /令和|平成|昭和|[RHＲＨ][.．]?\s*[0-9０-９元]|20[0-9]{2}|２０/u
const knownYears = (text: string, planYear: number | null): boolean => planYear !== null || ERA.test(text)

function amountLabels(scope: AmountScope): readonly AmountLabel[] {
  return scope.labels.flatMap((label) => {
    const match = label.matches.find(({ field }) => field.id === 'settled' || field.id === 'budgeted')
    if (!match || label.matches[0]?.field.type !== 'amount') return []
    const text = label.parts.map(({ text: own }) => own).join('')
    const unit = readMoneyUnit(match.reading.note) ?? (label.rest === null ? readMoneyUnit(text) : undefined)
    const kind: AmountKind = match.field.id === 'settled' ? 'settled' : 'budgeted'
    return [{ label, match, kind, unit, fiscalYear: labelYear(match.reading.year, scope.planYear) }]
  })
}

/** 前々年度決算額 — years counted from the plan's. */
const OFFSETS: Readonly<Record<string, number>> = {
  前々年度: -2,
  前年度: -1,
  昨年度: -1,
  当年度: 0,
  本年度: 0,
  今年度: 0,
  当該年度: 0,
}

function labelYear(year: string | null, planYear: number | null): number | null {
  const offset = year === null ? undefined : OFFSETS[year]
  if (offset !== undefined) return planYear === null ? null : planYear + offset
  if (year === null || !knownYears(year, planYear)) return null
  const full = /年度?$/u.test(year) ? year.replace(/年度?$/u, '年度') : `${year}年度`
  return readYear(full, planYear ?? undefined) ?? null
}

/** 決算額 at the left, 令和４年度 over its columns: every amount of the row takes the year over it. */
function crossAmounts(entry: AmountLabel, scope: AmountScope): readonly Amount[] {
  const { board, bounds, stops, planYear } = scope
  const { box, rest } = entry.label
  if (entry.fiscalYear !== null || rest !== null) return []
  const row = board
    .inside({ ...box, bottom: box.top, left: box.right + 1, right: bounds.right })
    .filter((tile) => !stops.has(tile) && tile.box.left > box.right)
  const dated = row.map((tile) => ({ tile, year: yearOver(tile, box.top, bounds.top, board, planYear) }))
  if (dated.length === 0 || dated.some(({ year }) => year === null)) return []
  return dated.map(({ tile, year }) => cellAmount(tile, { ...entry, fiscalYear: year }, scope))
}

/** The nearest year in the columns over a cell, within the few rows that a header takes. */
const HEADER_ROWS = 4

function yearOver({ box }: Tile, from: number, top: number, board: Board, planYear: number | null): number | null {
  for (let row = from - 1; row >= Math.max(top, from - HEADER_ROWS); row--) {
    for (const tile of board.inside({ ...box, top: row, bottom: row })) {
      const year = tile.text.length <= LONGEST_YEAR ? readYear(tile.text, planYear ?? undefined) : undefined
      if (year !== undefined) return year
    }
  }
  return null
}

const LONGEST_YEAR = 12

/** 令和４年度 over or beside 決算額, or 前々年度 in the word itself. */
function withYears(labels: readonly AmountLabel[], scope: AmountScope): readonly AmountLabel[] {
  return labels.map((entry) => {
    if (entry.fiscalYear !== null) return entry
    const above = yearAbove(entry.label, scope)
    return above === null ? entry : { ...entry, fiscalYear: above }
  })
}

function yearAbove({ box }: Label, { board, planYear }: AmountScope): number | null {
  const over = board.inside({ ...box, top: box.top - 1, bottom: box.top - 1 })
  const beside = board.inside({ ...box, left: box.left - 1, right: box.left - 1, bottom: box.top })
  for (const tile of [...over, ...beside]) {
    const year = tile.text.length <= 12 ? readYear(tile.text, planYear ?? undefined) : undefined
    if (year !== undefined) return year
  }
  return null
}

/** 決算・予算・予算 without any year are taken as y-2, y-1, y, and a person is told so. */
function withAssumedYears(
  labels: readonly AmountLabel[],
  scope: AmountScope,
): { readonly labels: readonly AmountLabel[]; readonly open: readonly AmountDoubt[] } {
  const undated = labels.filter(({ fiscalYear }) => fiscalYear === null)
  const known = labels.filter(({ fiscalYear }) => fiscalYear !== null)
  const { planYear } = scope
  const isUsual = labels.map(({ kind }) => kind).join() === 'settled,budgeted,budgeted'
  if (undated.length === 0) return { labels, open: [] }
  const first = undated[0]
  if (!first || planYear === null || !isUsual || undated.length !== 3) {
    const filled = undated.filter(({ label }) => hasAmountNear(label, scope))
    return { labels: known, open: filled.map(({ label }) => undatedDoubt(label, scope)) }
  }
  const dated = labels.map((entry, index) => ({ ...entry, fiscalYear: planYear - 2 + index }))
  return {
    labels: dated,
    open: [
      {
        ...undatedDoubt(first.label, scope),
        detail: '年度の記載がないため、左から前々年度決算額、前年度予算額、当年度予算額として読みました',
      },
    ],
  }
}

const hasAmountNear = (label: Label, scope: AmountScope): boolean =>
  label.rest !== null || candidate('right', label, scope).filled || candidate('below', label, scope).filled

const undatedDoubt = (label: Label, { board }: AmountScope): AmountDoubt => ({
  at: board.refOf(label.box),
  related: [],
  text: label.parts.map(({ text }) => text).join(''),
  detail: '何年度の金額かを読み取れません',
  code: 'LOW_CONFIDENCE',
})

interface Candidate {
  readonly box: Box
  readonly tile: Tile | undefined
  /** Holds something that an amount's cell may hold. */
  readonly filled: boolean
  /** Another label stands there. */
  readonly taken: boolean
}

/** The cell beside or under an amount's label, from the edge of its merged area. */
function candidate(direction: 'right' | 'below', { box }: Label, { board, stops, bounds }: AmountScope): Candidate {
  const row = direction === 'right' ? box.top : box.bottom + 1
  const column = direction === 'right' ? box.right + 1 : box.left
  const outside = row > bounds.bottom || column > Math.max(bounds.right, box.right + 1)
  const spot = board.boxOf(row, column)
  const line: Box =
    direction === 'right'
      ? { ...spot, bottom: Math.max(spot.bottom, box.bottom) }
      : { ...spot, right: Math.max(spot.right, box.right) }
  const tiles = outside ? [] : board.inside(line)
  const tile = tiles.find((own) => !stops.has(own)) ?? undefined
  const taken = outside || tiles.some((own) => stops.has(own))
  return { box: tile?.box ?? spot, tile, filled: tile !== undefined && !taken && isAmountCell(tile), taken }
}

function isAmountCell(tile: Tile): boolean {
  const money = moneyOf(tile, '円')
  return money.code !== 'UNREADABLE' || /^[〇○●×□▢]+/u.test(normalizeWidth(tile.text).trim())
}

/** 三つの見出しの下に三つの金額 — told by the labels that leave only one direction open. */
function leadsDown({ labels }: { readonly labels: readonly AmountLabel[] }, scope: AmountScope): boolean {
  const sides = labels
    .filter(({ label }) => label.rest === null)
    .map(({ label }) => ({
      right: candidate('right', label, scope),
      below: candidate('below', label, scope),
    }))
  const right = sides.filter((side) => side.right.filled && !side.below.filled).length
  const below = sides.filter((side) => side.below.filled && !side.right.filled).length
  if (right !== below) return below > right
  return (
    sides.length > 1 && sides.slice(0, -1).every((side) => side.right.taken) && sides.some((side) => !side.below.taken)
  )
}

interface AmountRead {
  readonly amount: Amount | null
  readonly open: AmountDoubt | null
}

function amountOf(entry: AmountLabel, down: boolean, scope: AmountScope): AmountRead {
  const { label } = entry
  if (label.rest !== null) return { amount: amountIn(label.rest, entry, label.box, scope), open: null }
  const right = candidate('right', label, scope)
  const below = candidate('below', label, scope)
  const chosen = down ? below : right
  const other = down ? right : below
  if (chosen.filled && other.filled && isRival(chosen, other, entry, scope))
    return { amount: null, open: rivals(entry, chosen, other, scope) }
  const place = !chosen.filled && other.filled ? other : chosen
  if (place.taken) return { amount: null, open: null }
  return {
    amount: place.tile ? cellAmount(place.tile, entry, scope) : emptyAmount(entry, place.box, scope),
    open: null,
  }
}

/** In a grid of amounts the other direction holds another label's amount: only a lone label is in doubt. */
function isRival(chosen: Candidate, other: Candidate, entry: AmountLabel, scope: AmountScope): boolean {
  const claimed = amountLabels(scope).some(({ label }) => {
    if (label === entry.label) return false
    const places = [candidate('right', label, scope), candidate('below', label, scope)]
    return places.some(({ tile }) => tile !== undefined && tile === other.tile)
  })
  return !claimed && chosen.tile !== other.tile
}

function rivals({ label }: AmountLabel, a: Candidate, b: Candidate, { board }: AmountScope): AmountDoubt {
  return {
    at: board.refOf(a.box),
    related: [board.refOf(b.box)],
    text: label.parts.map(({ text }) => text).join(''),
    detail: `候補が2か所（「${a.tile?.text ?? ''}」と「${b.tile?.text ?? ''}」）あります`,
    code: 'AMBIGUOUS_PLACE',
  }
}

function cellAmount(tile: Tile, entry: AmountLabel, scope: AmountScope): Amount {
  const cell = tile.cells[0]
  const unit = entry.unit ?? unitBeside(tile, scope) ?? unitNear(tile.box, scope)
  const money =
    typeof cell?.value === 'number' && tile.cells.length === 1
      ? moneyOfNumber(cell.value, { ...(unit ? { unit } : {}), format: cell.format })
      : undefined
  return amountIn(tile.text, entry, tile.box, scope, unit, money)
}

function moneyOf(tile: Tile, unit: MoneyUnit): Money {
  const cell = tile.cells[0]
  return typeof cell?.value === 'number'
    ? moneyOfNumber(cell.value, { unit, format: cell.format })
    : readMoney(tile.text, { unit })
}

const RESTATED = /再掲/u
const PARTLY = /一部再掲/u
const RESTATED_NOTE = /[(（【]?(?:一部)?再掲[)）】]?[\s　:：]*/gu
const UNIT_WRITTEN = /(?<scale>[十百千万億兆]*)円/u

function amountIn(
  text: string,
  entry: AmountLabel,
  box: Box,
  scope: AmountScope,
  unit?: MoneyUnit,
  read?: Money,
): Amount {
  const header = unit ?? entry.unit ?? unitNear(box, scope)
  const money = read ?? readMoney(text.replace(RESTATED_NOTE, ''), header === undefined ? {} : { unit: header })
  const own = UNIT_WRITTEN.exec(keyOf(text))?.groups?.['scale']
  return {
    fiscalYear: entry.fiscalYear ?? 0,
    kind: entry.kind,
    text: text.trim(),
    yen: money.yen,
    stepYen: money.stepYen,
    restated: PARTLY.test(text) ? 'partly' : RESTATED.test(text) ? 'whole' : 'none',
    unit: own === undefined ? (header ?? null) : `${own}円`,
    code: money.code,
    at: scope.board.refOf(box),
  }
}

const emptyAmount = (entry: AmountLabel, box: Box, scope: AmountScope): Amount => ({
  ...amountIn('', entry, box, scope),
  code: 'NO_VALUE',
})

/** 「86」「百万円」 in two cells. */
function unitBeside(tile: Tile, { board, stops }: AmountScope): MoneyUnit | undefined {
  const column = tile.box.right + 1
  const next = board.inside({ ...tile.box, left: column, right: column })[0]
  return next && !stops.has(next) && /^[(（]?(?:百万円|千円|億円|円)[)）]?$/u.test(keyOf(next.text))
    ? readMoneyUnit(next.text)
    : undefined
}

/** '（単位：千円）' */
const UNIT_NOTE = /単位/u
const LONGEST_NOTE = 30

/** 単位の注記 — the nearest （単位：千円） above an amount in its block, else the sheet's only one, cells and text boxes alike. */
export function unitNear(box: Box, { board, bounds }: Pick<AmountScope, 'board' | 'bounds'>): MoneyUnit | undefined {
  const notes = unitNotes(board).filter(({ row }) => row <= box.bottom)
  const own = notes.filter(({ row }) => row >= bounds.top)
  const nearest = own[own.length - 1]
  if (nearest) return nearest.unit
  const units = new Set(notes.map(({ unit }) => unit))
  return units.size === 1 ? notes[0]?.unit : undefined
}

interface UnitNote {
  readonly row: number
  readonly unit: MoneyUnit
}

const NOTES = new WeakMap<Board, readonly UnitNote[]>()

function unitNotes(board: Board): readonly UnitNote[] {
  const known = NOTES.get(board)
  if (known) return known
  const texts = [
    ...board.tiles.map(({ text, box }) => ({ text, row: box.top })),
    ...board.sheet.textBoxes.map(({ text, anchor }) => ({ text, row: anchor.top })),
  ]
  const notes = texts
    .filter(({ text }) => text.length <= LONGEST_NOTE && UNIT_NOTE.test(text))
    .flatMap(({ text, row }) => {
      const unit = readMoneyUnit(text)
      return unit ? [{ row, unit }] : []
    })
    .sort((a, b) => a.row - b.row)
  NOTES.set(board, notes)
  return notes
}

/** The same year and kind twice with the same yen is one amount (an overview repeats it). */
function withoutRepeats(amounts: readonly Amount[]): readonly Amount[] {
  const kept: Amount[] = []
  for (const amount of amounts) {
    const same = kept.findIndex(({ fiscalYear, kind }) => fiscalYear === amount.fiscalYear && kind === amount.kind)
    const before = kept[same]
    if (!before) kept.push(amount)
    else if (before.yen === null && before.code === 'NO_VALUE' && amount.yen !== null) kept[same] = amount
    else if (before.yen !== amount.yen && amount.yen !== null)
      kept[same] = { ...before, yen: null, stepYen: null, code: 'UNREADABLE' }
  }
  return kept
}

function contradictions(amounts: readonly Amount[]): readonly AmountDoubt[] {
  return amounts.flatMap((amount, index) => {
    const before = amounts
      .slice(0, index)
      .find(
        ({ fiscalYear, kind, yen }) =>
          fiscalYear === amount.fiscalYear &&
          kind === amount.kind &&
          yen !== null &&
          amount.yen !== null &&
          yen !== amount.yen,
      )
    if (!before?.at || !amount.at) return []
    const detail = `同じ年度の金額が2か所（「${before.text}」と「${amount.text}」）あります`
    return [{ at: before.at, related: [amount.at], text: before.text, detail, code: 'AMBIGUOUS_PLACE' as const }]
  })
}
