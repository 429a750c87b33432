import type { SheetLayout } from '../../model/sheet-layout.ts'
import { createPackage } from '../create-package.ts'
import { RELATIONSHIPS } from '../xml/namespaces.ts'
import { utf8 } from '../xml/utf8.ts'
import { markedLayout } from './form-mark.ts'
import { putSheet } from './put-sheet.ts'

/** 提出用ブック — a new workbook of these sheets and nothing else: no author, no time, no link, nothing hidden. */
export function newFormWorkbook(layouts: readonly SheetLayout[]): Uint8Array {
  const made = createPackage()
  for (const layout of layouts) putSheet(made, markedLayout(made, layout))
  return made.save()
}

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
/**
 * LibreOffice keeps the cached values of a file only where it knows the application named here; of any other it calculates all formulas anew
 * when it opens the file, and without the add-in every PLAN function would show #NAME?.
 */
const PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>'

/** 原文のブック — a new workbook of value sheets to which a live form will be added (a plan that came as text). */
export function newSourceWorkbook(layouts: readonly SheetLayout[]): Uint8Array {
  const made = createPackage()
  for (const layout of layouts) putSheet(made, layout)
  made.add('docProps/app.xml', utf8(PROPERTIES), PROPERTIES_TYPE)
  made.relate('', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml')
  return made.save()
}
