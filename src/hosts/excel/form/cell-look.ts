import type { LayoutStyle, Line } from '../../../model/sheet-layout.ts'

/** 書式 — one style of a layout as Excel's cell properties. */
export const cellLook = (style: LayoutStyle): Excel.SettableCellProperties => ({
  format: {
    font: { name: style.font.name, size: style.font.size, bold: style.font.bold, color: `#${style.font.color}` },
    ...(style.fill !== null && { fill: { color: `#${style.fill}` } }),
    ...bordersOf(style.border),
    horizontalAlignment: HORIZONTAL[style.horizontal],
    verticalAlignment: VERTICAL[style.vertical],
    wrapText: style.wrap,
    ...(style.indent > 0 && { indentLevel: style.indent }),
  },
})

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const
const WEIGHT = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const

function bordersOf(border: LayoutStyle['border']): { borders?: Excel.CellBorderCollection } {
  const sides = (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
    const line = lineOf(border[side])
    return line ? [[side, line] as const] : []
  })
  return sides.length === 0 ? {} : { borders: Object.fromEntries(sides) }
}

const lineOf = (line: Line): Excel.CellBorder | null =>
  line === 'none' ? null : { style: 'Continuous', weight: WEIGHT[line], color: '#000000' }
