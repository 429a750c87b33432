import type { Box } from '../../../grid/box.ts'
import type { LayoutCell, LayoutStyle, SheetLayout } from '../../../model/sheet-layout.ts'
import { rewriteFormula } from '../../../functions/rewrite-formula.ts'
import { areaOf } from './areas.ts'
import { bandRows } from './band-rows.ts'
import { borderAreas } from './border-areas.ts'
import { gatherCalls, type FormulaCell, type Gathered } from './calculation-block.ts'
import { pixels, webFont } from './font-names.ts'
import { FORM_MARK } from './form-mark.ts'
import { mergeAreas } from './merge-areas.ts'
import { STRUT_PIXELS, STRUT_SIZE, lowestRow, rowStruts } from './row-struts.ts'
import { TEXT_FORMAT, typedText } from './typed-text.ts'
import type { Drawing } from './wire.ts'

/**
 * 帳票を描くもとにする — a layout as whole matrices, so that any number of rows is painted in the same few calls. From left to right: the form's own columns,
 * the strut, and the hidden columns of the calculation block.
 */
export function drawLayout(layout: SheetLayout): Drawing {
  const strut = layout.columns.length
  const gathered = gatherCalls(formulasOf(layout), strut + 1)
  const width = strut + 1 + gathered.width
  const bands = bandRows(layout)
  const grid = cellsByPlace(layout)
  const matrix = <T>(pick: (cell: PlacedCell | undefined, row: number, column: number) => T): T[][] =>
    layout.rows.map((_, row) => Array.from({ length: width }, (__, column) => pick(grid(row, column), row, column)))
  return {
    name: layout.name,
    formColumns: layout.columns.length,
    ...contentOf(layout, gathered, matrix),
    ...looksOf(layout, matrix, bands),
    widths: widthsOf(layout.columns),
    rowPixels: lowestRow(layout),
    hiddenColumns: gathered.width === 0 ? null : { column: strut + 1, count: gathered.width },
    merges: mergeAreas(layout.merges, bands),
    borders: [...borderAreas(layout, bands)],
    validations: layout.validations.map(({ range, list }) => ({ area: areaOf(range), list: [...list] })),
    frozenRows: layout.page.titleRows === null ? 0 : layout.page.titleRows.to + 1,
    marks: marksOf(layout),
  }
}

interface PlacedCell {
  readonly cell: LayoutCell
  readonly style: LayoutStyle
}

type Matrix = <T>(pick: (cell: PlacedCell | undefined, row: number, column: number) => T) => T[][]

function cellsByPlace(layout: SheetLayout): (row: number, column: number) => PlacedCell | undefined {
  const rows = layout.rows.map(
    ({ cells }) =>
      new Map(
        cells.flatMap((cell): [number, PlacedCell][] => {
          const style = layout.styles[cell.style]
          return style ? [[cell.column, { cell, style }]] : []
        }),
      ),
  )
  return (row, column) => rows[row]?.get(column)
}

const formulasOf = (layout: SheetLayout): readonly FormulaCell[] =>
  layout.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, content }) =>
      content.kind === 'formula' ? [{ row, column, formula: content.formula }] : [],
    ),
  )

function contentOf(layout: SheetLayout, gathered: Gathered, matrix: Matrix): Pick<Drawing, 'values' | 'formats'> {
  const struts = rowStruts(layout)
  const formulas = new Map(
    [...gathered.cells, ...gathered.block].map(({ row, column, formula }) => [
      `${String(row)},${String(column)}`,
      `=${rewriteFormula(formula, 'sheets')}`,
    ]),
  )
  return {
    values: matrix((placed, row, column) => {
      if (column === layout.columns.length) return struts[row] ?? ''
      return formulas.get(`${String(row)},${String(column)}`) ?? valueOf(placed)
    }),
    formats: matrix((placed) => formatOf(placed)),
  }
}

function valueOf(placed: PlacedCell | undefined): string | number {
  const content = placed?.cell.content
  if (content?.kind === 'number') return content.number
  return content?.kind === 'text' ? typedText(content.text) : ''
}

/** 「テキスト」 for every text, or Google would read 1-1 as a date; never for a formula, whose result would be shown as its text. */
function formatOf(placed: PlacedCell | undefined): string {
  if (!placed) return 'General'
  return placed.cell.content.kind === 'text' ? TEXT_FORMAT : placed.style.format
}

function looksOf(
  layout: SheetLayout,
  matrix: Matrix,
  bands: ReadonlySet<number>,
): Omit<
  Drawing,
  | 'name'
  | 'formColumns'
  | 'values'
  | 'formats'
  | 'widths'
  | 'rowPixels'
  | 'hiddenColumns'
  | 'merges'
  | 'borders'
  | 'validations'
  | 'frozenRows'
  | 'marks'
> {
  const look = <T>(of: (style: LayoutStyle) => T, strut: T, none: T): T[][] =>
    matrix((placed, _, column) => (column === layout.columns.length ? strut : placed ? of(placed.style) : none))
  return {
    font: webFont(layout.styles[0]?.font.name ?? ''),
    sizes: look(({ font }) => font.size, STRUT_SIZE, STRUT_SIZE),
    weights: look(({ font }) => (font.bold ? 'bold' : 'normal'), 'normal', 'normal'),
    colors: look(({ font }) => `#${font.color}`, '#FFFFFF', '#000000'),
    fills: look(({ fill }) => (fill === null ? null : `#${fill}`), null, null),
    horizontals: look(({ horizontal }) => (horizontal === 'justify' ? 'left' : horizontal), 'left', 'left'),
    verticals: look(({ vertical }) => (vertical === 'center' ? 'middle' : vertical), 'top', 'top'),
    wraps: matrix(
      (placed, row, column) => column === layout.columns.length || (placed?.style.wrap === true && !bands.has(row)),
    ),
  }
}

function widthsOf(columns: readonly number[]): Drawing['widths'] {
  const runs: Drawing['widths'] = []
  for (const [column, size] of [...columns.map(pixels), STRUT_PIXELS].entries()) {
    const last = runs[runs.length - 1]
    if (last?.pixels === size) last.count++
    else runs.push({ column, count: 1, pixels: size })
  }
  return runs
}

/** Our sheet is known again by its mark, whether the layout brings it or not. */
function marksOf({ names, page }: SheetLayout): Drawing['marks'] {
  const marks = names.map(({ name, range }) => ({ name, range: range.replace(/\$/gu, '') }))
  return marks.some(({ name }) => name === FORM_MARK)
    ? marks
    : [...marks, { name: FORM_MARK, range: areaOf(page.printArea as Box) }]
}
