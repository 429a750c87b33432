import { contains } from '../../../grid/box.ts'
import { lineHeight } from '../../../layout/fonts.ts'
import type { SheetLayout } from '../../../model/sheet-layout.ts'
import { pixels } from './font-names.ts'

/** 支柱の文字の大きさ — small, so that a height is met closely; Google takes no less. */
export const STRUT_SIZE = 6
export const STRUT_PIXELS = 3
const PADDING = 5

/**
 * 支柱 — a narrow column whose invisible lines give each row its height. Google has no call that sets many different heights at once, while its rows grow
 * to fit their cells — merged ones excepted, which most of the form's are. Lines of the row's own face keep the height right in whatever face Google draws.
 */
export function rowStruts(layout: SheetLayout): readonly string[] {
  const line = lineHeight(layout.styles[0]?.font.name ?? '', STRUT_SIZE)
  return layout.rows.map(({ height }, row) => {
    if (isForChart(layout, row)) return ''
    const lines = Math.ceil((height - PADDING) / line)
    return lines <= 0 ? '' : Array.from({ length: lines }, () => '.').join('\n')
  })
}

/** Charts are not drawn in Google Sheets: their rows take no room. */
const isForChart = (layout: SheetLayout, row: number): boolean =>
  layout.charts.some(({ anchor }) => contains(anchor, row, anchor.left)) &&
  (layout.rows[row]?.cells ?? []).every(({ content }) => content.kind === 'blank')

/** The lowest row of the sheet, in pixels; rows only grow from there. */
export const lowestRow = (layout: SheetLayout): number =>
  Math.max(2, Math.min(21, ...layout.rows.map(({ height }) => pixels(height))))
