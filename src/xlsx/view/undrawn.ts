import type { Package } from '../package.ts'
import { parseXml, type XmlElement } from '../xml/xml-tree.ts'

/** 描かないもの — how many things lie over a sheet that only Excel shows; they stay in the file as they are. */
export interface Undrawn {
  readonly charts: number
  readonly images: number
  readonly shapes: number
  readonly comments: number
  readonly sparklines: number
}

const CHART: ReadonlySet<string> = new Set(['xdr:graphicFrame'])
const IMAGE: ReadonlySet<string> = new Set(['xdr:pic'])
const SHAPE: ReadonlySet<string> = new Set(['xdr:sp', 'xdr:cxnSp'])

export function undrawnIn(opened: Package, sheetPart: string, elements: readonly XmlElement[]): Undrawn {
  const drawings = opened.related(sheetPart, 'drawing').map((part) => parseXml(opened.read(part)))
  const count = (names: ReadonlySet<string>): number => drawings.reduce((sum, root) => sum + countIn(root, names), 0)
  const comments = opened.related(sheetPart, 'comments').map((part) => parseXml(opened.read(part)))
  const extensions = elements.filter(({ name }) => name === 'extLst')
  return {
    charts: count(CHART),
    images: count(IMAGE),
    shapes: count(SHAPE),
    comments: comments.reduce((sum, root) => sum + countIn(root, COMMENT), 0),
    sparklines: extensions.reduce((sum, root) => sum + countIn(root, SPARKLINE), 0),
  }
}

const COMMENT: ReadonlySet<string> = new Set(['comment'])
const SPARKLINE: ReadonlySet<string> = new Set(['x14:sparkline'])

const countIn = (element: XmlElement, names: ReadonlySet<string>): number =>
  element.children.reduce((sum, child) => sum + countIn(child, names), names.has(element.name) ? 1 : 0)
