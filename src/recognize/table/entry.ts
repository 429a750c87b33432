import type { Cell } from '../../grid/cell.ts'
import type { CellRef } from '../../grid/workbook-grid.ts'
import { keyOf } from '../../text/width.ts'
import type { Column } from './columns.ts'
import type { YearColumns } from './column-set.ts'
import type { IssueHeading } from './issue-heading.ts'

/** 一つの指標 — what the rows of one indicator say: its stub cells, and a line of value cells for each year. */
export interface Entry {
  readonly issue: IssueStub | null
  readonly strategy: Stub | null
  readonly name: Stub | null
  readonly unit: Stub | null
  readonly owner: string | null
  readonly number: string | null
  readonly lines: readonly YearLine[]
  readonly hidden: boolean
}

export interface Stub {
  readonly text: string
  readonly at: CellRef
}

export interface IssueStub extends Stub {
  readonly heading: IssueHeading
  readonly labelAt: CellRef | null
}

/** 年の行 — the cells of one year of one indicator. */
export interface YearLine {
  readonly year: number | null
  readonly from: 'header' | 'column' | 'assumed'
  readonly row: number
  readonly columns: YearColumns
  spot(column: Column): Spot
}

/** 値の場所 — the cells under one column in one row; several where a header spans a number and its unit. */
export interface Spot {
  readonly cells: readonly Cell[]
  readonly row: number
}

const WRAP = /[\s　]*[\n\r\v]+[\s　]*/gu

/** 名前の文字 — layout line breaks out, blanks at the ends off: '文化施設の\n入場者数' is one word. */
export const plainText = (text: string): string => text.trim().replace(WRAP, '')

const DITTO = /^(?:[〃々″"”]|同上|同左|〃々)$/u

/** 同上 — a sign that repeats the cell above. */
export const isDitto = (text: string): boolean => text.length <= LONGEST_DITTO && DITTO.test(keyOf(text))

const LONGEST_DITTO = 4
