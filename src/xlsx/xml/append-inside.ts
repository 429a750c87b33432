import type { Splice } from './splice.ts'
import type { XmlElement } from './xml-tree.ts'

/** 末尾に加える — the splice that puts text behind the last child; `<a/>` is opened to `<a>…</a>`. */
export function appendInside(element: XmlElement, text: string): Splice {
  if (!element.isEmpty) return { start: element.innerEnd, end: element.innerEnd, text }
  const close = `</${element.prefix}${localName(element.name)}>`
  return { start: element.end - 2, end: element.end, text: `>${text}${close}` }
}

/** 'ct:Types' → 'Types'. */
const localName = (name: string): string => name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1)
