import { refuse } from '../refuse.ts'
import { isUnderstood } from './namespaces.ts'
import { ROOT_SCOPE, sameAt, Scope, type KnownName } from './scope.ts'
import { decodeUtf8, utf8 } from './utf8.ts'
import { xmlText } from './xml-text.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const BANG = 0x21
const QUESTION = 0x3f
const DASH = 0x2d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const SPACE = 0x20
const COLON = 0x3a
const XMLNS = utf8('xmlns')

interface Frame {
  readonly known: KnownName
  /** The scope outside this element. */
  readonly outer: Scope
  /** For mc:AlternateContent: whether one of its alternatives has been taken. */
  taken: boolean
}

/**
 * XMLの走査 — walks the tags of a UTF-8 part in one pass and linear time, and knows each tag's place in the bytes, so that a part can be
 * edited by position. Names come resolved ('row', 'r:id'; see namespaces.ts), mc:AlternateContent comes as the alternative that counts,
 * a self-closing tag as an opening and a closing one. DOCTYPE is refused, and so is what is not well-formed.
 */
export class XmlCursor {
  readonly bytes: Uint8Array
  /** True on an opening tag, false on a closing one. */
  isOpen = false
  name = ''
  /** The tag itself: from `<` to behind `>`; for a self-closing tag the closing one is empty and stands at its end. */
  start = 0
  end = 0
  isEmpty = false
  depth = 0
  scope: Scope
  attributes = 0

  private at: number
  private readonly frames: Frame[] = []
  private owesClose = false
  /** Four numbers an attribute: name start, name end, value start, value end. */
  private places = new Int32Array(64)

  constructor(bytes: Uint8Array, start = 0, scope: Scope = ROOT_SCOPE) {
    this.bytes = bytes
    this.at = start
    this.scope = scope
  }

  /** Goes to the next tag; false behind the root's end. */
  next(): boolean {
    while (this.advance()) {
      const frame = this.frames[this.frames.length - 1]
      if (this.isOpen ? !frame?.known.isMc : !this.name.startsWith('mc:')) return true
      if (this.isOpen) this.enterAlternative()
    }
    return false
  }

  /** On an opening tag: goes to its closing tag, unseen what is between. */
  skip(): void {
    const depth = this.depth
    while (this.depth >= depth && this.advance());
  }

  /** On an opening tag: goes to its closing tag and gives the text that stands directly in the element. */
  text(): string {
    const depth = this.depth
    let text = ''
    for (let from = this.end; this.next(); from = this.end) {
      text += this.textBefore(from)
      if (this.isOpen) this.skip()
      else if (this.depth < depth) break
    }
    return text
  }

  /** The text from there to the tag in hand. */
  textBefore(from: number): string {
    return from < this.start ? xmlText(this.bytes, from, this.start) : ''
  }

  /** The attribute by its resolved name ('s', 'r:id'), decoded. */
  attribute(name: string): string | undefined {
    const i = this.find(name)
    return i < 0 ? undefined : this.attributeValue(i)
  }

  attributeValue(i: number): string {
    return xmlText(this.bytes, this.valueStart(i), this.valueEnd(i))
  }

  find(name: string): number {
    for (let i = 0; i < this.attributes; i++) if (this.attributeName(i) === name) return i
    return -1
  }

  attributeName(i: number): string {
    return this.scope.attribute(decodeUtf8(this.bytes, this.nameStart(i), this.nameEnd(i)))
  }

  // The places below exist for every i < attributes.
  nameStart(i: number): number {
    return this.places[i * 4] as number
  }
  nameEnd(i: number): number {
    return this.places[i * 4 + 1] as number
  }
  valueStart(i: number): number {
    return this.places[i * 4 + 2] as number
  }
  valueEnd(i: number): number {
    return this.places[i * 4 + 3] as number
  }

  /** The prefix of the tag in hand as the file writes it, with its colon: 'x:' or ''. */
  prefix(): string {
    const raw = this.frames[this.frames.length - 1]?.known.raw
    const text = raw ? decodeUtf8(raw, 0, raw.length) : ''
    return text.slice(0, text.indexOf(':') + 1)
  }

  private advance(): boolean {
    if (this.owesClose) return this.close(this.end)
    if (this.depth === 0 && this.frames.length === 0 && this.end > 0) return false
    const { bytes } = this
    for (let i = this.at; ; i++) {
      while (i < bytes.length && bytes[i] !== LT) i++
      const second = bytes[i + 1]
      if (second === undefined) throw refuse('XML_BROKEN')
      if (second === SLASH) return this.closeTag(i)
      if (second !== BANG && second !== QUESTION) return this.openTag(i)
      i = this.passMarkup(i, second) - 1
    }
  }

  /** Goes behind a comment, a CDATA section or a processing instruction. */
  private passMarkup(at: number, second: number): number {
    const { bytes } = this
    if (second === QUESTION) return this.behind(at + 3, QUESTION)
    if (bytes[at + 2] === DASH && bytes[at + 3] === DASH) return this.behind(at + 6, DASH, DASH)
    if (bytes[at + 2] === OPEN_BRACKET) return this.behind(at + 11, CLOSE_BRACKET, CLOSE_BRACKET)
    throw refuse('XML_DOCTYPE')
  }

  /** Behind the next `>` at or after `from` that follows these bytes. */
  private behind(from: number, last: number, before?: number): number {
    const { bytes } = this
    for (let i = from; i < bytes.length; i++) {
      if (bytes[i] === GT && bytes[i - 1] === last && (before === undefined || bytes[i - 2] === before)) return i + 1
    }
    throw refuse('XML_BROKEN')
  }

  private openTag(start: number): boolean {
    const { bytes } = this
    let i = start + 1
    let hash = 0
    for (let b = bytes[i]; b !== undefined && b > SPACE && b !== SLASH && b !== GT; b = bytes[++i])
      hash = (hash * 31 + b) | 0
    const nameEnd = i
    this.start = start
    const declares = this.readAttributes(i)
    const outer = this.scope
    if (declares) this.scope = this.declare()
    const known = this.scope.element(bytes, start + 1, nameEnd, hash)
    if (!known) throw refuse('XML_BROKEN')
    this.frames.push({ known, outer, taken: false })
    this.depth++
    this.isOpen = true
    this.name = known.name
    this.owesClose = this.isEmpty
    this.at = this.end
    return true
  }

  /** Reads to the end of the tag; true when it declares namespaces. */
  private readAttributes(from: number): boolean {
    const { bytes } = this
    let declares = false
    this.attributes = 0
    for (let i = from; ;) {
      while ((bytes[i] as number) <= SPACE) i++
      const b = bytes[i]
      if (b === GT || b === SLASH) {
        this.isEmpty = b === SLASH
        this.end = i + (this.isEmpty ? 2 : 1)
        if (bytes[this.end - 1] !== GT) throw refuse('XML_BROKEN')
        return declares
      }
      i = this.readAttribute(i)
      if (bytes[this.nameStart(this.attributes - 1)] === 0x78 && this.isDeclaration(this.attributes - 1))
        declares = true
    }
  }

  private readAttribute(nameStart: number): number {
    const { bytes } = this
    let i = nameStart
    for (let b = bytes[i]; b !== undefined && b > SPACE && b !== EQUALS && b !== GT; b = bytes[++i]);
    const nameEnd = i
    while ((bytes[i] as number) <= SPACE) i++
    if (bytes[i] !== EQUALS || nameEnd === nameStart) throw refuse('XML_BROKEN')
    do i++
    while ((bytes[i] as number) <= SPACE)
    const quote = bytes[i]
    if (quote !== QUOTE && quote !== APOSTROPHE) throw refuse('XML_BROKEN')
    const valueStart = ++i
    while (i < bytes.length && bytes[i] !== quote && bytes[i] !== LT) i++
    if (bytes[i] !== quote) throw refuse('XML_BROKEN')
    this.place(nameStart, nameEnd, valueStart, i)
    return i + 1
  }

  private place(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.attributes * 4
    if (at + 4 > this.places.length) {
      const more = new Int32Array(this.places.length * 2)
      more.set(this.places)
      this.places = more
    }
    this.places[at] = nameStart
    this.places[at + 1] = nameEnd
    this.places[at + 2] = valueStart
    this.places[at + 3] = valueEnd
    this.attributes++
  }

  /** `xmlns` or `xmlns:x`. */
  private isDeclaration(i: number): boolean {
    const start = this.nameStart(i)
    const length = this.nameEnd(i) - start
    if (length < XMLNS.length || (length > XMLNS.length && this.bytes[start + XMLNS.length] !== COLON)) return false
    return sameAt(XMLNS, this.bytes, start, start + XMLNS.length)
  }

  private declare(): Scope {
    const uris = new Map(this.scope.uris)
    for (let i = 0; i < this.attributes; i++) {
      if (!this.isDeclaration(i)) continue
      const prefix = decodeUtf8(this.bytes, this.nameStart(i) + 6, Math.max(this.nameStart(i) + 6, this.nameEnd(i)))
      uris.set(prefix, this.attributeValue(i))
    }
    return new Scope(uris)
  }

  private closeTag(start: number): boolean {
    const { bytes } = this
    const frame = this.frames[this.frames.length - 1]
    const nameEnd = start + 2 + (frame?.known.raw.length ?? 0)
    if (!frame || !sameAt(frame.known.raw, bytes, start + 2, nameEnd)) throw refuse('XML_BROKEN')
    let i = nameEnd
    while ((bytes[i] as number) <= SPACE) i++
    if (bytes[i] !== GT) throw refuse('XML_BROKEN')
    this.end = i + 1
    return this.close(start)
  }

  private close(start: number): boolean {
    const frame = this.frames.pop()
    if (!frame) return false
    this.start = start
    this.name = frame.known.name
    this.scope = frame.outer
    this.depth--
    this.isOpen = false
    this.isEmpty = false
    this.attributes = 0
    this.owesClose = false
    this.at = this.end
    return true
  }

  /** On an opening mc: tag: a Choice that we do not understand, and a Fallback behind a Choice that we took, are passed over. */
  private enterAlternative(): void {
    if (this.name === 'mc:AlternateContent') return
    const outer = this.frames[this.frames.length - 2]
    const takes = outer !== undefined && !outer.taken && (this.name === 'mc:Fallback' || this.understands())
    if (takes) outer.taken = true
    else this.skip()
  }

  private understands(): boolean {
    const prefixes = (this.attribute('Requires') ?? '').split(' ').filter((prefix) => prefix !== '')
    return prefixes.length > 0 && prefixes.every((prefix) => isUnderstood(this.scope.uris.get(prefix) ?? '?'))
  }
}
