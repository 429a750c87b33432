import type { Box } from '../../grid/box.ts'
import type { TextBox } from '../../grid/workbook-grid.ts'
import type { Package } from '../package.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts'

const ANCHORS: ReadonlySet<string> = new Set(['xdr:twoCellAnchor', 'xdr:oneCellAnchor', 'xdr:absoluteAnchor'])

/** 図形の文字 — the texts of the shapes that lie over a sheet, groups opened; shapes without text are left out. */
export function readTextBoxes(opened: Package, sheetPart: string): readonly TextBox[] {
  return opened.related(sheetPart, 'drawing').flatMap((part) =>
    parseXml(opened.read(part))
      .children.filter((child) => ANCHORS.has(child.name))
      .flatMap(textBoxesIn),
  )
}

function textBoxesIn(anchor: XmlElement): readonly TextBox[] {
  const box = anchorBox(anchor)
  return shapesIn(anchor)
    .map((shape) => textOf(childNamed(shape, 'xdr:txBody')))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ anchor: box, text }))
}

const shapesIn = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (child.name === 'xdr:sp') return isHidden(child) ? [] : [child]
    return child.name === 'xdr:grpSp' ? shapesIn(child) : []
  })

const isHidden = (shape: XmlElement): boolean =>
  childNamed(childNamed(shape, 'xdr:nvSpPr'), 'xdr:cNvPr')?.attributes.get('hidden') === '1'

/** A shape at a fixed place of the page (absoluteAnchor) names no cell: it counts to the first. */
function anchorBox(anchor: XmlElement): Box {
  const corner = (name: string): { row: number; column: number } | undefined => {
    const marker = childNamed(anchor, name)
    const number = (child: string): number => Number(childNamed(marker, child)?.text.trim() ?? 0)
    return marker && { row: number('xdr:row'), column: number('xdr:col') }
  }
  const from = corner('xdr:from') ?? { row: 0, column: 0 }
  const to = corner('xdr:to') ?? from
  return {
    top: from.row,
    left: from.column,
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}

const textOf = (body: XmlElement | undefined): string =>
  childrenNamed(body, 'a:p')
    .map((paragraph) => paragraph.children.map(runText).join(''))
    .join('\n')

/** Runs and fields hold text, a break is a line end. */
function runText(run: XmlElement): string {
  if (run.name === 'a:br') return '\n'
  return run.name === 'a:r' || run.name === 'a:fld' ? (childNamed(run, 'a:t')?.text ?? '') : ''
}
