import type { Box } from '../../../grid/box.ts'
import type { ChoiceList } from '../../../grid/workbook-grid.ts'
import { SETTINGS_NAMESPACE, settingsIn } from '../../../xlsx/settings-part.ts'
import { utf8 } from '../../../xlsx/xml/utf8.ts'
import { isOfficeError } from '../excel-errors.ts'
import { boxOf } from './place.ts'

/** 下見 — what must be known of a sheet before its cells are read. */
export interface SurveyedSheet {
  readonly name: string
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden'
  readonly isProtected: boolean
  /** Of cells with content. An empty sheet has A1. */
  readonly used: Box
  /** Of cells with content or looks; merged areas lie inside. */
  readonly formatted: Box
  /** Null where there are too many to be told at once (more than 512). */
  readonly merges: readonly Box[] | null
  readonly shapes: readonly SurveyedShape[]
  readonly lists: readonly ChoiceList[]
}

/** 図形 — where it lies, in points from the sheet's corner; its text is read with the cells. */
export interface SurveyedShape {
  readonly id: string
  readonly type: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[]
  readonly names: ReadonlyMap<string, string>
  readonly settings: string | null
}

/** ブックの下見 — two round trips: what there is, then how large it is. A third where merged areas are too many to come along. */
export async function surveyBook(context: Excel.RequestContext): Promise<Survey> {
  const index = await readIndex(context)
  try {
    return await surveySheets(context, index, true)
  } catch (error) {
    if (!mayBeTooManyMerges(error)) throw error
    return surveySheets(context, index, false)
  }
}

interface Index {
  readonly sheets: readonly Excel.Worksheet[]
  readonly names: ReadonlyMap<string, string>
  readonly part: Excel.CustomXmlPart | null
}

async function readIndex(context: Excel.RequestContext): Promise<Index> {
  const { worksheets, names, customXmlParts } = context.workbook
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected')
  names.load('items/name,items/formula')
  const parts = customXmlParts.getByNamespace(SETTINGS_NAMESPACE)
  parts.load('items/id')
  await context.sync()
  const part = firstOf(parts)
  return {
    sheets: worksheets.items,
    names: new Map(names.items.map((item) => [item.name, String(item.formula)])),
    part: part ? customXmlParts.getItem(part.id) : null,
  }
}

const firstOf = ({ items }: Excel.CustomXmlPartScopedCollection): Excel.CustomXmlPart | undefined => items[0]

async function surveySheets(context: Excel.RequestContext, index: Index, withMerges: boolean): Promise<Survey> {
  const asked = index.sheets.map((sheet) => askSheet(sheet, withMerges))
  const xml = index.part?.getXml()
  await context.sync()
  return {
    sheets: asked.map((one) => surveyed(one, index.names)),
    names: index.names,
    settings: xml ? settingsIn(utf8(xml.value)) : null,
  }
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet
  readonly used: Excel.Range
  readonly formatted: Excel.Range
  readonly merged: Excel.RangeAreas | null
  readonly lists: Excel.RangeAreas | null
}

function askSheet(sheet: Excel.Worksheet, withMerges: boolean): AskedSheet {
  const used = sheet.getUsedRange(true)
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  const formatted = sheet.getUsedRange(false)
  formatted.load('rowIndex,columnIndex,rowCount,columnCount')
  const merged = withMerges ? formatted.getMergedAreasOrNullObject() : null
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  sheet.shapes.load('items/id,items/type,items/visible,items/left,items/top,items/width,items/height')
  return { sheet, used, formatted, merged, lists: askLists(sheet) }
}

/** 入力規則 — cannot be looked for on a protected sheet; nothing is written there either. */
function askLists(sheet: Excel.Worksheet): Excel.RangeAreas | null {
  if (sheet.protection.protected) return null
  const areas = sheet.getRange().getSpecialCellsOrNullObject('DataValidations')
  areas.load(
    'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount,areas/items/dataValidation/type,areas/items/dataValidation/rule',
  )
  return areas
}

function surveyed({ sheet, used, formatted, merged, lists }: AskedSheet, names: Index['names']): SurveyedSheet {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.protection.protected,
    used: boxOf(used),
    formatted: boxOf(formatted),
    merges: merged && areasOf(merged),
    shapes: sheet.shapes.items.filter(({ visible }) => visible).map(placedShape),
    lists: lists && !lists.isNullObject ? lists.areas.items.flatMap((area) => choiceList(area, names)) : [],
  }
}

export const areasOf = (areas: Excel.RangeAreas): readonly Box[] =>
  areas.isNullObject ? [] : areas.areas.items.map(boxOf)

const placedShape = ({ id, type, left, top, width, height }: Excel.Shape): SurveyedShape => ({
  id,
  type,
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** Areas of different rules that touch come as one without a rule: then nothing is known of them. */
function choiceList(area: Excel.Range, names: Index['names']): readonly ChoiceList[] {
  const { type, rule } = area.dataValidation
  const source = type === 'List' ? rule.list?.source : undefined
  return typeof source === 'string' ? [{ areas: [boxOf(area)], source: fileSource(source, names) }] : []
}

/** As the file writes it: `A,B` is `"A,B"` there, `=リスト!$A$2:$A$3` has no sign, a name stands for its cells. */
function fileSource(source: string, names: Index['names']): string {
  if (!source.startsWith('=')) return `"${source}"`
  const reference = source.slice(1)
  return names.get(reference)?.replace(/^=/u, '') ?? reference
}

/** The code of this failure is not documented: only errors that certainly mean something else are left out. */
const OTHER_FAILURES: ReadonlySet<string> = new Set([
  'AccessDenied',
  'ApiNotFound',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'RequestAborted',
])
const mayBeTooManyMerges = (error: unknown): boolean => isOfficeError(error) && !OTHER_FAILURES.has(error.code)
