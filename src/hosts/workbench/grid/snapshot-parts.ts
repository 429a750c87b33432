import type { IRange } from '@univerjs/core'
import type { Box } from '../../../grid/box.ts'

export const rangeOf = ({ top, left, bottom, right }: Box): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
})
