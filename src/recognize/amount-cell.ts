import type { Box } from '../grid/box.ts'
import type { Amount } from '../model/plan.ts'
import { moneyOfNumber, readMoney, readMoneyUnit } from '../text/money.ts'
import { readNumberFormat } from '../text/number-format.ts'
import type { Money, MoneyUnit } from '../text/types.ts'
import { keyOf, normalizeWidth } from '../text/width.ts'
import type { AmountLabel, AmountScope } from './amount-label.ts'
import type { Tile } from './board.ts'
import type { Label } from './find-labels.ts'
import { unitNear } from './unit-note.ts'

/** 金額の候補 — the cell in one direction from a label. */
export interface AmountCandidate {
  readonly box: Box
  readonly tile: Tile | undefined
  /** Holds something that an amount's cell may hold. */
  readonly filled: boolean
  /** Another label stands there. */
  readonly taken: boolean
}

/** The cell beside or under an amount's label, from the edge of its merged area. */
export function amountCandidate(
  direction: 'right' | 'below',
  { box }: Label,
  { board, stops, bounds }: AmountScope,
): AmountCandidate {
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

function moneyOf(tile: Tile, unit: MoneyUnit): Money {
  const cell = tile.cells[0]
  return typeof cell?.value === 'number'
    ? moneyOfNumber(cell.value, { unit, format: cell.format })
    : readMoney(tile.text, { unit })
}

/** 金額のセル — a cell's amount under its label, by its own unit, its number format's, its label's or the nearest note's. */
export function cellAmount(tile: Tile, entry: AmountLabel, scope: AmountScope): Amount {
  const cell = tile.cells[0]
  const unit = entry.unit ?? unitBeside(tile, scope) ?? unitNear(tile.box, scope)
  const money =
    typeof cell?.value === 'number' && tile.cells.length === 1
      ? moneyOfNumber(cell.value, { ...(unit ? { unit } : {}), format: cell.format })
      : undefined
  return amountIn(tile.text, entry, tile.box, scope, formatUnit(tile) ?? unit, money)
}

/** The unit that the cell shows by its number format: 310 as 310百万円. */
function formatUnit({ cells: [cell] }: Tile): MoneyUnit | undefined {
  if (typeof cell?.value !== 'number') return undefined
  return readMoneyUnit(readNumberFormat(cell.format, cell.value).unit ?? '')
}

const RESTATED = /再掲/u
const PARTLY = /一部再掲/u
const RESTATED_NOTE = /[(（【]?(?:一部)?再掲[)）】]?[\s　:：]*/gu
const UNIT_WRITTEN = /(?<scale>[十百千万億兆]*)円/u

/** 金額の文 — the amount that a text gives a label. */
export function amountIn(
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

/** 空欄の金額 — the cell where the amount would stand. */
export const emptyAmount = (entry: AmountLabel, box: Box, scope: AmountScope): Amount => ({
  ...amountIn('', entry, box, scope),
  code: 'NO_VALUE',
})

/** 「86」「百万円」 in two cells. */
function unitBeside(tile: Tile, { board, stops }: AmountScope): MoneyUnit | undefined {
  const column = tile.box.right + 1
  const next = board.inside({ ...tile.box, left: column, right: column })[0]
  return next && !stops.has(next) && /^[(（]?(?:百万円|万円|千円|億円|円)[)）]?$/u.test(keyOf(next.text))
    ? readMoneyUnit(next.text)
    : undefined
}
