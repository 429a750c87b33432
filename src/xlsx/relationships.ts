import { relativeTarget, resolveTarget } from './part-name.ts'
import { appendInside } from './xml/append-inside.ts'
import { splice } from './xml/splice.ts'
import { escapeAttribute } from './xml/xml-text.ts'
import { childrenNamed, parseXml } from './xml/xml-tree.ts'
import { utf8 } from './xml/utf8.ts'

/** 関係 — how one part names another. */
export interface Relationship {
  readonly id: string
  /** The last word of its type, the same in transitional and strict files: 'worksheet', 'styles', 'customXml'. */
  readonly kind: string
  readonly type: string
  /** The part it leads to, '' when it leads outside the package. */
  readonly part: string
}

export function parseRelationships(bytes: Uint8Array, source: string): readonly Relationship[] {
  return childrenNamed(parseXml(bytes), 'rel:Relationship').map(({ attributes }) => {
    const type = attributes.get('Type') ?? ''
    const target = attributes.get('Target') ?? ''
    const isOutside = attributes.get('TargetMode') === 'External' || target.startsWith('#')
    return {
      id: attributes.get('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: isOutside ? '' : resolveTarget(source, target),
    }
  })
}

export const NO_RELATIONSHIPS = utf8(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
)

/** The part with one more relationship at its end. */
export function addRelationship(bytes: Uint8Array, source: string, added: Omit<Relationship, 'kind'>): Uint8Array {
  const root = parseXml(bytes)
  const target = escapeAttribute(encodeURI(relativeTarget(source, added.part)))
  const entry = `<${root.prefix}Relationship Id="${added.id}" Type="${escapeAttribute(added.type)}" Target="${target}"/>`
  return splice(bytes, [appendInside(root, entry)])
}

/** The part without the relationships of these ids. */
export function removeRelationships(bytes: Uint8Array, ids: ReadonlySet<string>): Uint8Array {
  const gone = childrenNamed(parseXml(bytes), 'rel:Relationship').filter((element) =>
    ids.has(element.attributes.get('Id') ?? ''),
  )
  return splice(
    bytes,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  )
}

/** The lowest free 'rIdN'. */
export function freeId(relationships: readonly Relationship[]): string {
  const used = new Set(relationships.map((relationship) => relationship.id))
  let n = relationships.length + 1
  while (used.has(`rId${n}`)) n++
  return `rId${n}`
}
