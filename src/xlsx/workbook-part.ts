import type { SheetGrid } from '../grid/workbook-grid.ts'
import type { Package } from './package.ts'
import { refuse } from './refuse.ts'
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from './xml/xml-tree.ts'

/** シートの一覧の1行 — a sheet as the workbook lists it; `part` is '' where it leads to nothing (old VBA modules). */
export interface SheetEntry {
  readonly name: string
  readonly sheetId: number
  readonly relationshipId: string
  readonly part: string
  /** 'worksheet', 'chartsheet', 'dialogsheet', …; only worksheets hold cells. */
  readonly kind: string
  readonly visibility: SheetGrid['visibility']
}

export interface DefinedName {
  readonly name: string
  /** Index into the list of sheets, null for the whole workbook. */
  readonly localSheet: number | null
  /** As it stands in the file: `'運営方針'!$A$1:$H$40`. */
  readonly text: string
}

/** ブックの部 — what the workbook part says of its sheets and names. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly names: readonly DefinedName[]
  readonly date1904: boolean
  readonly isStructureLocked: boolean
  readonly root: XmlElement
}

export function readWorkbookPart(opened: Package): WorkbookPart {
  const part = opened.workbook
  const root = parseXml(opened.read(part))
  if (root.name !== 'workbook') throw refuse('NOT_WORKBOOK')
  const relationships = new Map(opened.relationships(part).map((relationship) => [relationship.id, relationship]))
  return {
    root,
    sheets: childrenNamed(childNamed(root, 'sheets'), 'sheet').map(({ attributes }) => {
      const relationshipId = attributes.get('r:id') ?? ''
      const target = relationships.get(relationshipId)
      return {
        name: attributes.get('name') ?? '',
        sheetId: Number(attributes.get('sheetId') ?? 0),
        relationshipId,
        part: target && opened.has(target.part) ? target.part : '',
        kind: target?.kind ?? '',
        visibility: visibilityOf(attributes.get('state')),
      }
    }),
    names: childrenNamed(childNamed(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
      name: attributes.get('name') ?? '',
      localSheet: attributes.has('localSheetId') ? Number(attributes.get('localSheetId')) : null,
      text,
    })),
    date1904: isTrue(childNamed(root, 'workbookPr')?.attributes.get('date1904')),
    isStructureLocked: isTrue(childNamed(root, 'workbookProtection')?.attributes.get('lockStructure')),
  }
}

const visibilityOf = (state: string | undefined): SheetGrid['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible'

/** Excel finds sheets without regard to case. */
export const sheetNamed = (workbook: WorkbookPart, name: string): SheetEntry | undefined =>
  workbook.sheets.find((sheet) => sheet.name === name) ??
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
