import type { Cell } from '../../grid/cell.ts'
import type { Doubt } from '../../model/recognition.ts'
import type { Column } from './columns.ts'
import { isDitto, plainText, type Stub } from './entry.ts'
import { headerRaw } from './header-tree.ts'
import type { SheetView } from './sheet-view.ts'
import type { BodyRow } from './table-body.ts'

/** 見出し列を埋める — reads a column that is written once for several rows: merged, left blank below, or 〃. */
export class StubReader {
  private readonly view: SheetView
  private readonly doubts: Doubt[]
  /** Columns that merge their repeats: a blank cell of theirs is no repeat for certain. */
  private readonly merging = new Set<Column>()

  constructor(view: SheetView, doubts: Doubt[]) {
    this.view = view
    this.doubts = doubts
  }

  stubAt(cell: Cell): Stub {
    return { text: plainText(headerRaw(cell)), at: this.view.refAt(cell.row, cell.column) }
  }

  /** The row's own text, that of its merged area, or the one above; `isClosed`: a subtotal stands between. */
  read(row: BodyRow, column: Column | undefined, above: Stub | null, title: string, isClosed: boolean): Stub | null {
    const cell = column && row.held(column)
    if (!column) return above
    if (cell && !isDitto(cell.text)) {
      if (cell.row !== row.index) this.merging.add(column)
      return above?.text === plainText(headerRaw(cell)) ? above : this.stubAt(cell)
    }
    if (above && !cell && (isClosed || this.merging.has(column))) this.tellRepeat(row, column, above, title)
    return above
  }

  /** Says that a blank stub was read as a repeat of the one above it. */
  tellRepeat(row: BodyRow, column: Column, above: Stub, title: string): void {
    this.doubts.push({
      code: 'LOW_CONFIDENCE',
      field: column.id,
      title,
      at: this.view.refAt(row.index, column.left),
      related: [above.at],
      text: above.text,
      detail: `${title}の欄が空欄のため、上の行の「${above.text}」の続きとして読みました。行ごとに${title}を書くか、セルを結合してください。`,
    })
  }
}
