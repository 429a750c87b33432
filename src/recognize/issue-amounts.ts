import type { CellRef } from '../grid/workbook-grid.ts'
import type { Amount } from '../model/plan.ts'
import { amountCandidate, amountIn, cellAmount, emptyAmount, type AmountCandidate } from './amount-cell.ts'
import { amountLabels, knownYears, type AmountDoubt, type AmountLabel, type AmountScope } from './amount-label.ts'
import { withAssumedYears, withYears, yearOver } from './amount-years.ts'
import type { Tile } from './board.ts'
import { readBudgetText, type TextAmount } from './prose/read-budget-text.ts'
import { unitNear } from './unit-note.ts'

/** 金額の欄の読み — the amounts of one block, and what was left open about them. */
export interface AmountsFound {
  readonly amounts: readonly Amount[]
  readonly open: readonly AmountDoubt[]
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
    open: [...dated.open, ...read.flatMap(({ open }) => (open ? [open] : [])), ...contradictions(amounts)],
  }
}

/** '4決算額 86百万円 5予算額 124百万円', '決算額（令和４年度）：86百万円' — label and amount in one cell. */
const INLINE = /^(?:[^。]{0,14})(?:決算|予算)/u
const LONGEST_INLINE = 200

const amountAt = ({ fiscalYear, kind, text, yen, stepYen, restated, unit, code }: TextAmount, at: CellRef): Amount => ({
  fiscalYear,
  kind,
  text,
  yen,
  stepYen,
  restated,
  unit,
  code,
  at,
})

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
    amounts.push(...found.map((amount) => amountAt(amount, at)))
  }
  return { amounts, cells }
}

/** 決算額 at the left, 令和４年度 over its columns: every amount of the row takes the year over it. */
function crossAmounts(entry: AmountLabel, scope: AmountScope): readonly Amount[] {
  const { board, bounds, stops, planYear } = scope
  const { box, rest } = entry.label
  if (entry.fiscalYear !== null || rest !== null) return []
  const beside = board
    .inside({ ...box, bottom: box.top, left: box.right + 1, right: bounds.right })
    .filter((tile) => tile.box.left > box.right)
  // what stands behind the next label of the row (決算額｜3,000千円｜予算額｜3,100千円) is that one's
  const next = beside.findIndex((tile) => stops.has(tile))
  const row = next < 0 ? beside : beside.slice(0, next)
  const dated = row.map((tile) => ({ tile, year: yearOver(tile, box.top, bounds.top, board, planYear) }))
  if (dated.length === 0 || dated.some(({ year }) => year === null)) return []
  return dated.map(({ tile, year }) => cellAmount(tile, { ...entry, fiscalYear: year }, scope))
}

/** 三つの見出しの下に三つの金額 — told by the labels that leave only one direction open. */
function leadsDown({ labels }: { readonly labels: readonly AmountLabel[] }, scope: AmountScope): boolean {
  const sides = labels
    .filter(({ label }) => label.rest === null)
    .map(({ label }) => ({
      right: amountCandidate('right', label, scope),
      below: amountCandidate('below', label, scope),
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
  const right = amountCandidate('right', label, scope)
  const below = amountCandidate('below', label, scope)
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
function isRival(chosen: AmountCandidate, other: AmountCandidate, entry: AmountLabel, scope: AmountScope): boolean {
  const claimed = amountLabels(scope).some(({ label }) => {
    if (label === entry.label) return false
    const places = [amountCandidate('right', label, scope), amountCandidate('below', label, scope)]
    return places.some(({ tile }) => tile !== undefined && tile === other.tile)
  })
  return !claimed && chosen.tile !== other.tile
}

function rivals({ label }: AmountLabel, a: AmountCandidate, b: AmountCandidate, { board }: AmountScope): AmountDoubt {
  return {
    at: board.refOf(a.box),
    related: [board.refOf(b.box)],
    text: label.parts.map(({ text }) => text).join(''),
    detail: `候補が2か所（「${a.tile?.text ?? ''}」と「${b.tile?.text ?? ''}」）あります`,
    code: 'AMBIGUOUS_PLACE',
  }
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
