import { refuse } from '../refuse.ts'
import { XmlCursor } from './xml-cursor.ts'

/** 要素 — an element of a small part (workbook, relationships, styles) with its place in the bytes; names as in namespaces.ts. */
export interface XmlElement {
  readonly name: string
  /** As the file writes it, with its colon: 'x:' or ''. */
  readonly prefix: string
  readonly attributes: ReadonlyMap<string, string>
  /** Where each attribute's value stands, between its quotes. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>
  readonly children: readonly XmlElement[]
  /** Text directly in the element. */
  readonly text: string
  readonly start: number
  /** Behind the opening tag, before the closing one; equal for `<a/>`, where `isEmpty` is true. */
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
  readonly isEmpty: boolean
}

const DEEPEST = 200

/** Reads a whole small part; large parts (sheets, strings) are walked with the cursor instead. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const cursor = new XmlCursor(bytes)
  if (!cursor.next()) throw refuse('XML_BROKEN')
  const root = readElement(cursor, 0)
  cursor.next()
  return root
}

/** 走査中の要素 — the element whose opening tag the cursor is at, read whole; goes to its closing tag. */
export const elementAt = (cursor: XmlCursor): XmlElement => readElement(cursor, 0)

function readElement(cursor: XmlCursor, level: number): XmlElement {
  if (level > DEEPEST) throw refuse('XML_BROKEN')
  const { name, start, isEmpty, end: innerStart } = cursor
  const prefix = cursor.prefix()
  const { attributes, places } = attributesOf(cursor)
  const children: XmlElement[] = []
  let text = ''
  let from = innerStart
  while (cursor.next()) {
    text += cursor.textBefore(from)
    if (!cursor.isOpen) break
    children.push(readElement(cursor, level + 1))
    from = cursor.end
  }
  return {
    name,
    prefix,
    attributes,
    places,
    children,
    text,
    start,
    innerStart,
    innerEnd: cursor.start,
    end: cursor.end,
    isEmpty,
  }
}

function attributesOf(cursor: XmlCursor): Pick<XmlElement, 'attributes' | 'places'> {
  const attributes = new Map<string, string>()
  const places = new Map<string, { start: number; end: number }>()
  for (let i = 0; i < cursor.attributes; i++) {
    attributes.set(cursor.attributeName(i), cursor.attributeValue(i))
    places.set(cursor.attributeName(i), { start: cursor.valueStart(i), end: cursor.valueEnd(i) })
  }
  return { attributes, places }
}

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element ? element.children.filter((child) => child.name === name) : []

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** 真偽の属性 — '1' and 'true' as XML Schema has it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
