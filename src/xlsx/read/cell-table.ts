import { LIMITS } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { IntList } from './int-list.ts'

/** What a stored cell is: how `CellTable.numbers` and `places` are to be read. */
export const KIND = { number: 1, shared: 2, text: 3, inline: 4, boolean: 5, error: 6, date: 7 } as const
export type Kind = (typeof KIND)[keyof typeof KIND]
/** Kinds whose text stays in the part until it is asked for. */
const READ_LATER: readonly number[] = [KIND.text, KIND.inline, KIND.error]

const SMALLEST = 64

/** One cell as it is put in. */
export interface CellRecord {
  readonly row: number
  readonly column: number
  readonly kind: Kind
  readonly style: number
  /** Index into the sheet's formulas, -1 for none. */
  readonly formula: number
  /** The value itself, or the number of the shared string, or where its text begins in the part. */
  readonly number: number
  /** Where its text ends. */
  readonly end: number
}

/**
 * セルの表 — the cells of a sheet in columns of numbers instead of objects: about 20 bytes a cell. Only cells with content are in it.
 * Rows and their cells ascend once `settle` has run.
 */
export class CellTable {
  readonly columns = new IntList()
  readonly kinds = new IntList()
  readonly styles = new IntList()
  readonly formulas = new IntList()
  readonly ends = new IntList()
  private readonly cellRows = new IntList()
  private numbers = new Float64Array(SMALLEST)
  /** Rows with content: the row's index, and where its cells begin. */
  readonly rows = new IntList()
  readonly firsts = new IntList()

  get length(): number {
    return this.columns.length
  }

  number(cell: number): number {
    return this.numbers[cell] ?? 0
  }

  rowOf(cell: number): number {
    return this.cellRows.at(cell)
  }

  add(record: CellRecord): void {
    if (this.length >= LIMITS.cells) throw refuse('TOO_LARGE')
    if (this.length === this.numbers.length) {
      const more = new Float64Array(this.numbers.length * 2)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.length] = record.number
    this.columns.push(record.column)
    this.cellRows.push(record.row)
    this.kinds.push(record.kind)
    this.styles.push(record.style)
    this.formulas.push(record.formula)
    this.ends.push(record.end)
  }

  /** Whether a cell's text has yet to be read from the part. */
  get holdsPlaces(): boolean {
    for (let i = 0; i < this.length; i++) if (READ_LATER.includes(this.kinds.at(i))) return true
    return false
  }

  /** Behind the last cell of the n-th row with content. */
  endOf(n: number): number {
    return n + 1 < this.firsts.length ? this.firsts.at(n + 1) : this.length
  }

  /** The n-th row with content that is `row`, or -1. */
  find(row: number): number {
    const n = this.rows.lowerBound(row)
    return n < this.rows.length && this.rows.at(n) === row ? n : -1
  }

  /** Puts cells in order, drops those that `isDropped` names, and notes where each row begins. */
  settle(isDropped: (row: number, column: number) => boolean): void {
    const order = this.order()
    let kept = 0
    const copy = order && this.copy()
    const targets = this.lists()
    const sources = (copy ?? this).lists()
    for (let i = 0; i < this.length; i++) {
      const from = order ? (order[i] as number) : i
      const source = copy ?? this
      if (isDropped(source.rowOf(from), source.columns.at(from)) || this.isDouble(source, from, kept)) continue
      if (from !== kept || copy) {
        for (let k = 0; k < targets.length; k++) targets[k]?.set(kept, sources[k]?.at(from) ?? 0)
        this.numbers[kept] = source.number(from)
      }
      kept++
    }
    for (const list of targets) list.truncate(kept)
    this.numbers = this.numbers.slice(0, Math.max(SMALLEST, kept))
    this.findRows()
  }

  private isDouble(source: CellTable, from: number, kept: number): boolean {
    return (
      kept > 0 && source.rowOf(from) === this.rowOf(kept - 1) && source.columns.at(from) === this.columns.at(kept - 1)
    )
  }

  private lists(): readonly IntList[] {
    return [this.columns, this.kinds, this.styles, this.formulas, this.ends, this.cellRows]
  }

  private copy(): CellTable {
    const copy = new CellTable()
    for (let i = 0; i < this.length; i++) {
      copy.add({
        row: this.rowOf(i),
        column: this.columns.at(i),
        kind: this.kinds.at(i) as Kind,
        style: this.styles.at(i),
        formula: this.formulas.at(i),
        number: this.number(i),
        end: this.ends.at(i),
      })
    }
    return copy
  }

  /** The cells' order where the file does not have them ascending; undefined where it has, as nearly always. */
  private order(): readonly number[] | undefined {
    let ascends = true
    for (let i = 1; i < this.length && ascends; i++) ascends = this.rank(i - 1) <= this.rank(i)
    if (ascends) return undefined
    return Array.from({ length: this.length }, (_, i) => i).sort((a, b) => this.rank(a) - this.rank(b) || a - b)
  }

  private rank(cell: number): number {
    return this.rowOf(cell) * LIMITS.columns + this.columns.at(cell)
  }

  private findRows(): void {
    for (let i = 0; i < this.length; i++) {
      if (i > 0 && this.rowOf(i) === this.rowOf(i - 1)) continue
      this.rows.push(this.rowOf(i))
      this.firsts.push(i)
    }
  }
}
