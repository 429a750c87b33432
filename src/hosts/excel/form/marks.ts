import { ourNames } from '../read/read-book.ts'

/** 印 — the names by which our own sheets are known again: PLANSHEET_FORM, PLANSHEET_FORM_2 … where a workbook holds several plans. */
const MARK = 'PLANSHEET_FORM'
const MARKS = /^PLANSHEET_FORM(?:_\d+)?$/u // 'PLANSHEET_FORM_2'
/** 指紋 — a constant beside the mark that tells whether a person has typed into our sheet since. */
const PRINT = 'PLANSHEET_PRINT'

/** PLANSHEET_FORM_2 → PLANSHEET_PRINT_2 */
export const printName = (mark: string): string => mark.replace(MARK, PRINT)

export interface OwnSheet {
  readonly name: string
  readonly mark: string
  /** Of the content as we wrote it; null where it is not known. */
  readonly print: string | null
}

const COUNTER = / \(\d+\)$/u // '運営方針 (2)'
const CONSTANT = /^="(?<text>[^"]*)"$/u // '="1a2b3c4d"'

/** Our earlier sheet for this plan: marked, and of this name (or this name with a counter). */
export function ownSheetFor(names: ReadonlyMap<string, string>, wanted: string): OwnSheet | null {
  for (const [mark, { sheet }] of ourNames(names)) {
    if (!MARKS.test(mark) || (sheet !== wanted && sheet.replace(COUNTER, '') !== wanted)) continue
    return { name: sheet, mark, print: CONSTANT.exec(names.get(printName(mark)) ?? '')?.groups?.text ?? null }
  }
  return null
}

/** The first mark that no sheet of the workbook bears yet. */
export function freeMark(names: ReadonlyMap<string, string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? MARK : `${MARK}_${String(n)}`
    if (!names.has(name)) return name
  }
}

/** A layout names its sheet by the first mark; in this workbook it may have to be another. */
export const ownName = (name: string, mark: string): string => (name === MARK ? mark : name)
