import type { Package } from './package.ts'
import { refuse } from './refuse.ts'
import { readWorkbookPart, type DefinedName } from './workbook-part.ts'
import { appendInside } from './xml/append-inside.ts'
import { splice, type Splice } from './xml/splice.ts'
import { escapeAttribute, escapeText } from './xml/xml-text.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml/xml-tree.ts'

const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'] // CT_Workbook's order

/** 名前を定義する — sets or adds a defined name; `localSheet` is the sheet's index for print areas and titles. */
export function setDefinedName(opened: Package, wanted: DefinedName): void {
  const { root } = readWorkbookPart(opened)
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), [setting(root, wanted)]))
}

function setting(root: XmlElement, wanted: DefinedName): Splice {
  const list = childNamed(root, 'definedNames')
  const old = childrenNamed(list, 'definedName').find((element) => isSame(element, wanted))
  const xml = xmlOf(root.prefix, wanted)
  if (old) return { start: old.start, end: old.end, text: xml }
  if (list) return appendInside(list, xml)
  const before = root.children.filter((child) => BEFORE_NAMES.includes(child.name)).pop()
  if (!before) throw refuse('PART_MISSING', 'sheets')
  return { start: before.end, end: before.end, text: `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>` }
}

/** 名前を消す — takes a defined name away, and the list with its last one. */
export function removeDefinedName(opened: Package, name: string, localSheet: number | null): void {
  const { root } = readWorkbookPart(opened)
  const list = childNamed(root, 'definedNames')
  const old = childrenNamed(list, 'definedName').find((element) => isSame(element, { name, localSheet }))
  if (!list || !old) return
  const { start, end } = list.children.length === 1 ? list : old
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), [{ start, end, text: '' }]))
}

const isSame = ({ attributes }: XmlElement, { name, localSheet }: Pick<DefinedName, 'name' | 'localSheet'>): boolean =>
  attributes.get('name')?.toLowerCase() === name.toLowerCase() &&
  (attributes.get('localSheetId') ?? '') === (localSheet === null ? '' : String(localSheet))

function xmlOf(prefix: string, { name, localSheet, text }: DefinedName): string {
  const local = localSheet === null ? '' : ` localSheetId="${localSheet}"`
  return `<${prefix}definedName name="${escapeAttribute(name)}"${local}>${escapeText(text)}</${prefix}definedName>`
}

/** シート名の引用 — `'運営方針（A局）'`, with apostrophes doubled, for formulas and names. */
export const quoteSheet = (name: string): string => `'${name.replace(APOSTROPHE, "''")}'`

const APOSTROPHE = /'/gu // "局's"
