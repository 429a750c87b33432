import { PLAIN_STYLE, type CellStyle } from '../../grid/cell.ts'
import type { Package } from '../package.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts'
import { BUILT_IN_FORMATS } from './number-formats.ts'

/** 書式 — what one cell format says of the cells that use it; shared by all of them. */
export interface CellLook {
  readonly format: string
  readonly style: CellStyle
  readonly isDate: boolean
}

const PLAIN_LOOK: CellLook = { format: 'General', style: PLAIN_STYLE, isDate: false }

/** 書式の一覧 — cell formats by number (`c/@s`); a number that is not there looks plain. */
export type CellLooks = (index: number) => CellLook

export function readStyles(opened: Package): CellLooks {
  const part = opened.related(opened.workbook, 'styles')[0]
  if (part === undefined) return () => PLAIN_LOOK
  const looks = looksOf(parseXml(opened.read(part)))
  return (index) => looks[index] ?? PLAIN_LOOK
}

function looksOf(root: XmlElement): readonly CellLook[] {
  const group = (name: string, item: string): readonly XmlElement[] => childrenNamed(childNamed(root, name), item)
  const bolds = group('fonts', 'font').map((font) => isOn(childNamed(font, 'b')))
  const fills = group('fills', 'fill').map(isFilled)
  const borders = group('borders', 'border').map(sidesOf)
  const formats = new Map([
    ...BUILT_IN_FORMATS,
    ...group('numFmts', 'numFmt').map(({ attributes }): [number, string] => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? 'General',
    ]),
  ])
  return group('cellXfs', 'xf').map((xf) => {
    const number = (name: string): number => Number(xf.attributes.get(name) ?? 0)
    const format = formats.get(number('numFmtId')) ?? 'General'
    const style: CellStyle = {
      bold: bolds[number('fontId')] ?? false,
      filled: fills[number('fillId')] ?? false,
      border: borders[number('borderId')] ?? PLAIN_STYLE.border,
      vertical: childNamed(xf, 'alignment')?.attributes.get('textRotation') === '255',
      locked: !isOff(childNamed(xf, 'protection')?.attributes.get('locked')),
    }
    return { format, style, isDate: isDateFormat(format) }
  })
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false'

/** `<b/>` is bold, `<b val="0"/>` is not. */
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !isOff(element.attributes.get('val'))

/** 塗りつぶし — a pattern other than none; plain white counts as none, since it looks like none. */
function isFilled(fill: XmlElement): boolean {
  const pattern = childNamed(fill, 'patternFill')
  if (!pattern) return fill.children.length > 0
  const type = pattern.attributes.get('patternType') ?? 'none'
  return type !== 'none' && !(type === 'solid' && isWhite(childNamed(pattern, 'fgColor')))
}

function isWhite(color: XmlElement | undefined): boolean {
  if (!color) return false
  const { attributes } = color
  if (attributes.has('tint') && Number(attributes.get('tint')) !== 0) return false
  return WHITE.test(attributes.get('rgb') ?? '') || attributes.get('theme') === '0' || attributes.get('indexed') === '9'
}

const WHITE = /^(?:[0-9A-F]{2})?FFFFFF$/iu // 'FFFFFFFF'

function sidesOf(border: XmlElement): CellStyle['border'] {
  const has = (side: string, other = side): boolean => {
    const style = (childNamed(border, side) ?? childNamed(border, other))?.attributes.get('style')
    return style !== undefined && style !== 'none'
  }
  return { top: has('top'), right: has('right', 'end'), bottom: has('bottom'), left: has('left', 'start') }
}

const NOT_CODE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu // '"年"', '[$-411]'
const DATE_LETTER = /[ymdhsge]/iu // 'yyyy/m/d', 'ge.m.d'

/** 日付の表示形式 — tells a date from a number, for workbooks that count their days from 1904. */
export function isDateFormat(format: string): boolean {
  const first = format.split(';')[0] ?? ''
  const code = first.replace(NOT_CODE, '')
  return !GENERAL.test(code) && !SCIENTIFIC.test(code) && DATE_LETTER.test(code)
}

const GENERAL = /general|標準/iu // 'General'
const SCIENTIFIC = /[0#?]E[+-]/iu // '0.00E+00'
