import { contains } from '../../../grid/box.ts'
import { boxesOf } from './areas.ts'
import type { SheetReply } from './wire.ts'

/** ロック — whether the person may not write into a cell. */
export function lockedAt(locked: SheetReply['locked']): (row: number, column: number) => boolean {
  if (locked === null) return () => false
  const open = boxesOf(locked.except)
  const closed = locked.areas === null ? null : boxesOf(locked.areas)
  return (row, column) =>
    closed === null ? !open.some((box) => contains(box, row, column)) : closed.some((box) => contains(box, row, column))
}
