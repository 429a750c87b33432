import { LIMITS } from '../limits.ts'
import type { Package } from '../package.ts'
import { refuse } from '../refuse.ts'
import { appendInside } from '../xml/append-inside.ts'
import { MAIN, RELATIONSHIPS } from '../xml/namespaces.ts'
import { splice, type Splice } from '../xml/splice.ts'
import { decodeUtf8, utf8 } from '../xml/utf8.ts'
import { escapeAttribute } from '../xml/xml-text.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts'
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from './number-formats.ts'

/** A cell's looks as we write them; colours are RRGGBB. */
export interface CellFormat {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly color: string }
  readonly fill: string | null
  readonly border: Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderStyle>>
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly wrap: boolean
  readonly indent: number
  readonly format: string
  readonly locked?: boolean
}

export type BorderStyle = 'none' | 'hair' | 'thin' | 'medium'

const GROUPS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const
type Group = (typeof GROUPS)[number]

/**
 * 書式の台帳 — appends cell formats to a workbook's styles and gives their numbers. Nothing is renumbered: groups only grow at their end,
 * and a font, fill, border or format that stands there already in the very same words is used again, so that a second run adds nothing.
 */
export class StyleBook {
  readonly #opened: Package
  readonly #part: string
  readonly #bytes: Uint8Array
  readonly #root: XmlElement
  readonly #known = new Map<Group, Map<string, number>>()
  readonly #added = new Map<Group, string[]>()

  constructor(opened: Package) {
    this.#opened = opened
    this.#part = opened.related(opened.workbook, 'styles')[0] ?? addStyles(opened)
    this.#bytes = opened.read(this.#part)
    this.#root = parseXml(this.#bytes)
  }

  /** The number of a cell format (`c/@s`). */
  add(format: CellFormat): number {
    const ids = {
      numFmtId: this.#numberFormat(format.format),
      fontId: this.#append('fonts', fontXml(this.#root.prefix, format.font)),
      fillId: format.fill === null ? 0 : this.#append('fills', fillXml(this.#root.prefix, format.fill)),
      borderId: this.#append('borders', borderXml(this.#root.prefix, format.border)),
    }
    const index = this.#append(
      'cellXfs',
      xfXml(this.#root.prefix, ids, format, childNamed(this.#root, 'cellStyleXfs') !== undefined),
    )
    if (index > LIMITS.cellFormats) throw refuse('STYLES_FULL')
    return index
  }

  /** The number of a cell format that is like an existing one but for its number format. */
  withFormat(style: number, format: string): number {
    const xf = childrenNamed(childNamed(this.#root, 'cellXfs'), 'xf')[style]
    if (!xf) return style
    const numbers = { numFmtId: String(this.#numberFormat(format)), applyNumberFormat: '1' }
    const index = this.#append('cellXfs', withAttributes(this.#bytes, xf, numbers))
    if (index >= LIMITS.cellFormats) throw refuse('STYLES_FULL')
    return index
  }

  /** Writes what was added into the package; without additions the part stays as it is. */
  save(): void {
    const splices = GROUPS.flatMap((group) => this.#spliceOf(group))
    if (splices.length > 0) this.#opened.replace(this.#part, splice(this.#bytes, splices))
  }

  #numberFormat(code: string): number {
    for (const [id, builtIn] of BUILT_IN_FORMATS) if (builtIn === code && !LOCALE_FORMAT.has(id)) return id
    const formats = childNamed(this.#root, 'numFmts')?.children ?? []
    const old = formats.find((element) => element.attributes.get('formatCode') === code)
    if (old) return Number(old.attributes.get('numFmtId'))
    const highest = Math.max(
      FIRST_CUSTOM_FORMAT - 1,
      ...formats.map((element) => Number(element.attributes.get('numFmtId') ?? 0)),
    )
    const added = this.#added.get('numFmts') ?? []
    const same = added.findIndex((xml) => xml.includes(`formatCode="${escapeAttribute(code)}"`))
    if (same >= 0) return highest + 1 + same
    const id = highest + 1 + added.length
    this.#added.set('numFmts', [
      ...added,
      `<${this.#root.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    ])
    return id
  }

  #append(group: Group, xml: string): number {
    const known = this.#knownIn(group)
    const old = known.get(xml)
    if (old !== undefined) return old
    const index =
      (childNamed(this.#root, group)?.children.length ?? DEFAULTS[group]?.length ?? 0) +
      (this.#added.get(group)?.length ?? 0)
    known.set(xml, index)
    this.#added.set(group, [...(this.#added.get(group) ?? []), xml])
    return index
  }

  #knownIn(group: Group): Map<string, number> {
    const found = this.#known.get(group)
    if (found) return found
    const known = new Map<string, number>()
    childNamed(this.#root, group)?.children.forEach(({ start, end }, index) => {
      const xml = decodeUtf8(this.#bytes, start, end)
      if (!known.has(xml)) known.set(xml, index)
    })
    this.#known.set(group, known)
    return known
  }

  #spliceOf(group: Group): Splice[] {
    const added = this.#added.get(group) ?? []
    const element = childNamed(this.#root, group)
    if (added.length === 0) return []
    if (!element) return [this.#newGroup(group, added)]
    const count = element.places.get('count')
    const splices = [appendInside(element, added.join(''))]
    return count ? [...splices, { ...count, text: String(element.children.length + added.length) }] : splices
  }

  /** A group that the part lacks, in its place, with the entries that index 0 must have. */
  #newGroup(group: Group, added: readonly string[]): Splice {
    const { prefix } = this.#root
    const entries = [...(DEFAULTS[group] ?? []).map((xml) => withPrefix(prefix, xml)), ...added]
    const text = `<${prefix}${group} count="${entries.length}">${entries.join('')}</${prefix}${group}>`
    const before = this.#root.children
      .filter((child) => GROUPS.indexOf(child.name as Group) < GROUPS.indexOf(group))
      .pop()
    const at = before ? before.end : this.#root.innerStart
    return this.#root.isEmpty ? appendInside(this.#root, text) : { start: at, end: at, text }
  }
}

/** Formats whose picture depends on the reader's language are written out instead of by number. */
const LOCALE_FORMAT: ReadonlySet<number> = new Set([5, 6, 7, 8, 14, 22, ...range(27, 44), ...range(50, 58)])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

const DEFAULTS: Readonly<Partial<Record<Group, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

const TAG = /<(\/?)/gu // '<font>'

const withPrefix = (prefix: string, xml: string): string => xml.replace(TAG, `<$1${prefix}`)

function fontXml(prefix: string, font: CellFormat['font']): string {
  const bold = font.bold ? '<b/>' : ''
  const xml = `<font>${bold}<sz val="${font.size}"/><color rgb="FF${font.color}"/><name val="${escapeAttribute(font.name)}"/><family val="3"/><charset val="128"/></font>`
  return withPrefix(prefix, xml)
}

const fillXml = (prefix: string, color: string): string =>
  withPrefix(
    prefix,
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
  )

function borderXml(prefix: string, border: CellFormat['border']): string {
  const side = (name: keyof typeof border): string =>
    border[name] === 'none' ? `<${name}/>` : `<${name} style="${border[name]}"><color auto="1"/></${name}>`
  return withPrefix(
    prefix,
    `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
  )
}

function xfXml(prefix: string, ids: Readonly<Record<string, number>>, format: CellFormat, hasBase: boolean): string {
  const numbers = Object.keys(ids)
    .map((name) => ` ${name}="${ids[name]}"`)
    .join('')
  const base = hasBase ? ' xfId="0"' : ''
  const applies = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
  const horizontal = format.horizontal === 'general' ? '' : ` horizontal="${format.horizontal}"`
  const alignment = `<alignment${horizontal} vertical="${format.vertical}"${format.wrap ? ' wrapText="1"' : ''}${format.indent > 0 ? ` indent="${format.indent}"` : ''}/>`
  const protection = format.locked === false ? '<protection locked="0"/>' : ''
  const protects = protection === '' ? '' : ' applyProtection="1"'
  return withPrefix(prefix, `<xf${numbers}${base}${applies}${protects}>${alignment}${protection}</xf>`)
}

/** The element's XML with these attributes set; all else stays as it is written. */
function withAttributes(bytes: Uint8Array, element: XmlElement, wanted: Readonly<Record<string, string>>): string {
  const splices = Object.entries(wanted).map(([name, value]): Splice => {
    const place = element.places.get(name)
    const at = element.start + 1 + element.prefix.length + element.name.length
    return place ? { ...place, text: value } : { start: at, end: at, text: ` ${name}="${value}"` }
  })
  const moved = splices.map(({ start, end, text }) => ({
    start: start - element.start,
    end: end - element.start,
    text,
  }))
  const xml = splice(bytes.subarray(element.start, element.end), moved)
  return decodeUtf8(xml, 0, xml.length)
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'

/** A workbook may do without styles; it gets the least that Excel needs. */
function addStyles(opened: Package): string {
  const part = opened.has('xl/styles.xml') ? opened.freeName('xl/styles#.xml') : 'xl/styles.xml'
  opened.add(part, utf8(PLAIN_STYLES), STYLES_TYPE)
  opened.relate(opened.workbook, `${RELATIONSHIPS}/styles`, part)
  return part
}

/** 最小の書式 — the styles of a workbook that has none of its own. */
const plainStyles = (font: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1">${font}</fonts><fills count="2">${(DEFAULTS.fills ?? []).join('')}</fills><borders count="1">${(DEFAULTS.borders ?? []).join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export const PLAIN_STYLES = plainStyles(
  '<font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>',
)

/**
 * 新しいブックの書式 — column widths are counted in digits of the Normal font, so that the same file is up to a sixth wider where its face is
 * missing. Verdana is at hand on Windows and macOS, Linux has its metric double (DejaVu Sans), and at 12 pt a digit is 10 pixels everywhere.
 */
export const NEW_STYLES = plainStyles('<font><sz val="12"/><name val="Verdana"/><family val="2"/></font>')
