import type { SheetLayout } from '../../model/sheet-layout.ts'
import type { Package } from '../package.ts'
import { readWorkbookPart } from '../workbook-part.ts'

/** 印 — the names by which our own forms are known again: PLANSHEET_FORM, PLANSHEET_FORM_2 … where a workbook holds several plans. */
const MARK = 'PLANSHEET_FORM'
const MARKS = /^PLANSHEET_FORM(?:_\d+)?$/u // 'PLANSHEET_FORM_2'
/** 指紋 — a constant beside the mark that tells whether a person has typed into our sheet since. */
const PRINT = 'PLANSHEET_PRINT'

export const isMark = (name: string): boolean => MARKS.test(name)

/** PLANSHEET_FORM_2 → PLANSHEET_PRINT_2 */
export const printName = (mark: string): string => mark.replace(MARK, PRINT)

/** The first mark that no sheet of the workbook bears yet. */
export function freeMark(opened: Package): string {
  const used = new Set(readWorkbookPart(opened).names.map((each) => each.name))
  for (let n = 1; ; n++) {
    const name = n === 1 ? MARK : `${MARK}_${String(n)}`
    if (!used.has(name)) return name
  }
}

/** The layout under this mark; a sheet that is no form has none. */
export const markedLayout = (opened: Package, layout: SheetLayout, mark = freeMark(opened)): SheetLayout => ({
  ...layout,
  names: layout.names.map((each) => (each.name === MARK ? { ...each, name: mark } : each)),
})
