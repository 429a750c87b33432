import { appendInside } from './xml/append-inside.ts'
import { splice } from './xml/splice.ts'
import { escapeAttribute } from './xml/xml-text.ts'
import { childrenNamed, parseXml } from './xml/xml-tree.ts'

export const CONTENT_TYPES = '[Content_Types].xml'

/** 内容の種類 — which part is what, by its own entry or by its extension; names in lower case. */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>
  readonly overrides: ReadonlyMap<string, string>
}

export function parseContentTypes(bytes: Uint8Array): ContentTypes {
  const root = parseXml(bytes)
  const table = (element: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      childrenNamed(root, element).map(({ attributes }) => [
        keyOf(attributes.get(key) ?? ''),
        attributes.get('ContentType') ?? '',
      ]),
    )
  return { defaults: table('ct:Default', 'Extension'), overrides: table('ct:Override', 'PartName') }
}

export const contentTypeOf = (types: ContentTypes, part: string): string =>
  types.overrides.get(keyOf(part)) ?? types.defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? ''

/** Part names are compared without case and without the leading slash, percent-decoded. */
function keyOf(name: string): string {
  const key = name.replace(LEADING_SLASH, '').toLowerCase()
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}

const LEADING_SLASH = /^\//u // '/xl/workbook.xml'

export function addOverride(bytes: Uint8Array, part: string, contentType: string): Uint8Array {
  const root = parseXml(bytes)
  const name = escapeAttribute(`/${encodeURI(part)}`)
  return splice(bytes, [
    appendInside(root, `<${root.prefix}Override PartName="${name}" ContentType="${escapeAttribute(contentType)}"/>`),
  ])
}

export function removeOverride(bytes: Uint8Array, part: string): Uint8Array {
  const gone = childrenNamed(parseXml(bytes), 'ct:Override').filter(
    (element) => keyOf(element.attributes.get('PartName') ?? '') === keyOf(part),
  )
  return splice(
    bytes,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
}
