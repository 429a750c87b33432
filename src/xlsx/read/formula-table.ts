import { parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import { shiftFormula } from '../formula/shift-formula.ts'
import { xmlText } from '../xml/xml-text.ts'
import { IntList } from './int-list.ts'
import type { FormulaPlace } from './sheet-scanner.ts'

interface Master {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** 数式の表 — the formulas of a sheet by number: where each stands in the part, read out when asked for; members of a shared formula through its master. */
export class FormulaTable {
  private readonly bytes: Uint8Array
  private readonly starts = new IntList()
  private readonly ends = new IntList()
  private readonly groups = new IntList()
  private readonly masters = new Map<number, Master>()
  /** Ranges of array formulas and data tables larger than a cell: all their cells hold the formula. */
  readonly ranges: { readonly box: Box; readonly formula: number }[] = []

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get length(): number {
    return this.starts.length
  }

  /** Takes up a formula and gives its number. */
  add(place: FormulaPlace, row: number, column: number): number {
    const index = this.length
    const isMember = place.kind === 'shared' && place.ref === ''
    this.starts.push(place.start)
    this.ends.push(place.end)
    this.groups.push(isMember ? place.group : -1)
    if (place.kind === 'shared' && !isMember) {
      this.masters.set(place.group, { row, column, text: xmlText(this.bytes, place.start, place.end) })
    }
    const box = place.kind === 'array' || place.kind === 'dataTable' ? parseRange(place.ref) : undefined
    if (box) this.ranges.push({ box, formula: index })
    return index
  }

  /** The text without `=`; '' for the member of a shared formula that has lost its master. */
  text(index: number, row: number, column: number): string {
    const master = this.masters.get(this.groups.at(index))
    if (this.groups.at(index) >= 0)
      return master ? shiftFormula(master.text, row - master.row, column - master.column) : ''
    return xmlText(this.bytes, this.starts.at(index), this.ends.at(index))
  }
}
