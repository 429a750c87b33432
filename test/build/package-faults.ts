import { parseRange } from '../../src/grid/a1.ts'
import type { Box } from '../../src/grid/box.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from '../../src/xlsx/xml/xml-tree.ts'
import { strFromU8, unzipSync } from 'fflate'

/** The order of a worksheet's children (ECMA-376 part 1, 18.3.1.99), as far as we write them. */
const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
]

type Parts = ReadonlyMap<string, XmlElement>

/** ブックの誤り — what would make Excel offer a repair: parts without type or target, a wrong order, styles that are not there, names twice. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  openPackage(bytes)
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const names = new Set(files.map(([name]) => name))
  const parts: Parts = new Map(
    files.filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, content]) => [name, parseXml(content)]),
  )
  return [
    ...typeFaults(parts, names),
    ...linkFaults(parts, names),
    ...bookFaults(parts),
    ...[...parts].flatMap(([name, root]) => (root.name === 'worksheet' ? sheetFaults(name, root, parts) : [])),
  ]
}

function typeFaults(parts: Parts, names: ReadonlySet<string>): readonly string[] {
  const types = parts.get('[Content_Types].xml')
  const defaults = new Set(
    childrenNamed(types, 'ct:Default').map((one) => one.attributes.get('Extension')?.toLowerCase()),
  )
  const overrides = new Set(childrenNamed(types, 'ct:Override').map((one) => one.attributes.get('PartName')?.slice(1)))
  const untyped = [...names].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.has(name) &&
      !defaults.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  )
  const lost = [...overrides].filter((name) => name !== undefined && !names.has(name))
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...lost.map((name) => `${String(name)} is typed but missing`),
  ]
}

function linkFaults(parts: Parts, names: ReadonlySet<string>): readonly string[] {
  return [...parts].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return []
    const folder = name.replace(/_rels\/[^/]*$/u, '')
    const links = childrenNamed(root, 'rel:Relationship')
    const ids = links.map((link) => link.attributes.get('Id'))
    const lost = links.flatMap((link) => {
      const target = link.attributes.get('Target') ?? ''
      if (link.attributes.get('TargetMode') === 'External' || target.startsWith('#')) return []
      return names.has(resolved(folder, target)) ? [] : [`${name} leads to ${target}, which is missing`]
    })
    return new Set(ids).size === ids.length ? lost : [...lost, `${name} has an id twice`]
  })
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function bookFaults(parts: Parts): readonly string[] {
  const root = [...parts.values()].find(({ name }) => name === 'workbook')
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').map(({ attributes }) => attributes)
  const names = sheets.map((sheet) => (sheet.get('name') ?? '').toLowerCase())
  const ids = sheets.map((sheet) => sheet.get('sheetId'))
  const defined = childrenNamed(childNamed(root, 'definedNames'), 'definedName').map(
    ({ attributes }) => `${attributes.get('name') ?? ''} ${attributes.get('localSheetId') ?? ''}`,
  )
  const selected = [...parts.values()].filter(
    (part) =>
      part.name === 'worksheet' &&
      childrenNamed(childNamed(part, 'sheetViews'), 'sheetView').some(
        (view) => view.attributes.get('tabSelected') === '1',
      ),
  )
  return [
    ...(new Set(names).size === names.length ? [] : ['two sheets have one name']),
    ...names.filter((name) => name === '' || name.length > 31).map((name) => `the sheet name ${name} is too long`),
    ...(new Set(ids).size === ids.length ? [] : ['two sheets have one id']),
    ...(new Set(defined).size === defined.length ? [] : ['a name is defined twice']),
    ...(selected.length > 1 ? ['several sheets are selected'] : []),
  ]
}

function sheetFaults(name: string, root: XmlElement, parts: Parts): readonly string[] {
  const order = root.children.map((child) => SHEET_ORDER.indexOf(child.name))
  const isOrdered = order.every((place, index) => place >= 0 && (index === 0 || place >= (order[index - 1] ?? 0)))
  const styles = [...parts.values()].find((part) => part.name === 'styleSheet')
  const formats = childNamed(styles, 'cellXfs')?.children.length ?? 1
  const cells = childrenNamed(childNamed(root, 'sheetData'), 'row').flatMap((row) => childrenNamed(row, 'c'))
  const places = cells.map((cell) => cell.attributes.get('r'))
  const unknown = cells.filter((cell) => Number(cell.attributes.get('s') ?? 0) >= formats)
  return [
    ...(isOrdered ? [] : [`${name} has its parts in a wrong order`]),
    ...(unknown.length === 0 ? [] : [`${name} uses formats that are not there`]),
    ...(new Set(places).size === places.length ? [] : [`${name} has a cell twice`]),
    ...mergeFaults(name, root),
  ]
}

function mergeFaults(name: string, root: XmlElement): readonly string[] {
  const boxes = childrenNamed(childNamed(root, 'mergeCells'), 'mergeCell')
    .map((merge) => parseRange(merge.attributes.get('ref') ?? ''))
    .filter((box): box is Box => box !== undefined)
  const meet = (a: Box, b: Box): boolean =>
    a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
  const overlapping = boxes.some((box, index) => boxes.slice(index + 1).some((other) => meet(box, other)))
  return overlapping ? [`${name} has areas that overlap`] : []
}

/** The parts of a package as text. */
export const partTexts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
