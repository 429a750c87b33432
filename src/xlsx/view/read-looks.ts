import type { Package } from '../package.ts'
import { BUILT_IN_FORMATS } from '../styles/number-formats.ts'
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from '../xml/xml-tree.ts'
import type { FontLook, LineLook, Look } from './look.ts'
import { readPalette, type Color, type Palette } from './palette.ts'

/** 書式の見た目 — what it takes to draw a workbook's cells. */
export interface BookLooks {
  /** By the number of the cell format (`c/@s`). */
  readonly cells: readonly Look[]
  readonly palette: Palette
  /** 差分の書式 — of conditional formats (`dxf`), by number. */
  readonly differences: readonly Pick<Look, 'font' | 'fill' | 'border'>[]
}

export function readLooks(opened: Package): BookLooks {
  const part = opened.related(opened.workbook, 'styles')[0]
  const root = part === undefined ? undefined : parseXml(opened.read(part))
  const palette = readPalette(opened, root)
  return { cells: cellLooks(root, palette), palette, differences: differenceLooks(root, palette) }
}

function cellLooks(root: XmlElement | undefined, palette: Palette): readonly Look[] {
  const group = (name: string, item: string): readonly XmlElement[] => childrenNamed(childNamed(root, name), item)
  const fonts = group('fonts', 'font').map((font) => fontLook(font, palette))
  const fills = group('fills', 'fill').map((fill) => fillColor(fill, palette))
  const borders = group('borders', 'border').map((border) => borderLook(border, palette))
  const formats = new Map([
    ...BUILT_IN_FORMATS,
    ...group('numFmts', 'numFmt').map(({ attributes }): [number, string] => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? 'General',
    ]),
  ])
  return group('cellXfs', 'xf').map((xf): Look => {
    const number = (name: string): number => Number(xf.attributes.get(name) ?? 0)
    return {
      font: fonts[number('fontId')] ?? PLAIN_FONT,
      fill: fills[number('fillId')] ?? null,
      border: borders[number('borderId')] ?? NO_BORDER,
      ...alignmentOf(childNamed(xf, 'alignment')),
      format: formats.get(number('numFmtId')) ?? 'General',
    }
  })
}

const differenceLooks = (root: XmlElement | undefined, palette: Palette): BookLooks['differences'] =>
  childrenNamed(childNamed(root, 'dxfs'), 'dxf').map((dxf) => ({
    font: fontLook(childNamed(dxf, 'font'), palette),
    fill: differenceFill(childNamed(dxf, 'fill'), palette),
    border: borderLook(childNamed(dxf, 'border'), palette),
  }))

const PLAIN_FONT: FontLook = {
  name: null,
  size: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  raised: null,
}

/** A `font` of the styles or the `rPr` of a run. */
export function fontLook(font: XmlElement | undefined, palette: Palette): FontLook {
  if (!font) return PLAIN_FONT
  const value = (name: string): string | undefined => childNamed(font, name)?.attributes.get('val')
  const isOn = (name: string): boolean => {
    const element = childNamed(font, name)
    return element !== undefined && (element.attributes.get('val') ?? '1') !== 'none' && !isOff(value(name))
  }
  const size = Number(value('sz') ?? NaN)
  const raised = value('vertAlign')
  return {
    name: value('name') ?? value('rFont') ?? null,
    size: Number.isFinite(size) && size > 0 ? size : null,
    bold: isOn('b'),
    italic: isOn('i'),
    underline: isOn('u'),
    strike: isOn('strike'),
    color: palette(childNamed(font, 'color')),
    raised: raised === 'superscript' || raised === 'subscript' ? raised : null,
  }
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false'

/** 塗りつぶし — the solid colour; of a pattern or gradient the colour that prevails. */
function fillColor(fill: XmlElement, palette: Palette): Color | null {
  const pattern = childNamed(fill, 'patternFill')
  if (!pattern) return gradientColor(childNamed(fill, 'gradientFill'), palette)
  const type = pattern.attributes.get('patternType') ?? 'none'
  if (type === 'none') return null
  const [front, back] = [palette(childNamed(pattern, 'fgColor')), palette(childNamed(pattern, 'bgColor'))]
  return type === 'solid' ? front : (back ?? null)
}

/** A difference has its solid colour in bgColor (ECMA-376 part 1, 18.8.14). */
function differenceFill(fill: XmlElement | undefined, palette: Palette): Color | null {
  const pattern = childNamed(fill, 'patternFill')
  return palette(childNamed(pattern, 'bgColor')) ?? palette(childNamed(pattern, 'fgColor'))
}

const gradientColor = (gradient: XmlElement | undefined, palette: Palette): Color | null =>
  palette(childNamed(childNamed(gradient, 'stop'), 'color'))

const NO_BORDER: Look['border'] = { top: null, right: null, bottom: null, left: null, falling: null, rising: null }

function borderLook(border: XmlElement | undefined, palette: Palette): Look['border'] {
  if (!border) return NO_BORDER
  const side = (name: string, other = name): LineLook | null =>
    lineLook(childNamed(border, name) ?? childNamed(border, other), palette)
  const diagonal = side('diagonal')
  return {
    top: side('top'),
    right: side('right', 'end'),
    bottom: side('bottom'),
    left: side('left', 'start'),
    falling: isTrue(border.attributes.get('diagonalDown')) ? diagonal : null,
    rising: isTrue(border.attributes.get('diagonalUp')) ? diagonal : null,
  }
}

function lineLook(line: XmlElement | undefined, palette: Palette): LineLook | null {
  const style = line?.attributes.get('style') ?? 'none'
  return style === 'none' ? null : { style, color: palette(childNamed(line, 'color')) }
}

function alignmentOf(
  alignment: XmlElement | undefined,
): Pick<Look, 'horizontal' | 'vertical' | 'wrap' | 'indent' | 'rotation'> {
  const value = (name: string): string | undefined => alignment?.attributes.get(name)
  const horizontal = value('horizontal') ?? 'general'
  return {
    horizontal: horizontal === 'general' ? null : horizontal,
    vertical: value('vertical') ?? 'bottom',
    wrap: isTrue(value('wrapText')) || horizontal === 'justify' || value('vertical') === 'justify',
    indent: Number(value('indent') ?? 0),
    rotation: Number(value('textRotation') ?? 0),
  }
}
