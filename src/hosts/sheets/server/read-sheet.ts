import type { SheetReply } from '../common/wire.ts'
import { isEmpty, readBlock, type CellBlock } from './cell-block.ts'
import { listsIn } from './choice-lists.ts'
import { lockedIn } from './protection.ts'
import { sheetNamed } from './service.ts'

/** 一枚を読む — a sheet in whole-range calls; sheet by sheet, as the size of a reply has a limit nobody has written down. */
export function readSheet(name: string): SheetReply {
  const sheet = sheetNamed(name)
  const block = readBlock(sheet)
  return {
    ...cellsOf(block),
    merges: block.range.getMergedRanges().map((range) => range.getA1Notation()),
    locked: lockedIn(sheet),
    lists: listsIn(block.range),
  }
}

function cellsOf(block: CellBlock): Pick<SheetReply, 'cells' | 'formats'> {
  const formats = new Map<string, number>()
  const cells: SheetReply['cells'] = []
  for (let row = 0; row < block.rows; row++) {
    for (let column = 0; column < block.columns; column++) {
      const held = block.heldAt(row, column)
      if (isEmpty(held)) continue
      const format = formats.get(held.format) ?? formats.size
      formats.set(held.format, format)
      cells.push([row, column, held.content ?? '', held.formula, format])
    }
  }
  return { cells, formats: [...formats.keys()] }
}
