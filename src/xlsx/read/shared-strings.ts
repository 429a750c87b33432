import { LIMITS } from '../limits.ts'
import type { Package } from '../package.ts'
import { refuse } from '../refuse.ts'
import type { Scope } from '../xml/scope.ts'
import { XmlCursor } from '../xml/xml-cursor.ts'
import { unescapeCell, xmlText } from '../xml/xml-text.ts'
import { IntList } from './int-list.ts'
import { readRichText, shapeOfText } from './rich-text.ts'

const RICH = 1
const BLANK = 2
const COMPOSED = 4
const GUIDES = 8

/** 共有文字列 — the workbook's strings by number; their places are noted in one pass, each is decoded when first asked for. */
export class SharedStrings {
  private readonly bytes: Uint8Array
  private readonly starts = new IntList()
  private readonly ends = new IntList()
  private readonly flags = new IntList()
  private readonly texts: (string | undefined)[] = []
  private scope: Scope | undefined

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    const cursor = new XmlCursor(bytes)
    while (cursor.next()) {
      if (!cursor.isOpen || cursor.name !== 'si') continue
      this.note(cursor)
      if (this.starts.length > LIMITS.strings) throw refuse('TOO_LARGE')
    }
  }

  get count(): number {
    return this.starts.length
  }

  /** '' for a number that the table does not have. */
  text(index: number): string {
    return (this.texts[index] ??= this.decode(index))
  }

  isRich(index: number): boolean {
    return (this.flags.at(index) & RICH) !== 0
  }

  hasGuides(index: number): boolean {
    return (this.flags.at(index) & GUIDES) !== 0
  }

  isBlank(index: number): boolean {
    return index < 0 || index >= this.count || (this.flags.at(index) & BLANK) !== 0
  }

  /** The string item itself, at its opening tag, where it is put together of several parts; undefined for a plain text. */
  item(index: number): XmlCursor | undefined {
    if ((this.flags.at(index) & COMPOSED) === 0) return undefined
    const cursor = new XmlCursor(this.bytes, this.starts.at(index), this.scope)
    cursor.next()
    return cursor
  }

  private note(cursor: XmlCursor): void {
    const item = cursor.start
    this.scope ??= cursor.scope
    const { start, end, isRich, isBlank, hasGuides } = shapeOfText(cursor)
    const isComposed = start < 0
    this.starts.push(isComposed ? item : start)
    this.ends.push(end)
    this.flags.push(
      (isRich ? RICH : 0) | (isBlank ? BLANK : 0) | (isComposed ? COMPOSED : 0) | (hasGuides ? GUIDES : 0),
    )
  }

  private decode(index: number): string {
    if (this.isBlank(index)) return ''
    const item = this.item(index)
    if (item) return readRichText(item)
    return unescapeCell(xmlText(this.bytes, this.starts.at(index), this.ends.at(index)))
  }
}

const NO_STRINGS = new Uint8Array([0x3c, 0x73, 0x2f, 0x3e]) // <s/>

/** The workbook's table, empty where it has none. */
export function readSharedStrings(opened: Package): SharedStrings {
  const part = opened.related(opened.workbook, 'sharedStrings')[0]
  return new SharedStrings(part === undefined ? NO_STRINGS : opened.read(part))
}
