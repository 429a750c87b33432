import { parseRange } from '../../grid/a1.ts'
import type { Box } from '../../grid/box.ts'
import type { Package } from '../package.ts'
import { childNamed, parseXml } from '../xml/xml-tree.ts'

/** テーブル — its name and its whole area, header and totals included. */
export function tableArea(opened: Package, part: string): { readonly name: string; readonly box: Box | undefined } {
  const { attributes } = parseXml(opened.read(part))
  return { name: attributes.get('displayName') ?? '', box: parseRange(attributes.get('ref') ?? '') }
}

/** テーブルの見出し — the header cells of the sheet's tables: they repeat the column names that stand in the table part, so they are not written alone. */
export const tableHeaders = (opened: Package, sheetPart: string): readonly Box[] =>
  opened.related(sheetPart, 'table').flatMap((part) => {
    const { attributes } = parseXml(opened.read(part))
    const box = parseRange(attributes.get('ref') ?? '')
    const rows = Number(attributes.get('headerRowCount') ?? 1)
    return box && rows > 0 ? [{ ...box, bottom: box.top + rows - 1 }] : []
  })

/** ピボットテーブル — the areas that a pivot table fills itself. */
export const pivotAreas = (opened: Package, sheetPart: string): readonly Box[] =>
  opened.related(sheetPart, 'pivotTable').flatMap((part) => {
    const box = parseRange(childNamed(parseXml(opened.read(part)), 'location')?.attributes.get('ref') ?? '')
    return box ? [box] : []
  })
