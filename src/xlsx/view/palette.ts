import type { Package } from '../package.ts'
import { childNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts'

/** 'RRGGBB', for drawing alone: what was resolved from a theme is never written back. */
export type Color = string

/** 色の見本帳 — what a workbook's colours look like: plain, by the theme with its tint, or by the old numbers. */
export type Palette = (color: XmlElement | undefined) => Color | null

/** Excel's first 64 numbers (ECMA-376 part 1, 18.8.27); 0–7 repeat as 8–15. */
const BASE = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'
const INDEXED =
  `${BASE} ${BASE} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    ' ',
  )
/** The order in which `color/@theme` counts; the theme part lists dark before light. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
/** Office's own theme, for workbooks without one. */
const OFFICE = 'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ')

/** The palette of an open workbook; `styles` is the root of its styles part, which may replace the old numbers. */
export function readPalette(opened: Package, styles: XmlElement | undefined): Palette {
  const theme = themeColors(opened)
  const own = childNamed(childNamed(styles, 'colors'), 'indexedColors')?.children.map(
    ({ attributes }) => plainColor(attributes.get('rgb') ?? '') ?? '000000',
  )
  return (color) => {
    if (!color) return null
    const { attributes } = color
    const base =
      plainColor(attributes.get('rgb') ?? '') ??
      at(theme, attributes.get('theme')) ??
      at(own ?? INDEXED, attributes.get('indexed'))
    return base === undefined ? null : tinted(base, Number(attributes.get('tint') ?? 0))
  }
}

const at = (colors: readonly Color[], index: string | undefined): Color | undefined =>
  index === undefined ? undefined : colors[Number(index)]

const RGB = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/iu // 'FF1F497D'

const plainColor = (rgb: string): Color | undefined => RGB.exec(rgb)?.[1]?.toUpperCase()

function themeColors(opened: Package): readonly Color[] {
  const part = opened.related(opened.workbook, 'theme')[0]
  if (part === undefined) return OFFICE
  const scheme = childNamed(childNamed(parseXml(opened.read(part)), 'a:themeElements'), 'a:clrScheme')
  return THEME_ORDER.map((name, i) => {
    const color = childNamed(scheme, `a:${name}`)?.children[0]
    const rgb = color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? ''
    return plainColor(rgb) ?? OFFICE[i] ?? '000000'
  })
}

/** 濃淡 — `tint` moves the lightness (of hue, lightness, saturation) towards black or white (ECMA-376 part 1, 18.8.19). */
export function tinted(color: Color, tint: number): Color {
  if (tint === 0 || Number.isNaN(tint)) return color
  const { hue, saturation, lightness } = toHsl(color)
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint)
}

function toHsl(color: Color): { hue: number; saturation: number; lightness: number } {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(color.slice(i, i + 2), 16) / 255)
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)]
  const lightness = (high + low) / 2
  const span = high - low
  if (span === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = span / (1 - Math.abs(2 * lightness - 1))
  const sector = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4
  return { hue: sector, saturation, lightness }
}

function fromHsl(hue: number, saturation: number, lightness: number): Color {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation
  const second = chroma * (1 - Math.abs((hue % 2) - 1))
  const [r, g, b] = SECTORS[Math.floor(hue) % 6]?.map((part) => [0, second, chroma][part] ?? 0) ?? [0, 0, 0]
  const base = lightness - chroma / 2
  return [r, g, b].map((part) => hex((part ?? 0) + base)).join('')
}

/** Which of red, green and blue holds the chroma (2), the second colour (1) or nothing (0), a sixth of the circle each. */
const SECTORS = [
  [2, 1, 0],
  [1, 2, 0],
  [0, 2, 1],
  [0, 1, 2],
  [1, 0, 2],
  [2, 0, 1],
]

const hex = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()
