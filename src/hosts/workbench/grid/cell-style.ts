import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core'
import type { FontLook, LineLook, Look } from '../../../xlsx/view/look.ts'

/** 書式をグリッドの言葉に — a look as the grid's style; the grid's points and degrees. */
export function cellStyle(look: Look): IStyleData {
  const horizontal = HORIZONTAL[look.horizontal ?? '']
  const border = borderStyle(look.border)
  return {
    ...fontStyle(look.font),
    vt: VERTICAL[look.vertical] ?? VerticalAlign.BOTTOM,
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(look.fill !== null && { bg: { rgb: `#${look.fill}` } }),
    ...(border && { bd: border }),
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(look.rotation !== 0 && { tr: rotation(look.rotation) }),
    ...(look.indent > 0 && { pd: padding(look) }),
    ...(look.format !== 'General' && { n: { pattern: look.format } }),
  }
}

const on = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE)

export function fontStyle(font: FontLook): IStyleData {
  return {
    ...(font.name !== null && { ff: font.name }),
    ...(font.size !== null && { fs: font.size }),
    ...(font.bold && { bl: on(true) }),
    ...(font.italic && { it: on(true) }),
    ...(font.underline && { ul: { s: on(true) } }),
    ...(font.strike && { st: { s: on(true) } }),
    ...(font.color !== null && { cl: { rgb: `#${font.color}` } }),
    ...(font.raised !== null && {
      va: font.raised === 'superscript' ? BaselineOffset.SUPERSCRIPT : BaselineOffset.SUBSCRIPT,
    }),
  }
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  fill: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.CENTER,
}

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
}

const lineStyle = ({ style, color }: LineLook): IBorderStyleData => ({
  s: LINES[style] ?? BorderStyleTypes.THIN,
  cl: { rgb: `#${color ?? '000000'}` },
})

function borderStyle({ top, right, bottom, left, falling, rising }: Look['border']): IBorderData | undefined {
  const border: IBorderData = {
    ...(top && { t: lineStyle(top) }),
    ...(right && { r: lineStyle(right) }),
    ...(bottom && { b: lineStyle(bottom) }),
    ...(left && { l: lineStyle(left) }),
    ...(falling && { tl_br: lineStyle(falling) }),
    ...(rising && { bl_tr: lineStyle(rising) }),
  }
  return Object.keys(border).length > 0 ? border : undefined
}

const STACKED = 255

/** The file counts 1–90 as rising and 91–180 as falling; the grid turns clockwise. */
function rotation(value: number): NonNullable<IStyleData['tr']> {
  if (value === STACKED) return { a: 0, v: on(true) }
  return { a: value <= 90 ? -value : value - 90 }
}

const INDENT_PIXELS = 9
const USUAL_PADDING = 2

const padding = ({ indent, horizontal }: Look): NonNullable<IStyleData['pd']> =>
  horizontal === 'right' ? { r: USUAL_PADDING + indent * INDENT_PIXELS } : { l: USUAL_PADDING + indent * INDENT_PIXELS }
