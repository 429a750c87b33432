import type { SheetLayout } from '../../model/sheet-layout.ts'
import { createPackage } from '../create-package.ts'
import { putSheet } from './put-sheet.ts'

/** 提出用ブック — a new workbook of these sheets and nothing else: no author, no time, no link, nothing hidden. */
export function newFormWorkbook(layouts: readonly SheetLayout[]): Uint8Array {
  const made = createPackage()
  for (const layout of layouts) putSheet(made, layout)
  return made.save()
}
