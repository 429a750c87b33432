import type { Box } from '../grid/box.ts'
import type { CellRef } from '../grid/workbook-grid.ts'
import type { AmountKind } from '../model/plan.ts'
import { readYear } from '../text/era.ts'
import { readMoneyUnit } from '../text/money.ts'
import type { MoneyUnit } from '../text/types.ts'
import type { Board, Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import type { LabelMatch } from './label-book.ts'

/** 金額の迷い — an amount that was left open, or read with a year that nobody wrote. */
export interface AmountDoubt {
  readonly at: CellRef
  readonly related: readonly CellRef[]
  readonly text: string
  readonly detail: string
  readonly code: 'AMBIGUOUS_PLACE' | 'LOW_CONFIDENCE'
}

/** 金額の見出し — a label of 決算額 or 予算額 in the block, with its year once known. */
export interface AmountLabel {
  readonly label: Label
  readonly match: LabelMatch
  readonly kind: AmountKind
  readonly unit: MoneyUnit | undefined
  readonly fiscalYear: number | null
}

/** 金額を探す範囲 — the block, and what ends a value in it. */
export interface AmountScope {
  readonly board: Board
  readonly labels: readonly Label[]
  readonly stops: ReadonlySet<Tile>
  readonly bounds: Box
  readonly planYear: number | null
}

/** Without a plan year only years that name their era can be told. */
const ERA = /令和|平成|昭和|[RHＲＨ][.．]?\s*[0-9０-９元]|20[0-9]{2}|２０/u
/** 年度が分かるか — whether the years of a text can be told without the plan's. */
export const knownYears = (text: string, planYear: number | null): boolean => planYear !== null || ERA.test(text)

/** 決算額・予算額の見出し — those of a block, with the years that they name themselves. */
export function amountLabels(scope: AmountScope): readonly AmountLabel[] {
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
