import type { Cell } from '../../grid/cell.ts'
import { stripOrdinal } from '../../text/bullet.ts'
import { readTarget } from '../../text/target.ts'
import { indicatorName } from '../prose/indicator-name.ts'
import type { Column } from './columns.ts'
import type { TableHeader } from './find-header.ts'
import type { SheetView } from './sheet-view.ts'

const LOOK_DOWN = 8
const RESULTS: readonly string[] = ['actual', 'status', 'prior']
const LINE = /\r\n|\r|\n/u

/** 指標と目標が一つの欄 — `アウトカム指標 | 実績 | 前年度実績` without a column of targets, whose names say them: 「新規着手　令和６年度　３地区」. */
export function namesHoldTargets(view: SheetView, columns: readonly Column[], headerBottom: number): boolean {
  const name = columns.find(({ id }) => id === 'name')
  const hasResults = columns.some(({ id }) => RESULTS.includes(id))
  if (!name || !hasResults || columns.some(({ id }) => id === 'target')) return false
  const cells = cellsUnder(view, name, headerBottom)
  return (
    cells.length > 0 && cells.every(({ text }) => !isList(text)) && cells.filter(saysTarget).length * 2 > cells.length
  )
}

/** The header with its column of names a second time, as that of the targets. */
export function withTargetsInNames(view: SheetView, header: TableHeader): TableHeader {
  const name = header.columns.find(({ id }) => id === 'name')
  if (!name || !namesHoldTargets(view, header.columns, header.box.bottom)) return header
  return { ...header, columns: [...header.columns, { ...name, id: 'target', others: [], holdsName: true }] }
}

/** 指標名 — of a cell that holds the target too: what is left without year and quantity. */
export function nameInTarget(text: string, planYear: number | null): string {
  const bare = stripOrdinal(text)
  const year = planYear ?? 0
  return indicatorName(bare, readTarget(bare, { planYear: year }), year)
}

function cellsUnder(view: SheetView, { left, right }: Column, bottom: number): readonly Cell[] {
  const cells: Cell[] = []
  for (let row = bottom + 1; row <= bottom + LOOK_DOWN; row++)
    cells.push(...(view.row(row)?.cells ?? []).filter(({ column }) => column >= left && column <= right))
  return cells.filter(({ text }) => text.trim() !== '')
}

/** Several targets in one cell are prose, not a row. */
const isList = (text: string): boolean => text.split(LINE).filter((line) => readTarget(line).value !== null).length > 1

function saysTarget({ value, text }: Cell): boolean {
  if (typeof value !== 'string') return false
  const target = readTarget(stripOrdinal(text))
  return target.value !== null && !target.unsure && (target.unit !== null || target.fiscalYear !== null)
}
