import { FORM_MARK, formMark } from '../common/form-mark.ts'
import type { Drawing, DrawReply } from '../common/wire.ts'
import { contentOf } from './cell-content-of.ts'
import { withDocumentLock } from './document-lock.ts'
import { formMarksIn, type Mark } from './form-marks.ts'
import { freeName } from './free-name.ts'
import { clearSheet, paintSheet } from './paint-sheet.ts'
import { book } from './service.ts'
import { drawingPrint, forgetPrint, isEdited, keepPrint } from './sheet-print.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/**
 * 様式シートを書く — in the place of our own earlier sheet of this name, else behind the last one. Of our sheet that a person has typed into a copy is kept; a
 * sheet of the user's that bears the name is never touched.
 */
export const writeSheet = (drawing: Drawing): DrawReply => withDocumentLock(() => write(book(), drawing))

function write(spreadsheet: Spreadsheet, drawing: Drawing): DrawReply {
  const marks = formMarksIn(spreadsheet)
  const own = ownSheetFor(spreadsheet, drawing.name, marks)
  const keptCopy = own && isEdited(own.sheet) ? keepCopy(spreadsheet, own) : null
  const sheet = own && keptCopy === null ? own.sheet : newSheet(spreadsheet, drawing.name)
  if (own && keptCopy === null) clearSheet(sheet)
  const painted = paintSheet(sheet, drawing)
  nameAreas(spreadsheet, sheet, drawing, own?.mark ?? freeMark(marks))
  keepPrint(sheet.getSheetId(), drawingPrint(drawing))
  const shown = shownIn(painted.getValues(), drawing)
  return { sheet: sheet.getName(), added: own === undefined || keptCopy !== null, keptCopy, shown }
}

interface OwnSheet {
  readonly sheet: Sheet
  readonly mark: string
}

const COUNTER = / \(\d+\)$/u // '運営方針 (2)'

/** Our earlier sheet for this plan: marked, and of this name (or this name with a counter). */
function ownSheetFor(spreadsheet: Spreadsheet, name: string, marks: readonly Mark[]): OwnSheet | undefined {
  const mark = marks.find((one) => one.sheet === name || one.sheet.replace(COUNTER, '') === name)
  const sheet = mark && spreadsheet.getSheetByName(mark.sheet)
  return mark && sheet ? { sheet, mark: mark.name } : undefined
}

/** The edited sheet stays where it is under another name, and is ours no longer. */
function keepCopy(spreadsheet: Spreadsheet, { sheet, mark }: OwnSheet): string {
  const copy = freeName(takenIn(spreadsheet), sheet.getName(), '控')
  sheet.setName(copy)
  spreadsheet.removeNamedRange(mark)
  forgetPrint(sheet.getSheetId())
  return copy
}

const newSheet = (spreadsheet: Spreadsheet, name: string): Sheet =>
  spreadsheet.insertSheet(freeName(takenIn(spreadsheet), name), spreadsheet.getNumSheets())

const takenIn =
  (spreadsheet: Spreadsheet) =>
  (name: string): boolean =>
    spreadsheet.getSheetByName(name) !== null

function freeMark(marks: readonly Mark[]): string {
  const used = new Set(marks.map(({ name }) => name))
  let n = 1
  while (used.has(formMark(n))) n++
  return formMark(n)
}

function nameAreas(spreadsheet: Spreadsheet, sheet: Sheet, { marks }: Drawing, formName: string): void {
  for (const { name, range } of marks) {
    spreadsheet.setNamedRange(name === FORM_MARK ? formName : name, sheet.getRange(range))
  }
}

function shownIn(values: unknown[][], drawing: Drawing): DrawReply['shown'] {
  return drawing.values.flatMap((line, row) =>
    line.slice(0, drawing.formColumns).flatMap((written, column): DrawReply['shown'] => {
      const formula = typeof written === 'string' && written.startsWith('=') ? written : ''
      if (formula === '') return []
      return [[row, column, contentOf(values[row]?.[column], formula, () => book().getSpreadsheetTimeZone()) ?? '']]
    }),
  )
}

/** シートを取り消す — takes away a sheet that writeSheet added, unless a person has typed into it since. */
export function removeSheet(name: string): boolean {
  return withDocumentLock(() => {
    const spreadsheet = book()
    const own = formMarksIn(spreadsheet).find((mark) => mark.sheet === name)
    const sheet = own && spreadsheet.getSheetByName(name)
    if (!sheet || isEdited(sheet)) return false
    forgetPrint(sheet.getSheetId())
    spreadsheet.removeNamedRange(own.name)
    spreadsheet.deleteSheet(sheet)
    return true
  })
}
