import { readYear } from '../text/era.ts'
import { amountCandidate } from './amount-cell.ts'
import type { AmountDoubt, AmountLabel, AmountScope } from './amount-label.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'

/** The nearest year in the columns over a cell, within the few rows that a header takes. */
const HEADER_ROWS = 4

/** 列の年度 — the year over the column of a cell. */
export function yearOver(
  { box }: Tile,
  from: number,
  top: number,
  board: Board,
  planYear: number | null,
): number | null {
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
export function withYears(labels: readonly AmountLabel[], scope: AmountScope): readonly AmountLabel[] {
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
export function withAssumedYears(
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
  label.rest !== null || amountCandidate('right', label, scope).filled || amountCandidate('below', label, scope).filled

const undatedDoubt = (label: Label, { board }: AmountScope): AmountDoubt => ({
  at: board.refOf(label.box),
  related: [],
  text: label.parts.map(({ text }) => text).join(''),
  detail: '何年度の金額かを読み取れません',
  code: 'LOW_CONFIDENCE',
})
