import type { SheetGrid } from '../../grid/workbook-grid.ts'
import type { Package } from '../package.ts'
import { IntList } from '../read/int-list.ts'
import type { SharedStrings } from '../read/shared-strings.ts'
import { SheetScanner, wholeNumber } from '../read/sheet-scanner.ts'
import { digitPixels } from '../sheet-writer/column-width.ts'
import type { SheetEntry } from '../workbook-part.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { elementAt, isTrue, type XmlElement } from '../xml/xml-tree.ts'
import { conditionalFormats, type ConditionalFormat } from './conditional-formats.ts'
import type { TextRun } from './look.ts'
import type { Palette } from './palette.ts'
import { frameView, type FrameView } from './sheet-frame-view.ts'
import { textRuns } from './text-runs.ts'
import { undrawnIn, type Undrawn } from './undrawn.ts'
import { validations, type Validation } from './validations.ts'

/** 行の見た目 — height in points, null for a row that fits itself. */
export interface RowView {
  readonly height: number | null
  readonly isHidden: boolean
  readonly look: number
}

/** シートの見た目 — everything of a sheet that a grid can draw, but for the values, which its SheetGrid has. */
export interface SheetDrawing extends FrameView {
  readonly name: string
  readonly visibility: SheetGrid['visibility']
  readonly rows: ReadonlyMap<number, RowView>
  /** Every cell that the file lists, empty ones too: row, column, number of its format, three numbers a cell. */
  readonly cells: IntList
  /** 書式付き文字列 — by `row,column`. */
  readonly runs: ReadonlyMap<string, readonly TextRun[]>
  /** 数式の範囲 — array formulas and data tables larger than a cell, whose cells cannot be changed one by one. */
  readonly arrays: ReadonlyMap<string, string>
  readonly hidesOtherRows: boolean
  readonly conditionalFormats: readonly ConditionalFormat[]
  readonly validations: readonly Validation[]
  readonly undrawn: Undrawn
}

/** What all sheets of a workbook share. */
export interface DrawingContext {
  readonly strings: SharedStrings
  readonly palette: Palette
}

const SHOWN_ELEMENTS: ReadonlySet<string> = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'extLst',
])

/** シートを描く材料を集める — one walk over the part. */
export function drawSheet(opened: Package, entry: SheetEntry, context: DrawingContext): SheetDrawing {
  const scanner = new SheetScanner(opened.read(entry.part))
  const rows = new Map<number, RowView>()
  const cells = new IntList()
  const runs = new Map<string, readonly TextRun[]>()
  const arrays = new Map<string, string>()
  const elements: XmlElement[] = []
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'row') takeRow(rows, scanner)
    else if (event === 'cell') {
      for (const number of [scanner.row, scanner.column, scanner.style]) cells.push(number)
      const rich = runsOf(scanner, context)
      if (rich) runs.set(`${scanner.row},${scanner.column}`, rich)
      if (scanner.formula?.ref && scanner.formula.kind !== 'shared')
        arrays.set(`${scanner.row},${scanner.column}`, scanner.formula.ref)
    } else if (event === 'element' && SHOWN_ELEMENTS.has(scanner.cursor.name)) elements.push(elementAt(scanner.cursor))
  }
  const frame = frameView(elements, digitPixels(opened), context.palette)
  const hidesOtherRows = isTrue(
    elements.find((element) => element.name === 'sheetFormatPr')?.attributes.get('zeroHeight'),
  )
  return {
    ...frame,
    name: entry.name,
    visibility: entry.visibility,
    rows,
    cells,
    runs,
    arrays,
    hidesOtherRows,
    conditionalFormats: conditionalFormats(elements, context.palette),
    validations: validations(elements),
    undrawn: undrawnIn(opened, entry.part, elements),
  }
}

/** The number of the format that a cell has: its own, else its row's, else its column's. */
export function lookAt({ cells, rows, columns }: SheetDrawing, row: number, column: number): number {
  for (let i = 0; i < cells.length; i += 3) {
    if (cells.at(i) === row && cells.at(i + 1) === column) return cells.at(i + 2)
  }
  return rows.get(row)?.look || (columns.find(({ from, to }) => column >= from && column <= to)?.look ?? 0)
}

function takeRow(rows: Map<number, RowView>, { cursor, row }: SheetScanner): void {
  const height = Number(cursor.attribute('ht') ?? NaN)
  const isHidden = isTrue(cursor.attribute('hidden')) || height === 0
  const look = isTrue(cursor.attribute('customFormat')) ? Number(cursor.attribute('s') ?? 0) : 0
  rows.set(row, { height: Number.isFinite(height) ? height : null, isHidden, look })
}

function runsOf(scanner: SheetScanner, { strings, palette }: DrawingContext): readonly TextRun[] | undefined {
  const { type, cursor, inline, inlineStart, inlineScope, valueStart, valueEnd } = scanner
  if (type === 's') {
    const index = wholeNumber(cursor.bytes, valueStart, valueEnd)
    const item = index >= 0 && strings.isRich(index) ? strings.item(index) : undefined
    return item && textRuns(elementAt(item), palette)
  }
  if (!inline?.isRich || inlineStart < 0) return undefined
  const item = new XmlCursor(cursor.bytes, inlineStart, inlineScope ?? cursor.scope)
  item.next()
  return textRuns(elementAt(item), palette)
}
