import type { Package } from './package.ts'
import { relsName } from './part-name.ts'
import { refuse } from './refuse.ts'
import { readWorkbookPart, sheetNamed, type WorkbookPart } from './workbook-part.ts'
import { appendInside } from './xml/append-inside.ts'
import { RELATIONSHIPS } from './xml/namespaces.ts'
import { splice, type Splice } from './xml/splice.ts'
import { utf8 } from './xml/utf8.ts'
import { escapeAttribute } from './xml/xml-text.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml/xml-tree.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]|^'|'$/u // '4/1', "'様式"
const LONGEST_NAME = 31

/** シートを加える — puts a worksheet (its whole XML) behind the last sheet, which renumbers nothing; gives its part name. */
export function addSheet(opened: Package, name: string, xml: string): string {
  const workbook = readWorkbookPart(opened)
  if (workbook.isStructureLocked) throw refuse('STRUCTURE_PROTECTED')
  if (!isSheetName(name) || sheetNamed(workbook, name)) throw refuse('SHEET_NAME', name)
  const part = opened.freeName('xl/worksheets/sheet#.xml')
  opened.add(part, utf8(xml), SHEET_TYPE)
  const id = opened.relate(opened.workbook, `${RELATIONSHIPS}/worksheet`, part)
  const sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId)) + 1
  listSheet(opened, `name="${escapeAttribute(name)}" sheetId="${sheetId}"`, id)
  return part
}

export const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= LONGEST_NAME && !FORBIDDEN.test(name)

/** The prefix `r:` is declared on the element itself where the workbook calls the namespace otherwise. */
function listSheet(opened: Package, attributes: string, id: string): void {
  const { root } = readWorkbookPart(opened)
  const sheets = childNamed(root, 'sheets')
  if (!sheets) throw refuse('PART_MISSING', 'sheets')
  const declaration = root.attributes.get('xmlns:r') === RELATIONSHIPS ? '' : ` xmlns:r="${RELATIONSHIPS}"`
  const entry = `<${sheets.prefix}sheet ${attributes}${declaration} r:id="${id}"/>`
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), [appendInside(sheets, entry)]))
}

/** シートを差し替える — gives a worksheet new content; parts that only it used (drawings) are taken away first. */
export function replaceSheet(opened: Package, part: string, xml: string): void {
  dropBelongings(opened, part)
  opened.replace(part, utf8(xml))
}

/** シートを消す — takes a worksheet out of the workbook; names of other sheets keep pointing to their own sheet. */
export function removeSheet(opened: Package, name: string): void {
  const workbook = readWorkbookPart(opened)
  const sheet = sheetNamed(workbook, name)
  if (!sheet || workbook.sheets.filter((other) => other.visibility === 'visible' && other !== sheet).length === 0) {
    throw refuse('SHEET_IN_USE', name)
  }
  const index = workbook.sheets.indexOf(sheet)
  opened.replace(opened.workbook, splice(opened.read(opened.workbook), unlist(workbook, index)))
  if (sheet.part === '') return
  opened.unrelate(opened.workbook, sheet.part)
  dropBelongings(opened, sheet.part)
  opened.remove(sheet.part)
}

/** Takes out the sheet's line and its own names, and lowers what counts sheets behind it. */
function unlist(workbook: WorkbookPart, index: number): Splice[] {
  const { root } = workbook
  const gone = childrenNamed(childNamed(root, 'sheets'), 'sheet')[index]
  const names = childNamed(root, 'definedNames')
  const splices: Splice[] = gone ? [{ start: gone.start, end: gone.end, text: '' }] : []
  const locals = childrenNamed(names, 'definedName')
  const own = locals.filter((element) => Number(element.attributes.get('localSheetId') ?? -1) === index)
  if (names && own.length > 0 && own.length === names.children.length)
    splices.push({ start: names.start, end: names.end, text: '' })
  else splices.push(...own.map(({ start, end }) => ({ start, end, text: '' })))
  for (const element of locals) splices.push(...lowered(element, 'localSheetId', index))
  for (const view of childrenNamed(childNamed(root, 'bookViews'), 'workbookView')) {
    splices.push(...lowered(view, 'activeTab', index), ...lowered(view, 'firstSheet', index))
  }
  return splices
}

function lowered(element: XmlElement, name: string, index: number): Splice[] {
  const place = element.places.get(name)
  const value = Number(element.attributes.get(name) ?? -1)
  const lowest = name === 'localSheetId' ? index + 1 : Math.max(index, 1)
  return place && value >= lowest ? [{ ...place, text: String(value - 1) }] : []
}

/** Parts that hang on a sheet and that no other part leads to: drawings with their charts, tables, comments, printer settings. */
export function dropBelongings(opened: Package, part: string): void {
  const owned = opened
    .relationships(part)
    .filter((relationship) => relationship.part !== '' && opened.has(relationship.part))
  if (opened.has(relsName(part))) opened.remove(relsName(part))
  for (const { part: other } of owned) {
    if (!opened.has(other) || isLedTo(opened, other)) continue
    dropBelongings(opened, other)
    opened.remove(other)
  }
}

const RELS = /(?:^|\/)_rels\/[^/]*\.rels$/u // 'xl/worksheets/_rels/sheet1.xml.rels'

const isLedTo = (opened: Package, part: string): boolean =>
  opened.parts
    .filter((name) => RELS.test(name))
    .some((name) => opened.relationships(sourceOf(name)).some((to) => to.part.toLowerCase() === part.toLowerCase()))

/** 'xl/_rels/workbook.xml.rels' → 'xl/workbook.xml'. */
const sourceOf = (rels: string): string => rels.replace('_rels/', '').replace(/\.rels$/u, '')
